import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { StaffDeps } from "../../src/channels/web/staff/deps.ts";
import { createWeb, type Web } from "../../src/channels/web/web.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { password } from "./desk-site.ts";

export const origin = "https://pingzhi.example";

/** A built page of next to nothing. */
export function emptyPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "pingzhi-page-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>评职</title>");
  writeFileSync(join(folder, "assets", "staff-abc.js"), "start()");
  writeFileSync(join(folder, "assets", "staff-abc.css"), "body {}");
  return folder;
}

/** The app as it stands behind a proxy that speaks https. What it fails on fails the test. */
export function webOf(staff: StaffDeps, pageFolder: string, now: () => number): Web {
  return createWeb({
    api: createBotApi({ store: memoryStore(), now }),
    handle: async () => undefined,
    now,
    pageFolder,
    origins: [origin],
    trustProxy: true,
    staff,
    rates: { requests: { burst: 10_000, perSecond: 10_000 } },
    onFault: (error) => {
      throw error;
    },
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with a browser of his own: it keeps cookies, and the token of the page he saw last. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #web: Web;
  readonly #address: string;
  token = "";
  /** Headers beside a browser's own, or instead of them. */
  readonly headers: Record<string, string> = {};

  constructor(web: Web, address = "10.0.0.1") {
    this.#web = web;
    this.#address = address;
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, { method: "GET" });
  }

  /** Sends a form with the token of the page seen last, as a browser would. */
  post(path: string, fields: Fields = {}): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ token: this.token, ...fields })) {
      for (const one of [value].flat()) body.append(name, one);
    }
    return this.#ask(path, {
      method: "POST",
      body: body.toString(),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin,
        "sec-fetch-site": "same-origin",
      },
    });
  }

  /** Signs in, and looks at the queue. */
  async signIn(id: string, word = password): Promise<Answer> {
    const answer = await this.post("/staff/sign-in", { id, password: word });
    if (answer.status === 303) await this.get("/staff");
    return answer;
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set("host", "pingzhi.example");
    headers.set("x-forwarded-for", this.#address);
    headers.set("x-forwarded-proto", "https");
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (cookie !== "") headers.set("cookie", cookie);
    for (const [name, value] of Object.entries(this.headers)) {
      if (value === "") headers.delete(name);
      else headers.set(name, value);
    }
    const response = await this.#web.app.request(`${origin}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    this.token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return { status: response.status, headers: response.headers, text };
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
