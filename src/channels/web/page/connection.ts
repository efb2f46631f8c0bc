import type { FromPage, SessionLeft, ToPage } from "../protocol.ts";

export interface Connection {
  /** False where there is no connection now. */
  send(said: FromPage): boolean;
}

export interface ConnectionEvents {
  hear(said: ToPage): void;
  /** Each time the connection is there or gone. */
  changed(connected: boolean): void;
  /** The session was left in another tab. */
  left(): void;
}

const sessionLeft: SessionLeft = 4001;
const shortest = 500;
const longest = 10_000;

/** Keeps a socket open: after a break it tries again, slower each time, and at once when the network or the tab is back. */
export function connect({ hear, changed, left }: ConnectionEvents): Connection {
  let socket: WebSocket | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    clearTimeout(timer);
    const fresh = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/socket`);
    socket = fresh;
    fresh.addEventListener("open", () => {
      failures = 0;
      changed(true);
    });
    fresh.addEventListener("message", (event) => {
      const said: ToPage = JSON.parse(String(event.data));
      hear(said);
    });
    fresh.addEventListener("close", (event) => {
      if (socket !== fresh) return;
      socket = null;
      changed(false);
      if (event.code === sessionLeft) return left();
      failures++;
      const wait = Math.min(longest, shortest * 2 ** Math.min(failures, 6)) * (0.5 + Math.random() / 2);
      timer = setTimeout(retry, wait);
    });
  }

  /** After a few failures the cookie may be gone: the page's address gives a new one. */
  function retry(): void {
    if (failures < 3) open();
    else fetch("/", { cache: "no-store" }).then(open, open);
  }

  function now(): void {
    if (!socket && document.visibilityState === "visible") open();
  }
  addEventListener("online", now);
  document.addEventListener("visibilitychange", now);
  open();

  return {
    send(said) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(said));
      return true;
    },
  };
}
