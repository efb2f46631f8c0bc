import type { CheckedList, CheckedRow } from "./check-rows.ts";
import { type AdvisedRow, type Group, groupsOf } from "./groups.ts";
import { openText, routeText, shortText, verdictLooks, verdictNames } from "./person-words.ts";
import { groupsSheetName } from "./result-headings.ts";
import { cells, type Look, type SheetCell, type SheetToWrite } from "./sheet.ts";
import { textOf } from "./table.ts";

const widths = [10, 12, 24, 18, 20, 10, 40, 40];
const headings = ["原表行号", "姓名", "单位", "申报职称", "走哪条路", "结论", "差什么", "还缺什么"];

/** Sheet 2: who goes where, and what goes to whom. */
export function groupsSheet(list: CheckedList): SheetToWrite {
  const unread = list.rows.filter(({ outcome }) => outcome.kind === "unread");
  return {
    name: groupsSheetName,
    frozen: 0,
    widths,
    rows: [
      ...groupsOf(list.rows).flatMap((group) => groupRows(list, group)),
      ...(unread.length === 0 ? [] : unreadRows(list, unread)),
    ],
  };
}

function across(value: string, look: Look): readonly SheetCell[] {
  return [{ value, look, span: widths.length }];
}

function groupRows(list: CheckedList, group: Group): readonly (readonly SheetCell[])[] {
  const { name, contact, window, papers, duties, rows } = group;
  return [
    across(`${name}：${rows.length} 人（${countsOf(rows)}）`, "banner"),
    ...(contact === "" ? [] : [across(`联系：${contact}`, "note")]),
    ...(window === "" ? [] : [across(`评审时间（不是申报时间）：${window}`, "note")]),
    ...(papers.length === 0 ? [] : [across(`什么交给谁：\n${numbered(papers)}`, "note")]),
    ...(duties.length === 0
      ? []
      : [across(`自主评聘单位要办的事（是单位的日子，不是个人的期限）：\n${numbered(duties)}`, "note")]),
    cells(headings, "heading"),
    ...rows.map((row) => memberRow(list, row)),
    [],
  ];
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
}

function countsOf(rows: readonly AdvisedRow[]): string {
  return (["ready", "not-ready", "incomplete"] as const)
    .map((verdict) => [
      verdictNames[verdict],
      rows.filter(({ outcome }) => outcome.advice.verdict === verdict).length,
    ])
    .filter(([, count]) => count !== 0)
    .map(([text, count]) => `${text} ${count}`)
    .join("，");
}

function memberRow(list: CheckedList, { row, cells: given, outcome }: AdvisedRow): readonly SheetCell[] {
  const { advice, profile } = outcome;
  const own = (field: "name" | "unitName") => textOf(given[list.columns.fields.get(field) ?? -1] ?? null);
  return [
    ...cells([row + 1, own("name"), own("unitName"), profile.target?.id ?? "没有填", routeText(advice)]),
    { value: verdictNames[advice.verdict], look: verdictLooks[advice.verdict] },
    ...cells([shortText(advice), openText(advice)]),
  ];
}

function unreadRows(list: CheckedList, rows: readonly CheckedRow[]): readonly (readonly SheetCell[])[] {
  const name = (cellsOfRow: CheckedRow["cells"]) =>
    textOf(cellsOfRow[list.columns.fields.get("name") ?? -1] ?? null);
  return [
    across(`没有读成：${rows.length} 人。哪一格、该写什么，见“逐人结果”最后一列`, "banner"),
    ...rows.map(({ row, cells: given }) => cells([row + 1, name(given)], "fault")),
  ];
}
