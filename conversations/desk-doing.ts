import type { Message, Update } from "grammy/types";
import type { DeskTalk } from "../src/desk/desk-talk.ts";
import { type DeskPress, readDeskPress } from "../src/desk/press.ts";

/** What a member of staff does at the desk. */
export type Doing =
  | { readonly kind: "queue" | "kept-answers"; readonly page: number }
  | { readonly kind: "ticket" | "claim" | "release" | "close" | "keep"; readonly number: number }
  /** `text`: the answer; null: it is still to come. */
  | { readonly kind: "answer"; readonly number: number; readonly text: string | null }
  | { readonly kind: "send" | "rewrite" | "save" | "drop" }
  | { readonly kind: "cite"; readonly place: number }
  /** `text`: what it is from now on; null: it is still to come. */
  | { readonly kind: "edit"; readonly what: "ask" | "say"; readonly text: string | null }
  | { readonly kind: "withdraw"; readonly id: string }
  /** A command without its number. */
  | { readonly kind: "which?"; readonly command: string }
  | { readonly kind: "stale" };

/** What an update does at the desk; null where it has nothing to do with it. `bot`: the bot's own id. */
export function readDoing(update: Update, bot: number, talk: DeskTalk): Doing | null {
  const data = update.callback_query?.data;
  if (data !== undefined) {
    const press = readDeskPress(data, talk.asked);
    return press === "stale" ? { kind: "stale" } : press && doingOf(press);
  }
  const { message } = update;
  if (message?.text === undefined) return null;
  const { text } = message;
  if (text.startsWith("/")) return readCommand(text);
  const number = repliedTo(message, bot);
  if (number !== null) return { kind: "answer", number, text };
  const { work } = talk;
  if (work === null) return null;
  if (work.kind === "keep") return { kind: "edit", what: work.editing, text };
  return { kind: "answer", number: work.number, text };
}

function doingOf({ action, argument }: DeskPress): Doing {
  switch (action) {
    case "queue":
      return { kind: "queue", page: Number(argument) };
    case "kept":
      return { kind: "kept-answers", page: Number(argument) };
    case "withdraw":
      return { kind: "withdraw", id: argument };
    case "cite":
      return { kind: "cite", place: Number(argument) };
    case "edit-ask":
      return { kind: "edit", what: "ask", text: null };
    case "edit-say":
      return { kind: "edit", what: "say", text: null };
    case "send":
    case "rewrite":
    case "save":
    case "drop":
      return { kind: action };
    default:
      return { kind: action, number: Number(argument) };
  }
}

/** A command may be written with the bot's name (`/ticket@pingzhi_bot 12`), the number with 号 or #. */
const command = /^\/([a-z]+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu;
const ticketFirst = /^[#＃]?\s*(\d{1,9})\s*号?(?:\s+([\s\S]*))?$/u;

function readCommand(written: string): Doing | null {
  const [, given = "", rest = ""] = command.exec(written.trim()) ?? [];
  const name = given.toLowerCase();
  const [, digits, text] = ticketFirst.exec(rest.trim()) ?? [];
  switch (name) {
    case "desk":
      return { kind: "queue", page: 0 };
    case "kept":
      return { kind: "kept-answers", page: 0 };
    case "withdraw":
      return rest.trim() === "" ? { kind: "kept-answers", page: 0 } : { kind: "withdraw", id: rest.trim() };
    case "ticket":
    case "claim":
    case "release":
    case "close":
    case "keep":
      if (digits === undefined) return { kind: "which?", command: `/${name}` };
      return { kind: name, number: Number(digits) };
    case "answer":
      if (digits === undefined) return { kind: "which?", command: "/answer" };
      return { kind: "answer", number: Number(digits), text: text ?? null };
    default:
      return null;
  }
}

/** The ticket that a message answers, being a reply to what the bot itself said of it. */
function repliedTo({ reply_to_message: said }: Message, bot: number): number | null {
  if (said?.from?.id !== bot) return null;
  const [, digits] = /^(\d{1,9}) 号/u.exec(said.text ?? "") ?? [];
  return digits === undefined ? null : Number(digits);
}
