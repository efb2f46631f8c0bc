/** What tells the person how things stand: the connection, the bot at work, short notices, and the count in the tab's title. */
export interface Signs {
  setConnected(connected: boolean): void;
  setWorking(working: boolean): void;
  notice(text: string): void;
  /** A message of the bot came. */
  arrived(): void;
}

/** Milliseconds: shorter breaks and answers are not worth a sign. */
const patience = { connection: 1200, work: 200, notice: 5000, work_at_most: 30_000 } as const;

export function createSigns(banner: HTMLElement, typing: HTMLElement, log: HTMLElement): Signs {
  const title = document.title;
  let unread = 0;
  let connected = true;
  let noticed = "";
  let breakTimer: ReturnType<typeof setTimeout> | undefined;
  let workTimer: ReturnType<typeof setTimeout> | undefined;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    const text = connected ? noticed : "连接断了，正在重连。你写的会在连上后发出。";
    if (banner.textContent !== text) banner.textContent = text;
    banner.classList.toggle("broken", !connected);
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    unread = 0;
    document.title = title;
  });

  return {
    setConnected(now) {
      clearTimeout(breakTimer);
      if (now) {
        connected = true;
        draw();
        return;
      }
      typing.hidden = true;
      log.setAttribute("aria-busy", "false");
      breakTimer = setTimeout(() => {
        connected = false;
        draw();
      }, patience.connection);
    },
    setWorking(working) {
      clearTimeout(workTimer);
      // A reader may wait with reading aloud until the answer is whole.
      log.setAttribute("aria-busy", String(working));
      if (!working) {
        typing.hidden = true;
        return;
      }
      workTimer = setTimeout(() => {
        typing.hidden = false;
        typing.scrollIntoView({ block: "nearest" });
        workTimer = setTimeout(() => {
          typing.hidden = true;
        }, patience.work_at_most);
      }, patience.work);
    },
    notice(text) {
      noticed = text;
      draw();
      clearTimeout(noticeTimer);
      noticeTimer = setTimeout(() => {
        noticed = "";
        draw();
      }, patience.notice);
    },
    arrived() {
      if (document.visibilityState === "visible") return;
      unread++;
      document.title = `（${unread}）${title}`;
    },
  };
}
