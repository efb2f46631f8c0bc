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
import { type ResultHeading, resultHeadings } from "./result-headings.ts";
import { placeOf } from "./table.ts";

type Said = Exclude<ResultHeading, "出错">;

const texts: Readonly<Record<Said, (outcome: Advised) => string>> = {
  结论: ({ advice }) => verdictNames[advice.verdict],
  走哪条路: ({ advice }) => routeText(advice),
  评委会: ({ advice, chosen }) => committeeText(chosen.pack, advice),
  联系: ({ advice }) => contactText(advice),
  "评审时间（不是申报时间）": ({ advice }) => windowText(advice),
  差什么: ({ advice }) => shortText(advice),
  还缺什么: ({ advice }) => openText(advice),
  怎么办: ({ advice, chosen }) => stepsText(chosen.pack, advice),
  依据: ({ advice, chosen }) => clausesText(chosen.pack, advice),
  "读作（请核对）": ({ chosen, profile, unitByName }) => readingText(chosen.pack, profile, unitByName),
};

/** In characters of a sheet, in the order of the headings. */
export const resultWidths: readonly number[] = [10, 16, 30, 26, 24, 30, 30, 40, 24, 24, 44];

/** What the check says of a row, under `resultHeadings`. `table`: the name of the sheet, for the places of faults. */
export function resultCells({ row, outcome }: CheckedRow, table: string): readonly string[] {
  if (outcome.kind === "advised")
    return resultHeadings.map((heading) => (heading === "出错" ? "" : texts[heading](outcome)));
  const faults = outcome.faults.map((fault) => faultText(fault, placeOf(table, row, fault.column)));
  const said: Partial<Record<ResultHeading, string>> = { 结论: "没有读成", 出错: faults.join("\n") };
  return resultHeadings.map((heading) => said[heading] ?? "");
}

function faultText({ got, expected }: CellFault, place: string): string {
  return `${place}：${got === "" ? "是空的" : `写的是「${got}」`}，应为${expected}`;
}
