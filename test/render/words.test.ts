import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Utterance } from "../../src/engine/utterance.ts";
import type { Passage } from "../../src/packs/schema.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { passagesFor } from "../../src/render/passages.ts";
import { render } from "../../src/render/render.ts";
import { loadPack } from "../support/pack.ts";
import { allSamples, questions, samples, shortAdvice, waterEngineer } from "./samples.ts";

const pack = loadPack();
const said = (utterance: Utterance) => render(pack, utterance).text;
const labelsOf = (utterance: Utterance) =>
  render(pack, utterance).buttons.map((row) => row.map(({ label }) => label));

/** The person at the first question, nothing known. */
const stranger = { asOf: "2024-06-20", applicationYear: 2024, hours: {} };

describe("a result", () => {
  const result: Utterance = { kind: "result", advice: shortAdvice(pack), profile: waterEngineer, nonce: "1" };

  it("says where, when and what is short before anything else, and sets apart what isn't the notice's", () => {
    expect(said(result)).toMatchInlineSnapshot(`
      "助理工程师由莲都区水利工程技术人员初级专业技术资格评审委员会评审，办公室在莲都区水利局（电话 2601721）。〔附件1第4行〕
      评审时间是 2024 年 7 月到 9 月，还没有开始；这不是申报时间，哪几天交材料看评委会自己的通知。〔附件1第4行、第五条第二款〕 2024 年还差 1 个一般公需学时。

      核对
      ✗ 2024 年还差 1 个一般公需学时。〔第五条第一款〕
      ✓ 2023 年四项学时都符合。〔第五条第一款〕

      接下来
      1. 在“浙江省专业技术职务任职资格申报与评审管理服务平台”上申报。

      我们的理解（通知没有直接写，请核实）
      ？ 合格的年数要够职称规定的年数，还不知道规定几年。〔第五条第一款〕

      常识（不是通知写的，请先核实）
      · 有的职称一般通过全国考试取得，请先核实。〔附件1的注〕

      另外
      · 初级评委会不在第三条说的范围里。〔第三条〕

      以上按莲人社〔2024〕42号（2024 年 5 月 22 日）整理，不是官方答复。"
    `);
  });

  it("offers what can be done with it", () => {
    expect(labelsOf(result)).toEqual([
      ["改要求年限"],
      ["看条款原文", "加入日历"],
      ["怎样才够", "如果…"],
      ["复制给工作人员", "改一项"],
      ["重新开始"],
    ]);
  });

  it("offers no calendar without a window, and no smallest change where nothing is short", () => {
    const ready = { ...shortAdvice(pack), window: null, verdict: "ready" as const, missing: [] };
    const labels = labelsOf({ kind: "result", advice: ready, profile: waterEngineer, nonce: "1" }).flat();
    expect(labels).not.toContain("加入日历");
    expect(labels).not.toContain("怎样才够");
  });
});

