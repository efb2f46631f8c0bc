import type { ToPage } from "../protocol.ts";
import { createAttach } from "./attach.ts";
import { createComposer } from "./composer.ts";
import { connect } from "./connection.ts";
import { byId, form, input, sessionStore } from "./elements.ts";
import { createMenu } from "./menu.ts";
import { createOutbox, newKey, type Unsent } from "./outbox.ts";
import { createScroll } from "./scroll.ts";
import { createSigns } from "./signs.ts";
import { createTranscript } from "./transcript.ts";
import { createUploads } from "./uploads.ts";

/** Milliseconds. */
const doubleClick = 600;

/** The page: what the server tells goes into the transcript, what the person does into the outbox and the socket. */
function start(): void {
  const log = byId("log");
  const older = byId("older");
  const welcome = byId("welcome");
  const signs = createSigns(byId("banner"), byId("typing"), log);
  const scroll = createScroll(byId("talk"), byId("newest"));
  const outbox = createOutbox(sessionStore());
  const composer = createComposer(form("composer"), say);
  let largestFile: number | null = null;
  const uploads = createUploads({
    place: byId("uploads"),
    largest: () => largestFile,
    notice: signs.notice,
    changed: () => scroll.toEnd(),
  });
  const attach = createAttach({ button: byId("attach"), input: input("files"), drop: byId("drop") }, send);
  let last = { press: "", at: 0 };
  /** The first message of the bot's newest answer; null while it is awaited. */
  let answer: number | null = null;
  /** Whether the next buttons get the focus: the person answers by keyboard. */
  let followsFocus = false;

  const transcript = createTranscript(log, {
    press(message, button, byKeyboard) {
      if (isTwice(`${message.id} ${button.data}`)) return;
      followsFocus = byKeyboard;
      put({ type: "press", key: newKey(), message: message.id, data: button.data });
    },
    copied: (text) => copy(text),
  });

  const connection = connect({
    hear: (said) => scrolled(said)(() => hear(said)),
    changed: (connected) => signs.setConnected(connected),
    left: () => location.reload(),
  });

  createMenu(document.querySelectorAll("[data-say]"), byId("menu"), say);
  byId("leave").addEventListener("click", leave);
  byId("forget").addEventListener("click", forget);
  older.addEventListener("click", () => {
    const before = transcript.oldest();
    if (before !== null) connection.send({ type: "older", before });
  });

  function say(text: string): void {
    put({ type: "say", key: newKey(), text });
  }

  function send(files: readonly File[]): void {
    if (files.length === 0) return;
    welcome.hidden = true;
    answer = null;
    uploads.send(files);
  }

  /** A double click is one press. */
  function isTwice(press: string): boolean {
    const now = performance.now();
    const twice = press === last.press && now - last.at < doubleClick;
    last = { press, at: now };
    return twice;
  }

  /** Into the outbox and, where there is a connection, to the server. */
  function put(said: Unsent): void {
    outbox.add(said);
    connection.send(said);
    transcript.wait(outbox.all());
    welcome.hidden = true;
    answer = null;
    scroll.toEnd();
  }

  function scrolled(said: ToPage): (change: () => void) => void {
    if (said.type === "older") return scroll.holding;
    if (said.type !== "message" && said.type !== "hello" && said.type !== "working")
      return (change) => change();
    return (change) => scroll.through(change, () => (answer === null ? null : transcript.viewWith(answer)));
  }

  function hear(said: ToPage): void {
    if (said.type === "hello") greet(said);
    else if (said.type === "older") showOlder(said);
    else if (said.type === "message") receive(said.message);
    else if (said.type === "deleted") transcript.remove(said.id);
    else if (said.type === "cleared") cleared(said.messages);
    else if (said.type === "working") signs.setWorking(said.working);
    else if (said.type === "notice") signs.notice(said.text);
    else if (said.type === "refused") refused(said);
    else taken(said.key);
  }

  function showOlder(said: Extract<ToPage, { type: "older" }>): void {
    quietly(() => transcript.add(said.messages));
    older.hidden = !said.more;
  }

  function taken(key: string): void {
    if (outbox.drop(key)) transcript.wait(outbox.all());
  }

  function cleared(messages: Extract<ToPage, { type: "cleared" }>["messages"]): void {
    answer = null;
    older.hidden = true;
    transcript.renew(messages, false);
    welcome.hidden = messages.length > 0 || outbox.all().length > 0;
  }

  function greet(said: Extract<ToPage, { type: "hello" }>): void {
    for (const { key } of said.messages) if (key !== undefined) outbox.drop(key);
    const renew = () => transcript.renew(said.messages, said.more);
    answer = said.messages[said.messages.length - 1]?.id ?? null;
    if (said.messages.length > 0) quietly(renew);
    else renew();
    older.hidden = !said.more;
    largestFile = said.largestFile ?? null;
    attach.allow(largestFile !== null);
    for (const { key } of said.messages) if (key !== undefined) uploads.arrived(key);
    signs.setWorking(said.working);
    for (const unsent of outbox.all()) connection.send(unsent);
    transcript.wait(outbox.all());
    welcome.hidden = said.messages.length > 0 || outbox.all().length > 0 || uploads.any;
  }

  function receive(message: Extract<ToPage, { type: "message" }>["message"]): void {
    if (message.key !== undefined) {
      taken(message.key);
      uploads.arrived(message.key);
    }
    const isNew = !transcript.viewWith(message.id);
    if (message.from === "person") answer = null;
    transcript.add([message]);
    welcome.hidden = true;
    if (!isNew || message.from !== "bot") return;
    answer ??= message.id;
    signs.arrived();
    if (!followsFocus || !message.buttons?.length) return;
    followsFocus = false;
    transcript.firstChoice()?.focus({ preventScroll: true });
  }

  function refused({ key, text, wait }: Extract<ToPage, { type: "refused" }>): void {
    signs.notice(text);
    if (wait !== undefined) {
      setTimeout(() => {
        for (const unsent of outbox.all()) if (unsent.key === key) connection.send(unsent);
      }, wait * 1000);
      return;
    }
    const dropped = outbox.drop(key);
    transcript.wait(outbox.all());
    if (dropped?.type === "say") composer.restore(dropped.text);
  }

  /** What was said before is shown, not read aloud. */
  function quietly(change: () => void): void {
    log.setAttribute("aria-live", "off");
    change();
    setTimeout(() => log.setAttribute("aria-live", "polite"), 100);
  }

  function copy(text: string): void {
    navigator.clipboard.writeText(text).then(
      () => signs.notice("已复制。"),
      () => signs.notice("没能复制，请长按文字自己复制。"),
    );
  }

  function forget(): void {
    byId("menu").removeAttribute("open");
    if (confirm("你的回答、这里的对话、转给工作人员的问题都会删掉，找不回来。要删吗？")) say("/forget");
  }

  function leave(): void {
    if (!confirm("换人使用后，这台电脑上不再显示现在这段对话，也找不回来。要换人吗？")) return;
    fetch("/leave", { method: "POST" }).then(
      () => location.reload(),
      () => signs.notice("没有连上，请稍后再试。"),
    );
  }
}

start();
