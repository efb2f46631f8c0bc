import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { understand } from "../../src/understanding/understand.ts";
import { everydaySentences } from "../support/everyday-sentences.ts";
import { jobs } from "../support/jobs.ts";
import { loadPack } from "../support/pack.ts";

const lexicon = compileLexicon(loadPack());
const profile = { asOf: "2024-06-20", applicationYear: 2024, hours: {} };

/** Ids of the specialties that a first message fits. */
function specialtiesIn(text: string): readonly string[] {
  const { said, ambiguous } = understand(text, { lexicon, profile, pending: null, today: "2024-06-20" });
  const asked = ambiguous
    .filter(({ field }) => field === "specialty")
    .flatMap(({ candidates }) => candidates);
  return [...(said.specialty === undefined ? [] : [said.specialty.id]), ...asked].sort();
}

describe("what a person does", () => {
  it.each(jobs)("「%s」 is %s", (sentence, ids) => {
    expect(specialtiesIn(sentence)).toEqual(ids.split(" ").sort());
  });

  it.each(everydaySentences)("isn't heard in 「%s」", (sentence) => {
    expect(specialtiesIn(sentence)).toEqual([]);
  });

  it.each([
    ["材料", "materials"],
    ["搞材料的", "materials"],
    ["要准备哪些材料", ""],
    ["网络", "information-technology"],
    ["网络学习的学时算吗", ""],
  ])("may be one bare word that means something else in a sentence: 「%s」 is 「%s」", (sentence, ids) => {
    expect(specialtiesIn(sentence).join(" ")).toBe(ids);
  });
});
