import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { registerCommands } from "../../src/bot/commands.ts";
import { li, wang } from "../support/tickets.ts";

interface Listed {
  readonly commands: readonly { readonly command: string }[];
  readonly scope?: { readonly type: string; readonly chat_id: number };
}

/** What is listed where; the chat `unknown` is one that Telegram has never seen. */
async function listed(unknown: number | null, staff = [wang, li, { id: "zhao", name: "赵敏" }]) {
  const lists: Listed[] = [];
  const fetch = async (_: unknown, init: { readonly body?: unknown } = {}) => {
    const list: Listed = JSON.parse(String(init.body));
    if (unknown !== null && list.scope?.chat_id === unknown)
      return Response.json({ ok: false, error_code: 400, description: "Bad Request: chat not found" });
    lists.push(list);
    return Response.json({ ok: true, result: true });
  };
  await registerCommands(new Api("1:test", { fetch }), staff);
  return lists;
}

describe("the commands that Telegram lists", () => {
  it("are the desk's too in the chats of staff, and nowhere else", async () => {
    const [everybody, ...staffs] = await listed(null);
    expect(everybody?.scope).toBeUndefined();
    expect(everybody?.commands.map(({ command }) => command)).not.toContain("desk");
    expect(staffs.map(({ scope }) => scope)).toEqual([
      { type: "chat", chat_id: 1001 },
      { type: "chat", chat_id: 1002 },
    ]);
    for (const { commands } of staffs) {
      const names = commands.map(({ command }) => command);
      expect(names).toEqual(expect.arrayContaining(["desk", "claim", "start", "restart"]));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("are listed for the others where one has never begun a chat", async () => {
    expect((await listed(1001)).map(({ scope }) => scope?.chat_id)).toEqual([undefined, 1002]);
  });
});
