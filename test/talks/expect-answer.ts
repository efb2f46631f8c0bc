import { expect } from "vitest";
import { type Answer, neverSaid } from "./person.ts";

/** Checks a result's text against what it must say, line by line where the line matters. */
export function expectAnswer(text: string, answer: Answer): void {
  const [where = "", when = ""] = text.split("\n");
  for (const part of answer.where) expect(where).toContain(part);
  for (const part of answer.when) expect(when).toContain(part);
  for (const part of answer.says) expect(text).toContain(part);
  for (const part of answer.neverSays) expect(text).not.toContain(part);
  for (const pattern of neverSaid) expect(text).not.toMatch(pattern);
  expect(all(text, /(?<!\d)\d{7}(?!\d)/g)).toEqual(answer.phones.toSorted());
  expect(all(text, /\d{4} 年还差 [\d.]+ 个(?:总|专业|公需|一般公需)学时/g)).toEqual(
    answer.shortfalls.toSorted(),
  );
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...new Set(text.match(pattern) ?? [])].toSorted();
}
