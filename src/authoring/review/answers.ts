import { html } from "hono/html";
import type { Pack } from "../../packs/pack.ts";
import type { Html } from "../page/html.ts";
import { type Block, type FileValues, type ReviewData, textAt } from "./data.ts";
import { clauseText } from "./values.ts";

/** What is said to questions, with the notice's words that it stands on; what is worked out from the plan; what is told apart. */
export function answers({ pack, files }: ReviewData): Html {
  const written = files.filter(({ file, blocks }) => /\/answers\//.test(file) && blocks.length > 0);
  const computed = pack.answers.filter((entry) => "compute" in entry).map(({ topic }) => topic);
  return html`${written.map((file) => fileOf(pack, file))}
    ${
      computed.length === 0
        ? ""
        : html`<h3>由评审计划算出来的回答 <small>${computed.length} 种，没有写死的话</small></h3>
          <p>${computed.join("、")}。</p>`
    }
    ${
      pack.outside.length === 0
        ? ""
        : html`<h3>认得出、但不归这份通知管的 <small>${pack.outside.length} 种</small></h3>
          <p>${pack.outside.map(({ topic }) => topic).join("、")}。</p>`
    }`;
}

function fileOf(pack: Pack, { file, blocks }: FileValues): Html {
  return html`<h3>${file.split("/").at(-1)} <small>${blocks.length} 条</small></h3>
    <table class="answers">
      <thead><tr><th>人们问</th><th>我们这样说</th><th>通知的话</th></tr></thead>
      <tbody>${blocks.map((block) => answerRow(pack, block))}</tbody>
    </table>`;
}

function answerRow(pack: Pack, { heading, values, data }: Block): Html {
  const why = textAt(data, "why");
  return html`<tr>
    <th scope="row">${heading}</th>
    <td>
      ${values
        .filter((value) => value.kind === "said")
        .map((value) => html`<span data-basis="interpretation" data-count="1">${value.text}</span>`)}
      ${why === null ? "" : html`<p class="why"><span class="tag">解读</span>${why}</p>`}
    </td>
    <td class="clause">
      ${values
        .filter((value) => value.kind === "stated")
        .map(
          (value) =>
            html`<p data-basis="${value.basis}" data-count="1">${clauseText(pack, value.clause, [{ quote: value.quote ?? "", number: 1 }])}</p>`,
        )}
    </td>
  </tr>`;
}
