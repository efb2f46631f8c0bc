import { describe, expect, it } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { houseGround } from "../support/talk.ts";

const today = "2024-06-20";

describe("what staff may begin an answer with", () => {
  it("is few, each with its clause, however long the question is", async () => {
    const { nearest } = openLibrary({ ...houseGround(), today: () => today });
    const drafts = await nearest(
      "我去年挂靠在另一家公司交的社保，今年换回来了，评的时候看哪个单位，两边都不肯给我盖章怎么办",
    );
    expect(drafts.length).toBeGreaterThan(1);
    expect(drafts.length).toBeLessThanOrEqual(5);
    for (const { say, cites } of drafts) expect([say === "", cites.length > 0]).toEqual([false, true]);
  });

  it("is nothing where nothing is near", async () => {
    const { nearest } = openLibrary({ ...houseGround(), today: () => today });
    expect(await nearest("")).toEqual([]);
  });
});
