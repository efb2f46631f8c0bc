import { describe, expect, it } from "vitest";
import { hear, said } from "./hear.ts";

describe("a year beside a place", () => {
  it.each(["莲都区2024年的学时怎么算", "2024年在莲都区怎么评"])(
    "is no time spent there: 「%s」",
    (message) => {
      const understood = hear(message);
      expect(said(understood)).not.toContain("莲都");
      expect(understood.refused).toEqual([]);
    },
  );

  it("leaves the time spent there as it was: 「在莲都干了6年」", () => {
    expect(said(hear("在莲都干了6年"))).toContain("莲都");
  });
});
