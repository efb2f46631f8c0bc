import { Bot, InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import type { PlanFeed } from "../../src/channels/web/plan-routes.ts";
import type { ToPage } from "../../src/channels/web/protocol.ts";
import { bareSites } from "../support/bare-site.ts";
import { line, newCookie } from "../support/line.ts";
import { pngOfSize } from "../support/png.ts";

const site = bareSites();

/** A plan of 2024 alone. */
const plan: PlanFeed = {
  calendar: async ({ year = "2024" }) => (year === "2024" ? "BEGIN:VCALENDAR\r\n" : null),
  picture: async ({ year = "2024" }) => (year === "2024" ? pngOfSize(6, 9) : null),
};

describe("the plan's addresses", () => {
  it.each([
    ["/plan.ics", "text/calendar; charset=utf-8"],
    ["/plan.png", "image/png"],
  ])("give %s to whoever asks, without a cookie, and again only when it has changed", async (path, type) => {
    const { url } = await site({ plan });
    const first = await fetch(`${url}${path}`);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe(type);
    expect(first.headers.get("set-cookie")).toBeNull();
    expect(first.headers.get("cache-control")).toBe("public, max-age=3600");
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${url}${path}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await fetch(`${url}${path}?year=2023`)).status).toBe(404);
  });

  it("are limited like everything else", async () => {
    const { url } = await site({ plan, rates: { requests: { burst: 1, perSecond: 0.01 } } });
    await fetch(`${url}/plan.ics`);
    const refused = await fetch(`${url}/plan.ics`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("aren't there where nothing is served under them", async () => {
    const { url } = await site();
    expect((await fetch(`${url}/plan.ics`)).status).toBe(404);
  });
});

describe("a picture in a chat of the page", () => {
  it("comes with its size, and its bytes go to its own visitor alone", async () => {
    const { url } = await site({
      bot: (api) => {
        const bot = new Bot(api.token, { client: api.client, botInfo: api.me });
        const picture = new InputFile(pngOfSize(60, 90), "chart.png");
        bot.on("message", (ctx) => ctx.replyWithPhoto(picture, { caption: "评审计划" }));
        return (update) => bot.handleUpdate(update);
      },
    });
    const cookie = await newCookie(url);
    const page = await line(url, cookie);
    page.say({ type: "say", key: "1", text: "/plan" });
    const isPicture = (said: ToPage) => said.type === "message" && said.message.picture !== undefined;
    const heard = await page.hears(isPicture);
    if (heard.type !== "message") throw new Error("no message");
    expect(heard.message).toMatchObject({ text: "评审计划", picture: { width: 60, height: 90 } });
    const address = `${url}/pictures/${heard.message.id}`;
    const own = await fetch(address, { headers: { cookie } });
    expect(own.headers.get("content-type")).toBe("image/png");
    expect(own.headers.get("cache-control")).toContain("private");
    expect(Buffer.from(await own.arrayBuffer())).toEqual(pngOfSize(60, 90));
    expect((await fetch(address, { headers: { cookie: await newCookie(url) } })).status).toBe(404);
    expect((await fetch(address)).status).toBe(404);
    page.socket.close();
  });
});
