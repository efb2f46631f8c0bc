import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Web } from "../../src/channels/web/web.ts";
import { type DeskSite, deskSite, password } from "../support/desk-site.ts";
import { emptyPage, Visitor, webOf } from "../support/staff-visitor.ts";

const minute = 60_000;
const hour = 60 * minute;

let pageFolder: string;
let now: number;
let desk: DeskSite;
let web: Web;

beforeAll(() => {
  pageFolder = emptyPage();
});

afterAll(() => rmSync(pageFolder, { recursive: true }));

beforeEach(async () => {
  now = Date.parse("2024-06-20T09:00:00+08:00");
  desk = await deskSite(() => now, "2024-06-20");
  web = webOf(desk.deps, pageFolder, () => now);
});

const wrong = "not-the-password";

/** Fails so often, one after another; gives the statuses. */
async function fails(visitor: Visitor, id: string, count: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let done = 0; done < count; done++) statuses.push((await visitor.signIn(id, wrong)).status);
  return statuses;
}

describe("signing in", () => {
  it("opens the desk to who knows his password", async () => {
    const wang = new Visitor(web);
    const answer = await wang.signIn("wang");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/staff");
    const page = await wang.get("/staff");
    expect(page.status).toBe(200);
    expect(page.text).toContain("王芳");
  });

  it("gives a cookie that scripts, other sites and other paths don't get, for eight hours", async () => {
    const answer = await new Visitor(web).signIn("wang");
    const [session, browser] = answer.headers.getSetCookie();
    expect(session).toMatch(
      /^pingzhi_staff=[\w-]{43}; Max-Age=28800; Path=\/staff; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(browser).toMatch(
      /^pingzhi_staff_browser=wang\.\S+; Max-Age=15552000; Path=\/staff\/sign-in; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it("tells nobody whether it was the id or the password", async () => {
    const [known, unknown, passwordless] = [
      await new Visitor(web, "10.0.0.1").signIn("wang", wrong),
      await new Visitor(web, "10.0.0.2").signIn("nobody", wrong),
      await new Visitor(web, "10.0.0.3").signIn("zhao", password),
    ];
    const said = ({ text }: { readonly text: string }) => text.replaceAll(/wang|nobody|zhao/g, "");
    expect([known.status, unknown.status, passwordless.status]).toEqual([401, 401, 401]);
    expect(said(unknown)).toBe(said(known));
    expect(said(passwordless)).toBe(said(known));
  });

  it("doesn't write the password back, nor anything as markup", async () => {
    const answer = await new Visitor(web).signIn(`"><b>wang`, "hunter2-hunter2");
    expect(answer.text).not.toContain("hunter2");
    expect(answer.text).not.toContain("<b>wang");
    expect(answer.text).toContain("&quot;&gt;&lt;b&gt;wang");
  });

  it("goes on to the page that was asked for, and never to another site", async () => {
    const places = {
      "/staff/tickets/3": "/staff/tickets/3",
      "/staff/statistics": "/staff/statistics",
      "https://evil.example": "/staff",
      "//evil.example": "/staff",
      "/\\evil.example": "/staff",
      "/staff/../leave": "/staff",
      "/staff@evil.example": "/staff",
      "/staff/sign-out": "/staff",
      "": "/staff",
    };
    for (const [next, place] of Object.entries(places)) {
      const answer = await new Visitor(web).post("/staff/sign-in", { id: "wang", password, next });
      expect(answer.headers.get("location"), next).toBe(place);
    }
  });

  it("isn't for other sites to ask", async () => {
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const visitor = new Visitor(web);
      Object.assign(visitor.headers, headers);
      const answer = await visitor.signIn("wang");
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it("takes nothing but a small form", async () => {
    const visitor = new Visitor(web);
    expect((await visitor.post("/staff/sign-in", { id: "wang", password: "x".repeat(200_000) })).status).toBe(
      413,
    );
    visitor.headers["content-type"] = "application/json";
    expect((await visitor.post("/staff/sign-in", { id: "wang", password })).status).toBe(415);
    visitor.headers["content-type"] = "text/plain";
    expect((await visitor.post("/staff/sign-in", { id: "wang", password })).status).toBe(415);
  });

  it("is kept by nobody: no cache, no search engine, no referrer elsewhere, forms to ourselves alone", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    for (const path of ["/staff/sign-in", "/staff", "/staff/tickets/1", "/staff/statistics.csv"]) {
      const { headers } = await wang.get(path);
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("x-robots-tag"), path).toBe("noindex, nofollow");
      expect(headers.get("referrer-policy"), path).toBe("same-origin");
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:/);
    }
  });
});

describe("a session", () => {
  it("ends at sign-out, for whoever has copied the cookie too", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    const copy = new Visitor(web);
    for (const [name, value] of wang.cookies) copy.cookies.set(name, value);
    expect((await copy.get("/staff")).status).toBe(200);
    const out = await wang.post("/staff/sign-out");
    expect(out.headers.get("location")).toBe("/staff/sign-in");
    expect((await copy.get("/staff")).status).toBe(401);
    expect((await wang.get("/staff")).status).toBe(401);
  });

  it("ends after an hour without use, and the queue that renews itself is no use", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    now += 59 * minute;
    expect((await wang.get("/staff")).status).toBe(200);
    now += 59 * minute;
    expect((await wang.get("/staff/queue")).status).toBe(200);
    now += minute;
    expect((await wang.get("/staff")).status).toBe(401);
  });

  it("ends after eight hours, however busy", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    for (let quarter = 0; quarter < 31; quarter++) {
      now += 15 * minute;
      expect((await wang.get("/staff")).status).toBe(200);
    }
    now += 15 * minute;
    expect((await wang.get("/staff")).status).toBe(401);
  });

  it("is a new one at each sign-in, and the former of that browser is over", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    const former = new Visitor(web);
    for (const [name, value] of wang.cookies) former.cookies.set(name, value);
    await wang.signIn("wang");
    expect(wang.cookies.get("pingzhi_staff")).not.toBe(former.cookies.get("pingzhi_staff"));
    expect((await former.get("/staff")).status).toBe(401);
  });

  it("ends with the process", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    const restarted = new Visitor(webOf(desk.deps, pageFolder, () => now));
    for (const [name, value] of wang.cookies) restarted.cookies.set(name, value);
    expect((await restarted.get("/staff")).status).toBe(401);
  });
});

