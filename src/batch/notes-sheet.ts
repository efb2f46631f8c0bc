import type { Pack } from "../packs/pack.ts";
import type { Passage } from "../packs/schema.ts";
import { stepsForEverybody } from "../policy/next-steps.ts";
import { bureauNumber } from "../policy/scope.ts";
import { dayName, lastLine, subjectNames } from "../render/names.ts";
import { type CheckedList, packsOf } from "./check-rows.ts";
import type { Columns } from "./columns.ts";
import { headingWords } from "./heading-words.ts";
import { limitsInWords } from "./limits.ts";
import { cells, type SheetToWrite } from "./sheet.ts";
import { columnName } from "./table.ts";

/** Sheet 3: by which notice, on which day, how the columns were read, what wasn't, and whom to ask. */
export function notesSheet(list: CheckedList, today: string): SheetToWrite {
  const packs = packsOf(list);
  const rows: readonly (readonly [string, string])[] = [
    ["按哪一天", dayName(today)],
    ...packs.flatMap(noticeRows),
    [
      "结论",
      "可以报：该核对的都符合。还不够：有一项不符合，见“差什么”。还不能定：有事情还不知道，见“还缺什么”。",
    ],
    ["读了的列", readColumns(list.columns)],
    ["没有读的列", unreadColumns(list.columns)],
    [
      "没有读的表",
      list.unreadSheets.length === 0 ? "" : `${list.unreadSheets.join("、")}：只读一张表，请另存成一份再查`,
    ],
    ["没有算人的行", list.passedOver.map((row) => `第 ${row + 1} 行`).join("、")],
    [
      "公式",
      "只读表里存好的结果，不运行公式。写出来的文字如果以 = + - @ 开头，前面加了一个 '，免得被当成公式。",
    ],
    ["限制", `${limitsInWords}。`],
    ["个人信息", "表里有名字，请只发给该看的人。"],
  ];
  return {
    name: "说明",
    frozen: 0,
    widths: [18, 110],
    rows: rows
      .filter(([, text]) => text !== "")
      .map(([label, text]) => [...cells([label], "banner"), ...cells([text])]),
  };
}

function noticeRows(pack: Pack): readonly (readonly [string, string])[] {
  const { manifest, rules } = pack;
  return [
    [
      "按哪份通知",
      `${manifest.number.value}《${manifest.title.value}》，${manifest.year.value} 年度。${lastLine(pack)}`,
    ],
    ["评审时间", `是评委会评审的月份，不是申报时间。${filingText(rules.procedure.committeeNotice)}`],
    ["人人都要做的", stepsForEverybody(pack).join("\n")],
    ["拿不准问谁", `先问各评委会办公室（“联系”一列），或者${manifest.bureau.value}。${bureauNumber(pack)}`],
  ];
}

/** Who sets the days for papers, as far as the notice says. */
function filingText(notice: Passage | undefined): string {
  return notice === undefined
    ? "哪几天交、交什么，这份通知没有写。"
    : `${notice.quote}；哪几天交、交什么，以那份通知为准。`;
}

function readColumns({ fields, hours, labels }: Columns): string {
  const named = [...fields].map(([field, column]) => ({ column, name: headingWords[field][0] ?? field }));
  const ofHours = hours.map(({ column, year, subject }) => ({
    column,
    name: `${typeof year === "number" ? `${year} 年` : year.before === 0 ? "申报当年" : "前一年"}${subjectNames[subject]}学时`,
  }));
  return [...named, ...ofHours]
    .toSorted((one, other) => one.column - other.column)
    .map(({ column, name }) => `${columnName(column)} 列“${labels[column]}”读作${name}`)
    .join("；");
}

function unreadColumns({ unread }: Columns): string {
  return unread
    .map(
      ({ column, label, hint }) =>
        `${columnName(column)} 列“${label}”${hint === undefined ? "" : `（${hint}）`}`,
    )
    .join("；");
}
