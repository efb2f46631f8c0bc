import { describe, expect, it } from "vitest";
import { elsewhere, worksElsewhere } from "../../src/answers/places-and-years.ts";
import { normalise } from "../../src/understanding/normalise.ts";
import { bookNow } from "../support/book.ts";
import { loadPack } from "../support/pack.ts";

const { lexicon } = bookNow().names;
const of = (text: string, today = "2024-06-20") => elsewhere(normalise(text), loadPack(), lexicon, today);

describe("another place", () => {
  it.each(["青田县", "缙云", "杭州的", "龙泉市水利局", "外县的", "北京怎么评"])("is named by %s", (text) => {
    expect(of(text).place).toBe(true);
  });

  it.each(["莲都区", "丽水市", "莲都的人到青田上班", "水利局", "区里", "山区县"])(
    "isn't named by %s",
    (text) => {
      expect(of(text).place).toBe(false);
    },
  );

  it("is where somebody says he works, not where he once did", () => {
    const works = (text: string) => worksElsewhere(normalise(text), loadPack(), lexicon);
    expect(works("我单位在青田")).toBe(true);
    expect(works("我在缙云教书")).toBe(true);
    expect(works("我在青田干过三年")).toBe(false);
    expect(works("我在莲都上班，老家青田")).toBe(false);
  });
});

describe("another year", () => {
  it.each([
    ["2025年几月评", "2024-06-20"],
    ["2023年度的计划", "2024-06-20"],
    ["明年几月评", "2024-06-20"],
    ["去年几月评的", "2024-06-20"],
    ["今年几月评", "2026-11-24"],
    ["25年什么时候评", "2024-06-20"],
  ])("is meant by %s on %s", (text, today) => {
    expect(of(text, today).year).toBe(true);
  });

  it.each([
    ["2024年几月评", "2026-11-24"],
    ["今年几月评", "2024-06-20"],
    ["去年几月评的", "2025-03-02"],
    ["明年几月评", "2023-12-31"],
    ["几月评", "2026-11-24"],
    ["我2012年参加工作，几月评", "2024-06-20"],
    ["丽人社函〔2024〕22号是什么", "2026-11-24"],
    ["丽人社〔2020〕83号是什么", "2024-06-20"],
  ])("isn't meant by %s on %s", (text, today) => {
    expect(of(text, today).year).toBe(false);
  });
});
