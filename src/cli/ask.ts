import type { Reply } from "../answers/answer.ts";
import { ask } from "../answers/ask.ts";
import { openLibrary } from "../library.ts";
import { loadPacks } from "../packs/load.ts";
import type { Pack } from "../packs/pack.ts";
import { citationsOf, renderAnswers } from "../render/answers.ts";
import { readPolicyData } from "../settings.ts";
import { openShelf } from "../shelf.ts";
import { linesOf } from "./lines.ts";

/** The longest question that is read, in characters. */
const longestQuestion = 4000;

export interface AskOptions {
  readonly json?: true;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
}

/**
 * Contract `ask`: one question a line from standard input, one answer each. With `json` a line of JSON, else the words.
 * An empty line is passed over.
 * @returns how many lines were refused: those longer than 4,000 characters.
 */
export async function askLines({ json, today }: AskOptions): Promise<number> {
  const shelf = openShelf(loadPacks(readPolicyData(process.env)));
  const { pack, policy } = shelf.choose({ day: today });
  const book = await openLibrary({ shelf: () => shelf, today: () => today }).book();
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
    const reply = ask(book, line, { today });
    const text = wordsOf(pack, reply, today, policy.isOutdated(today, Number(today.slice(0, 4))));
    process.stdout.write(json ? `${JSON.stringify(answerLine(reply, text))}\n` : `${text}\n\n`);
  }
  return refused;
}

/** Without buttons, what may have been meant stands in the text. */
function wordsOf(pack: Pack, reply: Reply, today: string, outdated: boolean): string {
  const { answers, outside = false } = reply;
  const profile = { asOf: today, applicationYear: Number(today.slice(0, 4)), hours: {} };
  const ofYear = outdated ? { ofYear: pack.manifest.year.value } : {};
  const said = {
    kind: "answers",
    answers,
    alternatives: [],
    canPass: false,
    outside,
    profile,
    ...ofYear,
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
