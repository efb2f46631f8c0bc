import { html } from "hono/html";
import type { Draft } from "../../../../desk/draft.ts";
import { limits } from "../../../../desk/limits.ts";
import type { Ticket } from "../../../../desk/ticket.ts";
import { answerOf } from "../../../../desk/transitions.ts";
import type { Pack } from "../../../../packs/pack.ts";
import type { Passage } from "../../../../packs/schema.ts";
import type { Refusal } from "../../../../refusal.ts";
import { uniquePassages, type Written } from "../form.ts";
import { citesFaultOf, citesField, faultOf, textField } from "./fields.ts";
import { type Html, type Reader, tokenInput } from "./layout.ts";

/** What stands in the form that keeps an answer for the next asker. */
export interface KeepFields {
  readonly topic: string;
  /** One way to ask it a line. */
  readonly ask: string;
  readonly say: string;
  readonly cites: readonly Passage[];
  readonly written: Written;
  /** Whether it is being filled in. */
  readonly isOpen: boolean;
}

/** What the form needs of a ticket's page. */
interface KeepPage {
  readonly ticket: Ticket;
  readonly pack: Pack;
  readonly drafts: readonly Draft[];
  readonly keeping: KeepFields;
  readonly refused: Refusal | null;
}

export function keepForm(reader: Reader, { ticket, pack, drafts, keeping, refused }: KeepPage): Html {
  const offered = uniquePassages([
    ...keeping.cites,
    ...(answerOf(ticket)?.cites ?? []),
    ...drafts.flatMap(({ cites }) => cites),
  ]);
  return html`<details class="keep" ${keeping.isOpen ? "open" : ""}>
    <summary accesskey="m"><h2>留作答案</h2></summary>
    <form method="post" action="/staff/tickets/${ticket.number}/keep"
      data-guard="${keeping.isOpen ? "unsent" : ""}">
      ${tokenInput(reader.session)}
      <p class="soft">下一个人问起，评职就这样答，写明是你说的。别写进这位申报人自己的情况。</p>
      ${textField({ name: "topic", label: "题目", value: keeping.topic, fault: faultOf(refused, "topic"), rows: 1, longest: 2 * limits.topic })}
      ${textField({
        name: "ask",
        label: "问法",
        hint: `一行一种，最多 ${limits.phrasings} 种`,
        value: keeping.ask,
        fault: faultOf(refused, "ask"),
        rows: 4,
        longest: 2 * limits.phrasing * limits.phrasings,
      })}
      ${textField({ name: "say", label: "答案", value: keeping.say, fault: faultOf(refused, "say"), rows: 4, longest: 2 * limits.keptSay })}
      ${citesField({ pack, offered, ticked: keeping.cites, fault: citesFaultOf(refused, pack), written: keeping.written })}
      <div class="steps"><button class="primary" type="submit">留下</button></div>
    </form>
  </details>`;
}
