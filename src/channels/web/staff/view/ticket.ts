import { html } from "hono/html";
import { momentAt } from "../../../../calendar.ts";
import type { Draft } from "../../../../desk/draft.ts";
import { limits } from "../../../../desk/limits.ts";
import type { Staff, Ticket } from "../../../../desk/ticket.ts";
import { answerOf, isSilent } from "../../../../desk/transitions.ts";
import { clauseName } from "../../../../packs/clause-name.ts";
import type { Pack } from "../../../../packs/pack.ts";
import type { Passage } from "../../../../packs/schema.ts";
import type { Profile } from "../../../../policy/profile.ts";
import type { Refusal } from "../../../../refusal.ts";
import { itemText, pathsOf } from "../../../../render/summary.ts";
import { uniquePassages, type Written } from "../form.ts";
import { renderDrafts } from "./drafts.ts";
import { citesFaultOf, citesField, faultOf, textField } from "./fields.ts";
import { type KeepFields, keepForm } from "./keep-form.ts";
import { type Html, type Reader, renderPage, tokenInput } from "./layout.ts";
import { typedBox } from "./message.ts";
import { channelNames, eventText, nameOf, stateText } from "./words.ts";

/** What stands in the form for the answer. */
export interface Writing {
  readonly answer: string;
  readonly cites: readonly Passage[];
  /** What was looked for among the answers. */
  readonly search: string;
  readonly written: Written;
}

export interface TicketPage {
  readonly ticket: Ticket;
  readonly pack: Pack;
  readonly staff: readonly Staff[];
  readonly now: number;
  readonly drafts: readonly Draft[];
  readonly writing: Writing;
  readonly keeping: KeepFields;
  readonly refused: Refusal | null;
  readonly notice?: string | null;
  readonly alert?: string | null;
}

export function renderTicket(reader: Reader, page: TicketPage): Html {
  const { ticket, staff } = page;
  const isMine = ticket.state === "claimed" && ticket.claimedBy === reader.me.id;
  return renderPage(reader, {
    title: `第 ${ticket.number} 号`,
    section: null,
    notice: page.notice,
    alert: page.alert,
    content: html`<p class="state ${ticket.state}">${stateText(staff, ticket)} · ${channelNames[ticket.channel]}</p>
      <div class="ticket">
        <div class="case">
          <section aria-labelledby="question-heading">
            <h2 id="question-heading">问题</h2>
            <blockquote class="question">${ticket.question ?? "（内容已按本人要求删除）"}</blockquote>
          </section>
          ${steps(reader, page, isMine)} ${profileSection(page)}
        </div>
        <div class="work">
          ${isMine ? answerForm(reader, page) : html`${given(page)} ${lost(page)} ${keepSection(reader, page)} ${reading(page)}`}
        </div>
        ${history(page)}
      </div>`,
  });
}

/** What can be done with the ticket besides answering it. */
function steps(reader: Reader, { ticket, now }: TicketPage, isMine: boolean): Html | "" {
  const { state, number } = ticket;
  const isLeft = state === "claimed" && !isMine && isSilent(ticket, new Date(now).toISOString());
  const token = tokenInput(reader.session);
  if (state === "open" || isLeft) {
    return html`<form class="steps" method="post" action="/staff/tickets/${number}/claim">
      ${token}<button class="primary" type="submit" accesskey="c" autofocus>接手</button>
      ${isLeft ? html`<span class="soft">一天没有动静了，可以接过来。</span>` : ""}
    </form>`;
  }
  const mayClose = isMine || state === "answered";
  if (!mayClose) return "";
  return html`<div class="steps">
    ${
      isMine
        ? html`<form method="post" action="/staff/tickets/${number}/release">
            ${token}<button type="submit">放回去</button>
          </form>`
        : ""
    }
    <details class="confirm">
      <summary>关闭</summary>
      <form class="confirm-form" method="post" action="/staff/tickets/${number}/close">
        ${token}
        <p>${isMine ? "关闭就不答复了，申报人会收到一句话。" : "关闭后不再列在要跟进的里面。"}</p>
        <button type="submit">关闭第 ${number} 号</button>
      </form>
    </details>
  </div>`;
}

function profileSection({ pack, ticket }: TicketPage): Html {
  return html`<section aria-labelledby="profile-heading">
    <h2 id="profile-heading">当时的情况</h2>
    ${ticket.profile === null ? html`<p class="soft">已按本人要求删除。</p>` : facts(pack, ticket.profile)}
  </section>`;
}

