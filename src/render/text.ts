import { FormattedString } from "@grammyjs/parse-mode";
import type { Button, Reply } from "./reply.ts";

/** A line of a message, with or without formatting. */
export type Line = string | FormattedString;
export type Rows = readonly (readonly Button[])[];

/** Telegram's limit for a message, in UTF-16 units. */
export const longestText = 4096;

export const bold = (text: string): FormattedString => FormattedString.bold(text);

/** The notice's own words, set apart. Brackets too, since not every channel shows formatting. */
export const quoted = (text: string): FormattedString => quotedAll([text]);

export const quotedAll = (texts: readonly string[]): FormattedString =>
  FormattedString.blockquote(texts.map((text) => `「${text}」`).join("\n"));

/** What can be left unread: folded where the channel can. Nothing of it may be an entity. */
export const asideLines = (items: readonly string[]): FormattedString =>
  FormattedString.expandableBlockquote(items.join("\n"));

/** Lines one under the other; `null` and empty lists leave nothing behind. */
export function lines(...items: readonly (Line | null | readonly Line[])[]): FormattedString {
  return FormattedString.join(
    items.flatMap((item) => (item === null ? [] : isLine(item) ? [item] : item)),
    "\n",
  );
}

/** Paragraphs with an empty line between them; empty ones are left out. */
export function paragraphs(...items: readonly (Line | null)[]): FormattedString {
  return FormattedString.join(
    items.filter((item): item is Line => item !== null && item.toString() !== ""),
    "\n\n",
  );
}

function isLine(item: Line | readonly Line[]): item is Line {
  return typeof item === "string" || item instanceof FormattedString;
}

/** A message; a text past the limit is cut at the end of a line, and says so. */
export function reply(text: Line, buttons: Rows = [], document?: Reply["document"]): Reply {
  const whole = typeof text === "string" ? new FormattedString(text) : text;
  const { text: plain, entities } = fitted(whole);
  const rows = buttons.filter((row) => row.length > 0);
  return { text: plain, entities, buttons: rows, ...(document === undefined ? {} : { document }) };
}

const cutMark = "\n……（太长，后面没有显示）";

function fitted(text: FormattedString): FormattedString {
  if (text.text.length <= longestText) return text;
  const room = longestText - cutMark.length;
  const lineEnd = text.text.lastIndexOf("\n", room);
  const end = lineEnd > room / 2 ? lineEnd : wholeCharacters(text.text, room);
  return lines(text.slice(0, end)).plain(cutMark);
}

/** The greatest length up to `end` that doesn't split a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/** In characters: the four figures of a year still fit. */
const longestShown = 40;

/** A person's own word as it is shown again, in one line. */
export function shown(word: string): string {
  const characters = [...word.replaceAll(/\s+/gu, " ").trim()];
  return characters.length <= longestShown
    ? characters.join("")
    : `${characters.slice(0, longestShown).join("")}…`;
}
