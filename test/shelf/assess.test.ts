import { describe, expect, it } from "vitest";
import { assess } from "../../src/policy/assess.ts";
import { Refusal } from "../../src/refusal.ts";
import { readOnShelf } from "../../src/shelf/read-on-shelf.ts";
import { openShelf } from "../../src/shelf.ts";
import { loadPack } from "../support/pack.ts";
import { madeUp } from "../support/shelves.ts";

const regions = openShelf([loadPack(), madeUp({ region: "青禾县" })]);
const years = openShelf([loadPack(), madeUp({ year: 2025, published: "2024-12-10" })]);
const person = { specialty: "水利", target: "助理工程师", unit: "企业" };

function adviceOn(shelf: typeof regions, json: object, today = "2024-06-20") {
  const { chosen, profile } = readOnShelf(shelf, { ...person, ...json }, today);
  return assess(chosen.policy, profile, chosen);
}

function refusalOf(read: () => unknown): Refusal["details"] {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return error.details;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a profile assessed where several notices are at hand", () => {
  it("goes by the region that it names, by any name people use", () => {
    for (const region of ["青禾县", "青禾", "qinghe"])
      expect(adviceOn(regions, { region }).pack).toBe("qinghe-2024");
    for (const region of ["莲都区", "丽水市莲都区", "丽水莲都", "liandu"])
      expect(adviceOn(regions, { region })).toMatchObject({ pack: "liandu-2024", route: "local-review" });
  });

  it("says that the region is missing where it names none, and which there are", () => {
    const advice = adviceOn(regions, {});
    expect(advice.verdict).toBe("incomplete");
    expect(advice.missing[0]).toBe("region");
    expect(advice.findings).toContainEqual(
      expect.objectContaining({
        rule: "plan.region",
        status: "unknown",
        message: expect.stringContaining("莲都区、青禾县"),
        citations: ["preamble"],
      }),
    );
  });

  it("has a region that isn't here refused, with those that are", () => {
    expect(refusalOf(() => adviceOn(regions, { region: "景宁县" }))).toMatchObject({
      field: "region",
      candidates: ["莲都区", "青禾县"],
    });
    expect(refusalOf(() => adviceOn(regions, { region: 7 }))).toMatchObject({ field: "region" });
  });

  it("goes by its year, its day, or the newest notice that covers the day", () => {
    expect(adviceOn(years, { applicationYear: 2024 }, "2024-12-20").pack).toBe("liandu-2024");
    expect(adviceOn(years, { asOf: "2025-03-01" }).pack).toBe("liandu-2025");
    const open = adviceOn(years, {}, "2024-12-20");
    expect(open).toMatchObject({ pack: "liandu-2025", verdict: "incomplete" });
    expect(open.missing).toContain("applicationYear");
    expect(open.missing).toContain("hours.2025");
    expect(adviceOn(years, { applicationYear: 2030 }).findings[0]).toMatchObject({ rule: "plan.outdated" });
  });

  it("of one notice has nothing of this said", () => {
    const alone = openShelf([loadPack()]);
    const advice = adviceOn(alone, { region: "莲都" });
    expect(advice.missing).not.toContain("region");
    expect(advice).toEqual(adviceOn(alone, {}));
  });
});
