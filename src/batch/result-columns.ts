import type { CellFault } from "./cell-faults.ts";
import type { Advised, CheckedRow } from "./check-rows.ts";
import {
  clausesText,
  committeeText,
  contactText,
  openText,
  readingText,
  routeText,
  shortText,
  stepsText,
  verdictNames,
  windowText,
} from "./person-words.ts";
import { placeOf } from "./table.ts";

/** A column that the check adds. `width` in characters of a sheet. */
interface ResultColumn {
  readonly heading: string;
  readonly width: number;
  readonly text: (outcome: Advised) => string;
}

const columns: readonly ResultColumn[] = [
  { heading: "结论", width: 10, text: ({ advice }) => verdictNames[advice.verdict] },
  { heading: "走哪条路", width: 16, text: ({ advice }) => routeText(advice) },
  { heading: "评委会", width: 30, text: ({ advice, chosen }) => committeeText(chosen.pack, advice) },
  { heading: "联系", width: 26, text: ({ advice }) => contactText(advice) },
  { heading: "评审时间（不是申报时间）", width: 24, text: ({ advice }) => windowText(advice) },
  { heading: "差什么", width: 30, text: ({ advice }) => shortText(advice) },
  { heading: "还缺什么", width: 30, text: ({ advice }) => openText(advice) },
  { heading: "怎么办", width: 40, text: ({ advice, chosen }) => stepsText(chosen.pack, advice) },
  { heading: "依据", width: 24, text: ({ advice, chosen }) => clausesText(chosen.pack, advice) },
  {
    heading: "读作（请核对）",
    width: 24,
    text: ({ chosen, profile, unitByName }) => readingText(chosen.pack, profile, unitByName),
  },
];

const unreadVerdict = "没有读成";
const faultHeading = "出错";

/** The headings that the check adds, in their order. */
export const resultHeadings: readonly string[] = [...columns.map(({ heading }) => heading), faultHeading];
export const resultWidths: readonly number[] = [...columns.map(({ width }) => width), 44];

/** What the check says of a row, under `resultHeadings`. `table`: the name of the sheet, for the places of faults. */
export function resultCells({ row, outcome }: CheckedRow, table: string): readonly string[] {
  if (outcome.kind === "advised") return [...columns.map(({ text }) => text(outcome)), ""];
  const faults = outcome.faults.map((fault) => faultText(fault, placeOf(table, row, fault.column)));
  return [unreadVerdict, ...columns.slice(1).map(() => ""), faults.join("\n")];
}

function faultText({ got, expected }: CellFault, place: string): string {
  return `${place}：${got === "" ? "是空的" : `写的是「${got}」`}，应为${expected}`;
}
