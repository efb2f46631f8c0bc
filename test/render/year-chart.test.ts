import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { drawApart } from "../../src/render/draw-apart.ts";
import { pictureFonts, pngOf } from "../../src/render/picture.ts";
import { yearChart } from "../../src/render/year-chart.ts";
import { charactersOf } from "../support/font-characters.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();

const named = (name: string): Pack => ({
  ...pack,
  plan: {
    ...pack.plan,
    committees: pack.plan.committees.map((one) => ({ ...one, name: { ...one.name, value: name } })),
  },
});

/** The words of a chart, a line each, in the order in which they are drawn. */
function wordsOf(chart: string): readonly string[] {
  const svg = load(chart, { xml: true });
  return svg("text")
    .toArray()
    .map((text) => svg(text).text());
}

describe("the year chart", () => {
  const words = wordsOf(yearChart(pack));

  it("shows each committee with its months, its office, its number and its line of the notice", () => {
    const whole = words.join("");
    for (const { windows, office, phone, titles } of pack.plan.committees) {
      for (const { start, end } of windows) expect(words).toContain(`${start.value}—${end.value}月`);
      expect(whole).toContain(`${office.value} ${phone?.value}`);
      for (const title of titles) expect(whole).toContain(title.value);
    }
    const rows = words.filter((word) => /^附件1第\d+行$/.test(word));
    expect(new Set(rows).size).toBe(pack.plan.committees.length);
  });

  it("begins with the committee that starts first", () => {
    expect(words.indexOf("建筑工程")).toBeLessThan(words.indexOf("林业工程"));
  });

  it("shows in which months initial recognition completes", () => {
    const from = words.indexOf("大中专毕业生初定");
    expect(words.slice(from)).toEqual(expect.arrayContaining(["3月", "6月", "9月", "12月"]));
  });

  it("says that these are times of the review and not of filing", () => {
    expect(words).toContain("评审时间，不是申报时间");
  });

  it("marks the day, where it is one of the plan's year", () => {
    expect(wordsOf(yearChart(pack, { day: "2024-08-20" }))).toContain("今天 8月20日");
    expect(words.join("")).not.toContain("今天");
  });

  it("says so where the day is of another year than the plan", () => {
    const said = wordsOf(yearChart(pack, { day: "2026-11-24" })).join("");
    expect(said).toContain("今天是2026年，这是2024年度的计划。");
    expect(said).not.toContain("11月24日");
  });

  it("leaves out nothing of a long name, and takes no name for markup", () => {
    const long = `${"很长的名称".repeat(30)}<b>&"'`;
    const whole = wordsOf(yearChart(named(long))).join("");
    expect(whole.split(long).length - 1).toBe(pack.plan.committees.length);
    expect(load(yearChart(named(long)), { xml: true })("b").length).toBe(0);
  });

  it("keeps every line of words on the paper", () => {
    const svg = load(yearChart(named("长".repeat(200)), { day: "2024-12-31" }), { xml: true });
    const height = Number(svg("svg").attr("height"));
    for (const text of svg("text").toArray()) {
      expect(Number(svg(text).attr("y"))).toBeLessThan(height);
      const anchored = svg(text).attr("text-anchor") === "start";
      if (anchored) expect([...svg(text).text()].length * 20).toBeLessThanOrEqual(720);
    }
  });
});

describe("the picture of the chart", () => {
  it("has a glyph for every character, in both weights", async () => {
    const characters = wordsOf(yearChart(pack, { day: "2024-08-20" })).join("");
    const fonts = await pictureFonts();
    expect(fonts.length).toBe(2);
    for (const font of fonts) {
      const known = charactersOf(font);
      expect([...characters].filter((one) => !known.has(one.codePointAt(0) ?? 0))).toEqual([]);
      expect(known.has(0x1f600)).toBe(false);
    }
  });

  it("is a PNG of a size that messengers take", async () => {
    const png = Buffer.from(await pngOf(yearChart(pack)));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBe(1080);
    expect(width + height).toBeLessThanOrEqual(10_000);
    expect(height / width).toBeLessThan(20);
    expect(png.length).toBeLessThan(1_000_000);
  });

  it("is the same to the byte where a thread of its own draws it", async () => {
    const svg = yearChart(pack);
    expect(Buffer.from(await drawApart(svg)).equals(await pngOf(svg))).toBe(true);
    await expect(drawApart("no drawing at all")).rejects.toThrow();
  });

  it("shrinks a very long one to that size", async () => {
    const committees = Array.from({ length: 120 }, () => pack.plan.committees)
      .flat()
      .slice(0, 120);
    const png = Buffer.from(await pngOf(yearChart({ ...pack, plan: { ...pack.plan, committees } })));
    expect(png.readUInt32BE(16) + png.readUInt32BE(20)).toBeLessThanOrEqual(10_000);
  });
});
