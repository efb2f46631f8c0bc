import { describe, expect, it, vi } from "vitest";
import { chatRecords } from "../../src/bot/record.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { deskHouse, draft, type House } from "../support/desk-house.ts";
import { applicant, filing, li, question, wang } from "../support/tickets.ts";

const day = 24 * 60 * 60 * 1000;

/** A house in which a visitor of the web page has asked, and two staff are there. */
async function asked(house?: House) {
  const opened = house ?? (await deskHouse());
  const people = {
    asker: opened.at("web", applicant),
    wang: opened.at("telegram", wang.telegram ?? 0),
    li: opened.at("telegram", li.telegram ?? 0),
  };
  for (const person of Object.values(people)) await person.says("/start");
  await opened.desk.file(filing());
  return { house: opened, desk: opened.desk, ...people };
}

const texts = (messages: readonly { readonly text: string }[]) => messages.map(({ text }) => text).join("\n");

describe("a staff member at his desk in Telegram", () => {
  it("claims a question, answers it with a clause, and its asker reads it on the page", async () => {
    const { wang, asker, desk, house } = await asked();
    expect(texts(await wang.says("/desk"))).toContain("1 号");
    expect(texts(await wang.presses("1 号"))).toContain(question);
    const claimed = await wang.presses("接手");
    expect(texts(claimed)).toContain("2024 年学时：总 90");
    expect(texts(claimed)).toContain(draft.say);
    expect(claimed.flatMap(({ entities }) => entities ?? []).map(({ type }) => type)).toContain("pre");
    expect(await asker.heard()).toContain("一位工作人员正在看你的 1 号问题。");

    expect(texts(await wang.says("认的，要有学时证明。"))).toContain("这样答复，对吗？");
    expect((await asker.heard()).join()).not.toContain("学时证明");
    await wang.presses("第五条第一款「累计不少于90学…」");
    expect(texts(await wang.presses("发送"))).toContain("发出了");

    const answer = (await asker.heard()).at(-1);
    expect(answer).toContain("工作人员答复了你的 1 号问题");
    expect(answer).toContain(question);
    expect(answer).toContain("认的，要有学时证明。");
    expect(answer).toContain("「累计不少于90学时」");
    expect(texts(await wang.presses("关闭"))).toContain("关闭了");
    expect(await desk.ticket(1)).toMatchObject({ state: "closed", claimedBy: "wang" });
    expect(house.events).toEqual([]);
  });

  it("does all of it by command too", async () => {
    const { wang, asker, desk } = await asked();
    await wang.says("/claim 1");
    await wang.says("/release 1");
    expect((await desk.ticket(1))?.state).toBe("open");
    await wang.says("/claim@pingzhi_bot 1号");
    expect(texts(await wang.says("/answer 1 可以的。\n带上证明。"))).toContain("可以的。\n带上证明。");
    await wang.presses("发送");
    expect((await asker.heard()).at(-1)).toContain("可以的。\n带上证明。");
    await wang.says("/close 1");
    expect((await desk.ticket(1))?.state).toBe("closed");
    expect(texts(await wang.says("/ticket 1"))).toContain("已关闭");
    expect(texts(await wang.says("/ticket"))).toContain("/ticket 7");
    expect(texts(await wang.says("/ticket 99"))).toContain("没有 99 号");
  });

  it("answers by a reply to what the bot said of the ticket", async () => {
    const { wang, desk, house } = await asked();
    await desk.file(filing({ errand: "errand-2", question: "第二个问题呢？" }));
    await wang.says("/claim 1");
    await wang.says("/claim 2");
    await wang.replies("1 号问题", "这是给一号的。");
    await wang.presses("发送");
    expect((await desk.ticket(1))?.state).toBe("answered");
    expect((await desk.ticket(2))?.state).toBe("claimed");
    expect(house.events).toEqual([]);
  });

  it("rewrites an answer before it leaves, and gives a ticket back", async () => {
    const { wang, asker, desk } = await asked();
    await wang.says("/claim 1");
    await wang.says("写错了");
    await wang.presses("改");
    await wang.says("写对了");
    await wang.presses("发送");
    expect((await asker.heard()).at(-1)).toContain("写对了");
    await desk.file(filing({ errand: "errand-2" }));
    await wang.says("/claim 2");
    await wang.says("算了");
    await wang.presses("放回");
    expect(await desk.ticket(2)).toMatchObject({ state: "open", claimedBy: null });
  });

  it("takes the clauses of a draft along where he used its words", async () => {
    const { wang, desk } = await asked();
    await wang.says("/claim 1");
    await wang.says(`您好，${draft.say}`);
    await wang.presses("发送");
    expect((await desk.ticket(1))?.history.at(-1)?.cites).toEqual(draft.cites);
  });

  it("is told kindly who has a ticket, and may take it over after a day of silence", async () => {
    const { wang, li, desk, house } = await asked();
    await wang.says("/claim 1");
    expect(texts(await li.says("/claim 1"))).toContain("1 号已经由王芳接手了");
    expect(texts(await li.says("/answer 1 我来答"))).toContain("在王芳手上");
    expect(texts(await li.says("/ticket 1"))).toContain("在办，王芳");
    expect(await li.buttons()).not.toContain("接手");
    house.pass(day);
    await li.says("/ticket 1");
    await li.presses("接手");
    expect((await desk.ticket(1))?.claimedBy).toBe("li");
    expect(texts(await wang.says("我还在写"))).toContain("在李强手上");
  });

  it("sends an answer once, however often the button is pressed", async () => {
    const { wang, asker } = await asked();
    await wang.says("/claim 1");
    await wang.says("认的。");
    await wang.presses("发送");
    expect(texts(await wang.presses("发送"))).toContain("不作数");
    expect((await asker.heard()).filter((text) => text.includes("认的。"))).toHaveLength(1);
  });

  it("hears that an answer is too long, and may send a shorter one", async () => {
    const { wang, desk } = await asked();
    await wang.says("/claim 1");
    expect(texts(await wang.says("长".repeat(1501)))).toContain("1500");
    await wang.says("短的。");
    await wang.presses("发送");
    expect((await desk.ticket(1))?.state).toBe("answered");
  });

  it("is an applicant too: what isn't of the desk goes to the interview, and keeps its place", async () => {
    const { wang, desk } = await asked();
    expect(texts(await wang.says("我是莲都一家企业搞水利的"))).toContain("职称");
    await wang.says("/desk");
    await wang.says("/claim 1");
    expect(texts(await wang.says("/continue"))).toContain("要评哪个职称");
    await wang.says("这是给别人的答复");
    await wang.presses("发送");
    expect(texts(await wang.says("助工"))).not.toContain("这样答复");
    expect((await desk.ticket(1))?.state).toBe("answered");
  });

  it("pages through a long queue", async () => {
    const { wang, desk } = await asked();
    for (let number = 2; number <= 20; number++) {
      await desk.file(filing({ errand: `e${number}`, chat: applicant + number }));
    }
    expect(texts(await wang.says("/desk"))).toContain("有 20 个，第 1/3 页");
    await wang.presses("下一页");
    expect(texts(await wang.presses("下一页"))).toContain("20 号");
    expect(await wang.buttons()).toContain("上一页");
    expect(await wang.buttons()).not.toContain("下一页");
  });

  it("goes on where he was after a restart", async () => {
    const store = memoryStore();
    const { wang: before } = await asked(await deskHouse(store));
    await before.says("/claim 1");
    await before.says("认的。");
    const house = await deskHouse(store);
    const after = house.at("telegram", wang.telegram ?? 0);
    await after.presses("发送");
    expect((await house.desk.ticket(1))?.state).toBe("answered");
    const read = await chatRecords(store).read(String(wang.telegram));
    expect(read.kind === "found" && read.value.desk?.work).toBeNull();
  });
});

