import { initialRecognition, type Profile } from "../policy/profile.ts";
import { Refusal } from "../refusal.ts";
import type { Chosen, Shelf } from "../shelf.ts";
import { normalise } from "../understanding/normalise.ts";
import { readProfile } from "../understanding/read-profile.ts";
import { type CellFault, columnOf, type Row } from "./cell-faults.ts";
import { readCareerStart, readCountyList, readLength, readYear } from "./read-cells.ts";
import { takeHours } from "./read-hours.ts";
import { unitWordOf } from "./read-unit.ts";
import { readWords, type WordGround } from "./read-words.ts";
import { isBlank, textOf } from "./table.ts";

/** A row as a profile with the pack that it is judged by, or what of it can't be read. */
export type ReadPerson =
  | {
      readonly kind: "read";
      readonly profile: Profile;
      readonly chosen: Chosen;
      readonly unitByName: boolean;
    }
  | { readonly kind: "faulty"; readonly faults: readonly CellFault[] };

export interface PersonGround {
  readonly shelf: Shelf;
  /** ISO day, Asia/Shanghai. */
  readonly today: string;
  /** See `readWords`; empty when a list is begun. */
  readonly wordsRead: WordGround["wordsRead"];
  /** Whether others of the list have an application year: then nobody's is taken for granted. */
  readonly yearsGiven: boolean;
}

/** A profile before it is checked. */
interface Json extends Record<string, unknown> {
  specialty?: unknown;
  target?: unknown;
}

/** Reads one row of a list. Strict as contract `assess`: no cell is passed over, and all that are at fault are named. */
export function readPerson(row: Row, { shelf, today, wordsRead, yearsGiven }: PersonGround): ReadPerson {
  const yearColumn = row.columns.fields.get("applicationYear");
  if (yearsGiven && yearColumn !== undefined && isBlank(row.cell("applicationYear")))
    row.fault(yearColumn, {
      field: "applicationYear",
      got: "",
      expected: "申报年度（别的行写了，这一行不猜）",
    });
  const year = row.take("applicationYear", (cell) => ({ value: readYear(cell) }));
  const chosen = shelf.choose({
    region: takeRegion(row, shelf.regions),
    applicationYear: typeof year === "number" ? year : undefined,
    day: today,
  });
  const { pack, lexicon, applicationYear } = chosen;
  const ground = { lexicon, today, applicationYear };
  const { specialty, target } = readWords(row, { ...ground, wordsRead });
  const unit = row.take("unit", asItIs);
  const unitByName = unit === undefined ? unitWordOf(textOf(row.cell("unitName")), lexicon) : null;
  const json: Json = {
    applicationYear: year ?? applicationYear,
    specialty: specialty?.id ?? row.take("specialty", asItIs),
    target: target?.id ?? row.take("target", asItIs),
    unit: unit ?? unitByName ?? undefined,
    requiredYears: row.take("requiredYears", (cell) => readLength(cell, "requiredYears", ground)),
    careerStart: row.take("careerStart", (cell) => readCareerStart(cell, ground)),
    mountainYears: row.take("mountainYears", (cell) => readLength(cell, "mountainYears", ground)),
    mountainCounty: row.take("mountainCounty", (cell) => ({ value: readCountyList(cell) })),
    hours: takeHours(row, ground),
  };
  const profile = settle(
    row,
    json,
    (input) => readProfile(input, { lexicon, pack, today }),
    (word) => lexicon.levels.words.has(normalise(word)),
  );
  return profile === null || row.faults.length > 0
    ? { kind: "faulty", faults: row.faults.toSorted((one, other) => one.column - other.column) }
    : {
        kind: "read",
        profile: { ...profile, ...(specialty && { specialty }), ...(target && { target }) },
        chosen,
        unitByName: unitByName !== null,
      };
}

function asItIs(cell: Parameters<typeof textOf>[0]) {
  return { value: typeof cell === "number" || typeof cell === "boolean" ? cell : textOf(cell) };
}

/** A region by its name, with or without 区 and 县. Any other is a fault: its notice isn't here. */
function takeRegion(row: Row, regions: readonly string[]): string | undefined {
  const region = row.take("region", (cell) => {
    const word = textOf(cell).replace(/^.*市(?=.{2,})/u, "");
    const found = regions.find((name) => name === word || name.slice(0, -1) === word);
    if (found !== undefined) return { value: found };
    return { refused: { got: textOf(cell), expected: `${regions.join("、")}（只有它的通知）` } };
  });
  return typeof region === "string" ? region : undefined;
}

/**
 * A profile, by taking out what is refused, one field after the other, until the rest is sound: each is noted at its cell.
 * Null where nothing can be taken out any more. `isLevel`: whether a word is a level, which only the specialty makes a title of.
 */
function settle(
  row: Row,
  json: Json,
  read: (json: unknown) => Profile,
  isLevel: (word: string) => boolean,
): Profile | null {
  for (;;) {
    const isEmpty = json.specialty === undefined && json.target === undefined;
    // Only so that the rest of a row that is at fault anyway is looked at too.
    if (isEmpty && row.faults.length > 0) json.target = initialRecognition;
    try {
      return read(json);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { details } = error;
      const follows = details.field === "target" && row.isFaulty("specialty") && isLevel(details.got);
      if (!follows) row.fault(columnOf(row.columns, details.field), details);
      if (!takeOut(json, details.field)) return null;
    }
  }
}

/** Takes a field out by its path (`hours.2024.total`); false where it isn't there. */
function takeOut(json: Record<string, unknown>, path: string): boolean {
  const [name = "", ...rest] = path.split(".");
  if (json[name] === undefined) return false;
  const within = json[name];
  if (rest.length === 0) json[name] = undefined;
  else if (!isRecord(within) || !takeOut(within, rest.join("."))) return false;
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
