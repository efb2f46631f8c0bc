import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { assess } from "../../src/policy/assess.ts";
import { openShelf } from "../../src/shelf.ts";
import { loadPack } from "../support/pack.ts";
import { madeUp } from "../support/shelves.ts";

describe("a shelf", () => {
  it("with one pack leaves nothing open, whatever is asked for", () => {
    const shelf = openShelf([loadPack()]);
    for (const day of ["2019-01-01", "2024-06-20", "2031-01-01"]) {
      const chosen = shelf.choose({ region: "青禾县", day });
      expect(chosen).toMatchObject({ pack: { id: "liandu-2024" }, regions: [], years: [] });
    }
  });

  it("without a pack can't be opened, nor with two of one id", () => {
    expect(() => openShelf([])).toThrow("no policy pack");
    expect(() => openShelf([loadPack(), loadPack()])).toThrow("one id");
  });

  it("asks for the region where it holds several and none is given", () => {
    const shelf = openShelf([loadPack(), madeUp({ region: "青禾县" })]);
    expect(shelf.choose({ day: "2024-06-20" }).regions).toEqual(["莲都区", "青禾县"].sort());
    const chosen = shelf.choose({ region: "青禾县", day: "2024-06-20" });
    expect(chosen).toMatchObject({ pack: { id: "qinghe-2024" }, regions: [] });
  });

  it("takes the newest pack of the region that covers the day", () => {
    const shelf = openShelf([loadPack(), madeUp({ year: 2025 }), madeUp({ year: 2023 })]);
    const on = (day: string) => shelf.choose({ day }).pack.id;
    expect(on("2023-06-20")).toBe("liandu-2023");
    expect(on("2024-01-01")).toBe("liandu-2024");
    expect(on("2024-12-31")).toBe("liandu-2024");
    expect(on("2025-01-01")).toBe("liandu-2025");
  });

  it("asks for the year while two packs of the region cover the day", () => {
    const shelf = openShelf([loadPack(), madeUp({ year: 2025, published: "2024-12-10" })]);
    expect(shelf.choose({ day: "2024-12-09" }).years).toEqual([]);
    const open = shelf.choose({ day: "2024-12-10" });
    expect(open).toMatchObject({ pack: { id: "liandu-2025" }, years: [2025, 2024], applicationYear: 2025 });
    const given = shelf.choose({ applicationYear: 2024, day: "2024-12-10" });
    expect(given).toMatchObject({ pack: { id: "liandu-2024" }, years: [], applicationYear: 2024 });
  });

  it("names the last pack as out of date where none covers the day", () => {
    const shelf = openShelf([loadPack(), madeUp({ year: 2023 })]);
    const { policy, pack, applicationYear } = shelf.choose({ day: "2026-03-02" });
    expect(pack.id).toBe("liandu-2024");
    const advice = assess(policy, { asOf: "2026-03-02", applicationYear, hours: {} });
    expect(advice.findings[0]).toMatchObject({ rule: "plan.outdated", status: "unknown" });
  });

  it("takes the first pack before any is in force, and the nearest to a year that has none", () => {
    const shelf = openShelf([madeUp({ year: 2026 }), madeUp({ year: 2024 }), madeUp({ year: 2028 })]);
    expect(shelf.choose({ day: "2020-06-20" }).pack.id).toBe("liandu-2024");
    expect(shelf.choose({ applicationYear: 2027, day: "2026-06-20" }).pack.id).toBe("liandu-2026");
    expect(shelf.choose({ applicationYear: 2010, day: "2026-06-20" }).pack.id).toBe("liandu-2024");
  });
});

const day = fc
  .record({
    year: fc.integer({ min: 2020, max: 2030 }),
    month: fc.nat(11),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${year}-${two(month + 1)}-${two(date)}`);
const region = fc.constantFrom("莲都区", "青禾县", "白石县");
const shelved = fc.uniqueArray(
  fc
    .record({ region, year: fc.integer({ min: 2022, max: 2028 }), early: fc.integer({ min: 0, max: 8 }) })
    .map(({ year, early, ...of }) => ({
      ...of,
      year,
      published: early > 4 ? `${year - 1}-${two(early + 4)}-10` : `${year}-0${early + 1}-10`,
    })),
  { minLength: 1, maxLength: 8, selector: ({ region, year }) => `${region}${year}` },
);
const wanted = fc.record(
  {
    region: fc.oneof(region, fc.constant("别处")),
    applicationYear: fc.integer({ min: 2018, max: 2032 }),
    day,
  },
  { requiredKeys: ["day"] },
);
const two = (number: number) => String(number).padStart(2, "0");
const publishedOf = (pack: Pack) => pack.manifest.published.value;

describe("whatever is on a shelf and whatever is wanted", () => {
  const runs = { numRuns: 300 };

  it("one pack of the shelf is chosen, of the region that was given, in whatever order the packs came", () => {
    fc.assert(
      fc.property(shelved, wanted, fc.nat(), (made, wish, turn) => {
        const packs = made.map(madeUp);
        const shelf = openShelf(packs);
        const chosen = shelf.choose(wish);
        expect(packs).toContain(chosen.pack);
        if (wish.region !== undefined && shelf.regions.includes(wish.region))
          expect(chosen.pack.manifest.region.value).toBe(wish.region);
        const at = turn % packs.length;
        const others = [...packs.slice(at), ...packs.slice(0, at)].reverse();
        const again = openShelf(others).choose(wish);
        expect([again.pack.id, again.regions, again.years]).toEqual([
          chosen.pack.id,
          chosen.regions,
          chosen.years,
        ]);
      }),
      runs,
    );
  });

  it("a pack that is older than the one in force changes nothing of who answers today", () => {
    fc.assert(
      fc.property(shelved, day, (made, today) => {
        const packs = made.map(madeUp);
        const { pack, applicationYear } = openShelf(packs).choose({ day: today });
        fc.pre(applicationYear === pack.manifest.year.value || pack.manifest.year.value < applicationYear);
        const older = packs.filter(
          (other) => other === pack || (publishedOf(other) >= publishedOf(pack) && other !== pack),
        );
        expect(openShelf(older).choose({ day: today }).pack.id).toBe(pack.id);
      }),
      runs,
    );
  });

  it("nothing is open that was given, and what is open is on the shelf", () => {
    fc.assert(
      fc.property(shelved, wanted, (made, wish) => {
        const shelf = openShelf(made.map(madeUp));
        const { pack, regions, years } = shelf.choose(wish);
        if (wish.applicationYear !== undefined) expect(years).toEqual([]);
        if (wish.region !== undefined && shelf.regions.includes(wish.region)) expect(regions).toEqual([]);
        if (regions.length > 0) expect(years).toEqual([]);
        expect(regions.length).not.toBe(1);
        expect(years.length).not.toBe(1);
        for (const year of years) expect(shelf.yearsOf(pack.manifest.region.value)).toContain(year);
      }),
      runs,
    );
  });
});
