import { mostCitations } from "../packs/answers-schema.ts";
import type { Clause, Passage } from "../packs/schema.ts";
import { Refusal } from "../refusal.ts";
import type { Keeping } from "./desk.ts";

/** What the desk takes, in characters and in numbers. */
export const limits = {
  question: 1000,
  answer: 1500,
  /** Open and claimed tickets of one chat. */
  perChat: 5,
  /** Open and claimed tickets in all: whoever floods the desk doesn't stop it. */
  waiting: 1000,
  keptAnswers: 500,
  keptSay: 300,
  topic: 60,
  phrasing: 100,
  phrasings: 10,
} as const;

/** A text's length as a person counts it. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The answer without blanks around it. @throws Refusal for one that is empty or too long */
export function checkedAnswer(text: string): string {
  return checkedText("answer", text, limits.answer);
}

/** @throws Refusal for what passes a limit, and for a quote that isn't in its clause to the letter */
export function checkedKeeping(
  { topic, ask, say, cites }: Keeping,
  clauses: ReadonlyMap<Clause, string>,
): Keeping {
  const phrasings = [...new Set(ask.map((text) => text.trim()).filter((text) => text !== ""))];
  if (phrasings.length === 0 || phrasings.length > limits.phrasings)
    throw new Refusal({
      field: "ask",
      got: `${phrasings.length} 种问法`,
      expected: `1 到 ${limits.phrasings} 种问法`,
    });
  return {
    topic: checkedText("topic", topic, limits.topic),
    ask: phrasings.map((text) => checkedText("ask", text, limits.phrasing)),
    say: checkedText("say", say, limits.keptSay),
    cites: checkedCites(cites, clauses),
  };
}

/** @throws Refusal for too many, and for a quote that isn't in its clause to the letter */
export function checkedCites(
  cites: readonly Passage[],
  clauses: ReadonlyMap<Clause, string>,
): readonly Passage[] {
  if (cites.length > mostCitations)
    throw new Refusal({ field: "cites", got: `${cites.length} 条`, expected: `最多 ${mostCitations} 条` });
  for (const { clause, quote } of cites) {
    const text = clauses.get(clause);
    if (text === undefined) throw new Refusal({ field: "cites", got: clause, expected: "通知里的条款" });
    if (quote === "" || !text.includes(quote))
      throw new Refusal({ field: "cites", got: quote, expected: `条款 ${clause} 里的原话，一字不差` });
  }
  return cites.map(({ clause, quote }) => ({ clause, quote }));
}

function checkedText(field: string, given: string, longest: number): string {
  const text = given.trim();
  const length = lengthOf(text);
  if (length === 0 || length > longest)
    throw new Refusal({ field, got: length === 0 ? "空的" : text, expected: `1 到 ${longest} 个字` });
  return text;
}