describe("an answer kept at the desk", () => {
  async function answered() {
    const all = await asked();
    await all.wang.says("/claim 1");
    await all.wang.says(`认的。${draft.say}`);
    await all.wang.presses("发送");
    return all;
  }

  it("has the question as its phrasing until another is sent, the clauses of the answer, and is withdrawn again", async () => {
    const { wang, li, desk } = await answered();
    expect(texts(await wang.presses("留作答案"))).toContain(question);
    await wang.says("外地学的公需课认吗\n公需课在外地学的算不算");
    await wang.presses("留下");
    expect(desk.kept()).toEqual([
      {
        id: "kept-1",
        topic: "外地学的公需课认吗",
        ask: ["外地学的公需课认吗", "公需课在外地学的算不算"],
        say: `认的。${draft.say}`,
        cites: draft.cites,
        author: "王芳",
        date: "2024-06-20",
        ticket: 1,
      },
    ]);
    expect(texts(await li.says("/kept"))).toContain("kept-1 外地学的公需课认吗");
    await li.presses("撤回 kept-1");
    expect(desk.kept()).toEqual([]);
    expect(texts(await wang.presses("撤回"))).toContain("可能已经撤回了");
  });

  it("leaves a clause out at a press, and says something else where he wants it", async () => {
    const { wang, desk } = await answered();
    await wang.presses("留作答案");
    await wang.presses("✓ 第五条第一款「累计不少于90学…」");
    await wang.presses("改答案");
    await wang.says("外地的也认。");
    await wang.presses("留下");
    expect(desk.kept()).toMatchObject([{ say: "外地的也认。", cites: [], ask: [question] }]);
  });

  it("isn't kept after all, or not while it is too long", async () => {
    const { wang, desk } = await answered();
    await wang.presses("留作答案");
    await wang.presses("不留了");
    await desk.file(filing({ errand: "errand-2" }));
    await wang.says("/claim 2");
    await wang.says("长".repeat(301));
    await wang.presses("发送");
    expect(texts(await wang.says("/keep 2"))).toContain("超过 300 字");
    expect(await wang.buttons()).not.toContain("留下");
    await wang.says("短一些。");
    await wang.presses("留下");
    expect(desk.kept()).toMatchObject([{ id: "kept-2", say: "短一些。" }]);
  });
});

