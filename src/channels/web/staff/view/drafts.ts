import { html } from "hono/html";
import type { Draft } from "../../../../desk/draft.ts";
import { clauseName } from "../../../../packs/clause-name.ts";
import type { Pack } from "../../../../packs/pack.ts";
import type { Html } from "./layout.ts";

/** Answers to begin with; `useAt` is where a form with one of them goes, null where there is no answer to write now. */
export function renderDrafts(pack: Pack, drafts: readonly Draft[], useAt: string | null): Html {
  if (drafts.length === 0) return html`<p class="empty">没有找到相近的答案。</p>`;
  return html`<ul class="drafts">
    ${drafts.map(
      (draft) => html`<li>
        <h3>${draft.topic}</h3>
        <p class="say">${draft.say}</p>
        ${draft.cites.map(({ clause, quote }) => html`<blockquote><b>${clauseName(pack, clause)}</b><q>${quote}</q></blockquote>`)}
        <div class="steps">
          ${
            useAt === null
              ? ""
              : html`<button type="submit" formaction="${useAt}" name="use" value="${draft.id}" aria-label="用这段：${draft.topic}">用这段</button>`
          }
          <button type="button" hidden data-copy="${copied(pack, draft)}" aria-label="复制：${draft.topic}">复制</button>
        </div>
      </li>`,
    )}
  </ul>`;
}

/** The answer with the notice's words for it, to be pasted anywhere. */
function copied(pack: Pack, { say, cites }: Draft): string {
  return [say, ...cites.map(({ clause, quote }) => `据：${clauseName(pack, clause)}「${quote}」`)].join("\n");
}
