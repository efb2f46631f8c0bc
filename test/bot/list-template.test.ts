import { describe, expect, it } from "vitest";
import { readTables } from "../../src/batch/read-tables.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openWorkshop } from "../../src/workshop.ts";
import { botTalk, someChat } from "../support/bot.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();
const talk = () =>
  botTalk(
    memoryStore(),
    "2024-06-20",
    someChat,
    openWorkshop((id) => (id === pack.id ? pack : null)),
  );

describe("the template for a unit's list", () => {
  it.each(["/list", "单位名单", "帮单位查名单", "怎么批量查？", "名单模板"])(
    "comes with a word on how, at “%s”",
    async (words) => {
      const { says, api } = talk();
      const said = await says(words);
      expect(said[0]?.text).toMatch(/每人一行/);
      expect(said[0]?.document?.name).toBe("名单模板-莲都区2024年.xlsx");
      const file = await api.document(someChat, said[0]?.id ?? 0);
      const [list] = await readTables(file?.bytes ?? Buffer.alloc(0), "名单模板.xlsx");
      expect(list?.rows[0]).toContain("申报职称");
    },
  );

  it("leaves the interview where it stood", async () => {
    const { says } = talk();
    await says("我在企业搞水利，想评助工");
    const said = await says("/list");
    expect(said).toHaveLength(2);
    expect(said[1]?.text).toMatch(/2024/);
  });

  it("is asked for in a sentence that says more, or is an answer, by nobody", async () => {
    const { says } = talk();
    await says("开始");
    expect((await says("水利"))[0]?.document).toBeUndefined();
  });
});
