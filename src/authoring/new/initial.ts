import { readMonths } from "../plan/cells.ts";
import type { PlanRow } from "../plan/row.ts";
import { inBody, piece, type Source } from "./place.ts";
import { applicantEntries, contactEntries, rowNotes } from "./row.ts";
import { type Branch, type Entry, passage, said } from "./yaml.ts";

/** `initialRecognition`: the row of 初定, and the clause that opens it. */
export function initialBranch(
  row: PlanRow,
  source: Source,
): { readonly branch: Branch; readonly unread: number } {
  const { clause, cells } = row;
  const notes = rowNotes(row, source);
  const name = cells.get("name") ?? "";
  const months = readMonths(cells.get("end") ?? cells.get("span") ?? cells.get("start") ?? "");
  const pairs: Entry[] = [
    ...row.left.map((left) => ({ comment: notes.open(`${left}没有编进去`) })),
    name === ""
      ? { comment: notes.unreadCell("name", "是空的") }
      : { key: "name", value: said(name, clause, name) },
    "unread" in months
      ? { comment: notes.unreadCell("end", `${months.unread}：写 months`) }
      : { key: "months", value: months.said.map(({ value, quote }) => said(value, clause, quote)) },
    ...contactEntries(row, notes),
    ...applicantEntries(row, notes),
    ...ruleEntries(source),
  ];
  return { branch: { pairs }, unread: notes.unread() };
}

/** What the body says of 初定: open all year, how often, by which documents. */
function ruleEntries(source: Source): readonly Entry[] {
  const open = source.find(
    new RegExp(`${piece}全年${piece}初定${piece}|${piece}初定${piece}全年${piece}`, "u"),
    inBody,
  );
  const often = source.find(/[^，。；]*每(?:季度|月|半年)[^，。；]*初定[^，。；]*/u, inBody);
  const within = (clause: string) => inBody(clause) && clause === (open ?? often)?.clause;
  const document = /《[^《》]*初定[^《》]*》[（(]([^（）()]*〔\d{4}〕\d+号)[)）]/gu;
  const governedBy = source.clauses
    .filter(({ id }) => within(id))
    .flatMap(({ id, lines }) =>
      lines.flatMap(({ text }) =>
        [...text.matchAll(document)].map((match) => said(match[1] ?? "", id, match[0])),
      ),
    );
  return [
    ...(open === null ? [] : [{ key: "openAllYear", value: passage(open.clause, open.quote) }]),
    ...(often === null ? [] : [{ key: "frequency", value: passage(often.clause, often.quote) }]),
    { key: "governedBy", value: governedBy },
  ];
}
