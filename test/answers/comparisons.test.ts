import { describe, expect, it } from "vitest";
import type { Committee } from "../../src/packs/schema.ts";
import { loadPack } from "../support/pack.ts";
import { committees, hear, ownWordOf, rowsIn } from "./asking.ts";

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);
const start = ({ windows }: Committee) => windows[0]?.start.value ?? 0;
const end = ({ windows }: Committee) => windows[0]?.end.value ?? 0;
const length = (one: Committee) => end(one) - start(one) + 1;

function rowsWhere(holds: (one: Committee) => boolean): readonly string[] {
  return committees.filter(holds).map(({ clause }) => clause);
}

/** What is asked names exactly these rows of annex 1, in its words. */
function expectRows(question: string, rows: readonly string[]): void {
  const { status, answers } = hear(question);
  expect(status).toBe("answered");
  expect(answers).toHaveLength(1);
  expect(rowsIn(answers[0]?.say ?? "")).toEqual(rows);
}

describe("a comparison over the plan is whole", () => {
  it.each(everyMonth)("the committees that finish in month %i, and no other", (month) => {
    expectRows(
      `哪些评委会${month}月完成`,
      rowsWhere((one) => end(one) === month),
    );
  });

  it.each(everyMonth)("the committees that start in month %i, and no other", (month) => {
    expectRows(
      `哪些评委会${month}月启动`,
      rowsWhere((one) => start(one) === month),
    );
  });

  it.each(everyMonth)("the committees that review in month %i, and no other", (month) => {
    expectRows(
      `${month}月有哪些评委会在评审`,
      rowsWhere((one) => start(one) <= month && month <= end(one)),
    );
  });

  it("also where the month is written in Chinese", () => {
    expectRows(
      "十月份完成的评委会有哪些",
      rowsWhere((one) => end(one) === 10),
    );
  });

  it.each([
    ["哪个评委会最早启动", start, Math.min],
    ["哪个评委会启动得最晚", start, Math.max],
    ["哪个评委会最先评完", end, Math.min],
    ["最晚评完的评委会是哪几个", end, Math.max],
    ["哪个评委会评审时间最长", length, Math.max],
    ["哪些评委会评审时间最短", length, Math.min],
  ] as const)("%s: all that tie", (question, of, extreme) => {
    const most = extreme(...committees.map(of));
    expectRows(
      question,
      rowsWhere((one) => of(one) === most),
    );
  });

  it.each(committees.map((one) => [ownWordOf(one), one] as const))(
    "who has the same months as %s",
    (word, one) => {
      const same = rowsWhere((other) => start(other) === start(one) && end(other) === end(one));
      expectRows(`和${word}评委会评审时间完全一样的还有哪些`, same);
    },
  );

  it("how many committees there are, and which", () => {
    expect(hear("莲都区一共有几个评委会").text).toContain(`${committees.length} 个评委会`);
    expectRows(
      "附件1列了哪些评委会，都说一遍",
      rowsWhere(() => true),
    );
  });

  it("all phones, each beside its committee", () => {
    const { text } = hear("把所有评委会的电话都列出来");
    const lines = text.split("\n");
    for (const one of committees) {
      const line = lines.find((candidate) => candidate.includes(ownWordOf(one))) ?? "";
      expect(line).toContain(one.phone?.value);
    }
  });

  it("all windows, each beside its committee", () => {
    const { text } = hear("所有评委会的评审时间列个表");
    const lines = text.split("\n");
    for (const one of committees) {
      const line = lines.find((candidate) => candidate.includes(ownWordOf(one))) ?? "";
      expect(line).toContain(`${start(one)}—${end(one)}月`);
    }
  });

  it("who reviews a title itself, and who only recommends to one", () => {
    expectRows(
      "哪些评委会评助理工程师",
      rowsWhere(({ reviews }) => reviews.some(({ value }) => value === "助理工程师")),
    );
    expectRows(
      "哪些评委会推荐高级",
      // 副高 is a level of 高级.
      rowsWhere(({ titles }) => titles.some(({ value }) => /^推荐(?:高级|副高)$/.test(value))),
    );
    expectRows(
      "推荐工程师的评委会有哪些",
      rowsWhere(({ titles }) => titles.some(({ value }) => value === "推荐工程师")),
    );
  });

  it("who leaves out self-appraising units", () => {
    const { text } = hear("哪些评委会写了自主评聘单位除外");
    expect(rowsIn(text)).toEqual(rowsWhere(({ excludes }) => excludes.length > 0));
    expect(text).toContain("大中专毕业生初定");
  });

  it("which committees are intermediate, each row under its own level", () => {
    const { text } = hear("哪些是中级评委会，哪些是初级评委会");
    const [junior = "", intermediate = ""] = text.split("；");
    expect(rowsIn(junior)).toEqual(rowsWhere(({ level }) => level.value === "junior"));
    expect(rowsIn(intermediate)).toEqual(rowsWhere(({ level }) => level.value === "intermediate"));
  });
});

describe("a phone's owner", () => {
  const initial = loadPack().plan.initialRecognition;
  const numbers = [...committees, ...(initial ? [initial] : [])].flatMap(({ phone, office }) =>
    phone === null ? [] : [[phone.value, office.value] as const],
  );

  it("there are twelve numbers in the notice", () => {
    expect(numbers).toHaveLength(12);
  });

  it.each(numbers)("%s is %s's, also with the area code", (phone, office) => {
    for (const question of [`${phone}是谁的电话`, `0578-${phone}打过去是哪个单位`, phone]) {
      const { status, answers } = hear(question);
      expect(status).toBe("answered");
      const said = answers.map(({ say }) => say).join("\n");
      expect(said).toContain(office);
      expect(numbers.filter(([, other]) => said.includes(other))).toHaveLength(1);
    }
  });

  it("a number that the notice doesn't have is nobody's", () => {
    const { text } = hear("2345678是谁的电话");
    expect(text).toContain("没有 2345678");
    for (const [, office] of numbers) expect(text).not.toContain(office);
  });
});

describe("the next round of initial recognition", () => {
  it.each([
    ["2024-01-10", 3],
    ["2024-06-20", 6],
    ["2024-07-01", 9],
    ["2024-12-31", 12],
  ])("on %s is month %i's", (today, month) => {
    expect(hear("下一轮初定是几月", { today }).text).toContain(`下一轮是 ${month} 月`);
  });

  it("isn't told beyond the notice's year", () => {
    expect(hear("下一轮初定是几月", { today: "2025-02-01" }).text).not.toContain("下一轮是");
  });
});
