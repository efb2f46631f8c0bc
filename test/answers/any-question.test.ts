import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookNow } from "../support/book.ts";
import { loadPack } from "../support/pack.ts";
import { hear, phonesIn } from "./asking.ts";

const pack = loadPack();
const region = pack.manifest.region.value;

/** What people name, and what they ask of it. */
const trades = ["水利", "养猪的", "教师", "护士", "程序员", "监理", "会计", "电台", "修路的", "测绘", "助工"];
const wishes = [
  "什么时候评",
  "电话多少",
  "归哪个评委会",
  "能评哪些职称",
  "几月完成",
  "要多少学时",
  "要不要答辩",
  "在哪个平台报",
];
const around = [
  "，",
  "？",
  "。",
  "请问",
  "我是",
  "我们单位",
  "今年",
  "2024年",
  "10月",
  "2601721",
  "🙂",
  "<b>",
  "{专业}",
];

const piece = fc.constantFrom(...trades, ...wishes, ...around);
const phrasing = fc.constantFrom(...bookNow().entries.flatMap(({ entry }) => entry.ask.flat()));
const message = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.tuple(phrasing, phrasing).map(([one, other]) => `${one}？${other}？`),
  phrasing,
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const today = fc.constantFrom("2023-12-31", "2024-06-20", "2024-12-31", "2026-11-24");

describe("any question", () => {
  it("gets a reply within the contract: three answers, three clauses, three alternatives at most", () => {
    fc.assert(
      fc.property(message, today, (text, day) => {
        const { status, answers, alternatives, clauses, score } = hear(text, { today: day });
        expect(status).toBe(answers[0]?.status ?? "unknown");
        expect(answers.length).toBeLessThanOrEqual(3);
        expect(clauses.length).toBeLessThanOrEqual(3);
        expect(alternatives.length).toBeLessThanOrEqual(3);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 600 },
    );
  });

  it("is answered with passages of the notice, and figures of the notice or of the question", () => {
    const known = [...pack.clauses.values()].join("\n").match(/\d+/g) ?? [];
    fc.assert(
      fc.property(message, today, (text, day) => {
        const asked = text.normalize("NFKC").match(/\d+/g) ?? [];
        for (const { say, passages } of hear(text, { today: day }).answers) {
          for (const { clause, quote } of passages) expect(pack.clauses.get(clause)).toContain(quote);
          for (const figure of say.match(/\d+/g) ?? []) expect([...known, ...asked]).toContain(figure);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("gets the same reply twice", () => {
    fc.assert(
      fc.property(message, (text) => {
        expect(hear(text)).toEqual(hear(text));
      }),
      { numRuns: 200 },
    );
  });

  it("has each thing that may have been meant offered once, and never what was answered", () => {
    fc.assert(
      fc.property(message, (text) => {
        const { answers, alternatives } = hear(text);
        const ids = alternatives.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of answers) expect(ids).not.toContain(id.split(":")[0]);
        for (const id of ids) expect(bookNow().byId.get(id)?.kind).not.toBe("outside");
      }),
      { numRuns: 300 },
    );
  });

  it("may be of 20,000 characters", () => {
    fc.assert(
      fc.property(message, (text) => {
        const { answers } = hear(text.repeat(Math.ceil(20_000 / Math.max(1, text.length))).slice(0, 20_000));
        expect(answers.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 5 },
    );
  });
});

describe("a question about another county", () => {
  const others = Object.values(pack.counties.cities)
    .flat()
    .filter((county) => county !== region);
  const county = fc.constantFrom(...others);
  const wording = fc.constantFrom<(place: string, trade: string, wish: string) => string>(
    (place, trade, wish) => `${place}${trade}${wish}`,
    (place, trade, wish) => `${place}的${trade}评职称${wish}？`,
    (place, trade, wish) => `我在${place}上班，${trade}${wish}`,
    (place, trade, wish) => `请问${trade}在${place}${wish}`,
  );

  it("never gets a phone of a committee here, nor its months", () => {
    fc.assert(
      fc.property(county, fc.constantFrom(...trades), fc.constantFrom(...wishes), wording, (...asked) => {
        const [place, trade, wish, word] = asked;
        const { answers } = hear(word(place, trade, wish));
        const said = answers.map(({ say }) => say).join("\n");
        expect(phonesIn(said)).toEqual([]);
        expect(said).not.toMatch(/月启动|月完成/);
      }),
      { numRuns: 400 },
    );
  });

  it("is answered with this district's row where it names this district too", () => {
    const { text } = hear(`我是青田人，在${region}的水利局上班，评职称打哪个电话？`);
    expect(phonesIn(text)).toEqual(["2601721"]);
  });

  it("is answered where it is the mountain counties' clause that is asked for", () => {
    const { status, clauses } = hear("青田县这种山区县的人评职称有没有照顾");
    expect(status).toBe("answered");
    expect(clauses).toEqual(["3"]);
  });
});