describe("news of questions", () => {
  it("reach every staff member at once, and then once a minute with how many", async () => {
    const house = await deskHouse();
    const [one, other] = [house.at("telegram", 1001), house.at("telegram", 1002)];
    await one.says("/start");
    await other.says("/start");
    const news = async () => (await one.heard()).filter((text) => text.includes("新问题"));
    for (let number = 1; number <= 4; number++) {
      await house.desk.file(filing({ errand: `e${number}`, chat: number }));
      await vi.waitFor(async () => expect(await news()).toEqual(["来了一个新问题。"]));
    }
    house.laterComes();
    await vi.waitFor(async () => expect(await news()).toEqual(["来了一个新问题。", "来了 3 个新问题。"]));
    expect((await other.heard()).filter((text) => text.includes("新问题"))).toHaveLength(2);
    await one.presses("待办");
    expect(await one.buttons()).toContain("4 号");
  });

  it("break nothing where somebody on the list never began a chat", async () => {
    const house = await deskHouse();
    await house.desk.file(filing());
    await vi.waitFor(() => expect(house.events).toHaveLength(2));
    expect(house.events.map(({ kind }) => kind)).toEqual(["undeliverable", "undeliverable"]);
    expect(await house.desk.claim(1, "wang")).toMatchObject({ state: "claimed" });
  });
});

describe("somebody who has himself forgotten", () => {
  it("is nowhere at the desk, and can't be answered", async () => {
    const { wang, desk } = await asked();
    await wang.says("/claim 1");
    await wang.says("认的。");
    await desk.forget(applicant);
    expect(texts(await wang.presses("发送"))).toContain("或者已经关闭");
    const seen = texts(await wang.says("/ticket 1"));
    expect(seen).toContain("已经要求删除");
    expect(seen).not.toContain("公需课");
  });
});
