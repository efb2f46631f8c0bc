import { describe, expect, it } from "vitest";
import type { Committee } from "../../src/packs/schema.ts";
import { loadPack } from "../support/pack.ts";
import { committees, hear, phonesIn } from "./asking.ts";

/** The notice's own words for what a committee reviews: its specialties, its name and its office. */
function wordsOf(committee: Committee): readonly string[] {
  const own = loadPack().specialties.filter(
    (specialty) => specialty.committee === committee.id && specialty.notice.length > 0,
  );
  return [...own.map(({ name }) => `${name}专业`), committee.name.value, committee.office.value];
}

const asked = committees.flatMap((committee) =>
  wordsOf(committee).map((word) => [word, committee.clause, committee] as const),
);

describe("a committee by the notice's own words", () => {
  it.each(asked)("%s: the phone of %s and no other row's", (word, clause, { phone, office }) => {
    const { status, text, clauses } = hear(`${word}评职称打哪个电话`);
    expect(status).toBe("answered");
    expect(clauses[0]).toBe(clause);
    expect(text).toContain(office.value);
    expect(phonesIn(text)).toEqual(phone === null ? [] : [phone.value]);
  });

  it.each(asked)("%s: the window of %s, as the review's", (word, clause, { windows, phone }) => {
    const { status, text, clauses } = hear(`${word}的评审时间是几月到几月`);
    expect(status).toBe("answered");
    expect(clauses[0]).toBe(clause);
    for (const { start, end } of windows) {
      expect(text).toContain(`${start.value} 月启动`);
      expect(text).toContain(`${end.value} 月完成`);
    }
    expect(text).toContain("评审");
    expect(phonesIn(text)).toEqual(phone === null ? [] : [phone.value]);
  });

  it.each(asked)("%s: the titles of %s", (word, clause, { titles }) => {
    const { status, answers, clauses } = hear(`${word}能评哪些职称`);
    expect(status).toBe("answered");
    expect(clauses).toEqual([clause]);
    const said = answers.map(({ say }) => say).join("\n");
    for (const { value } of titles) expect(said).toContain(value);
    expect(phonesIn(said)).toEqual([]);
  });
});
