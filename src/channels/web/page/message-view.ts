import type { ShownButton, ShownMessage } from "../protocol.ts";
import { barIn, barView } from "./progress-bar.ts";
import { richText } from "./rich-text.ts";

/** What a person does with a message. */
export interface MessageActions {
  /** `byKeyboard`: the focus should go on with the talk. */
  press(message: ShownMessage, button: ShownButton, byKeyboard: boolean): void;
  copied(text: string): void;
}

/** The element of one message. Its buttons work whether the message is new or old: the bot knows an old press. */
export function messageView(message: ShownMessage, actions: MessageActions): HTMLElement {
  const view = element("article", `message ${message.from}`);
  view.dataset.id = String(message.id);
  // It changes every second; what comes of it is a message of its own.
  if (message.from === "bot" && barIn(message.text)) view.setAttribute("aria-live", "off");
  view.append(
    element("span", "unseen", message.from === "bot" ? "评职：" : "我："),
    bubble(message, actions),
  );
  if (message.buttons?.length) view.append(choices(message, message.buttons, actions));
  return view;
}

/** What was written and isn't on the server yet. */
export function pendingView(text: string): HTMLElement {
  const view = element("article", "message person pending");
  const words = element("div", "bubble");
  words.append(text);
  view.append(element("span", "unseen", "我："), words, element("span", "state", "发送中…"));
  return view;
}

function bubble(message: ShownMessage, actions: MessageActions): HTMLElement {
  const words = element("div", "bubble");
  if (message.picture) words.append(picture(message.id, message.text, message.picture));
  const parts = message.from === "bot" ? barIn(message.text) : null;
  if (parts) words.append(...barView(parts));
  else words.append(richText(message.text, message.entities));
  for (const quoted of words.querySelectorAll("pre"))
    words.append(copyButton(quoted.textContent ?? "", actions));
  if (message.document) words.append(fileLink(message.id, message.document));
  if (message.edited && message.from === "person") words.append(element("span", "edited", "（改过）"));
  return words;
}

function choices(
  message: ShownMessage,
  rows: readonly (readonly ShownButton[])[],
  actions: MessageActions,
): HTMLElement {
  const group = element("div", "choices");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "可点的按钮");
  for (const row of rows) {
    const line = element("div", "row");
    for (const button of row) line.append(choice(message, button, actions));
    group.append(line);
  }
  return group;
}

function choice(message: ShownMessage, button: ShownButton, actions: MessageActions): HTMLElement {
  const isAnswer = message.pressed === button.data;
  const view = element("button", isAnswer ? "choice chosen" : "choice", button.label);
  view.setAttribute("type", "button");
  if (isAnswer) view.append(element("span", "unseen", "（已选）"));
  // A press by keyboard has no pointer, and so no count of clicks.
  view.addEventListener("click", (event) => actions.press(message, button, event.detail === 0));
  return view;
}

/** The upper part of it; the whole in a tab of its own, where it can be made larger. */
function picture(
  id: number,
  text: string,
  { width, height }: NonNullable<ShownMessage["picture"]>,
): HTMLElement {
  const link = element("a", "picture");
  link.setAttribute("href", `/pictures/${id}`);
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener");
  const image = document.createElement("img");
  image.src = `/pictures/${id}`;
  image.alt = text;
  image.width = width;
  image.height = height;
  image.loading = "lazy";
  link.append(image, element("span", "whole", "点开看全图"));
  return link;
}

function copyButton(text: string, actions: MessageActions): HTMLElement {
  const button = element("button", "copy", "复制");
  button.setAttribute("type", "button");
  button.addEventListener("click", () => actions.copied(text));
  return button;
}

function fileLink(id: number, { name, size, gone }: NonNullable<ShownMessage["document"]>): HTMLElement {
  const link = element(gone ? "span" : "a", "file");
  if (!gone) {
    link.setAttribute("href", `/files/${id}`);
    link.setAttribute("download", name);
  }
  const state = `${gone ? "已删除" : "下载"} · ${sizeInWords(size)}`;
  link.append(element("span", "name", name), element("span", "size", state));
  return link;
}

export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

export function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.append(text);
  return made;
}
