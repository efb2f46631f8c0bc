import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Web } from "../../src/channels/web/web.ts";
import { type DeskSite, deskSite } from "../support/desk-site.ts";
import { type Answer, emptyPage, type Fields, origin, Visitor, webOf } from "../support/staff-visitor.ts";

const now = Date.parse("2024-06-20T09:00:00+08:00");

/** Words that stand nowhere but on the desk: a question, an answer, a kept answer, names of staff. */
const secrets = [
  "产假那年的学时",
  "已经问过市里",
  "题目是产假",
  "王芳",
  "李强",
  "赵敏",
  "水利工程",
  "累计不少于90学时",
];

/** What a stranger writes himself. */
const written: Fields = { topic: "我的题目", ask: "我的问法", say: "我的答案" };

/** Every page and file of the desk. */
const pages = [
  "/staff",
  "/staff/",
  "/staff/queue",
  "/staff/done",
  "/staff/tickets/1",
  "/staff/tickets/1?search=学时",
  "/staff/tickets/2",
  "/staff/tickets/999",
  "/staff/answers",
  "/staff/statistics",
  "/staff/statistics?days=7",
  "/staff/statistics.csv",
  "/staff/statistics/questions.svg",
  "/staff/statistics/nothing.svg",
  "/staff/nothing",
  "/staff/socket",
] as const;

/** Every button of the desk. */
const buttons: readonly (readonly [string, Fields])[] = [
  ["/staff/tickets/1/claim", {}],
  ["/staff/tickets/2/release", {}],
  ["/staff/tickets/2/answer", { answer: "一个答复" }],
  ["/staff/tickets/2/draft", { answer: "一个答复", use: "hours-all-four" }],
  ["/staff/tickets/2/close", {}],
  ["/staff/tickets/3/keep", written],
  ["/staff/tickets/3/close", {}],
  ["/staff/answers/kept-1/withdraw", {}],
  ["/staff/sign-out", {}],
];

let pageFolder: string;
let desk: DeskSite;
let web: Web;
/** Signed in all the while: what others try must not end it. */
let li: Visitor;

beforeAll(async () => {
  pageFolder = emptyPage();
  desk = await deskSite(() => now, "2024-06-20");
  web = webOf(desk.deps, pageFolder, () => now);
  await desk.files("孩子刚出生，产假那年的学时怎么算");
  await desk.files("产假那年的学时谁来认");
  await desk.files("产假那年的学时要不要补");
  await desk.desk.claim(2, "li");
  await desk.desk.claim(3, "li");
  await desk.desk.answer(3, "li", "已经问过市里。", []);
  await desk.desk.keep(3, "li", {
    topic: "题目是产假",
    ask: ["产假怎么算"],
    say: "已经问过市里。",
    cites: [],
  });
  li = new Visitor(web, "10.0.5.1");
  await li.signIn("li");
});

afterAll(() => rmSync(pageFolder, { recursive: true }));

/** All that the desk holds, to see that nothing has changed. */
async function state(): Promise<string> {
  const tickets = await Promise.all([1, 2, 3].map((number) => desk.desk.ticket(number)));
  return JSON.stringify([tickets, desk.desk.kept(), (await li.get("/staff/queue")).status]);
}

/** Answers nothing of the desk, and changes nothing there. */
async function expectNothing(
  ask: () => Promise<Answer>,
  statuses: readonly number[],
  what: string,
): Promise<void> {
  const before = await state();
  const { status, text, headers } = await ask();
  expect(statuses, `${what}: ${status}`).toContain(status);
  for (const secret of secrets) expect(text, what).not.toContain(secret);
  expect(headers.get("location"), what).toBeNull();
  expect(await state(), what).toBe(before);
}

/** Somebody who has signed in and out again; his cookie is what it was. */
async function signedOut(): Promise<Visitor> {
  const visitor = new Visitor(web, "10.0.5.2");
  await visitor.signIn("wang");
  const cookies = [...visitor.cookies];
  await visitor.post("/staff/sign-out");
  for (const [name, value] of cookies) visitor.cookies.set(name, value);
  return visitor;
}

/** An applicant with his own session, put where a staff member's would be too. */
async function applicant(): Promise<Visitor> {
  const visitor = new Visitor(web, "10.0.5.3");
  await visitor.get("/");
  visitor.cookies.set("pingzhi_staff", visitor.cookies.get("pingzhi_session") ?? "");
  return visitor;
}