describe("a question", () => {
  const ask = (id: string, profile = waterEngineer): Utterance => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) throw new Error(`no sample question ${id}`);
    return { kind: "question", question, profile, nonce: "1", leftOut: [], canGoBack: true };
  };

  it("offers the titles of the specialty, those that its committee reviews first", () => {
    expect(labelsOf(ask("target"))).toEqual([
      ["助理工程师", "工程师", "技术员"],
      ["高级工程师", "正高级工程师", "初定"],
      ["上一步", "跳过", "为什么问"],
    ]);
  });

  it("offers a specialty of each committee before anything is known", () => {
    const labels = labelsOf(ask("specialty", stranger)).slice(0, -1).flat();
    expect(labels).toHaveLength(pack.plan.committees.length);
  });

  it("offers the nine kinds of unit", () => {
    expect(labelsOf(ask("unit")).slice(0, -1).flat()).toEqual(pack.units.map((unit) => unit.name));
  });

  it("gives an example of hours that meets all four thresholds", () => {
    const numbers = said(ask("hours.2024")).match(/总(\d+)，专业(\d+)，公需(\d+)，一般公需(\d+)/);
    const [total = 0, professional = 0, common = 0, general = 0] = (numbers ?? []).slice(1).map(Number);
    const { thresholds } = pack.rules.continuingEducation;
    expect(total).toBeGreaterThanOrEqual(thresholds.total?.value ?? Number.NaN);
    expect(professional).toBeGreaterThanOrEqual(thresholds.professional?.value ?? Number.NaN);
    expect(common).toBeGreaterThanOrEqual(thresholds.public?.value ?? Number.NaN);
    expect(general).toBeGreaterThanOrEqual(thresholds.generalPublic?.value ?? Number.NaN);
    expect(professional + common).toBeLessThanOrEqual(total);
  });

  it("says this year and last year by the day of the turn", () => {
    expect(said(ask("hours.2024"))).toContain("今年（2024 年）");
    expect(said(ask("hours.2023"))).toContain("去年（2023 年）");
    expect(said(ask("hours.2023", { ...waterEngineer, asOf: "2026-01-02" }))).toMatch(/^2023 年/);
  });

  it("offers the nine mountain counties of the city", () => {
    expect(labelsOf(ask("mountainCounty")).slice(0, -1).flat()).toHaveLength(9);
  });

  it("says what isn't asked any more", () => {
    const text = said({
      kind: "question",
      question: { id: "unit", field: "unit" },
      profile: stranger,
      nonce: "1",
      leftOut: ["careerStart", "mountainYears"],
      canGoBack: false,
    });
    expect(text.split("\n")[0]).toBe("参加工作年份、山区工作年限就不问了，不会改变结果。");
  });
});

describe("the notice's words", () => {
  const clauseOf = ({ clause, quote }: Passage) => (pack.clauses.get(clause) ?? "").includes(quote);

  it("are to the letter wherever they are quoted", () => {
    const notice = [...pack.clauses.values()].join("\n");
    const { why, clause, answers, "staff-form": form } = samples(pack);
    const utterances: readonly Utterance[] = [...why, ...clause, ...answers, ...form];
    const quotes = utterances.flatMap((one) =>
      [...said(one).matchAll(/「([^」]*)」/g)].map((match) => match[1] ?? ""),
    );
    expect(quotes.length).toBeGreaterThan(30);
    for (const quote of quotes) expect(notice).toContain(quote);
  });

  it("stand behind every finding of an advice", () => {
    for (const finding of shortAdvice(pack).findings) {
      const passages = passagesFor(pack, finding);
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.every(clauseOf)).toBe(true);
      expect(new Set(passages.map(({ clause }) => clause))).toEqual(new Set(finding.citations));
    }
  });

  it("are given once in the staff's form, each below the answer that stands on it", () => {
    const lines = said({ kind: "staff-form", advice: shortAdvice(pack), profile: waterEngineer }).split("\n");
    const quotes = lines.filter((line) => line.startsWith("据："));
    expect(new Set(quotes).size).toBe(quotes.length);
    const short = lines.findIndex((line) => line.includes("2024 年还差 1 个一般公需学时"));
    expect(lines[short + 1]).toMatch(/^据：第五条第一款「/);
  });

  it("are shown whole when a clause is asked for", () => {
    for (const [clause, text] of pack.clauses)
      expect(said({ kind: "clause", clause })).toContain(text.trim());
  });
});

