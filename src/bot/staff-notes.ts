import type { StaffNotes } from "../context.ts";
import type { Desk } from "../desk/desk.ts";
import { newDeskTalk } from "../desk/desk-talk.ts";
import type { Nearest } from "../desk/draft.ts";
import type { Channel, Staff } from "../desk/ticket.ts";
import type { ChatRecord } from "./record.ts";

export interface StaffDeps {
  readonly channel: Channel;
  readonly desk?: Desk;
  readonly staff?: readonly Staff[];
  /** Answers that lie near a question, for drafts; none without it. */
  readonly nearest?: Nearest;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Chats of our own channels lie from here on, above any id of Telegram's. */
const ownChats = 2 ** 52;

/**
 * The staff member whose private chat this is; undefined for everybody else. There is one in Telegram alone, where a
 * private chat has its person's id: elsewhere a chat's id says nothing of who he is.
 */
function staffOf(chat: number, { channel, staff = [] }: StaffDeps): Staff | undefined {
  return channel === "telegram" ? staff.find((member) => chatOf(member) === chat) : undefined;
}

/** A staff member's private chat in Telegram; undefined for one who has none. */
export function chatOf({ telegram }: Staff): number | undefined {
  return telegram !== undefined && telegram > 0 && telegram < ownChats ? telegram : undefined;
}

/** What a member of staff has at hand; undefined for everybody else, and where there is no desk. */
export function staffNotes(
  chat: number,
  record: ChatRecord,
  write: (after: ChatRecord) => Promise<void>,
  deps: StaffDeps,
): StaffNotes | undefined {
  const me = staffOf(chat, deps);
  if (me === undefined || deps.desk === undefined) return undefined;
  return {
    desk: deps.desk,
    me,
    staff: deps.staff ?? [],
    nearest: deps.nearest ?? (async () => []),
    now: deps.now(),
    talk: record.desk ?? newDeskTalk,
    keep: (desk, replies) => write({ ...record, desk, outbox: [...record.outbox, ...replies] }),
  };
}
