import type { Ready, Shelf } from "../shelf.ts";

/** What a button of one of several packs names (`qinghe-2025/5.1`): the pack, null where none is named, and the rest. */
export function partsOf(shelf: Shelf, argument: string): { readonly of: Ready | null; readonly id: string } {
  const at = argument.indexOf("/");
  const of = at === -1 ? null : shelf.byId(argument.slice(0, at));
  return of === null ? { of, id: argument } : { of, id: argument.slice(at + 1) };
}
