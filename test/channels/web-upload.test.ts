import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { readSession } from "../../src/channels/web/session.ts";
import { bareSites } from "../support/bare-site.ts";
import { line, newCookie } from "../support/line.ts";
import { smallBot } from "../support/small-bot.ts";

/** Made up, in bytes. */
const largestFile = 1000;
const sheet = Buffer.from("姓名,专业\n张三,水利\n");
const site = bareSites({ bot: smallBot, largestFile });

/** As the page sends it. */
function upload(
  url: string,
  cookie: string,
  { name = "名单.csv", key = "k1", body = sheet, headers = {} }: Partial<Upload> = {},
) {
  return fetch(`${url}/files?name=${encodeURIComponent(name)}&key=${key}`, {
    method: "POST",
    headers: { origin: url, cookie, "sec-fetch-site": "same-origin", ...headers },
    body: new Uint8Array(body),
  });
}

interface Upload {
  readonly name: string;
  readonly key: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

describe("a file that a visitor sends", () => {
  it("becomes a message of his, on all of his pages, that he alone can have back", async () => {
    const { url } = await site();
    const cookie = await newCookie(url);
    const page = await line(url, cookie);
    expect(page.heard[0]).toMatchObject({ type: "hello", largestFile });
    expect((await upload(url, cookie)).status).toBe(204);
    const said = await page.hears((heard) => heard.type === "message");
    expect(said).toMatchObject({
      message: { from: "person", key: "k1", document: { name: "名单.csv", size: sheet.length } },
    });
    const mine = await fetch(`${url}/files/1`, { headers: { cookie } });
    expect(Buffer.from(await mine.arrayBuffer())).toEqual(sheet);
    expect(mine.headers.get("content-disposition")).toMatch(/^attachment/);
    expect((await fetch(`${url}/files/1`, { headers: { cookie: await newCookie(url) } })).status).toBe(404);
    expect((await fetch(`${url}/files/1`)).status).toBe(404);
  });

  it("is one message however often the same upload comes", async () => {
    const { url, api } = await site();
    const cookie = await newCookie(url);
    await upload(url, cookie);
    await upload(url, cookie);
    const chat = readSession(cookie.split("=")[1])?.chat ?? 0;
    expect(await api.history(chat)).toHaveLength(1);
  });

  it("keeps its own name alone, in a line", async () => {
    const { url, api } = await site();
    const cookie = await newCookie(url);
    await upload(url, cookie, { name: "..\\C:/单位\r\n/名\u202e单.csv" });
    await upload(url, cookie, { name: `${"长".repeat(300)}.xlsx`, key: "k2" });
    const chat = readSession(cookie.split("=")[1])?.chat ?? 0;
    const names = (await api.history(chat)).map(({ document }) => document?.name ?? "");
    expect(names[0]).toBe("名单.csv");
    expect([...(names[1] ?? "")]).toHaveLength(120);
    expect(names[1]).toMatch(/长\.xlsx$/);
  });

  it("isn't taken from another origin, without a session, or where none are taken", async () => {
    const { url, api } = await site();
    const cookie = await newCookie(url);
    expect((await upload(url, cookie, { headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await upload(url, cookie, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await upload(url, "")).status).toBe(401);
    expect((await upload(url, cookie, { key: "no key" })).status).toBe(400);
    const without = await site({ largestFile: undefined });
    expect((await upload(without.url, await newCookie(without.url))).status).toBe(404);
    expect(await api.history(readSession(cookie.split("=")[1])?.chat ?? 0)).toEqual([]);
  });

  it("isn't read beyond the limit, whether its length is told or not, and nothing of it is kept", async () => {
    const { url, api } = await site();
    const cookie = await newCookie(url);
    const large = await upload(url, cookie, { body: Buffer.alloc(largestFile + 1) });
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ text: expect.stringMatching(/太大/) });
    expect(await uploadUntold(url, cookie, 200)).toBe(413);
    expect((await upload(url, cookie, { body: Buffer.alloc(0), key: "k3" })).status).toBe(400);
    expect(await api.history(readSession(cookie.split("=")[1])?.chat ?? 0)).toEqual([]);
    expect((await upload(url, cookie, { body: Buffer.alloc(largestFile), key: "k4" })).status).toBe(204);
  });

  it("has to wait where too many come, and is told how long", async () => {
    const { url } = await site({ rates: { files: { burst: 2, perSecond: 0.1 } }, now: () => 0 });
    const cookie = await newCookie(url);
    const answers = [];
    for (const key of ["a", "b", "c"]) answers.push(await upload(url, cookie, { key }));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 429]);
    expect(await answers[2]?.json()).toMatchObject({ wait: 10 });
    expect((await upload(url, await newCookie(url), { key: "d" })).status).toBe(204);
  });

  it("finds a place also while another address sends many and never ends", async () => {
    const { url, api } = await site({ trustProxy: true });
    const from = (address: string) => ({ "x-forwarded-for": address });
    const slow = [];
    for (let count = 0; count < 8; count++)
      slow.push(await uploadUnended(url, await newCookie(url), from("192.0.2.1")));
    const cookie = await newCookie(url);
    const answer = await upload(url, cookie, { headers: from("192.0.2.2") });
    for (const request of slow) request.destroy();
    expect(answer.status).toBe(204);
    expect(await api.history(readSession(cookie.split("=")[1])?.chat ?? 0)).toHaveLength(1);
  });
});

/** A body that begins and doesn't go on. */
async function uploadUnended(url: string, cookie: string, headers: Readonly<Record<string, string>>) {
  const sent = request(`${url}/files?name=a.csv&key=k9`, {
    method: "POST",
    headers: { origin: url, cookie, "transfer-encoding": "chunked", ...headers },
  });
  // It is broken off in the end.
  sent.on("error", () => undefined);
  await new Promise((written) => sent.write("x", written));
  return sent;
}

/** A body that comes in pieces, without saying how long it is. */
function uploadUntold(url: string, cookie: string, pieces: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request(
      {
        ...{ hostname, port, method: "POST", path: "/files?name=a.csv&key=k9" },
        headers: { origin: url, cookie, "transfer-encoding": "chunked" },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    for (let piece = 0; piece < pieces; piece++) sent.write(Buffer.alloc(100, "x"));
    sent.end();
  });
}
