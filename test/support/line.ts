import { expect } from "vitest";
import { WebSocket } from "ws";
import type { FromPage, ToPage } from "../../src/channels/web/protocol.ts";

export async function newCookie(url: string): Promise<string> {
  return (await fetch(url)).headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** A page without a browser: what it heard, and how to wait for more. */
export class Line {
  readonly heard: ToPage[] = [];
  readonly socket: WebSocket;
  closed: number | null = null;

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.socket = new WebSocket(`${url.replace(/^http/, "ws")}/socket`, { headers });
    this.socket.on("message", (data) => this.heard.push(JSON.parse(String(data))));
    this.socket.on("close", (code) => {
      this.closed = code;
    });
  }

  say(said: FromPage): void {
    this.socket.send(JSON.stringify(said));
  }

  hears(what: (said: ToPage) => boolean): Promise<ToPage> {
    return expect
      .poll(() => this.heard.find(what), { timeout: 5000 })
      .toBeDefined()
      .then(() => {
        const found = this.heard.find(what);
        if (!found) throw new Error("heard and gone");
        return found;
      });
  }
}

export async function line(url: string, cookie?: string): Promise<Line> {
  const opened = new Line(url, { origin: url, cookie: cookie ?? (await newCookie(url)) });
  await opened.hears(({ type }) => type === "hello");
  return opened;
}

/** The status that a handshake is refused with. */
export function refusedWith(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace(/^http/, "ws")}/socket`, { headers });
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode));
    socket.on("open", () => reject(new Error("the socket opened")));
    socket.on("error", () => undefined);
  });
}
