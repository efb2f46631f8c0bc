import type { Reply } from "../answers/answer.ts";
import { ask } from "../answers/ask.ts";
import { packAsked, type WhichPack } from "../answers/which-pack.ts";
import { openLibrary } from "../library.ts";
import { citationsOf, renderAnswers } from "../render/answers.ts";
import type { Chosen, Shelf } from "../shelf.ts";
import { linesOf } from "./lines.ts";
import { shelfAtHand } from "./shelf-at-hand.ts";

/** The longest question that is read, in characters. */
const longestQuestion = 4000;

export interface AskOptions {
  readonly json?: true;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
}

/**
 * Contract `ask`: one question a line from standard input, one answer each. With `json` a line of JSON, else the words.
 * An empty line is passed over. Where several packs are at hand, a line of JSON says which of them answers (`pack`).
 * @returns how many lines were refused: those longer than 4,000 characters.
 */
export async function askLines({ json, today }: AskOptions): Promise<number> {
  const shelf = shelfAtHand();
  const library = openLibrary({ shelf: () => shelf, today: () => today });
  const own = shelf.choose({ day: today });
  let refused = 0;
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === "") continue;
    if ([...line].length > longestQuestion) {
      refused += 1;
      const message = `问题最多 ${longestQuestion} 字`;
      process.stdout.write(
        json ? `${JSON.stringify({ error: { field: "question", message } })}\n` : `${message}\n`,
      );
      continue;
    }
    const by = packAsked(shelf, own, line, today);
    const reply = ask(await library.book(by.pack.id), by.text, { today });
    const text = wordsOf(shelf, by, own, reply, today);
    const of = shelf.packs.length > 1 ? { pack: by.pack.id } : {};
    process.stdout.write(json ? `${JSON.stringify({ ...answerLine(reply, text), ...of })}\n` : `${text}\n\n`);
  }
  return refused;
}

/** Without buttons, what may have been meant stands in the text; and so does which notice answers, where it may be another. */
function wordsOf(shelf: Shelf, by: WhichPack, own: Chosen, reply: Reply, today: string): string {
  const { answers, outside = false } = reply;
  const { pack, policy } = by;
  const { applicationYear } = own;
  const profile = { asOf: today, applicationYear, hours: {} };
  const year = pack.manifest.year.value;
  const ofYear = policy.isOutdated(today, by.other ? year : applicationYear) ? { ofYear: year } : {};
  const several = shelf.packs.length > 1;
  const named = several ? { named: by.other || own.regions.length + own.years.length > 0 } : {};
  const regions = own.regions.length > 0 ? { regions: own.regions } : {};
  const said = {
    kind: "answers",
    answers,
    alternatives: [],
    canPass: false,
    outside,
    profile,
    ...ofYear,
    ...named,
    ...regions,
  } as const;
  const { text } = renderAnswers(pack, said);
  const meant = answers.length > 0 ? [] : reply.alternatives.map(({ topic }) => topic);
  return meant.length === 0 ? text : `${text}\n想问的是不是：${meant.join("、")}？`;
}

/** Contract `ask`: three citations at most, the best first. */
function answerLine({ status, answers, alternatives, score }: Reply, text: string) {
  const citations = [...new Set(answers.flatMap(citationsOf))].slice(0, 3);
  return { status, text, citations, score: Math.round(score * 1000) / 1000, alternatives };
}