describe("guessing", () => {
  it("is stopped after five failures, a minute, then 5, 15 and 60, and never longer", async () => {
    const stranger = new Visitor(web);
    for (const pause of [1, 5, 15, 60, 60, 60]) {
      expect(await fails(stranger, "wang", 5)).toEqual([401, 401, 401, 401, 401]);
      const refused = await stranger.signIn("wang");
      expect(refused.status).toBe(429);
      expect(refused.headers.get("retry-after")).toBe(String(pause * 60));
      expect(refused.text).toContain(`歇 ${pause} 分钟再来`);
      now += pause * minute;
    }
    expect((await stranger.signIn("wang")).status).toBe(303);
  });

  it("is stopped for ids that nobody has just the same", async () => {
    const stranger = new Visitor(web);
    expect(await fails(stranger, "nobody", 5)).toEqual([401, 401, 401, 401, 401]);
    const refused = await stranger.signIn("nobody");
    expect(refused.status).toBe(429);
    expect(refused.text).toContain("歇 1 分钟再来");
  });

  it("at one id is stopped from whatever address", async () => {
    for (let host = 1; host <= 5; host++) await fails(new Visitor(web, `10.0.1.${host}`), "wang", 1);
    expect((await new Visitor(web, "10.0.1.9").signIn("wang")).status).toBe(429);
    expect((await new Visitor(web, "10.0.1.9").signIn("li")).status).toBe(303);
  });

  it("from one address is stopped at whatever id, and a network of IPv6 is one address", async () => {
    for (let host = 1; host <= 5; host++) {
      await fails(new Visitor(web, `2001:db8:1:2::${host}`), `guess${host}`, 1);
    }
    expect((await new Visitor(web, "2001:db8:1:2:ffff:1:2:3").signIn("li")).status).toBe(429);
    expect((await new Visitor(web, "2001:db8:1:3::1").signIn("li")).status).toBe(303);
  });

  it("all at once counts as often", async () => {
    const stranger = new Visitor(web);
    const answers = await Promise.all(Array.from({ length: 9 }, () => stranger.signIn("wang", wrong)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect((await stranger.signIn("wang")).status).toBe(429);
  });

  it("by a crowd is turned away before it costs anything, and keeps no colleague waiting", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    const crowd = Array.from({ length: 40 }, (_, host) => new Visitor(web, `10.9.0.${host}`));
    const guessing = crowd.map((one, index) => one.signIn(`guess${index}`, wrong));
    expect((await wang.signIn("wang")).status).toBe(303);
    const answers = await Promise.all(guessing);
    expect(answers.filter(({ text }) => text.includes("登录的人太多")).length).toBeGreaterThan(0);
  });

  it("never keeps a colleague out who signed in on his browser before", async () => {
    const wang = new Visitor(web, "10.0.2.1");
    await wang.signIn("wang");
    await wang.post("/staff/sign-out");
    for (let host = 1; host <= 9; host++) await fails(new Visitor(web, `10.0.3.${host}`), "wang", 1);
    expect((await new Visitor(web, "10.0.2.2").signIn("wang")).status).toBe(429);
    expect((await wang.signIn("wang")).status).toBe(303);
  });

  it("on a browser that is known is stopped as well", async () => {
    const wang = new Visitor(web);
    await wang.signIn("wang");
    expect(await fails(wang, "wang", 5)).toEqual([401, 401, 401, 401, 401]);
    expect((await wang.signIn("wang")).status).toBe(429);
  });

  it("with a made-up browser cookie gains nothing", async () => {
    const stranger = new Visitor(web);
    stranger.cookies.set("pingzhi_staff_browser", `wang.${"A".repeat(22)}.${"A".repeat(43)}`);
    await fails(stranger, "wang", 5);
    expect((await new Visitor(web, "10.0.4.1").signIn("wang")).status).toBe(429);
  });

  it("is forgotten after a day", async () => {
    const stranger = new Visitor(web);
    await fails(stranger, "wang", 4);
    now += 24 * hour;
    expect(await fails(stranger, "wang", 4)).toEqual([401, 401, 401, 401]);
    expect((await stranger.signIn("wang")).status).toBe(303);
  });
});

describe("without staff who have a password", () => {
  it("there is no desk: /staff is as unknown as any other path", async () => {
    const nobody = { ...desk.deps, staff: desk.deps.staff.filter(({ id }) => id === "zhao") };
    const visitor = new Visitor(webOf(nobody, pageFolder, () => now));
    const unknown = await visitor.get("/nothing");
    for (const path of ["/staff", "/staff/sign-in", "/staff/tickets/1", "/staff/socket"]) {
      const answer = await visitor.get(path);
      expect([answer.status, answer.text]).toEqual([unknown.status, unknown.text]);
    }
    expect((await visitor.signIn("zhao")).status).toBe(404);
  });
});
