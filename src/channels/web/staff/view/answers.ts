import { html } from "hono/html";
import type { KeptAnswer } from "../../../../desk/ticket.ts";
import { clauseName } from "../../../../packs/clause-name.ts";
import type { Pack } from "../../../../packs/pack.ts";
import { type Html, type Reader, renderPage, tokenInput } from "./layout.ts";

/** Answers of staff that are in force, newest first. */
export function renderAnswers(
  reader: Reader,
  page: { readonly kept: readonly KeptAnswer[]; readonly pack: Pack; readonly notice: string | null },
): Html {
  const { kept, pack, notice } = page;
  return renderPage(reader, {
    title: "留作答案",
    section: "answers",
    notice,
    content:
      kept.length === 0
        ? html`<p class="empty">还没有。答复一号之后，可以在那一号里把它留下来。</p>`
        : html`<ul class="kept">
            ${kept.toReversed().map((answer) => renderKept(reader, pack, answer))}
          </ul>`,
  });
}

function renderKept(reader: Reader, pack: Pack, answer: KeptAnswer): Html {
  return html`<li>
    <h2>${answer.topic}</h2>
    <p class="asks">${answer.ask.join(" ／ ")}</p>
    <p class="say">${answer.say}</p>
    ${answer.cites.map(({ clause, quote }) => html`<blockquote><b>${clauseName(pack, clause)}</b><q>${quote}</q></blockquote>`)}
    <p class="meta">
      ${answer.author} · ${answer.date} · <a href="/staff/tickets/${answer.ticket}">第 ${answer.ticket} 号</a>
    </p>
    <details class="confirm">
      <summary>撤回</summary>
      <form class="confirm-form" method="post" action="/staff/answers/${answer.id}/withdraw">
        ${tokenInput(reader.session)}
        <p>撤回以后，再有人问就不这样答了。</p>
        <button type="submit">撤回“${answer.topic}”</button>
      </form>
    </details>
  </li>`;
}
