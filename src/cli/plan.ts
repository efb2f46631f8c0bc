import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Writable } from "node:stream";
import type { Pack } from "../packs/pack.ts";
import { Refusal } from "../refusal.ts";
import { pngOf } from "../render/picture.ts";
import { planCalendar } from "../render/plan/plan-calendar.ts";
import { planTable } from "../render/plan/plan-table.ts";
import { yearChart } from "../render/year-chart.ts";
import type { Shelf } from "../shelf.ts";
import { regionWords, resolveRegion } from "../understanding/regions.ts";
import { shelfAtHand } from "./shelf-at-hand.ts";
import { writeOut } from "./write-out.ts";

export interface PlanOptions {
  /** ISO day, Asia/Shanghai. */
  readonly day: string;
  readonly region?: string;
  readonly year?: string;
  readonly png?: string;
  readonly svg?: string;
  /** A file, or true for the output. */
  readonly ics?: string | true;
}

/**
 * `pingzhi plan`: the whole plan as a table, or as the files that are asked for. A calendar that is there already is brought
 * up to date: what changed in it gets the next SEQUENCE.
 * @throws Refusal for a region or a year that no pack has, and for a file that can't be written; PackFault
 */
export async function plan(options: PlanOptions, output: Writable): Promise<void> {
  const { day, png, svg, ics } = options;
  const shelf = shelfAtHand();
  const pack = packFor(shelf, options);
  const files: [option: string, file: string, content: string | Uint8Array][] = [];
  if (svg !== undefined) files.push(["--svg", svg, yearChart(pack, { day })]);
  if (png !== undefined) files.push(["--png", png, await pngOf(yearChart(pack, { day }))]);
  if (typeof ics === "string") {
    files.push(["--ics", ics, planCalendar(pack, existsSync(ics) ? await readFile(ics, "utf8") : "")]);
  }
  for (const [option, file, content] of files) await writeOut(option, file, content);
  if (ics === true) output.write(planCalendar(pack));
  else if (files.length === 0) output.write(planTable(pack, day));
}

/** The pack of the region and year, where they matter. @throws Refusal */
function packFor(shelf: Shelf, { day, region, year }: Pick<PlanOptions, "day" | "region" | "year">): Pack {
  const named = region === undefined ? undefined : regionNamed(shelf, region);
  const wanted = year === undefined ? undefined : Number(year);
  const { pack, regions } = shelf.choose({ region: named, applicationYear: wanted, day });
  if (regions.length > 0) {
    throw new Refusal({ field: "--region", got: "（没有给）", expected: regions.join("、") });
  }
  if (wanted !== undefined && pack.manifest.year.value !== wanted) {
    const years = shelf.yearsOf(pack.manifest.region.value);
    throw new Refusal({ field: "--year", got: year ?? "", expected: years.join("、") });
  }
  return pack;
}

/** 莲都 is 莲都区. */
function regionNamed({ packs }: Shelf, word: string): string {
  const found = resolveRegion(regionWords(packs), word);
  if (found.kind === "one") return found.value;
  throw new Refusal({ field: "--region", got: word, expected: found.candidates.join("、") });
}
