import type { Pack } from "../packs/pack.ts";
import { mustMeetYears } from "../packs/pack-words.ts";
import { hourSubjects } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
import { exampleHoursText } from "../render/example-hours.ts";
import { understand } from "../understanding/understand.ts";
import type { Row } from "./cell-faults.ts";
import type { HeadingYear } from "./headings.ts";
import { type CellGround, type Read, readHourNumber } from "./read-cells.ts";
import { type Cell, textOf } from "./table.ts";

/** By year and subject, as contract `assess` takes them; not checked yet. */
type Hours = Record<string, Record<string, unknown>>;

/** The hours of a row: from the columns of numbers, and from the one in words. Undefined where there are none. */
export function takeHours(row: Row, ground: CellGround): Hours | undefined {
  const hours: Hours = {};
  for (const { year, subject, column } of row.columns.hours) {
    const number = yearOf(year, ground.applicationYear);
    const value = row.takeAt(column, `hours.${number}.${subject}`, (cell) => ({
      value: readHourNumber(cell),
    }));
    if (value !== undefined) hours[number] = { ...hours[number], [subject]: value };
  }
  const column = row.columns.fields.get("hoursInWords");
  const inWords =
    column === undefined ? undefined : row.takeAt(column, "hours", (cell) => readInWords(cell, ground));
  if (column !== undefined && isHours(inWords)) addWords(row, column, hours, inWords);
  return Object.keys(hours).length === 0 ? undefined : hours;
}

function yearOf(year: HeadingYear, applicationYear: number): number {
  return typeof year === "number" ? year : applicationYear - year.before;
}

/** The hours of one year and more in a sentence; 2023年也一样 repeats them. Nothing of it is guessed: a number without a year is refused. */
function readInWords(cell: Cell, { lexicon, today, applicationYear }: CellGround): Read {
  const got = textOf(cell);
  const profile: Profile = { asOf: today, applicationYear, hours: {} };
  const said = /学时|课时/u.test(got) ? got : `学时：${got}`;
  const heard = understand(said, { lexicon, pending: null, profile, today });
  const [refused] = heard.refused;
  if (refused !== undefined) return { refused: { got, expected: refused.expected } };
  const [unsure] = heard.ambiguous.filter(({ field }) => field === "hours");
  if (unsure !== undefined)
    return { refused: { got, expected: `写明是哪一年的，如 ${unsure.candidates.join(" 年、")} 年` } };
  const isWhole = heard.looseNumbers.length === 0 && heard.withoutFigures === undefined;
  return heard.said.hours !== undefined && isWhole
    ? { value: heard.said.hours }
    : { refused: { got, expected: `按年份写的学时，如“${exampleOf(lexicon.pack)}”` } };
}

/** A year's hours in a sentence that can be read, for an application in the pack's own year. */
export function exampleOf(pack: Pack): string {
  const [year = pack.manifest.year.value] = mustMeetYears(pack);
  return `${year}年${exampleHoursText(pack)}`;
}

function isHours(value: unknown): value is Hours {
  return typeof value === "object" && value !== null;
}

/** Adds what the words say; a fault where they say another number than a column of the same year and subject. */
function addWords(row: Row, column: number, hours: Hours, words: Hours): void {
  for (const [year, said] of Object.entries(words)) {
    const known = hours[year] ?? {};
    const differing = hourSubjects.find(
      (subject) =>
        known[subject] !== undefined && said[subject] !== undefined && known[subject] !== said[subject],
    );
    if (differing !== undefined)
      row.fault(column, {
        field: `hours.${year}.${differing}`,
        got: String(said[differing]),
        expected: `和同一行别的列一样的学时数（那里是 ${String(known[differing])}）`,
      });
    else hours[year] = { ...known, ...said };
  }
}
