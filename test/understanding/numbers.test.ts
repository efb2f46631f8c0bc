import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDuration } from "../../src/understanding/durations.ts";
import { normalise } from "../../src/understanding/normalise.ts";
import { readNumber } from "../../src/understanding/numerals.ts";
import { findYears } from "../../src/understanding/years.ts";

const digits = [..."零一二三四五六七八九"];

/** A number below 10,000 in Chinese, written in full. */
function inChinese(value: number): string {
  const places = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const;
  let rest = value;
  let text = "";
  for (const [size, unit] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += `${digits[digit]}${unit}`;
    else if (text !== "" && rest > 0 && !text.endsWith("零")) text += "零";
  }
  return text === "" ? "零" : text;
}

describe("a number", () => {
  it.each([
    ["90", 90],
    ["90.5", 90.5],
    ["九十", 90],
    ["十", 10],
    ["十二", 12],
    ["两百", 200],
    ["一百二", 120],
    ["一百零二", 102],
    ["百", 100],
    ["廿五", 25],
    ["三千五", 3500],
    ["一万二", 12_000],
    ["二〇二三", 2023],
    ["九十点五", 90.5],
    ["负五", -5],
    ["-5", -5],
  ])("「%s」 is %d", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(["", "九九十", "二三十", "x", "1.2.3", "点五", "十点", "9十", "--5"])("isn't 「%s」", (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it("written in full in Chinese is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(readNumber(inChinese(value))).toBe(value);
      }),
    );
  });
});

describe("a length of time", () => {
  it.each([
    ["6年", 6, false],
    ["六年半", 6.5, false],
    ["半年", 0.5, false],
    ["一年零三个月", 1.25, false],
    ["8个月", 0.67, false],
    ["3.5年", 3.5, false],
    ["大概6年", 6, true],
    ["6年多", 6, true],
    ["十几年", null, true],
  ])("「%s」 is %s years, vague: %s", (text, years, vague) => {
    expect(readDuration(text)).toEqual({ years, vague });
  });
});

describe("the years of a text", () => {
  const today = { year: 2024, applicationYear: 2024 };
  it.each([
    ["今年", [[2024]]],
    ["大前年和今年", [[2021, 2024]]],
    ["2021到2024", [[2021, 2022, 2023, 2024]]],
    ["前年到今年", [[2022, 2023, 2024]]],
    ["近两年", [[2023, 2024]]],
    ["2022年起", [[2022, 2023, 2024]]],
    ["21年、去年", [[2021, 2023]]],
    ["98年", [[1998]]],
    ["工作12年", []],
    ["3年半", []],
    ["62、30、12", []],
    ["92-100", []],
    ["2024到2021", [[2024], [2021]]],
    ["1000到9999年", [[9999]]],
  ])("「%s」 are %j", (text, years) => {
    expect(findYears(text, today).map((mention) => mention.years)).toEqual(years);
  });

  it("count from the day, not from the application year", () => {
    expect(findYears("去年", { year: 2026, applicationYear: 2024 })[0]?.years).toEqual([2025]);
    expect(findYears("近两年", { year: 2026, applicationYear: 2024 })[0]?.years).toEqual([2023, 2024]);
  });
});

describe("one spelling", () => {
  it.each([
    ["９０學時", "90学时"],
    ["繼續教育", "继续教育"],
    ["助　理　工　程　師", "助理工程师"],
    ["😀水利", "水利"],
    ["9️⃣0️⃣", "90"],
    ["水\u200b利", "水利"],
    ["ＡＢＣ", "abc"],
    ["2021—2024", "2021-2024"],
    ["a\n\n b", "a b"],
  ])("「%s」 becomes 「%s」", (text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  it("of what is spelled so already changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});
