import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type DeskSite, deskSite, password } from "../support/desk-site.ts";
import { newCookie } from "../support/line.ts";
import { openSite, type Site } from "../support/site.ts";
import { emptyPage } from "../support/staff-visitor.ts";

let pageFolder: string;
let now: number;
let desk: DeskSite;
let site: Site;
const open: WebSocket[] = [];

beforeAll(() => {
  pageFolder = emptyPage();
});

afterAll(() => rmSync(pageFolder, { recursive: true }));

beforeEach(async () => {
  now = Date.parse("2024-06-20T09:00:00+08:00");
  desk = await deskSite(() => now, "2024-06-20");
  site = await openSite({ pageFolder, staff: desk.deps, now: () => now });
});

afterEach(async () => {
  for (const socket of open.splice(0)) socket.terminate();
  await site.close();
});

function send(path: string, fields: Readonly<Record<string, string>>, cookie = ""): Promise<Response> {
  return fetch(`${site.url}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { origin: site.url, cookie },
  });
}

async function signIn(): Promise<string> {
  const response = await send("/staff/sign-in", { id: "wang", password });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** What became of a page's socket: refused with a status, or what it heard and how it was closed. */
class Ear {
  readonly heard: string[] = [];
  closed: number | null = null;
  refused: number | null = null;
  isOpen = false;
  readonly socket: WebSocket;

  constructor(headers: Readonly<Record<string, string>>) {
    this.socket = new WebSocket(`${site.url.replace(/^http/, "ws")}/staff/socket`, { headers });
    open.push(this.socket);
    this.socket.on("open", () => {
      this.isOpen = true;
    });
    this.socket.on("message", (data) => this.heard.push(String(data)));
    this.socket.on("close", (code) => {
      this.closed = code;
    });
    this.socket.on("unexpected-response", (_, response) => {
      this.refused = response.statusCode ?? 0;
    });
    this.socket.on("error", () => undefined);
  }
}

async function listen(cookie: string): Promise<Ear> {
  const ear = new Ear({ origin: site.url, cookie });
  await expect.poll(() => ear.isOpen).toBe(true);
  return ear;
}

describe("the live queue", () => {
  it("hears that something changed, and not a word more", async () => {
    const ear = await listen(await signIn());
    await desk.files("孩子刚出生，休产假那年的学时怎么算");
    await desk.desk.claim(1, "li");
    await expect.poll(() => ear.heard).toEqual(["changed", "changed"]);
  });

  it("hears when the packs are at fault, and when they are mended", async () => {
    const ear = await listen(await signIn());
    desk.packsAreAtFault([{ file: "liandu-2024/plan.yaml", line: 76, message: "值与引文不符" }]);
    desk.packsAreAtFault([]);
    await expect.poll(() => ear.heard).toEqual(["changed", "changed"]);
  });

  it("opens for signed-in staff on our own page alone", async () => {
    const cookie = await signIn();
    const applicant = await newCookie(site.url);
    const copied = applicant.replace("pingzhi_session", "pingzhi_staff");
    for (const [headers, status] of [
      [{ cookie, origin: "https://evil.example" }, 403],
      [{ cookie, origin: "null" }, 403],
      [{ cookie }, 403],
      [{ cookie, origin: site.url, "sec-fetch-site": "cross-site" }, 403],
      [{ origin: site.url }, 401],
      [{ origin: site.url, cookie: applicant }, 401],
      [{ origin: site.url, cookie: copied }, 401],
      [{ origin: site.url, cookie: `pingzhi_staff=${"A".repeat(43)}` }, 401],
    ] as const) {
      const ear = new Ear({ ...headers });
      await expect.poll(() => ear.refused, { message: JSON.stringify(headers) }).toBe(status);
      expect(ear.isOpen).toBe(false);
    }
  });

  it("closes at sign-out, and a new one doesn't open", async () => {
    const cookie = await signIn();
    const ear = await listen(cookie);
    const page = await (await fetch(`${site.url}/staff`, { headers: { cookie } })).text();
    await send("/staff/sign-out", { token: /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "" }, cookie);
    await expect.poll(() => ear.closed).toBe(4001);
    const again = new Ear({ origin: site.url, cookie });
    await expect.poll(() => again.refused).toBe(401);
  });

  it("hears nothing more once the session has run out", async () => {
    const ear = await listen(await signIn());
    now += 61 * 60_000;
    await desk.files("孩子刚出生，休产假那年的学时怎么算");
    await expect.poll(() => ear.closed).toBe(4001);
    expect(ear.heard).toEqual([]);
  });

  it("is no place to say anything", async () => {
    const ear = await listen(await signIn());
    ear.socket.send("hello");
    await expect.poll(() => ear.closed).toBe(1003);
  });

  it("bears no more than 32 pages of one session", async () => {
    const cookie = await signIn();
    await Promise.all(Array.from({ length: 32 }, () => listen(cookie)));
    const late = new Ear({ origin: site.url, cookie });
    await expect.poll(() => late.closed).toBe(1013);
  });

  it("asks its pages to come back when the server stops", async () => {
    const ear = await listen(await signIn());
    site.web.close();
    await expect.poll(() => ear.closed).toBe(1012);
  });
});
