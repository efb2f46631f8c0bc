import type { ShownMessage } from "../protocol.ts";
import { element, type MessageActions, messageView, pendingView } from "./message-view.ts";
import type { Unsent } from "./outbox.ts";

/** The messages on the page, each element kept as long as its message stays the same. */
export interface Transcript {
  /** The newest messages after a connection. Older ones that are shown stay where there are `more` and they join on. */
  renew(messages: readonly ShownMessage[], more: boolean): void;
  add(messages: readonly ShownMessage[]): void;
  remove(id: number): void;
  /** What waits to be sent, shown below everything. */
  wait(unsent: readonly Unsent[]): void;
  /** The id of the oldest message shown. */
  oldest(): number | null;
  viewWith(id: number): HTMLElement | null;
  /** The first button of the newest message, for the keyboard to go on from. */
  firstChoice(): HTMLElement | null;
}

/** Seconds of silence after which a line says what time it is. */
const longSilence = 10 * 60;

export function createTranscript(log: HTMLElement, actions: MessageActions): Transcript {
  const messages = new Map<number, ShownMessage>();
  const views = new Map<number, { readonly json: string; readonly view: HTMLElement }>();
  const pending = element("div", "waiting");

  /** Gives the focus back to the button that had it in the old element of a message drawn anew. */
  let refocus: (() => void) | null = null;

  function viewOf(message: ShownMessage): HTMLElement {
    const json = JSON.stringify(message);
    const known = views.get(message.id);
    if (known?.json === json) return known.view;
    const view = messageView(message, actions);
    const focused = focusedButton(known?.view);
    if (focused >= 0)
      refocus = () => view.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
    views.set(message.id, { json, view });
    return view;
  }

  function draw(): void {
    const sorted = [...messages.values()].sort((a, b) => a.id - b.id);
    const newestWithButtons = sorted
      .filter((message) => message.from === "bot" && message.buttons?.length)
      .pop();
    // What was said since the person last did something: its buttons are there to be pressed.
    const done = sorted
      .map(({ from, pressed }) => from === "person" || pressed !== undefined)
      .lastIndexOf(true);
    const nodes: HTMLElement[] = [];
    let previous: ShownMessage | undefined;
    for (const [place, message] of sorted.entries()) {
      const view = viewOf(message);
      if (!previous || message.date - previous.date > longSilence) nodes.push(timeLine(message.date));
      view.classList.toggle("follows", previous?.from === message.from && !previous.buttons?.length);
      view.classList.toggle("newest-choices", message === newestWithButtons);
      view.classList.toggle("live-choices", place > done || message === newestWithButtons);
      nodes.push(view);
      previous = message;
    }
    place(log, [...nodes, pending]);
    refocus?.();
    refocus = null;
  }

  return {
    renew(newest, more) {
      const first = newest[0]?.id ?? 0;
      const last = newest[newest.length - 1]?.id ?? 0;
      const joinsOn = more && (messages.has(first) || messages.has(first - 1));
      for (const id of [...messages.keys()]) if (!joinsOn || (id >= first && id <= last)) messages.delete(id);
      for (const message of newest) messages.set(message.id, message);
      for (const id of [...views.keys()]) if (!messages.has(id)) views.delete(id);
      draw();
    },
    add(more) {
      for (const message of more) messages.set(message.id, message);
      draw();
    },
    remove(id) {
      messages.delete(id);
      views.delete(id);
      draw();
    },
    wait(unsent) {
      pending.replaceChildren(
        ...unsent.flatMap((said) => (said.type === "say" ? pendingView(said.text) : [])),
      );
    },
    oldest: () => (messages.size > 0 ? Math.min(...messages.keys()) : null),
    viewWith: (id) => views.get(id)?.view ?? null,
    firstChoice: () => log.querySelector<HTMLElement>(".newest-choices .choice"),
  };
}

/** Puts the nodes in this order and touches only what differs, so that a reader hears new messages alone. */
function place(log: HTMLElement, nodes: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(nodes);
  for (const child of [...log.childNodes]) if (!wanted.has(child)) child.remove();
  for (const [index, node] of nodes.entries()) {
    const there = log.childNodes[index];
    if (there !== node) log.insertBefore(node, there ?? null);
  }
}

const lines = new Map<number, HTMLElement>();
const clock = new Intl.DateTimeFormat("zh-CN", {
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function timeLine(date: number): HTMLElement {
  const known = lines.get(date);
  if (known) return known;
  const line = element("time", "time", clock.format(date * 1000));
  line.setAttribute("datetime", new Date(date * 1000).toISOString());
  lines.set(date, line);
  return line;
}

/** Which button of a message has the focus; -1 where none has. */
function focusedButton(view: HTMLElement | undefined): number {
  if (!view || !document.activeElement) return -1;
  return Array.from<Element>(view.querySelectorAll("button")).indexOf(document.activeElement);
}
