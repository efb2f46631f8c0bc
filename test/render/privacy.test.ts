import { describe, expect, it } from "vitest";
import type { Service } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();
const privacy = (service: Service) => render(pack, { kind: "privacy", service }).text;
const forgotten = (talk: boolean, messages: number | null, tickets: number) =>
  render(pack, { kind: "forgotten", removed: { talk, messages, tickets } }).text;

describe("the privacy text", () => {
  it("says for how long things are kept, as it is set", () => {
    expect(privacy({ staffed: false, retentionDays: 30 })).toContain("满 30 天没有再来，自动删除");
    expect(privacy({ staffed: false, retentionDays: null })).toContain("直到你要求删除");
    expect(privacy({ staffed: false, retentionDays: 0 })).toContain("不存盘");
    expect(privacy({ staffed: false, retentionDays: 0 })).not.toContain("自动删除");
  });

  it("says what staff see where there are any, and else that nobody does", () => {
    expect(privacy({ staffed: true, retentionDays: 400 })).toContain("工作人员看得到；看不到你是谁");
    expect(privacy({ staffed: false, retentionDays: 400 })).not.toContain("工作人员");
  });

  it("says what becomes of a unit's list, where lists are taken", () => {
    const lists = { bytes: 1, rows: 1, days: 7 };
    expect(privacy({ staffed: false, retentionDays: 400, lists })).toMatch(
      /看完马上删.*留 7 天，到时自动删除/,
    );
    expect(privacy({ staffed: false, retentionDays: 400 })).not.toContain("名单");
  });

  it("says how to have it removed, and what can't be removed from here", () => {
    for (const staffed of [true, false]) {
      const text = privacy({ staffed, retentionDays: 400 });
      expect(text).toContain("发 /forget");
      expect(text).toContain("Telegram 自己另存一份，我删不了");
    }
  });
});

describe("the word on what was removed", () => {
  it("names what there was, and nothing else", () => {
    expect(forgotten(true, 12, 2)).toBe(
      "已删除：你的回答、对话记录 12 条、转给工作人员的问题 2 个（问题、情况和答复的文字）。\n想再问，直接说就行，从头开始。",
    );
    expect(forgotten(false, 3, 0)).toContain("已删除：对话记录 3 条。");
  });

  it("says where there was nothing", () => {
    expect(forgotten(false, 0, 0)).toContain("这里没有存着你的东西");
  });

  it("leaves what Telegram keeps to Telegram", () => {
    expect(forgotten(true, null, 0)).toContain("要在 Telegram 里清空");
    expect(forgotten(true, 5, 0)).not.toContain("Telegram");
  });
});
