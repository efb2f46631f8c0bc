import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/store/memory.ts";
import { openWorkshop } from "../../src/workshop.ts";
import { loadPack } from "../support/pack.ts";
import { runTerminal, turnsOf } from "../support/terminal.ts";

const says = (text: string) => JSON.stringify({ text });
const presses = (press: string) => JSON.stringify({ press });

/** What the bot waits for at the end of each turn. */
function askings(turns: ReturnType<typeof turnsOf>) {
  return turns.map((turn) => {
    const last = turn.at(-1);
    return last && "asking" in last ? last.asking : undefined;
  });
}

describe("the terminal in JSON", () => {
  it("writes nothing where nothing comes in", async () => {
    expect(await runTerminal([])).toEqual({ output: "", refused: 0 });
  });

  it("answers each line with messages and an idle, and says what it waits for", async () => {
    const run = await runTerminal([says("/start"), presses("水利工程"), says("助工"), presses("企业")]);
    expect(run.output.split("\n").filter((line) => line === '{"idle":true}')).toHaveLength(4);
    expect(askings(turnsOf(run))).toEqual(["specialty", "target", "unit", "hours"]);
  });

  it("takes a button's label typed as a text for a press", async () => {
    const run = await runTerminal([says("/start"), says("水利工程"), says("助理工程师"), says("企业")]);
    expect(askings(turnsOf(run))).toEqual(["specialty", "target", "unit", "hours"]);
  });

  it("says nothing after a restart until a line comes, then goes on where the user stopped", async () => {
    const store = memoryStore();
    await runTerminal([says("/start"), presses("水利工程")], { store });
    expect(await runTerminal([], { store })).toEqual({ output: "", refused: 0 });
    const turns = turnsOf(await runTerminal([says("继续"), says("助工")], { store }));
    expect(askings(turns)).toEqual(["target", "unit"]);
  });

  it("keeps users of one folder apart", async () => {
    const store = memoryStore();
    await runTerminal([says("/start"), presses("水利工程")], { store, user: "甲" });
    const turns = turnsOf(await runTerminal([says("/start")], { store, user: "乙" }));
    expect(askings(turns)).toEqual(["specialty"]);
  });

  it("presses an old message's button without changing an answer", async () => {
    const run = await runTerminal([says("/start"), says("兽医"), presses("水利工程"), says("继续")]);
    const turns = turnsOf(run);
    expect(askings(turns)).toEqual(["specialty", "target", "target", "target"]);
    expect(turns[2]?.length).toBeGreaterThan(0);
  });

  it.each([
    ["isn't JSON", "水利"],
    ["has no known key", '{"say":"水利"}'],
    ["has a key too many", '{"text":"水利","press":"企业"}'],
    ["isn't a text", '{"text":42}'],
    ["is too long", says("水".repeat(300_000))],
  ])("refuses a line that %s in one line of its own, and goes on", async (_, line) => {
    const run = await runTerminal([says("/start"), line, says("水利")]);
    const turns = turnsOf(run);
    expect(run.refused).toBe(1);
    expect(turns[1]).toEqual([{ error: { field: "line", message: expect.stringMatching(/^line：/) } }]);
    expect(askings(turns)).toEqual(["specialty", undefined, "target"]);
  });

  it("takes 20,000 characters, escaped too, for a message that is too long, and loses nothing", async () => {
    const escaped = `{"text":"${"\\u6c34".repeat(20_000)}"}`;
    const run = await runTerminal([says("/start"), says("水".repeat(20_000)), escaped, says("水利")]);
    expect(run.refused).toBe(0);
    expect(askings(turnsOf(run))).toEqual(["specialty", "specialty", "specialty", "target"]);
  });

  it("answers an empty message", async () => {
    const turns = turnsOf(await runTerminal([says("/start"), says("")]));
    expect(askings(turns)).toEqual(["specialty", "specialty"]);
  });
});

describe("the plan in a terminal", () => {
  const make = openWorkshop((id) => (id === loadPack().id ? loadPack() : null));

  it("is a file with its name and kind, and then the words", async () => {
    const [turn] = turnsOf(await runTerminal(['{"text":"/plan"}'], { make }));
    expect(turn?.[0]).toMatchObject({
      document: { filename: "year-chart-liandu-2024-2024-06-20.png", mime: "image/png" },
    });
    expect(turn?.[1]).toMatchObject({ asking: null, text: expect.stringContaining("莲都区水利局 2601721") });
  });

  it("is saved for whoever talks in plain", async () => {
    const saved: [string, string][] = [];
    const { output } = await runTerminal(["/plan"], {
      make,
      json: false,
      save: async (name, bytes) => {
        saved.push([name, bytes.toString("latin1", 1, 4)]);
        return `here/${name}`;
      },
    });
    expect(saved).toEqual([["year-chart-liandu-2024-2024-06-20.png", "PNG"]]);
    expect(output).toContain("文件 year-chart-liandu-2024-2024-06-20.png 存在 here/");
  });
});