const strangers: readonly (readonly [string, () => Promise<Visitor>])[] = [
  ["nobody in particular", async () => new Visitor(web, "10.0.5.4")],
  ["an applicant", applicant],
  ["a staff member who has signed out", signedOut],
  [
    "somebody with a made-up cookie",
    async () => {
      const visitor = new Visitor(web, "10.0.5.5");
      visitor.cookies.set("pingzhi_staff", "A".repeat(43));
      return visitor;
    },
  ],
];

describe.each(strangers)("%s", (_, come) => {
  it("sees no page and no file of the desk", async () => {
    const visitor = await come();
    for (const path of pages) await expectNothing(() => visitor.get(path), [401, 403, 404], path);
  });

  it("presses no button, with a token or without", async () => {
    const visitor = await come();
    for (const [path, fields] of buttons) {
      await expectNothing(() => visitor.post(path, fields), [401], path);
      await expectNothing(() => visitor.post(path, { ...fields, token: li.token }), [401], path);
    }
  });

  it("gets nowhere by another method", async () => {
    const { cookies } = await come();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { origin, cookie, host: "pingzhi.example", "x-forwarded-for": "10.0.5.4" };
    for (const path of [...pages, ...buttons.map(([button]) => button)]) {
      for (const method of ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "POST"]) {
        const response = await web.app.request(`${origin}${path}`, { method, headers });
        expect([401, 404, 415], `${method} ${path}`).toContain(response.status);
        const text = await response.text();
        for (const secret of secrets) expect(text, `${method} ${path}`).not.toContain(secret);
      }
    }
  });
});

describe("a page of another site", () => {
  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["no origin", { origin: "" }],
    ["the origin null", { origin: "null" }],
    ["our origin under http of another host", { origin: "http://evil.example" }],
    ["our origin, where the browser says cross-site", { "sec-fetch-site": "cross-site" }],
    ["our origin, where the browser says same-site", { "sec-fetch-site": "same-site" }],
  ])("presses no button in a staff member's browser: %s", async (_, headers) => {
    const wang = new Visitor(web, "10.0.5.6");
    await wang.signIn("wang");
    Object.assign(wang.headers, headers);
    for (const [path, fields] of buttons) await expectNothing(() => wang.post(path, fields), [403], path);
  });

  it.each([
    ["none", ""],
    ["a made-up one", "A".repeat(43)],
    ["one that is too short", "A"],
  ])("gets nothing done without the form's token: %s", async (_, token) => {
    const wang = new Visitor(web, "10.0.5.7");
    await wang.signIn("wang");
    for (const [path, fields] of buttons) {
      await expectNothing(() => wang.post(path, { ...fields, token }), [403], path);
    }
  });

  it("gets nothing done with a colleague's token", async () => {
    const wang = new Visitor(web, "10.0.5.8");
    await wang.signIn("wang");
    for (const [path, fields] of buttons) {
      await expectNothing(() => wang.post(path, { ...fields, token: li.token }), [403], path);
    }
  });
});

describe("a colleague", () => {
  it("does nothing with a ticket that another has, and keeps what he wrote", async () => {
    const wang = new Visitor(web, "10.0.5.9");
    await wang.signIn("wang");
    for (const [path, fields] of [
      ["/staff/tickets/2/claim", {}],
      ["/staff/tickets/2/release", {}],
      ["/staff/tickets/2/answer", { answer: "一个写了很久的答复" }],
      ["/staff/tickets/2/close", {}],
      ["/staff/tickets/2/keep", { ...written, say: "一个写了很久的答复" }],
    ] as const) {
      const before = await state();
      const answer = await wang.post(path, fields);
      expect(answer.status, path).toBe(409);
      expect(answer.text, path).toContain('role="alert"');
      expect(answer.text, path).toContain("李强");
      if ("answer" in fields || "say" in fields) expect(answer.text, path).toContain("一个写了很久的答复");
      expect(await state(), path).toBe(before);
    }
  });
});

describe("the staff's cookie", () => {
  it("is worth nothing on the applicants' page", async () => {
    const wang = new Visitor(web, "10.0.5.10");
    await wang.signIn("wang");
    const staffCookie = wang.cookies.get("pingzhi_staff") ?? "";
    const path = (await new Visitor(web).signIn("wang")).headers.getSetCookie()[0];
    expect(path).toContain("Path=/staff;");
    const socket = await web.app.request(`${origin}/socket`, {
      headers: {
        origin,
        host: "pingzhi.example",
        cookie: `pingzhi_staff=${staffCookie}`,
        "x-forwarded-for": "10.0.5.10",
      },
    });
    expect(socket.status).toBe(401);
  });
});
