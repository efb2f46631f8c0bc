import { html } from "hono/html";
import { clauseName } from "../../packs/clause-name.ts";
import type { Html } from "../page/html.ts";
import type { ReviewData } from "./data.ts";
import { clauseText } from "./values.ts";

/** The notice as published, what the pack quotes marked: what isn't marked, no value stands on. */
export function wholeNotice({ pack, files, uncited }: ReviewData): Html {
  const quotes = files.flatMap((file) =>
    file.blocks.flatMap((block) => block.values.filter((value) => value.kind === "stated")),
  );
  return html`${
    uncited.length === 0
      ? html`<p>每个条款都有值引用。</p>`
      : html`<p>没有值引用的条款：<b>${uncited.map((clause) => `${clauseName(pack, clause)}（${clause}）`).join("、")}</b>。请看是不是漏了。</p>`
  }
    ${[...pack.clauses.keys()].map((clause) => {
      const own = quotes.filter((value) => value.clause === clause);
      const marked = own.map(({ quote = "" }, index) => ({ quote, number: index + 1 }));
      return html`<article class="whole ${uncited.includes(clause) ? "uncited" : ""}" id="clause-${clause}">
        <p class="clause">${clauseText(pack, clause, marked, { most: Number.POSITIVE_INFINITY })}</p>
        <p class="soft">${own.length === 0 ? "没有值引用" : `${own.length} 个值引用`}</p>
      </article>`;
    })}`;
}
