import { describe, expect, it } from "vitest";
import type { Pack } from "../src/packs/pack.ts";
import { calendarAddress, createPlanFeed } from "../src/plan-feed.ts";
import type { Make } from "../src/render/reply.ts";
import { openShelf } from "../src/shelf.ts";
import { memoryStore } from "../src/store/memory.ts";
import { loadPack } from "./support/pack.ts";

const pack = loadPack();
const store = memoryStore();
const make: Make = async (what) => ({
  filename: "a.png",
  bytes: Buffer.from(what.kind === "year-chart" ? `chart of ${what.day}` : ""),
});

/** As a process serves it; what it keeps outlives it. */
const feedOf = (served: Pack) =>
  createPlanFeed({ shelf: () => openShelf([served]), today: () => "2024-06-20", make, store });

/** The same notice, put right: made up. */
const corrected: Pack = {
  ...pack,
  plan: {
    ...pack.plan,
    committees: pack.plan.committees.map((one) =>
      one.id === "water" ? { ...one, office: { ...one.office, value: "莲都区水利局（新址）" } } : one,
    ),
  },
};

describe("the plan that is subscribed to", () => {
  it("gives an event that was put right the next number, also after a restart", async () => {
    const sequences = async (served: Pack) =>
      ((await feedOf(served).calendar({})) ?? "")
        .match(/SEQUENCE:\d+/g)
        ?.filter((one) => !one.endsWith(":0"));
    expect(await sequences(pack)).toEqual([]);
    expect(await sequences(corrected)).toEqual(["SEQUENCE:1"]);
    expect(await sequences(corrected)).toEqual(["SEQUENCE:1"]);
    expect(await sequences(pack)).toEqual(["SEQUENCE:2"]);
  });

  it("draws the day on which it is looked at", async () => {
    expect(Buffer.from((await feedOf(pack).picture({})) ?? []).toString()).toBe("chart of 2024-06-20");
  });

  it("has none of a region or a year that nobody has encoded", async () => {
    const feed = feedOf(pack);
    expect(await feed.calendar({ region: "莲都区", year: "2024" })).toContain("BEGIN:VCALENDAR");
    expect(await feed.calendar({ region: "青田县" })).toBeNull();
    expect(await feed.calendar({ year: "2023" })).toBeNull();
    expect(await feed.calendar({ year: "soon" })).toBeNull();
    expect(await feed.picture({ year: "2023" })).toBeNull();
  });

  it("is named by an address that the person can reach", () => {
    const local = { origins: [], host: "127.0.0.1", port: 8080 };
    const proxied = { ...local, origins: ["https://pingzhi.example"] };
    expect(calendarAddress(local, true)).toBe("http://127.0.0.1:8080/plan.ics");
    expect(calendarAddress(local, false)).toBeNull();
    expect(calendarAddress(proxied, true)).toBe("https://pingzhi.example/plan.ics");
    expect(calendarAddress(proxied, false)).toBe("https://pingzhi.example/plan.ics");
    expect(calendarAddress({ ...local, host: "0.0.0.0" }, true)).toBeNull();
    expect(calendarAddress({ ...local, port: 0 }, true)).toBeNull();
  });
});
