import { likeness } from "../likeness.ts";
import { listOf, partOf } from "../plain-data.ts";
import type { Compared, Difference, Group } from "./difference.ts";
import { together } from "./difference.ts";
import { type Move, movesOf } from "./moves.ts";
import { entriesOf, type PackView, textAt } from "./pack-view.ts";
import { pairsBy } from "./text.ts";
import { compareValues, type Ground } from "./values.ts";
import type { Committees, WrittenCommittee } from "./written-committee.ts";

/** How alike two names, or two offices, are at least where nothing else tells that they are one. */
const alikeName = 0.75;
const alikeOffice = 0.6;

function committeesOf({ files }: PackView): readonly WrittenCommittee[] {
  return listOf(partOf(files.get("plan.yaml"), "committees")).map((data) => ({
    id: textAt(data, "id"),
    clause: textAt(data, "clause"),
    name: textAt(data, "name"),
    data,
  }));
}

/** By the name to the letter, then by the id where the names are still alike, then by name and office. */
export function pairCommittees(one: PackView, other: PackView): Committees {
  const pairs: (readonly [WrittenCommittee, WrittenCommittee])[] = [];
  const [before, after] = [committeesOf(one), committeesOf(other)];
  const left = (all: readonly WrittenCommittee[], side: 0 | 1) =>
    all.filter((one) => !pairs.some((pair) => pair[side] === one));
  const add = (score: (one: WrittenCommittee, other: WrittenCommittee) => number, least: number) =>
    pairs.push(...pairsBy(left(before, 0), left(after, 1), score, least));
  add((one, other) => (one.name !== "" && one.name === other.name ? 1 : 0), 1);
  add((one, other) => (one.id !== "" && one.id === other.id ? likeness(one.name, other.name) : 0), 0.3);
  add((one, other) => {
    const names = likeness(one.name, other.name);
    const offices = likeness(textAt(one.data, "office"), textAt(other.data, "office"));
    return names >= alikeName && offices >= alikeOffice ? names : 0;
  }, alikeName);
  return { before, after, pairs };
}

/** Committees that came, went, were renamed, split or merged, and whatever else changed of those that stayed. */
export function compareCommittees(
  before: PackView,
  after: PackView,
  committees: Committees,
  years: number,
): Compared {
  // Another county's committee is no renamed or split one.
  const isSuccessor = regionOf(before) === regionOf(after);
  const whole = together(committees.pairs.map(([one, other]) => compareOne(one, other, years, isSuccessor)));
  const moves = isSuccessor ? movesOf(committees, placesOf(before), placesOf(after)) : [];
  return {
    ...whole,
    differences: [...comingAndGoing(committees, moves), ...movedRows(committees), ...whole.differences],
  };
}

function compareOne(
  one: WrittenCommittee,
  other: WrittenCommittee,
  years: number,
  isSuccessor: boolean,
): Compared {
  const ground: Ground = { group: groupOf, subject: other.name === "" ? other.id : other.name, years };
  const parts = [
    "level",
    "applicants",
    "office",
    "phone",
    "titles",
    "reviews",
    "recommends",
    "excludes",
  ] as const;
  const compared = parts.map((key) =>
    compareValues(partOf(one.data, key), partOf(other.data, key), ground, [key]),
  );
  const calls = compareValues(
    partOf(one.data, "calls", "words"),
    partOf(other.data, "calls", "words"),
    ground,
    ["calls"],
  );
  const windows = compareTexts(
    windowsText(one.data),
    windowsText(other.data),
    "评审时间",
    "windows",
    ground.subject,
  );
  const name: readonly Difference[] =
    one.name === other.name
      ? []
      : [
          {
            group: "committees",
            subject: ground.subject,
            what: "名称",
            before: one.name,
            after: other.name,
            // The same id says that whoever keeps the policy takes it for the same committee.
            ...(isSuccessor && one.id === other.id ? { relation: "renamed" as const } : {}),
          },
        ];
  const whole = together([...compared, calls]);
  return { ...whole, differences: [...name, ...windows, ...whole.differences] };
}

const groupsByKey: Readonly<Record<string, Group>> = {
  phone: "phones",
  titles: "titles",
  reviews: "titles",
  recommends: "titles",
  excludes: "exclusions",
  calls: "specialties",
};

function groupOf([key]: readonly PropertyKey[]): Group {
  return groupsByKey[String(key)] ?? "committees";
}

function compareTexts(
  before: string,
  after: string,
  what: string,
  group: Group,
  subject: string,
): readonly Difference[] {
  const said = (text: string) => (text === "" ? null : text);
  return before === after ? [] : [{ group, subject, what, before: said(before), after: said(after) }];
}

/** … 月至 … 月、… 月至 … 月. */
function windowsText(data: unknown): string {
  return listOf(partOf(data, "windows"))
    .map((window) => {
      const [start, end] = [textAt(window, "start"), textAt(window, "end")];
      return start === end ? `${start} 月` : `${start} 月至 ${end} 月`;
    })
    .join("、");
}

/** Rows that have another number now, all in one line. */
function movedRows({ pairs }: Committees): readonly Difference[] {
  const moved = pairs.filter(
    ([one, other]) => one.clause !== other.clause && one.clause !== "" && other.clause !== "",
  );
  if (moved.length === 0) return [];
  const text = (side: 0 | 1) => moved.map((pair) => pair[side].clause.replace(/^annex\d+\./, "")).join("、");
  const names = moved.map(([, other]) => other.name).join("、");
  return [{ group: "committees", subject: names, what: "在附件里的行号", before: text(0), after: text(1) }];
}

function comingAndGoing({ before, after, pairs }: Committees, moves: readonly Move[]): readonly Difference[] {
  const told = new Set([...pairs.flat(), ...moves.flatMap(({ members }) => members)]);
  const gone = before
    .filter((one) => !told.has(one))
    .map((one) => ({ ...base(one), what: "不再有", before: briefly(one), after: null }));
  const added = after
    .filter((one) => !told.has(one))
    .map((one) => ({ ...base(one), what: "新设", before: null, after: briefly(one) }));
  return [...moves.map(({ difference }) => difference), ...gone, ...added];
}

function base({ name, id }: WrittenCommittee) {
  return { group: "committees" as const, subject: name === "" ? id : name };
}

function briefly({ data }: WrittenCommittee): string {
  const titles = listOf(partOf(data, "titles"))
    .map((title) => textAt({ title }, "title"))
    .join("、");
  return [titles, windowsText(data), [textAt(data, "office"), textAt(data, "phone")].join(" ").trim()]
    .filter((part) => part !== "")
    .join("；");
}

function regionOf({ files }: PackView): string {
  return textAt(files.get("pack.yaml"), "region");
}

/** The committee of each specialty that has one, by the specialty's name, which outlives its id. */
function placesOf(view: PackView): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(view, "specialties/").flatMap((data) => {
      const committee = partOf(data, "committee");
      return typeof committee === "string" ? [[textAt(data, "name"), committee] as const] : [];
    }),
  );
}
