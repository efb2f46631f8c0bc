import { describe, expect, it } from "vitest";
import { ApiFault } from "../../src/channels/bot-api/faults.ts";
import type { MadeOf, Make } from "../../src/render/reply.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openWorkshop } from "../../src/workshop.ts";
import { botTalk, someChat } from "../support/bot.ts";
import { loadPack } from "../support/pack.ts";
import { pngOfSize } from "../support/png.ts";

const pack = loadPack();

/** Makes a small picture of its own for each day, and remembers what it made. */
function drawer(bytes: (what: MadeOf) => Buffer = () => pngOfSize(60, 90)) {
  const made: MadeOf[] = [];
  const make: Make = async (what) => {
    made.push(what);
    return { filename: `${what.kind}.png`, bytes: bytes(what) };
  };
  return { make, made };
}

const talkWith = (make?: Make, store = memoryStore()) => botTalk(store, "2024-06-20", someChat, make);

describe("the whole plan in a talk", () => {
  it.each([
    "/plan",
    "/plan@pingzhi_bot",
    "评审计划",
    "计划",
    "看评审计划",
    "全部评委会",
    "所有评委会",
    "今年的评审计划",
    "时间表",
  ])("comes to %s as a picture and in words", async (words) => {
    const said = await talkWith(drawer().make).says(words);
    expect(said.map(({ picture }) => picture !== undefined)).toEqual([true, false]);
    expect(said[0]?.text).toContain("评审时间，不是申报时间");
    for (const { office, phone } of pack.plan.committees) {
      expect(said[1]?.text).toContain(`${office.value} ${phone?.value}`);
    }
    expect(said[1]?.text).toContain("评审时间，不是申报时间");
    expect(said[1]?.text).toContain("3月、6月、9月、12月各完成一轮");
  });

  it("is drawn for the day, as a real picture", async () => {
    const said = await talkWith(openWorkshop((id) => (id === pack.id ? pack : null))).says("/plan");
    expect(said[0]?.picture).toMatchObject({ name: "year-chart-liandu-2024-2024-06-20.png", width: 1080 });
  });

  it("comes in the middle of an interview, which then goes on where it was", async () => {
    const talk = talkWith(drawer().make);
    await talk.says("我搞水利");
    const said = await talk.says("评审计划");
    expect(said.length).toBe(3);
    expect(said[2]?.text).toContain("要评哪个职称");
    expect((await talk.record()).talk.answers.specialty?.id).toBe("water");
    expect((await talk.record()).asking).toBe("target");
  });

  it("takes no question for itself that is answered better", async () => {
    const said = await talkWith(drawer().make).says("水利的评审计划是几月到几月？");
    expect(said.some(({ picture }) => picture !== undefined)).toBe(false);
    expect(said.map(({ text }) => text).join()).toContain("7 月");
  });

  it("is offered below an answer about the plan, and in the help", async () => {
    const talk = talkWith(drawer().make);
    await talk.says("各个评委会都什么时候评审？");
    expect((await talk.presses("看评审计划"))[0]?.picture).toBeDefined();
    await talk.says("帮助");
    expect((await talk.presses("看评审计划"))[0]?.picture).toBeDefined();
  });

  it("is uploaded once, however often it is asked for", async () => {
    const { make, made } = drawer();
    const talk = talkWith(make);
    const pictures = [...(await talk.says("/plan")), ...(await talk.says("/plan"))].flatMap(
      ({ picture }) => picture ?? [],
    );
    expect(pictures.length).toBe(2);
    expect(made).toEqual([{ kind: "year-chart", pack: "liandu-2024", day: "2024-06-20" }]);
  });

  it("leaves a record without its bytes while it waits to be sent", async () => {
    const talk = talkWith(drawer(() => pngOfSize(2000, 3000)).make);
    talk.api.failNext(new ApiFault(429, "Too Many Requests: retry after 600", 600));
    await talk.says("/plan");
    const record = await talk.record();
    expect(record.outbox[0]?.made?.what).toEqual({
      kind: "year-chart",
      pack: "liandu-2024",
      day: "2024-06-20",
    });
    expect(JSON.stringify(record).length).toBeLessThan(5000);
    expect((await talk.says("/plan")).filter(({ picture }) => picture !== undefined).length).toBe(2);
  });

  it.each([
    ["can't be drawn", () => Promise.reject(new Error("no font"))],
    ["is of a pack that is gone", async () => null],
    ["is refused by the messenger", async () => ({ filename: "a.png", bytes: Buffer.from("no picture") })],
  ] satisfies readonly (readonly [string, Make])[])(
    "comes in words where the picture %s",
    async (_, make) => {
      const talk = talkWith(make);
      const said = await talk.says("/plan");
      expect(said.map(({ picture }) => picture)).toEqual([undefined, undefined]);
      expect(said[0]?.text).toBe("图没有画出来，请看下面的文字。");
      expect(said[1]?.text).toContain("莲都区水利局 2601721");
      expect((await talk.record()).outbox).toEqual([]);
    },
  );

  it("is drawn anew where the messenger has lost the one it was sent", async () => {
    const { make, made } = drawer();
    const talk = talkWith(make);
    await talk.says("/plan");
    talk.api.failNext(new ApiFault(400, "Bad Request: wrong file identifier/HTTP URL specified"));
    expect((await talk.says("/plan"))[0]?.picture).toBeDefined();
    expect(made.length).toBe(2);
  });
});
