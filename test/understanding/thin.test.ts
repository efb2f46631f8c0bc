import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { understand } from "../../src/understanding/understand.ts";
import { loadPack } from "../support/pack.ts";

const lexicon = compileLexicon(loadPack());
const profile = { asOf: "2024-06-20", applicationYear: 2024, hours: {} };

describe("one message", () => {
  it("gives specialty, title and unit together", () => {
    const { said } = understand("我是莲都一家企业搞水利的，想评助工", {
      lexicon,
      profile,
      pending: null,
      today: "2024-06-20",
    });
    expect([said.specialty?.id, said.target?.id, said.unit?.id]).toEqual([
      "water",
      "助理工程师",
      "enterprise",
    ]);
  });
});
