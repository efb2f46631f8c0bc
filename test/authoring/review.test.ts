import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import { reviewPack } from "../../src/authoring/review/review.ts";
import { policyDataFolder } from "../../src/packs/folders.ts";
import { checkPolicy } from "../../src/packs/report.ts";
import { loadPack } from "../support/pack.ts";

const folder = join(policyDataFolder(), "liandu-2024");
const pack = loadPack();

describe("the page to sign off", () => {
  let text = "";
  let page = load("");
  beforeAll(async () => {
    text = await reviewPack(folder);
    page = load(text);
  }, 120_000);

  it.each(["notice", "interpretation", "general-knowledge"] as const)(
    "shows every value that stands on %s, as many as policy check counts",
    (basis) => {
      const counts = checkPolicy().counts.find((one) => one.pack === pack.id)?.total;
      const shown = page(`[data-basis="${basis}"]`)
        .get()
        .reduce((sum, element) => sum + Number(page(element).attr("data-count")), 0);
      expect(shown).toBe(counts?.[basis === "general-knowledge" ? "generalKnowledge" : basis]);
    },
  );

  it("shows each phone, month and threshold beside its clause with the quoted words marked", () => {
    for (const committee of pack.plan.committees) {
      const block = page("#values .block").filter((_, element) =>
        page(element).find("h4").text().includes(committee.name.value),
      );
      expect(block.find("b").text()).toContain(committee.phone?.value);
      const marked = block.find("mark").text();
      for (const { start, end } of committee.windows) {
        expect(marked).toContain(start.quote);
        expect(marked).toContain(end.quote);
      }
    }
    const hours = page("#values .block").filter(
      (_, element) => page(element).find("h4").text() === "继续教育",
    );
    for (const { value, quote } of Object.values(pack.rules.continuingEducation.thresholds)) {
      expect(hours.find("b").text()).toContain(String(value));
      expect(hours.find("mark").text()).toContain(quote);
    }
  });

  it("sets what we read into the notice apart, with why, and what it leaves open with whom to call", () => {
    const readings = page("#readings").text();
    expect(readings).toContain("是否要求连续、是否限于任现职期间，通知没有写");
    const rows = page("#silences tbody tr");
    expect(rows.length).toBe(pack.silences.length);
    for (const [index, silence] of pack.silences.entries()) {
      const row = rows.eq(index).text();
      expect(row).toContain(silence.say);
      expect(row).toContain(silence.call.office.value);
    }
  });

  it("gives general knowledge its source and its day", () => {
    const general = page("#general").text();
    for (const { source, date } of [pack.series, pack.counties, pack.concepts]) {
      expect(general).toContain(source);
      expect(general).toContain(date);
    }
  });

  it("draws the flow and the year chart without a script or an address of elsewhere", () => {
    expect(page("#flow svg").length).toBe(2);
    expect(page("#plan svg").length).toBe(1);
    expect(page("script").length).toBe(0);
    expect(page("[src], link, iframe, form").length).toBe(0);
    const addresses = page("[href]")
      .get()
      .map((element) => page(element).attr("href"));
    expect(addresses.filter((href) => !href?.startsWith("#"))).toEqual([]);
  });

  it("leads from every link to a place on the page, and has no name twice", () => {
    const ids = page("[id]")
      .get()
      .map((element) => page(element).attr("id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of page("a[href]").get()) expect(ids).toContain(page(element).attr("href")?.slice(1));
  });

  it("has thirty applicants, the notice whole with its uncited clauses, and a place to sign", () => {
    expect(page(".sample").length).toBe(30);
    expect(page("#notice article").length).toBe(pack.clauses.size);
    expect(page("#notice article.uncited").length).toBe(1);
    const sign = page("#sign").text();
    for (const word of ["姓名", "签字", "日期", pack.id]) expect(sign).toContain(word);
    expect(sign).toMatch(/[0-9a-f]{64}/);
  });

  it("shows texts as texts, whatever a pack holds", async () => {
    const base = mkdtempSync(join(tmpdir(), "pingzhi-review-"));
    try {
      cpSync(policyDataFolder(), base, { recursive: true });
      const file = join(base, "liandu-2024/rules.yaml");
      const evil = `<script>alert("1")</script><img src=x onerror='x'>&amp;`;
      const spoiled = readFileSync(file, "utf8").replace("我们理解为单位在山区26县", () => evil);
      writeFileSync(file, spoiled);
      const other = load(await reviewPack(join(base, "liandu-2024")));
      expect(other("#readings").text()).toContain(evil);
      expect(other("script, img").length).toBe(0);
    } finally {
      rmSync(base, { recursive: true });
    }
  }, 120_000);

  it("comes out the same for the same pack", async () => {
    expect(await reviewPack(folder)).toBe(text);
  }, 120_000);
});
