import { html } from "hono/html";
import type { Staff, Ticket } from "../../../../desk/ticket.ts";
import { isSilent } from "../../../../desk/transitions.ts";
import type { PacksState } from "../deps.ts";
import type { StaffSession } from "../sign-in/sessions.ts";
import { type Html, tokenInput } from "./layout.ts";
import { renderFaults, renderInForce } from "./packs.ts";
import { ageText, channelNames, firstLine, nameOf, stateText } from "./words.ts";

export interface Queue {
  readonly tickets: readonly Ticket[];
  readonly staff: readonly Staff[];
  readonly me: Staff;
  readonly session: StaffSession;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Milliseconds: what waits longer stands out. */
const long = 24 * 60 * 60 * 1000;

/** The tickets that wait, and the packs in force; the page fetches this again whenever something changes. */
export function renderQueue(queue: Queue, packs: PacksState): Html {
  const { tickets, me } = queue;
  const mine = tickets.filter(({ claimedBy }) => claimedBy === me.id);
  const open = tickets.filter(({ state }) => state === "open");
  const others = tickets.filter((ticket) => !mine.includes(ticket) && !open.includes(ticket));
  if (tickets.length === 0) {
    return html`<div id="queue" data-waiting="0">
      ${renderFaults(packs)}
      <p class="empty">没有等着的问题。来了新的，这里会自己出现。</p>
      ${renderInForce(packs)}
    </div>`;
  }
  const first = mine[0] ?? open[0];
  return html`<div id="queue" data-waiting="${open.length}">
    ${renderFaults(packs)} ${section("我手上的", mine, queue, first)} ${section("等人接手的", open, queue, first)}
    ${section("同事在办的", others, queue, first)} ${renderInForce(packs)}
  </div>`;
}

function section(
  title: string,
  tickets: readonly Ticket[],
  queue: Queue,
  first: Ticket | undefined,
): Html | "" {
  if (tickets.length === 0) return "";
  return html`<section class="tickets">
    <h2>${title} <span class="count">${tickets.length}</span></h2>
    <ol>${tickets.map((ticket) => row(ticket, queue, ticket === first))}</ol>
  </section>`;
}

function row(ticket: Ticket, { staff, me, session, now }: Queue, isFirst: boolean): Html {
  const { number, claimedBy, channel, question } = ticket;
  const age = now - askedAt(ticket);
  const mayClaim =
    ticket.state === "open" || (claimedBy !== me.id && isSilent(ticket, new Date(now).toISOString()));
  const who = claimedBy === null || claimedBy === me.id ? "" : ` · ${nameOf(staff, claimedBy)}在办`;
  return html`<li>
    <a href="/staff/tickets/${number}" ${isFirst ? html`accesskey="n"` : ""}>
      <span class="line"><b>${number}</b> ${firstLine(question)}</span>
      <span class="${age > long ? "meta late" : "meta"}">${ageText(age)} · ${channelNames[channel]}${who}</span>
    </a>
    ${
      mayClaim
        ? html`<form method="post" action="/staff/tickets/${number}/claim">
            ${tokenInput(session)}<button type="submit" aria-label="接手第 ${number} 号">接手</button>
          </form>`
        : ""
    }
  </li>`;
}

/** Tickets that are done, newest first. */
export function renderDone({ tickets, staff, now }: Queue): Html {
  if (tickets.length === 0) return html`<p class="empty">还没有办完的。</p>`;
  return html`<section class="tickets">
    <ol>
      ${tickets.map(
        (ticket) => html`<li>
          <a href="/staff/tickets/${ticket.number}">
            <span class="line"><b>${ticket.number}</b> ${firstLine(ticket.question)}</span>
            <span class="meta"
              >${ageText(now - doneAt(ticket))}${stateText(staff, ticket)}${
                ticket.claimedBy === null ? "" : ` · ${nameOf(staff, ticket.claimedBy)}`
              } · ${channelNames[ticket.channel]}</span
            >
          </a>
        </li>`,
      )}
    </ol>
  </section>`;
}

function askedAt({ history }: Ticket): number {
  return Date.parse(history[0]?.at ?? "");
}

function doneAt({ history }: Ticket): number {
  const done = history.findLast(({ what }) => what === "answered" || what === "closed");
  return Date.parse(done?.at ?? history[0]?.at ?? "");
}
