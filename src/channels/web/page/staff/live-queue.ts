import type { SessionLeft } from "../../protocol.ts";

const sessionLeft: SessionLeft = 4001;
/** Milliseconds. */
const shortest = 1000;
const longest = 30_000;

/** Fetches the queue again whenever the server says that something changed; what has the focus keeps it. */
export function keepQueueLive(first: HTMLElement, say: (text: string) => void): void {
  const title = document.title;
  let queue = first;
  let failures = 0;
  let waiting = waitingIn(queue);
  let isFetching = false;
  let isStale = false;

  function connect(): void {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/staff/socket`);
    socket.addEventListener("open", () => {
      // What changed while there was no connection.
      if (failures > 0) void renew();
      failures = 0;
    });
    socket.addEventListener("message", () => void renew());
    socket.addEventListener("close", (event) => {
      // Signed out in another tab: the page then shows only where to sign in.
      if (event.code === sessionLeft) return location.reload();
      failures++;
      setTimeout(connect, Math.min(longest, shortest * 2 ** Math.min(failures, 5)));
    });
  }

  async function renew(): Promise<void> {
    isStale = true;
    if (isFetching) return;
    isFetching = true;
    while (isStale) {
      isStale = false;
      const fresh = await fetchQueue();
      if (fresh === "left") return location.reload();
      if (fresh) put(fresh);
    }
    isFetching = false;
  }

  function put(fresh: HTMLElement): void {
    const held = keyOf(document.activeElement);
    queue.replaceWith(fresh);
    queue = fresh;
    if (held !== null) findBy(queue, held)?.focus({ preventScroll: true });
    const now = waitingIn(queue);
    if (now > waiting) say(`来了新问题，等人接手的有 ${now} 个。`);
    waiting = now;
    document.title = now > 0 ? `（${now}）${title}` : title;
  }

  document.title = waiting > 0 ? `（${waiting}）${title}` : title;
  connect();
}

/** As a document, since text must not become HTML here. Null where it didn't come. */
function fetchQueue(): Promise<HTMLElement | "left" | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", "/staff/queue");
    request.responseType = "document";
    request.addEventListener("load", () => {
      if (request.status === 401) return resolve("left");
      const found = request.responseXML?.getElementById("queue");
      resolve(found ? document.adoptNode(found) : null);
    });
    request.addEventListener("error", () => resolve(null));
    request.send();
  });
}

function waitingIn(queue: HTMLElement): number {
  return Number(queue.dataset.waiting ?? "0");
}

/** What tells a link or a button of the queue from the others. */
function keyOf(element: Element | null): string | null {
  return element?.closest("#queue")
    ? (element.getAttribute("href") ?? element.getAttribute("aria-label"))
    : null;
}

function findBy(queue: HTMLElement, key: string): HTMLElement | undefined {
  return [...queue.querySelectorAll<HTMLElement>("a, button")].find((element) => keyOf(element) === key);
}
