import { describe, expect, it } from "vitest";
import type { Specialty } from "../../src/packs/schema.ts";
import { everydaySentences } from "../support/everyday-sentences.ts";
import { loadPack } from "../support/pack.ts";
import { sharedWords } from "../support/shared-words.ts";

const pack = loadPack();

/** Every specialty that the brief of this pack names, by committee. */
const expected = {
  agriculture: "agriculture livestock veterinary agricultural-engineering fishery-engineering",
  "natural-resources": "natural-resources",
  forestry: "forestry",
  water: "water",
  transport: "transport",
  "quality-safety-medicine":
    "quality-infrastructure special-equipment safety disaster-prevention emergency-rescue pharmaceutical-industry",
  broadcasting: "broadcasting",
  industry: "energy materials textile petrochemical machinery information-technology environment",
  construction: "construction",
  health: "physician nursing pharmacy medical-technology health",
  "school-teachers": "school-teacher kindergarten-teacher education-management school-laboratory",
  none:
    "accounting economics statistics auditing translation publishing journalism announcing library museum archives " +
    "arts arts-and-crafts sports vocational-teacher technical-school-teacher higher-education social-science " +
    "natural-science laboratory notary-and-forensics ship aviation other-engineering",
};

function wordsOf({ notice, interpretation, generalKnowledge }: Specialty): readonly string[] {
  return [
    ...notice.map(({ quote }) => quote),
    ...(interpretation?.words ?? []),
    ...(generalKnowledge?.words ?? []),
  ];
}

/** A word without the beginnings and endings that make mere variants of it: 搞软件, 软件工程, 软件人员 → 软件. */
function stem(word: string): string {
  const bare = word
    .replace(/^(搞|做|弄|当|是|管|教|修|在)/, "")
    .replace(/(工程技术人员|技术人员|工程师|工程|专业|人员|技术|老师|教师|工作|行业|师|员|工|的)+$/, "");
  return bare.length > 1 ? bare : word;
}

const byWord = new Map<string, string[]>();
for (const specialty of pack.specialties) {
  for (const word of wordsOf(specialty)) {
    byWord.set(word, [...(byWord.get(word) ?? []), specialty.id]);
  }
}
const wholeAnswers = new Set(pack.specialties.flatMap(({ wholeAnswers = [] }) => wholeAnswers));
const general = new Set(pack.specialties.flatMap(({ general = [] }) => general));

/** The words of a sentence, longest first from left to right, as understanding finds them. */
function wordsIn(sentence: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < sentence.length; ) {
    const word = longestAt(sentence, at);
    if (word !== undefined) found.push(word);
    at += word?.length ?? 1;
  }
  return found;
}

function longestAt(sentence: string, at: number): string | undefined {
  for (let length = Math.min(16, sentence.length - at); length > 1; length -= 1) {
    const word = sentence.slice(at, at + length);
    if (byWord.has(word) && !wholeAnswers.has(word)) return word;
  }
  return undefined;
}

describe("the specialties of 2024", () => {
  it("are the fields that annex 1 names, each with its committee, and the series that have none here", () => {
    const found = Object.fromEntries(
      Object.keys(expected).map((committee) => [
        committee,
        pack.specialties
          .filter((specialty) => (specialty.committee ?? "none") === committee)
          .map(({ id }) => id)
          .sort(),
      ]),
    );
    expect(found).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([committee, ids]) => [committee, ids.split(" ").sort()]),
      ),
    );
  });

  it.each(pack.specialties)(
    "$id has twelve words or more that aren't variants of each other",
    (specialty) => {
      const stems = new Set(wordsOf(specialty).map(stem));
      expect(stems.size).toBeGreaterThanOrEqual(specialty.committee === null ? 10 : 12);
    },
  );

  it("of annex 1 have 700 words or more, variants not counted", () => {
    const ofAnnex1 = pack.specialties.filter(({ committee }) => committee !== null);
    const stems = new Set(ofAnnex1.flatMap(wordsOf).map(stem));
    expect(stems.size).toBeGreaterThanOrEqual(700);
  });

  it.each(pack.specialties)("$id says where each word comes from", (specialty) => {
    const { committee, notice, interpretation, generalKnowledge } = specialty;
    const row = committee === null ? undefined : pack.byId.committee.get(committee);
    for (const { clause, quote } of notice) {
      expect(clause).toBe(row?.clause);
      expect(pack.clauses.get(clause)).toContain(quote);
    }
    expect(interpretation === undefined).toBe(committee === null);
    expect(generalKnowledge === undefined).toBe(committee !== null);
  });

  it.each(pack.specialties)("$id takes titles of its own series alone", ({ series, titles = [] }) => {
    for (const id of series) expect(pack.byId.series.has(id)).toBe(true);
    for (const title of titles) {
      expect(pack.byId.title.get(title)?.series.some((id) => series.includes(id))).toBe(true);
    }
  });

  it.each(pack.specialties)("$id is called by a word of its own", (specialty) => {
    const words = wordsOf(specialty);
    expect(words).toContain(specialty.name);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => word.length < 2 || /\s/.test(word))).toEqual([]);
  });
});

describe("a word for a specialty", () => {
  it("stands under two of them only where it really fits both, and is asked back then", () => {
    const shared = [...byWord].filter(([, ids]) => ids.length > 1);
    const declared = Object.entries(sharedWords).flatMap(([ids, words]) =>
      words.split(" ").map((word) => [word, ids.split(" ")] as const),
    );
    const sorted = (list: readonly (readonly [string, readonly string[]])[]) =>
      list.map(([word, ids]) => `${word}: ${ids.toSorted().join(" ")}`).sort();
    expect(sorted(shared)).toEqual(sorted(declared));
  });

  it("is the notice's own for all specialties that share it, or for none", () => {
    for (const [word, ids] of byWord) {
      const own = ids.filter((id) => pack.byId.specialty.get(id)?.notice.some(({ quote }) => quote === word));
      expect([0, ids.length], word).toContain(own.length);
    }
  });

  it("is a whole answer or a general word wherever it stands, and never both", () => {
    for (const specialty of pack.specialties) {
      const words = wordsOf(specialty);
      const { wholeAnswers: whole = [], general: wide = [] } = specialty;
      expect(words.filter((word) => wholeAnswers.has(word))).toEqual(whole);
      expect(words.filter((word) => general.has(word))).toEqual(wide);
      expect(whole.filter((word) => general.has(word))).toEqual([]);
      for (const marked of [...whole, ...wide]) expect(words).toContain(marked);
    }
  });

  it.each(everydaySentences)("isn't found by accident in 「%s」", (sentence) => {
    expect(wordsIn(sentence)).toEqual([]);
  });

  it("isn't found by accident in the name of a county", () => {
    const counties = Object.values(pack.counties.cities).flat();
    expect(counties.filter((county) => wordsIn(county).length > 0)).toEqual([]);
  });
});
