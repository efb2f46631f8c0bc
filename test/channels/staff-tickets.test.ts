import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Web } from "../../src/channels/web/web.ts";
import type { Letter } from "../../src/desk/ticket.ts";
import { type DeskSite, deskSite } from "../support/desk-site.ts";
import { emptyPage, Visitor, webOf } from "../support/staff-visitor.ts";

const hour = 60 * 60_000;

let pageFolder: string;
let now: number;
let desk: DeskSite;
let web: Web;
let wang: Visitor;
let letters: Letter[];

beforeAll(() => {
  pageFolder = emptyPage();
});

afterAll(() => rmSync(pageFolder, { recursive: true }));

beforeEach(async () => {
  now = Date.parse("2024-06-20T09:00:00+08:00");
  desk = await deskSite(() => now, "2024-06-20");
  letters = [];
  await desk.desk.sendBy(async (_, letter) => void letters.push(letter));
  web = webOf(desk.deps, pageFolder, () => now);
  wang = new Visitor(web);
  await wang.signIn("wang");
});

const ticked = "5.1 累计不少于90学时";

describe("the queue", () => {
  it("says so when nothing waits", async () => {
    expect((await wang.get("/staff")).text).toContain("没有等着的问题");
  });

  it("shows one's own first, then what nobody has, then what colleagues have, each with age and channel", async () => {
    await desk.files("答辩要准备什么");
    await desk.files("论文要几篇", { channel: "telegram" });
    await desk.files("推荐表谁盖章");
    await desk.desk.claim(3, "wang");
    await desk.desk.claim(1, "li");
    now += 3 * hour;
    await wang.signIn("wang");
    const { text } = await wang.get("/staff");
    const order = [
      "我手上的",
      "推荐表谁盖章",
      "等人接手的",
      "论文要几篇",
      "同事在办的",
      "答辩要准备什么",
      "李强在办",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toContain("3 小时前 · Telegram");
    expect(text).not.toContain('action="/staff/tickets/1/claim"');
  });

  it("shows one line of a question, as text", async () => {
    await desk.files(`<script>alert(1)</script>\n${"长".repeat(200)}`);
    const { text } = await wang.get("/staff/queue");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; 长");
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("长".repeat(60));
  });

  it("keeps what is done on a page of its own", async () => {
    await desk.files("答辩要准备什么");
    await desk.desk.claim(1, "wang");
    await desk.desk.answer(1, "wang", "看评委会的通知。", []);
    expect((await wang.get("/staff")).text).not.toContain("答辩要准备什么");
    expect((await wang.get("/staff/done")).text).toContain("答辩要准备什么");
  });
});

describe("a ticket", () => {
  it("shows the question, the case in the bot's words, its history and the nearest answers", async () => {
    await desk.files("今年的学时怎么算\n去年的呢");
    const { text } = await wang.get("/staff/tickets/1");
    for (const words of [
      "今年的学时怎么算\n去年的呢",
      "申报年度：2024 年",
      "单位类型：企业",
      "2024 年学时：总 92、专业 62、公需 30、一般公需 12",
      "申报人提问",
      "每年总学时",
      "第五条第一款",
      "累计不少于90学时",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain("据：第五条第一款「累计不少于90学时」");
    expect(text).not.toContain(String(2 ** 52));
  });

  it("is answered: claimed, begun with a near answer, sent with its clause, and on to the next", async () => {
    await desk.files("今年的学时怎么算");
    await desk.files("第二个问题");
    expect((await wang.post("/staff/tickets/1/claim")).headers.get("location")).toBe("/staff/tickets/1");
    const begun = await wang.post("/staff/tickets/1/draft", { answer: "你好。", use: "hours-all-four" });
    expect(begun.status).toBe(200);
    expect(begun.text).toContain("你好。\n每年继续教育累计不少于 90 学时。</textarea>");
    expect(begun.text).toMatch(new RegExp(`value="${ticked}"\\s+checked`));
    expect((await desk.desk.ticket(1))?.state).toBe("claimed");
    const sent = await wang.post("/staff/tickets/1/answer", {
      answer: "你好。\r\n不少于 90 学时。",
      cites: ticked,
    });
    expect(sent.status).toBe(303);
    expect(sent.headers.get("location")).toBe("/staff/tickets/2?did=answered&number=1");
    expect((await wang.get("/staff/tickets/2?did=answered&number=1")).text).toContain(
      "第 1 号的答复发出去了。",
    );
    await desk.desk.idle();
    expect(letters.at(-1)).toMatchObject({
      kind: "ticket-answered",
      number: 1,
      answer: "你好。\n不少于 90 学时。",
      cites: [{ clause: "5.1", quote: "累计不少于90学时" }],
    });
    expect((await wang.get("/staff/tickets/1")).text).toContain("王芳的答复");
  });

  it("may cite a clause that isn't offered, to the letter; what isn't is refused at its place and nothing is lost", async () => {
    await desk.files("自主评聘的方案什么时候报");
    await wang.post("/staff/tickets/1/claim");
    const fields = { answer: "一个写了很久的答复", clause: "5.3", quote: "于11月31日前" };
    const refused = await wang.post("/staff/tickets/1/answer", fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="cites-fault"');
    expect(refused.text).toContain("要第五条第三款里的原话，一字不差。");
    expect(refused.text).toContain("一个写了很久的答复</textarea>");
    expect(refused.text).toContain('value="于11月31日前"');
    expect(refused.text).toMatch(/<option value="5.3"\s+selected/);
    const sent = await wang.post("/staff/tickets/1/answer", { ...fields, quote: "于11月30日前" });
    expect(sent.status).toBe(303);
    expect((await desk.desk.ticket(1))?.history.at(-1)?.cites).toEqual([
      { clause: "5.3", quote: "于11月30日前" },
    ]);
  });

  it("refuses an empty answer, one too long and a fourth clause, each at its field", async () => {
    await desk.files("今年的学时怎么算");
    await wang.post("/staff/tickets/1/claim");
    const empty = await wang.post("/staff/tickets/1/answer", { answer: " \n" });
    expect(empty.text).toContain('id="answer-fault"');
    const long = await wang.post("/staff/tickets/1/answer", { answer: "字".repeat(1501) });
    expect(long.status).toBe(422);
    expect(long.text).toContain(`${"字".repeat(1501)}</textarea>`);
    const cites = ["90学时", "60学时", "18学时", "12学时"].map((quote) => `5.1 ${quote}`);
    const many = await wang.post("/staff/tickets/1/answer", { answer: "好", cites });
    expect(many.text).toContain("要最多 3 条。");
    expect(many.text.match(/checked/g)).toHaveLength(4);
    expect((await desk.desk.ticket(1))?.state).toBe("claimed");
  });

  it("answered by a colleague meanwhile is told kindly, and the text stays", async () => {
    await desk.files("今年的学时怎么算");
    await wang.post("/staff/tickets/1/claim");
    await desk.desk.release(1, "wang");
    await desk.desk.claim(1, "li");
    const taken = await wang.post("/staff/tickets/1/answer", { answer: "一个写了很久的答复" });
    expect(taken.status).toBe(409);
    expect(taken.text).toContain("这一号现在在李强手上");
    expect(taken.text).toContain("一个写了很久的答复</textarea>");
    await desk.desk.answer(1, "li", "李强的话", []);
    const done = await wang.post("/staff/tickets/1/answer", { answer: "一个写了很久的答复" });
    expect(done.status).toBe(409);
    expect(done.text).toContain("一个写了很久的答复</textarea>");
    expect(done.text).toContain("李强的话");
  });

  it("that the session doesn't outlive: what was typed comes back on the page to sign in on", async () => {
    await desk.files("今年的学时怎么算");
    await wang.post("/staff/tickets/1/claim");
    now += 2 * hour;
    const late = await wang.post("/staff/tickets/1/answer", { answer: "一个写了很久的答复" });
    expect(late.status).toBe(401);
    expect(late.text).toContain("一个写了很久的答复</textarea>");
    expect(late.text).toContain('action="/staff/sign-in"');
  });

  it("is given back, and closed without an answer only by who has it", async () => {
    await desk.files("今年的学时怎么算");
    await wang.post("/staff/tickets/1/claim");
    const released = await wang.post("/staff/tickets/1/release");
    expect(released.headers.get("location")).toBe("/staff?did=released&number=1");
    expect((await wang.post("/staff/tickets/1/close")).status).toBe(409);
    await wang.post("/staff/tickets/1/claim");
    expect((await wang.post("/staff/tickets/1/close")).headers.get("location")).toBe(
      "/staff?did=closed&number=1",
    );
    expect((await desk.desk.ticket(1))?.state).toBe("closed");
  });

  it("that a colleague hasn't touched for a day can be taken over", async () => {
    await desk.files("今年的学时怎么算");
    await desk.desk.claim(1, "li");
    expect((await wang.get("/staff/tickets/1")).text).not.toContain("/claim");
    now += 25 * hour;
    await wang.signIn("wang");
    expect((await wang.get("/staff/tickets/1")).text).toContain("一天没有动静了");
    expect((await wang.post("/staff/tickets/1/claim")).status).toBe(303);
    expect((await desk.desk.ticket(1))?.claimedBy).toBe("wang");
  });

  it("whose person had everything forgotten shows nothing of him", async () => {
    const { chat } = await desk.files("今年的学时怎么算");
    if (chat === null) throw new Error("no chat");
    await desk.desk.forget(chat);
    const { text } = await wang.get("/staff/tickets/1");
    expect(text).toContain("已按本人要求删除");
    expect(text).not.toContain("今年的学时怎么算");
    expect(text).not.toContain("水利工程");
  });

  it("that isn't there is a page that says so", async () => {
    for (const number of ["7", "0", "99999999999999999999999"]) {
      const missing = await wang.get(`/staff/tickets/${number}`);
      expect(missing.status).toBe(404);
      expect(missing.text).toContain("没有这一号");
    }
    expect((await wang.post("/staff/tickets/7/answer", { answer: "好" })).status).toBe(404);
  });
});

describe("looking among the answers", () => {
  it("finds by one's own words, before the ticket is taken and while the answer is written", async () => {
    await desk.files("这个怎么办");
    const before = await wang.get(`/staff/tickets/1?search=${encodeURIComponent("公需")}`);
    expect(before.text).toContain("一般公需学时");
    expect(before.text).not.toContain("每年总学时");
    await wang.post("/staff/tickets/1/claim");
    const found = await wang.post("/staff/tickets/1/draft", {
      answer: "写到一半",
      search: "公需",
      cites: ticked,
    });
    expect(found.text).toContain("一般公需学时");
    expect(found.text).toContain("写到一半</textarea>");
    expect(found.text).toMatch(new RegExp(`value="${ticked}"\\s+checked`));
  });
});

describe("an answer kept for the next asker", () => {
  const keeping = {
    topic: "产假那年的学时",
    ask: "产假怎么算\r\n休产假那年学时够不够",
    say: "按实际参加的算。",
    cites: ticked,
  };

  beforeEach(async () => {
    await desk.files("休产假怎么算");
    await wang.post("/staff/tickets/1/claim");
    await wang.post("/staff/tickets/1/answer", { answer: "按实际参加的算。", cites: ticked });
  });

  it("is made from what was answered, with topic, phrasings and clauses", async () => {
    const form = await wang.get("/staff/tickets/1");
    expect(form.text).toContain("按实际参加的算。</textarea>");
    expect(form.text).toMatch(new RegExp(`value="${ticked}"\\s+checked`));
    const kept = await wang.post("/staff/tickets/1/keep", keeping);
    expect(kept.headers.get("location")).toBe("/staff/answers?did=kept&number=1");
    expect(desk.desk.kept()).toMatchObject([
      {
        topic: "产假那年的学时",
        ask: ["产假怎么算", "休产假那年学时够不够"],
        say: "按实际参加的算。",
        cites: [{ clause: "5.1", quote: "累计不少于90学时" }],
        author: "王芳",
        ticket: 1,
      },
    ]);
    const page = await wang.get("/staff/answers?did=kept&number=1");
    expect(page.text).toContain("产假怎么算 ／ 休产假那年学时够不够");
    expect(page.text).toContain("下一个人问起就能找到");
  });

  it.each([
    ["topic", { ...keeping, topic: "" }],
    ["topic", { ...keeping, topic: "长".repeat(61) }],
    ["ask", { ...keeping, ask: " \r\n" }],
    ["ask", { ...keeping, ask: Array.from({ length: 11 }, (_, index) => `问法${index}`).join("\r\n") }],
    ["say", { ...keeping, say: "" }],
    ["say", { ...keeping, say: "长".repeat(301) }],
    ["cites", { ...keeping, clause: "5.1", quote: "累计不少于九十学时" }],
    ["cites", { ...keeping, cites: "99.9 没有这一条" }],
  ])("is refused at the field %s, and nothing typed is lost", async (field, fields) => {
    const refused = await wang.post("/staff/tickets/1/keep", fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`id="${field}-fault"`);
    expect(refused.text).toContain('<details class="keep" open');
    for (const value of [fields.topic, fields.ask.replaceAll("\r\n", "\n"), fields.say]) {
      expect(refused.text).toContain(value);
    }
    expect(desk.desk.kept()).toEqual([]);
  });

  it("is withdrawn, once", async () => {
    await wang.post("/staff/tickets/1/keep", keeping);
    const id = desk.desk.kept()[0]?.id;
    const gone = await wang.post(`/staff/answers/${id}/withdraw`);
    expect(gone.headers.get("location")).toBe("/staff/answers?did=withdrawn&number=1");
    expect(desk.desk.kept()).toEqual([]);
    const again = await wang.post(`/staff/answers/${id}/withdraw`);
    expect(again.headers.get("location")).toBe("/staff/answers?did=gone&number=0");
  });
});

describe("what was just done", () => {
  it("is said from a list of its own: an address can't put words there", async () => {
    for (const query of [
      "did=constructor&number=1",
      "did=answered&number=<b>",
      "did=hello&number=1",
      "did=kept",
    ]) {
      const { text } = await wang.get(`/staff?${query}`);
      expect(text).not.toContain('class="notice"');
    }
  });
});
