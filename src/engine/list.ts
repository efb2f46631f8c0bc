import type { Errand } from "./errand.ts";
import type { FileSent, NoList } from "./file-sent.ts";
import type { Ground } from "./ground.ts";
import type { ListLimits } from "./service.ts";
import { repeat, say, type Turn } from "./turn.ts";

/** A list of colleagues that comes as a file: what is taken to be looked at, and what is sent back kindly. */

const sheets = /\.(?:xlsx|csv|tsv|txt)$/iu;
const olderSheets = /\.(?:xls|xlsm|xlsb|et|ods|numbers)$/iu;

/** Takes a list: it is looked at outside of the turn, and what is asked stays asked. What is no list is dropped unread. */
export function takeList(ground: Ground, turn: Turn, file: FileSent): Turn {
  const { lists } = ground.service;
  const why = lists === undefined ? "no-lists" : whyNot(file, lists);
  const errand: Errand = why === null ? { kind: "list", file } : { kind: "drop-file", message: file.message };
  const after = { ...turn, errands: [...(turn.errands ?? []), errand] };
  if (why === null) return after;
  return repeat(ground, say(after, { kind: "no-list", why, name: file.name, lists }));
}

/** What is inside decides in the end; a name that says it is something else spares the way. */
function whyNot({ name, size }: FileSent, lists: ListLimits): NoList | null {
  if (olderSheets.test(name)) return "older-excel";
  if (!sheets.test(name)) return "no-sheet";
  return size !== undefined && size > lists.bytes ? "too-large" : null;
}

/** How a list is checked, with the template. */
export function explainLists(ground: Ground, turn: Turn): Turn {
  return repeat(ground, say(turn, { kind: "lists", lists: ground.service.lists }));
}
