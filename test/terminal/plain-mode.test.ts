import { describe, expect, it } from "vitest";
import { readTyped } from "../../src/channels/terminal/plain-mode.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { runTerminal } from "../support/terminal.ts";

const shown = (asking: "specialty" | "hours") => ({
  asking,
  message: {
    id: 2,
    date: 0,
    from: "bot" as const,
    text: "",
    keyboard: {
      inline_keyboard: [
        [
          { text: "水利工程", callback_data: "answer:water:1" },
          { text: "林业工程", callback_data: "answer:forestry:1" },
        ],
        [{ text: "跳过", callback_data: "skip::1" }],
      ],
    },
  },
});

describe("the terminal for a person", () => {
  it("greets, prompts, and shows buttons with their numbers", async () => {
    const { output } = await runTerminal(["/start"], { json: false, prompt: "> " });
    expect(output).toMatch(/^评职/);
    expect(output).toMatch(/\[1\] \S+ {2}\[2\] \S+/);
    expect(output.endsWith("> ")).toBe(true);
  });

  it("presses a button by its number", async () => {
    const { output } = await runTerminal(["/start", "4"], { json: false });
    expect(output).toContain("水利工程");
    expect(output).toContain("[1] 助理工程师");
  });

  it("shows the last message again when a person comes back", async () => {
    const store = memoryStore();
    await runTerminal(["/start", "水利"], { json: false, store });
    const { output } = await runTerminal([], { json: false, store });
    expect(output).toContain("[1] 助理工程师");
  });

  it("takes a number for an answer where one is asked for, and for a button with its mark", () => {
    expect(readTyped("2", shown("specialty"))).toEqual({ press: "林业工程" });
    expect(readTyped("#２", shown("specialty"))).toEqual({ press: "林业工程" });
    expect(readTyped("90", shown("hours"))).toEqual({ text: "90" });
    expect(readTyped("3", shown("hours"))).toEqual({ text: "3" });
    expect(readTyped(" ＃3 ", shown("hours"))).toEqual({ press: "跳过" });
    expect(readTyped("9", shown("specialty"))).toEqual({ text: "9" });
    expect(readTyped("1", null)).toEqual({ text: "1" });
  });
});
