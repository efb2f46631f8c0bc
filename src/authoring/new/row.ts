import type { Column } from "../../packs/columns.ts";
import { readContact, readPhone } from "../plan/cells.ts";
import type { PlanRow } from "../plan/row.ts";
import { readExclusions } from "../plan/titles.ts";
import type { Source } from "./place.ts";
import { type Entry, said } from "./yaml.ts";

/** TODOs of one row, counted: what the notice says and wasn't read, apart from what would be our reading. */
export interface RowNotes {
  /** A cell that wasn't read. */
  readonly unreadCell: (role: Column, why: string) => string;
  /** Something of the notice's that has no place yet. */
  readonly open: (message: string) => string;
  /** What is to be written as an interpretation. */
  readonly ours: (message: string) => string;
  /** How many cells weren't read so far. */
  readonly unread: () => number;
}

export function rowNotes(row: PlanRow, source: Source): RowNotes {
  let unread = 0;
  const open = (message: string) => {
    unread += 1;
    return source.todo(row.clause, message);
  };
  return {
    open,
    unreadCell: (role, why) => open(`「${row.headings.get(role) ?? roleNames[role]}」${why}`),
    ours: (message) => source.todo(row.clause, message),
    unread: () => unread,
  };
}

/** What a cell is called where the table has no heading for it. */
const roleNames: Readonly<Record<Column, string>> = {
  number: "序号",
  name: "评委会名称",
  titles: "所评资格",
  start: "启动时间",
  end: "完成时间",
  span: "时间",
  office: "单位",
  phone: "电话",
  contact: "单位及电话",
  applicants: "申报对象",
};

/** `office` and `phone`, out of one cell or two. No phone is said as null, never supplied. */
export function contactEntries({ clause, cells }: PlanRow, notes: RowNotes): readonly Entry[] {
  const own = cells.get("phone") ?? (cells.has("office") ? cells.get("contact") : undefined);
  const both = cells.has("office") ? undefined : cells.get("contact");
  const office = cells.get("office") ?? both;
  if (office === undefined)
    return [{ comment: notes.unreadCell("contact", "没有认出这一栏：写 office 和 phone") }];
  const reading = readContact(office);
  if ("unread" in reading)
    return [
      {
        comment: notes.unreadCell(
          both === undefined ? "office" : "contact",
          `${reading.unread}：写 office 和 phone`,
        ),
      },
    ];
  const role = both === undefined ? "office" : "contact";
  const looks = reading.look === undefined ? [] : [notes.unreadCell(role, reading.look)];
  const officeEntry: Entry = {
    key: "office",
    value: said(reading.said.office, clause, reading.said.office),
    ...(looks.length === 0 ? {} : { comment: looks.join("\n") }),
  };
  if (own === undefined) return [officeEntry, phoneEntry(clause, reading.said.phone)];
  const number = readPhone(own);
  if ("unread" in number)
    return [officeEntry, { comment: notes.unreadCell("phone", `${number.unread}：写 phone`) }];
  const look = number.look === undefined ? undefined : notes.unreadCell("phone", number.look);
  return [officeEntry, phoneEntry(clause, number.said, look)];
}

function phoneEntry(clause: string, phone: string | null, look?: string): Entry {
  const comment = look ?? (phone === null ? "通知这一格没有电话" : undefined);
  return {
    key: "phone",
    value: phone === null ? null : said(phone, clause, phone),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** `applicants`, and `excludes` out of the same cell. */
export function applicantEntries({ clause, cells }: PlanRow, notes: RowNotes): readonly Entry[] {
  const applicants = cells.get("applicants") ?? "";
  if (applicants === "") {
    return [
      { comment: notes.unreadCell("applicants", "是空的，或没有认出这一栏") },
      { key: "excludes", value: [] },
    ];
  }
  const excludes = readExclusions(applicants);
  const odd = excludes.unread.map((quote) =>
    notes.unreadCell("applicants", `里的「${quote}」不是认得的单位种类`),
  );
  return [
    { key: "applicants", value: said(applicants, clause, applicants) },
    {
      key: "excludes",
      value: excludes.said.map(({ value, quote }) => said(value, clause, quote)),
      ...(odd.length === 0 ? {} : { comment: odd.join("\n") }),
    },
  ];
}
