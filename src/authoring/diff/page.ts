import { html } from "hono/html";
import { faultLine } from "../../packs/fault.ts";
import type { Html } from "../page/html.ts";
import { paper } from "../page/paper.ts";
import { sampleWords } from "../review/samples.ts";
import type { PackDiff } from "./diff.ts";
import { type Difference, groupNames, type Stretch } from "./difference.ts";
import type { PackView } from "./pack-view.ts";
import { isSame, samplesLeftOut, samplesSummary, shiftedText } from "./print.ts";
import type { Change, SampleChange } from "./samples.ts";

/** A diff as a page of its own. */
export function diffPage(diff: PackDiff): Html {
  const { before, after, differences, samples } = diff;
  const groups = [...new Set(differences.map(({ group }) => group))];
  const shifted = shiftedText(diff);
  return paper(
    `${before.name} → ${after.name}`,
    html`<p>政策包对照稿</p><small>由程序比较两个政策包生成；不是官方文件</small>`,
    html`<h1>${nameOf(before)}<br />→ ${nameOf(after)}</h1>
      <p class="number">${before.name} → ${after.name}</p>
      ${[before, after].map(unreadable)}
      <nav aria-label="目录"><ol>
        ${groups.map((group) => html`<li><a href="#${group}">${groupNames[group]}（${differences.filter((one) => one.group === group).length}）</a></li>`)}
        <li><a href="#samples">样例${samples === null ? "" : `（${samples.changed.length}）`}</a></li>
      </ol></nav>
      ${isSame(diff) ? html`<p><b>两个政策包没有不同。</b></p>` : ""}
      ${shifted === null ? "" : html`<p class="soft">${shifted}</p>`}
      ${groups.map(
        (group) =>
          html`<section id="${group}"><h2>${groupNames[group]}</h2>${table(
            differences.filter((one) => one.group === group),
            diff,
          )}</section>`,
      )}
      <section id="samples"><h2>样例</h2><p>${samples === null ? samplesLeftOut(diff) : samplesSummary(diff)}</p>
        ${samples?.changed.map((change) => sampleOf(change, diff)) ?? ""}
      </section>`,
  );
}

function nameOf({ pack, name }: PackView): string {
  return pack?.manifest.title.value ?? name;
}

function unreadable({ name, faults }: PackView): Html | "" {
  if (faults.length === 0) return "";
  return html`<p><b>${name} 还不能整个读出来（${faults.length} 处），下面只比能读的。</b></p>
    <ul class="soft">${faults.map((fault) => html`<li><code>${faultLine(fault)}</code></li>`)}</ul>`;
}

function table(differences: readonly Difference[], { before, after }: PackDiff): Html {
  return html`<table class="diff">
    <thead><tr><th>什么</th><th>${before.name}</th><th>${after.name}</th></tr></thead>
    <tbody>${differences.map(row)}</tbody>
  </table>`;
}

function row({ subject, what, before, after, stretches }: Difference): Html {
  const head = html`<th scope="row">${subject}${subject === "" || what === "" ? "" : html`<br />`}<small>${what}</small></th>`;
  if (stretches !== undefined)
    return html`<tr>${head}<td colspan="2" class="text">${stretches.map(stretchOf)}</td></tr>`;
  return html`<tr>${head}<td>${before === null ? "—" : html`<del>${before}</del>`}</td><td>${after === null ? "—" : html`<ins>${after}</ins>`}</td></tr>`;
}

function stretchOf({ kind, text }: Stretch): Html {
  if (kind === "gone") return html`<del>${text}</del>`;
  return kind === "added" ? html`<ins>${text}</ins>` : html`${text}`;
}

function sampleOf({ sample, changes, words }: SampleChange, { before, after }: PackDiff): Html {
  return html`<article class="sample plain">
    <header><h3>${sample.shows}</h3><span class="verdict ${changes.length > 0 ? "not-ready" : "ready"}">${changes.length > 0 ? "答复变了" : "只是说法变了"}</span></header>
    <div class="pair">
      <dl>${sampleWords(sample, before.year ?? after.year ?? 0).map(([name, said]) => html`<dt>${name}</dt><dd>${said}</dd>`)}</dl>
      <div class="advice">
        ${changes.length === 0 ? "" : changeTable(changes)}
        ${words.length === 0 ? "" : html`<details><summary>说法变了的 ${words.length} 处</summary>${changeTable(words)}</details>`}
      </div>
    </div>
  </article>`;
}

function changeTable(changes: readonly Change[]): Html {
  return html`<table class="diff"><tbody>
    ${changes.map(({ what, before, after }) => html`<tr><th scope="row">${what}</th><td><del>${before}</del></td><td><ins>${after}</ins></td></tr>`)}
  </tbody></table>`;
}