describe("the templates", () => {
  it("hold no threshold, phone, year or count of the notice", () => {
    const folder = new URL("../../src/render/", import.meta.url);
    const { thresholds } = pack.rules.continuingEducation;
    const policy = new Set<string>([
      ...Object.values(thresholds).map(({ value }) => String(value)),
      ...pack.plan.committees.flatMap(({ phone }) => phone?.value ?? []),
      pack.plan.initialRecognition?.phone?.value ?? "",
      String(pack.manifest.year.value),
      String(pack.rules.mountain?.countyCount.value),
    ]);
    const sources = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(15);
    for (const name of sources) {
      const code = readFileSync(new URL(name, folder), "utf8").replaceAll(
        /\/\*\*?[\s\S]*?\*\/|\/\/.*$/gm,
        "",
      );
      const texts = [...code.matchAll(/"[^"\n]*"|`[^`]*`/g)].map(([text]) => text);
      const numbers = texts.flatMap((text) => text.match(/\d+/g) ?? []);
      expect(
        numbers.filter((number) => policy.has(number)),
        name,
      ).toEqual([]);
    }
  });
});

describe("what is said beside", () => {
  it("gives the least that is enough in one line a step", () => {
    const steps = [{ year: 2024, subject: "generalPublic" as const, hours: 1 }];
    expect(said({ kind: "smallest-change", steps, advice: shortAdvice(pack) })).toMatchInlineSnapshot(`
      "最少补这些就够：
      · 2024 年再补 1 个一般公需学时"
    `);
  });

  it("leaves open whether a year that is over can be made up", () => {
    const steps = [{ year: 2023, subject: "total" as const, hours: 5 }];
    expect(said({ kind: "smallest-change", steps, advice: shortAdvice(pack) })).toContain("通知没有写");
  });

  it("refuses a value with its field and what is expected", () => {
    const details = {
      field: "hours.2024.generalPublic",
      got: "九千个".repeat(50),
      expected: "0 到 8784 之间的数",
    };
    const text = said({ kind: "refused", details });
    expect(text).toContain("2024 年一般公需学时");
    expect(text).toContain("0 到 8784 之间的数");
    expect(text.length).toBeLessThan(120);
  });

  it("shows script and HTML as the text that they are", () => {
    const word = "<script>alert(1)</script><b>水利</b>";
    const profile = { ...waterEngineer, specialty: { id: "water", word, basis: "interpretation" as const } };
    const { text, entities } = render(pack, {
      kind: "summary",
      profile,
      declined: [],
      leftOut: [],
      nonce: "1",
    });
    expect(text).toContain("<script>alert(1)</script>");
    expect(entities.every(({ type }) => type === "bold")).toBe(true);
  });

  it("asks back for the year of hours that came without one", () => {
    const ambiguity = {
      field: "hours" as const,
      word: "92",
      candidates: ["2024", "2023"],
      hours: { total: 92 },
    };
    expect(said({ kind: "choose", ambiguity, nonce: "1" })).toBe(
      "学时：“92”\n这是哪一年的？2024年、2023年，还是别的年份？",
    );
  });

  it("names the office of one's own committee where the notice leaves something open", () => {
    const office = "莲都区水利局，电话 2601721";
    expect(said(leftOpen(waterEngineer))).toContain(office);
    expect(said(leftOpen(stranger))).not.toContain("2601721");
    expect(said({ ...leftOpen(waterEngineer), answers: [] })).toContain(office);
  });

  it("says what a number stands for in the notice where it is given for something else", () => {
    const lent = pack.silences.find((silence) => silence.call.standsFor !== undefined);
    expect(said(leftOpen(waterEngineer, lent?.id))).toContain(`这是${lent?.call.standsFor}的电话`);
  });

  it("is never rude about who may apply", () => {
    for (const utterance of allSamples(pack).filter(({ kind }) => kind !== "clause" && kind !== "answers")) {
      expect(said(utterance)).not.toMatch(/不符合条件|没有资格|不合格|无权|不具备/);
    }
  });

  it("speaks to the person as 你 throughout", () => {
    for (const utterance of allSamples(pack)) expect(said(utterance)).not.toContain("您");
  });
});

/** A silence as it is answered to somebody. */
function leftOpen(
  profile: Profile,
  id = pack.silences[0]?.id,
): Extract<Utterance, { readonly kind: "answers" }> {
  const silence = pack.silences.find((one) => one.id === id);
  if (silence === undefined) throw new Error(`no silence ${id}`);
  const { topic, say, nearest, call } = silence;
  const answer = {
    status: "not-covered",
    basis: "notice",
    id: silence.id,
    topic,
    say,
    passages: [nearest],
    call,
  } as const;
  return { kind: "answers", answers: [answer], alternatives: [], canPass: false, profile };
}
