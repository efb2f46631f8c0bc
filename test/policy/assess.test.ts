import { describe, expect, it } from "vitest";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { loadPack } from "../support/pack.ts";
import { waterEngineer } from "./people.ts";

const policy = compile(loadPack());

describe("an engineer of water at a firm for 助理工程师", () => {
  it("is reviewed in the district, from July to September", () => {
    const advice = assess(policy, waterEngineer);
    expect(advice.route).toBe("local-review");
    expect(advice.committee?.clause).toBe("annex1.4");
    expect(advice.window).toEqual({ start: "2024-07", end: "2024-09", status: "upcoming" });
    expect(advice.verdict).toBe("ready");
    expect(advice.missing).toEqual([]);
  });
});
