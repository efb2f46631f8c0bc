import { html } from "hono/html";
import { momentAt } from "../../../../calendar.ts";
import type { PacksState } from "../deps.ts";
import type { Html } from "./layout.ts";

/** What is wrong in the policy packs as they lie in their folder; nothing where they are in force as they are. */
export function renderFaults({ faults }: PacksState): Html | "" {
  if (faults.length === 0) return "";
  return html`<section class="alert faults" role="status">
    <h2>政策数据有 ${faults.length} 处错误，没有换上</h2>
    <p>答人用的还是页底写的那一份。改好以后会自己换上，不用重启。</p>
    <ol>${faults.map(
      ({ file, line, message }) => html`<li><code>${file}:${line}</code> ${message}</li>`,
    )}</ol>
  </section>`;
}

/** By which notices people are answered, and since when. */
export function renderInForce({ inForce }: PacksState): Html {
  return html`<section class="in-force">
    <h2>正在用的通知</h2>
    <ul>${inForce.map(
      ({ pack: { id, manifest }, since }) => html`<li>
        ${manifest.region.value} ${manifest.year.value} 年度，${manifest.number.value}
        <span class="meta">（${id}，${momentAt(since)} 起）</span>
      </li>`,
    )}</ul>
  </section>`;
}
