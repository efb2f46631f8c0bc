import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ToPage } from "../../src/channels/web/protocol.ts";
import { Line, line, newCookie, refusedWith } from "../support/line.ts";
import { openSite, type Site, type SiteOptions } from "../support/site.ts";
import { smallBot } from "../support/small-bot.ts";

let pageFolder: string;
const sites: Site[] = [];

beforeAll(() => {
  pageFolder = mkdtempSync(join(tmpdir(), "pingzhi-page-"));
  mkdirSync(join(pageFolder, "assets"));
  writeFileSync(join(pageFolder, "index.html"), "<!doctype html><title>评职</title>");
  writeFileSync(join(pageFolder, "assets", "index-abc.js"), "start()");
  writeFileSync(join(pageFolder, "secret.txt"), "not a page's file");
});

afterAll(() => rmSync(pageFolder, { recursive: true }));

afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

async function site(options: Partial<SiteOptions> = {}): Promise<Site> {
  const opened = await openSite({ bot: smallBot, pageFolder, ...options });
  sites.push(opened);
  return opened;
}

const isMessage = (text: string) => (said: ToPage) => said.type === "message" && said.message.text === text;

describe("the page's socket", () => {
  it("opens for our own page alone", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    expect(await refusedWith(url, { cookie, origin: "https://evil.example" })).toBe(403);
    expect(await refusedWith(url, { cookie, origin: "null" })).toBe(403);
    expect(await refusedWith(url, { cookie })).toBe(403);
    expect(await refusedWith(url, { origin: url })).toBe(401);
    expect(await refusedWith(url, { origin: url, cookie: "pingzhi_session=guess" })).toBe(401);
  });

  it("opens for an origin of the settings", async () => {
    const { url } = await site({ origins: ["https://pingzhi.example"] });
    const talk = new Line(url, { origin: "https://pingzhi.example", cookie: await newCookie(url) });
    expect(await talk.hears(({ type }) => type === "hello")).toEqual({
      type: "hello",
      messages: [],
      more: false,
      working: false,
    });
  });

  it("takes an input once, however often it is sent", async () => {
    const { url } = await site();
    const talk = await line(url);
    for (let count = 0; count < 3; count++) talk.say({ type: "say", key: "one", text: "你好" });
    await expect.poll(() => talk.heard.filter(({ type }) => type === "accepted").length).toBe(3);
    await talk.hears(isMessage("你说：你好"));
    expect(talk.heard.filter(isMessage("你好"))).toHaveLength(1);
    expect(talk.heard.filter(isMessage("你说：你好"))).toHaveLength(1);
  });

  it("refuses what it can't read, what is empty or too long, and buttons that aren't there, and goes on", async () => {
    const { url } = await site();
    const talk = await line(url);
    talk.socket.send("not json");
    talk.socket.send(JSON.stringify({ type: "say", key: "k", text: "好", chat: 1 }));
    talk.say({ type: "say", key: "empty", text: " \n" });
    talk.say({ type: "say", key: "long", text: "字".repeat(20_001) });
    talk.say({ type: "press", key: "press", message: 1, data: "x" });
    await expect.poll(() => talk.heard.filter(({ type }) => type === "refused").length).toBe(5);
    talk.say({ type: "say", key: "good", text: "好" });
    await talk.hears(isMessage("你说：好"));
  });

  it("takes a text of 20,000 characters and closes on a frame that no page sends", async () => {
    const { url } = await site({ bot: () => async () => undefined });
    const talk = await line(url);
    talk.say({ type: "say", key: "long", text: "字".repeat(20_000) });
    await talk.hears(({ type }) => type === "accepted");
    talk.socket.send("x".repeat(200_000));
    await expect.poll(() => talk.closed).toBe(1009);
  });

  it("slows down who sends too fast, and says how long", async () => {
    const { url } = await site({ rates: { chat: { burst: 3, perSecond: 1 } }, now: () => 0 });
    const talk = await line(url);
    for (let count = 0; count < 5; count++) talk.say({ type: "say", key: `k${count}`, text: `第${count}` });
    await talk.hears(isMessage("你说：第2"));
    const refused = talk.heard.filter((said) => said.type === "refused");
    expect(refused).toMatchObject([
      { key: "k3", wait: 1 },
      { key: "k4", wait: 1 },
    ]);
  });

  it("slows down an address that asks too often", async () => {
    const { url } = await site({ rates: { requests: { burst: 3, perSecond: 0.1 } }, now: () => 0 });
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++) statuses.push((await fetch(url)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await fetch(url)).headers.get("retry-after")).toBe("10");
  });

  it("bears no more than 32 pages of one visitor", async () => {
    const { url, web } = await site();
    const cookie = await newCookie(url);
    const pages = await Promise.all(Array.from({ length: 32 }, () => line(url, cookie)));
    const late = new Line(url, { origin: url, cookie });
    await expect.poll(() => late.closed).toBe(1013);
    expect(web.hub.size).toBe(32);
    for (const page of pages) page.socket.close();
    await expect.poll(() => web.hub.size).toBe(0);
  });

  it("tells a page that opens in the middle of an answer that the bot is at work", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    const first = await line(url, cookie);
    first.say({ type: "say", key: "k", text: "慢" });
    await first.hears((said) => said.type === "working" && said.working);
    const second = await line(url, cookie);
    expect(second.heard[0]).toMatchObject({ type: "hello", working: true });
    await second.hears(isMessage("慢慢说完了"));
    await second.hears((said) => said.type === "working" && !said.working);
  });

  it("tells all pages of a visitor that everything is forgotten, and one that opens later of nothing older", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    const pages = [await line(url, cookie), await line(url, cookie)];
    pages[0]?.say({ type: "say", key: "one", text: "水利" });
    await pages[0]?.hears(isMessage("你说：水利"));
    pages[0]?.say({ type: "say", key: "two", text: "忘掉" });
    for (const page of pages) {
      await page.hears(isMessage("已删除"));
      expect(page.heard.find(({ type }) => type === "cleared")).toEqual({ type: "cleared", messages: [] });
    }
    const later = await line(url, cookie);
    expect(later.heard[0]).toMatchObject({ type: "hello", messages: [{ text: "已删除" }], more: false });
  });

  it("asks its pages to come back when it stops", async () => {
    const opened = await site();
    const talk = await line(opened.url);
    sites.splice(0);
    await opened.close();
    await expect.poll(() => talk.closed).toBe(1012);
  });
});

