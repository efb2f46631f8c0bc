import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { startThread } from "../src/thread.ts";

describe("a thread of the program", () => {
  it("runs from the sources as it does compiled", async () => {
    const thread = startThread(new URL("./support/echo-thread.ts", import.meta.url), { question: "水利" });
    expect(await once(thread, "message")).toEqual([{ question: "水利" }]);
  });

  it("fails where there is no such module, and says so", async () => {
    const thread = startThread(new URL("./support/nowhere.ts", import.meta.url), null);
    const [error] = await once(thread, "error");
    expect(String(error)).toContain("nowhere");
  });
});
