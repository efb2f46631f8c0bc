import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ToPage } from "../../src/channels/web/protocol.ts";
import { readSession } from "../../src/channels/web/session.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { line, newCookie } from "../support/line.ts";
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

describe("the page's server", () => {
  it("lets the page load its own files and talk to its own server, nothing else", async () => {
    const { url } = await site();
    const headers = (await fetch(url)).headers;
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://${new URL(url).host} wss://${new URL(url).host}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("keeps a strange Host out of the policy", async () => {
    const { web } = await site();
    const { hostname, port } = new URL(sites[0]?.url ?? "");
    const policy = await new Promise<string>((resolve, reject) => {
      request({ hostname, port, path: "/", headers: { host: "a.cn; script-src *" } }, (response) => {
        response.resume();
        resolve(String(response.headers["content-security-policy"] ?? response.statusCode));
      })
        .on("error", reject)
        .end();
    });
    expect(policy).not.toContain("a.cn");
    expect(web.hub.size).toBe(0);
  });

  it("gives each visitor a random cookie that scripts and other sites don't get", async () => {
    const { url } = await site();
    const first = (await fetch(url)).headers.get("set-cookie") ?? "";
    expect(first).toMatch(/^pingzhi_session=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await newCookie(url)).not.toBe(first.split(";")[0]);
    const again = await fetch(url, { headers: { cookie: first.split(";")[0] ?? "" } });
    expect(again.headers.get("set-cookie")?.split(";")[0]).toBe(first.split(";")[0]);
  });

  it("marks the cookie for https behind a proxy that says so", async () => {
    const { url } = await site({ trustProxy: true });
    const response = await fetch(url, { headers: { "x-forwarded-proto": "https" } });
    expect(response.headers.get("set-cookie")).toContain("; Secure");
  });

  it("keeps no cookie on disk, only what a hash makes of it", async () => {
    const kept: string[] = [];
    const { url } = await site({ store: watched(memoryStore(), kept) });
    const cookie = await newCookie(url);
    const talk = await line(url, cookie);
    talk.say({ type: "say", key: "k", text: "你好" });
    await talk.hears(isMessage("你说：你好"));
    const value = cookie.split("=")[1] ?? "";
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.join("\n")).toContain(String(readSession(value)?.chat));
    expect(kept.join("\n")).not.toContain(value);
  });

  it("serves hashed files for ever, the page never stale, and nothing beside them", async () => {
    const { url } = await site();
    const script = await fetch(`${url}/assets/index-abc.js`);
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    const page = await fetch(url);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const etag = page.headers.get("etag") ?? "";
    expect((await fetch(url, { headers: { "if-none-match": etag } })).status).toBe(304);
    for (const path of ["/secret.txt", "/..%2f..%2fpackage.json", "/assets/../../package.json", "/nothing"]) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });

  it("sends small answers: compressed for whoever takes that", async () => {
    const { url } = await site();
    const packed = await fetch(url, { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    const plain = await fetch(url, { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(await packed.text());
  });

  it("doesn't start without a built page", async () => {
    await expect(openSite({ pageFolder: join(pageFolder, "assets") })).rejects.toThrow(/npm run build/);
  });
});

/** Notes all that is written. */
function watched(store: Store, kept: string[]): Store {
  return {
    ...store,
    documents(kind, parse) {
      const documents = store.documents(kind, parse);
      return {
        ...documents,
        write(key, value) {
          kept.push(`${kind}/${key}: ${JSON.stringify(value)}`);
          return documents.write(key, value);
        },
      };
    },
  };
}
