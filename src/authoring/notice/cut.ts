import { annexStart } from "../plan/place.ts";
import { cutAnnex } from "./annex.ts";
import type { Block } from "./blocks.ts";
import { cutBody } from "./body.ts";
import { ClauseList, type CutNotice } from "./clauses.ts";

/**
 * Cuts a notice into clauses: header, preamble, 一、 as `1`, （一） as `1.1`, closing, annex1 with its rows, note and table of
 * 初定. The text is the notice's; what can't be placed goes under `unplaced` with a doubt. A text that brings its own ids
 * (our notice.md) keeps them.
 */
export function cutNotice(blocks: readonly Block[]): CutNotice {
  const list = new ClauseList();
  if (blocks.some((block) => block.kind === "paragraph" && block.id !== undefined)) return ownClauses(blocks);
  const annex = annexStart(blocks);
  cutBody(blocks.slice(0, annex), list);
  cutAnnex(blocks.slice(annex), blocks.slice(0, annex), list);
  return { clauses: list.clauses, doubts: list.doubts };
}

function ownClauses(blocks: readonly Block[]): CutNotice {
  const list = new ClauseList();
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.id === undefined) continue;
    if (list.current !== block.id) list.open(block.id);
    list.add(block.text, block.doubt);
  }
  return { clauses: list.clauses, doubts: list.doubts };
}
