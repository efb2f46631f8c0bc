import type { NotFiled } from "../desk/desk.ts";
import type { Channel, Letter } from "../desk/ticket.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Passage } from "../packs/schema.ts";
import { button, noNonce } from "./buttons.ts";
import type { Reply } from "./reply.ts";
import { bold, type Line, lines, paragraphs, quoted, reply } from "./text.ts";

/** What an applicant is told of a question that went to staff. */

/** What was filed, and where. */
export interface Filed {
  readonly number: number;
  readonly question: string;
  readonly channel: Channel;
  /** When staff are there and by when they answer, as it is set up; null: nothing is. */
  readonly promise: string | null;
  /** Whether a question of the interview waits: a button says it again. */
  readonly isWaitedFor: boolean;
}

/** The question is with staff. */
export function renderFiled({ number, question, channel, promise, isWaitedFor }: Filed): Reply {
  return reply(
    lines(
      bold(`已经转给工作人员，你的问题是 ${number} 号：`),
      quoted(shortened(question)),
      "答复的是工作人员本人，不是我。他们看得到你的问题和你在这里说过的情况，看不到名字。",
      promise ?? "什么时候答复没有约定，急的话请打电话。",
      channel === "terminal"
        ? "答复来了，你下次在这里说话时就会看到。"
        : "答复会发到这里，过几天再来也看得到。",
      isWaitedFor ? "刚才没说完的，点“继续”接着来。" : null,
    ),
    isWaitedFor ? [[button("continue", noNonce)]] : [],
  );
}

/** The question stays here, and why. */
export function renderNotFiled({ notFiled, limit }: NotFiled): Reply {
  switch (notFiled) {
    case "too-many":
      return reply(`你已经有 ${limit} 个问题在等答复，这个没有转过去。等有了答复再问，急的话请打电话。`);
    case "desk-full":
      return reply("现在等答复的问题太多，这个没有转过去。请晚些再试，急的话请打电话。");
    case "too-long":
      return reply(`这个问题超过 ${limit} 字，没有转过去。请拣要紧的再说一遍。`);
  }
}

/** What became of a ticket. */
export function renderLetter(pack: Pack, letter: Letter): Reply {
  const { number } = letter;
  switch (letter.kind) {
    case "ticket-claimed":
      return reply(`一位工作人员正在看你的 ${number} 号问题。`);
    case "ticket-closed":
      return reply(
        `你的 ${number} 号问题，工作人员看过了，没有在这里答复。还想知道的话，换个说法再问一次，或者打电话问。`,
      );
    case "ticket-answered":
      return reply(
        paragraphs(
          lines(
            bold(`工作人员答复了你的 ${number} 号问题：`),
            letter.question === null ? null : quoted(shortened(letter.question)),
          ),
          letter.answer,
          citedLines(pack, letter.cites),
        ),
      );
  }
}

/** Clauses with their words, set apart; null where there are none. */
export function citedLines(pack: Pack, cites: readonly Passage[]): Line | null {
  if (cites.length === 0) return null;
  return lines(
    ...cites.map(({ clause, quote }) => lines(`依据${clauseName(pack, clause)}：`, quoted(quote))),
  );
}

/** In characters: an answer and its clauses still fit below. */
const longestQuestion = 200;

function shortened(question: string): string {
  const characters = [...question];
  return characters.length <= longestQuestion
    ? question
    : `${characters.slice(0, longestQuestion).join("")}…`;
}
