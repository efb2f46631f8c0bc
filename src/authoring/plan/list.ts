import type { Column } from "../../packs/columns.ts";
import { monthsSaid } from "../../packs/rounds.ts";
import { readContact } from "./cells.ts";
import type { PlanRow } from "./row.ts";

/** What a plan printed as a list calls its parts, for a TODO. */
const names: ReadonlyMap<Column, string> = new Map([
  ["name", "评委会名称"],
  ["titles", "所评资格"],
  ["span", "时间"],
  ["contact", "单位和电话"],
  ["applicants", "申报对象"],
]);

/**
 * The parts of a row of a list (`1. …评审委员会：…师，推荐…师；…月—…月；…局 …（电话）；全区…人员`): each known by
 * its shape, since it has no heading. A part that fits nothing, or a second of the same, is left.
 */
export function listedCells(text: string): Omit<PlanRow, "clause"> {
  const cells = new Map<Column, string>();
  const left: string[] = [];
  const [, name = "", rest = ""] =
    /^[-*•]?\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[.、．\s])?\s*(.*?(?:评审委员会|评委会))\s*[:：;；,，]\s*(.*)$/su.exec(
      text,
    ) ?? [];
  if (name === "") return { cells, headings: names, left: [`「${text}」`] };
  cells.set("name", name);
  for (const part of rest.replace(/[。；;]$/u, "").split(/[；;]/u)) {
    const said = part.trim();
    const role = roleOf(said);
    if (said === "") continue;
    if (role === null || cells.has(role)) left.push(`「${said}」`);
    else cells.set(role, said);
  }
  return { cells, headings: names, left };
}

function roleOf(part: string): Column | null {
  if (monthsSaid(part) !== null || part.split(/[、，]/u).every((item) => monthsSaid(item) !== null))
    return "span";
  const contact = readContact(part);
  if ("said" in contact && contact.said.phone !== null) return "contact";
  if (/^全|人员|教师$|对象/u.test(part)) return "applicants";
  return /师|员|推荐|级|研究/u.test(part) ? "titles" : null;
}