function facts(pack: Pack, profile: Profile): Html {
  const paths = pathsOf(profile);
  return html`<ul class="facts">
    <li>申报年度：${profile.applicationYear} 年</li>
    ${
      paths.length === 0
        ? html`<li>没有说自己的情况。</li>`
        : paths.map((path) => html`<li>${itemText(pack, profile, path, "staff")}</li>`)
    }
  </ul>`;
}

function history({ staff, ticket }: TicketPage): Html {
  return html`<section class="past" aria-labelledby="history-heading">
    <h2 id="history-heading">经过</h2>
    <ol class="history">
      ${ticket.history.map(
        (event) =>
          html`<li><time datetime="${event.at}">${momentAt(Date.parse(event.at))}</time> ${eventText(staff, event)}</li>`,
      )}
    </ol>
  </section>`;
}

function answerForm(reader: Reader, page: TicketPage): Html {
  const { ticket, pack, drafts, writing, refused } = page;
  const action = `/staff/tickets/${ticket.number}`;
  const offered = uniquePassages([...writing.cites, ...drafts.flatMap(({ cites }) => cites)]);
  return html`<form class="answer" method="post" action="${action}/answer"
    data-guard="${writing.answer === "" ? "" : "unsent"}">
    ${tokenInput(reader.session)}
    <button class="unseen" type="submit" formaction="${action}/draft" tabindex="-1" aria-hidden="true">查找</button>
    ${textField({
      name: "answer",
      label: "答复",
      value: writing.answer,
      fault: faultOf(refused, "answer"),
      rows: 8,
      longest: 2 * limits.answer,
      accesskey: "a",
      autofocus: refused === null,
    })}
    ${citesField({ pack, offered, ticked: writing.cites, fault: citesFaultOf(refused, pack), written: writing.written })}
    <div class="steps">
      <button class="primary" type="submit" accesskey="s">发出答复</button>
      <span class="soft">发出后到下一号</span>
    </div>
    <section aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">相近的答案</h2>
      <div class="search">
        <label class="unseen" for="search">在答案里查找</label>
        <input id="search" name="search" type="search" value="${writing.search}" maxlength="200" accesskey="f"
          placeholder="在答案里查找，如 公需学时" autocomplete="off" />
        <button type="submit" formaction="${action}/draft">查找</button>
      </div>
      ${renderDrafts(pack, drafts, `${action}/draft`)}
    </section>
  </form>`;
}

/** What was answered, for everybody to read. */
function given({ ticket, pack, staff }: TicketPage): Html | "" {
  const answer = answerOf(ticket);
  if (answer === null) return "";
  return html`<section aria-labelledby="given-heading">
    <h2 id="given-heading">${nameOf(staff, ticket.claimedBy)}的答复</h2>
    <blockquote class="given">${answer.text}</blockquote>
    ${quotes(pack, answer.cites)}
  </section>`;
}

function quotes(pack: Pack, cites: readonly Passage[]): Html | "" {
  if (cites.length === 0) return "";
  return html`<ul class="quotes">
    ${cites.map(({ clause, quote }) => html`<li><b>${clauseName(pack, clause)}</b><q>${quote}</q></li>`)}
  </ul>`;
}

/** What somebody wrote for a ticket that isn't his any more, or has no answer that could be kept. */
function lost({ ticket, writing, keeping }: TicketPage): Html | "" {
  return typedBox(
    answerOf(ticket) === null && keeping.isOpen ? `${keeping.ask}\n\n${keeping.say}` : writing.answer,
  );
}

function keepSection(reader: Reader, page: TicketPage): Html | "" {
  return answerOf(page.ticket) === null ? "" : keepForm(reader, page);
}

/** The nearest answers, to read before a ticket is taken. */
function reading({ ticket, drafts, pack, writing }: TicketPage): Html | "" {
  if (ticket.state !== "open" && ticket.state !== "claimed") return "";
  return html`<section aria-labelledby="drafts-heading">
    <h2 id="drafts-heading">相近的答案</h2>
    <form class="search" method="get" action="/staff/tickets/${ticket.number}">
      <label class="unseen" for="search">在答案里查找</label>
      <input id="search" name="search" type="search" value="${writing.search}" maxlength="200" accesskey="f"
        placeholder="在答案里查找，如 公需学时" autocomplete="off" />
      <button type="submit">查找</button>
    </form>
    ${renderDrafts(pack, drafts, null)}
  </section>`;
}
