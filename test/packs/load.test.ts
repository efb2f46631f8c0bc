import { describe, expect, it } from "vitest";
import { loadPack } from "../support/pack.ts";

describe("the pack of 2024", () => {
  it("loads, with the eleven committees of annex 1", () => {
    expect(loadPack().plan.committees.map((committee) => committee.clause)).toEqual(
      Array.from({ length: 11 }, (_, index) => `annex1.${index + 1}`),
    );
  });
});
