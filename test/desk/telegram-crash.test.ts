import { describe, expect, it } from "vitest";
import { chatRecords } from "../../src/bot/record.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { deskHouse, type House } from "../support/desk-house.ts";
import { dyingStore } from "../support/dying-store.ts";
import { applicant, filing, wang } from "../support/tickets.ts";

const staffChat = wang.telegram ?? 0;

/** What a staff member does next about the one question, by what he sees; null when all is done. */
async function nextMove({ desk, at }: House): Promise<(() => Promise<unknown>) | null> {
  const me = at("telegram", staffChat);
  const buttons = await me.buttons();
  const ticket = await desk.ticket(1);
  switch (ticket?.state) {
    case "open":
      return () => me.says("/claim 1");
    case "claimed":
      return buttons.includes("发送")
        ? () => me.presses("发送")
        : () => me.says(buttons.includes("放回") ? "认的。" : "/answer 1 认的。");
    case "answered":
      if (desk.kept().length > 0) return () => me.says("/close 1");
      return buttons.includes("留下") ? () => me.presses("留下") : () => me.says("/keep 1");
    default:
      return null;
  }
}

/** Works until all is done, or the process dies. */
async function work(house: House, isDead: () => boolean): Promise<void> {
  for (let moves = 0; moves < 20; moves++) {
    const move = await nextMove(house).catch(() => null);
    if (move === null || isDead()) return;
    await move().catch(() => undefined);
  }
}

/** A question is there, both have talked with the bot, and then the process dies at its `last`th write. */
async function workOverDeath(last: number, when: "before" | "after") {
  const disk = memoryStore();
  const before = await deskHouse(disk);
  await before.at("telegram", staffChat).says("/start");
  await before.at("web", applicant).says("/start");
  await before.desk.file(filing());
  await before.quiet();

  const dying = dyingStore(disk, last, when);
  const first = await deskHouse(dying.store).catch(() => null);
  if (first) await work(first, dying.isDead);
  await first?.quiet();

  const second = await deskHouse(disk);
  const { api, bot } = second.telegram;
  for (const update of await api.unconfirmed(staffChat)) {
    await bot.bot.handleUpdate(update);
    await api.confirm(staffChat, update.update_id);
  }
  await work(second, () => false);
  await second.quiet();
  return { disk, second, died: dying.isDead() };
}

describe.each(["before", "after"] as const)("a desk whose process dies just %s a write", (when) => {
  it("takes no press twice, loses no letter, and lets its staff member finish", async () => {
    let last = 1;
    for (; ; last++) {
      const { disk, second, died } = await workOverDeath(last, when);
      const history = (await second.desk.ticket(1))?.history.map(({ what }) => what) ?? [];
      const once = history.filter((what) => what !== "kept");
      expect(once).toEqual(["asked", "claimed", "answered", "closed"]);
      expect(second.desk.kept()).toMatchObject([{ id: "kept-1", say: "认的。" }]);
      const heard = await second.at("web", applicant).heard();
      const letters = heard.filter((text) => text.includes("1 号问题"));
      // One may be said twice in a row, where the process died after sending it and before noting so.
      expect(new Set(letters).size).toBe(2);
      expect(letters.length).toBeLessThanOrEqual(3);
      for (const chat of [staffChat, applicant]) {
        const read = await chatRecords(disk).read(String(chat));
        expect(read).toMatchObject({ kind: "found", value: { outbox: [], errands: [] } });
      }
      if (!died) break;
    }
    expect(last).toBeGreaterThan(30);
  }, 60_000);
});