describe("a file of the bot's", () => {
  it("goes to its own visitor alone, as a download", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    const talk = await line(url, cookie);
    talk.say({ type: "say", key: "k", text: "日历" });
    const said = await talk.hears(
      (heard) => heard.type === "message" && heard.message.document !== undefined,
    );
    const id = said.type === "message" ? said.message.id : 0;
    const file = await fetch(`${url}/files/${id}`, { headers: { cookie } });
    expect(file.headers.get("content-type")).toBe("text/calendar");
    expect(file.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("评审时间.ics")}`,
    );
    expect(await file.text()).toContain("BEGIN:VCALENDAR");
    expect((await fetch(`${url}/files/${id}`, { headers: { cookie: await newCookie(url) } })).status).toBe(
      404,
    );
    expect((await fetch(`${url}/files/${id}`)).status).toBe(404);
    expect((await fetch(`${url}/files/999`, { headers: { cookie } })).status).toBe(404);
  });
});

describe("leaving", () => {
  it("gives a new cookie, and the tabs of the old one start over", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    const talk = await line(url, cookie);
    const response = await fetch(`${url}/leave`, { method: "POST", headers: { cookie, origin: url } });
    expect(response.status).toBe(204);
    expect(response.headers.get("set-cookie")).not.toContain(cookie);
    await expect.poll(() => talk.closed).toBe(4001);
  });

  it("isn't for other sites to ask", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    const response = await fetch(`${url}/leave`, {
      method: "POST",
      headers: { cookie, origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
  });
});
