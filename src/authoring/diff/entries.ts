import { keyName } from "../page/value-words.ts";
import { listOf, partOf } from "../plain-data.ts";
import { type Compared, type Difference, type Group, nothing, together } from "./difference.ts";
import { entriesOf, type PackView, textAt } from "./pack-view.ts";
import { compareValues } from "./values.ts";
import type { Committees } from "./written-committee.ts";

/** Lists whose entries have an id: silences, answers, specialties, kinds of unit, what is told apart. */
const lists: readonly { readonly under: string; readonly group: Group }[] = [
  { under: "silences.yaml", group: "silences" },
  { under: "answers/", group: "answers" },
  { under: "specialties/", group: "specialties" },
  { under: "units.yaml", group: "units" },
  { under: "outside.yaml", group: "answers" },
];

/** Entries that one pack alone has, and what changed of those in both; ways to ask only by their number. */
export function compareEntries(
  before: PackView,
  after: PackView,
  committees: Committees,
  years: number,
): Compared {
  const names = (all: Committees["before"]) => new Map(all.map(({ id, name }) => [id, name]));
  const [olds, news] = [names(committees.before), names(committees.after)];
  const compared = together(
    lists.map(({ under, group }) =>
      compareList(
        entriesOf(before, under).map((entry) => withCommitteeName(entry, olds)),
        entriesOf(after, under).map((entry) => withCommitteeName(entry, news)),
        group,
        years,
      ),
    ),
  );
  // A committee that has another name now is still the one to which the specialty goes.
  const same = new Set(committees.pairs.map(([one, other]) => JSON.stringify([one.name, other.name])));
  const isMoved = ({ what, before: was, after: is }: Difference) =>
    what !== keyName("committee") || !same.has(JSON.stringify([was, is]));
  return { ...compared, differences: compared.differences.filter(isMoved) };
}

/** A specialty names its committee by an id, which says nothing to a person. */
function withCommitteeName(entry: unknown, names: ReadonlyMap<string, string>): unknown {
  const committee = partOf(entry, "committee");
  if (typeof entry !== "object" || entry === null || typeof committee !== "string") return entry;
  return { ...entry, committee: names.get(committee) ?? committee };
}

function compareList(
  before: readonly unknown[],
  after: readonly unknown[],
  group: Group,
  years: number,
): Compared {
  const pairs = pairEntries(before, after);
  const parts = pairs.map(([one, other]) =>
    compareValues(one, other, { group: () => group, subject: nameOf(other), years }),
  );
  const alone = (all: readonly unknown[], side: 0 | 1) =>
    all.filter((entry) => !pairs.some((pair) => pair[side] === entry));
  const line = (
    entry: unknown,
    said: { readonly before: string | null; readonly after: string | null },
  ): Difference => ({
    group,
    subject: nameOf(entry),
    what: "整条",
    ...said,
  });
  const differences = [
    ...alone(before, 0).map((entry) => line(entry, { before: briefly(entry), after: null })),
    ...alone(after, 1).map((entry) => line(entry, { before: null, after: briefly(entry) })),
    ...askLine(pairs, group),
  ];
  return together([...parts, { differences, shifted: [] }]);
}

/** By id; a pack in the making may have other ids, then by what the entry is called. */
function pairEntries(before: readonly unknown[], after: readonly unknown[]) {
  const pairs: (readonly [unknown, unknown])[] = [];
  const taken = new Set<unknown>();
  for (const key of ["id", "topic", "name"]) {
    const byKey = new Map(
      after.filter((entry) => !taken.has(entry)).map((entry) => [textAt(entry, key), entry]),
    );
    byKey.delete("");
    for (const entry of before) {
      const other = byKey.get(textAt(entry, key));
      if (other === undefined || taken.has(entry) || taken.has(other)) continue;
      taken.add(entry).add(other);
      pairs.push([entry, other]);
    }
  }
  return pairs;
}

/** How many of one pack the other doesn't have. */
const onlyHere = "对方没有的";

/** Ways to ask are for the search alone: how many were added and taken away. */
function askLine(pairs: readonly (readonly [unknown, unknown])[], group: Group): readonly Difference[] {
  let gone = 0;
  let added = 0;
  for (const [one, other] of pairs) {
    const [olds, news] = [waysOf(one), waysOf(other)];
    gone += [...olds].filter((way) => !news.has(way)).length;
    added += [...news].filter((way) => !olds.has(way)).length;
  }
  if (gone + added === 0) return [];
  const text = (count: number) => (count === 0 ? null : `${count} 条`);
  return [{ group, subject: "人们的问法", what: onlyHere, before: text(gone), after: text(added) }];
}

function waysOf(entry: unknown): ReadonlySet<string> {
  return new Set(listOf(partOf(entry, "ask")).flat().map(String));
}

function nameOf(entry: unknown): string {
  return textAt(entry, "topic") || textAt(entry, "name") || textAt(entry, "id");
}

function briefly(entry: unknown): string {
  return textAt(entry, "say") || textAt(entry, "compute") || nameOf(entry);
}

/** The province's data: titles and counties by name, the everyday words by their number. */
export function compareGeneral(before: PackView, after: PackView): Compared {
  const ground = { group: () => "general" as const, subject: "", years: 0 };
  const files = ["series.yaml", "counties.yaml", "concepts.yaml"] as const;
  const [series, counties, concepts] = files.map(
    (file) => [before.files.get(file), after.files.get(file)] as const,
  );
  const parts = [
    series === undefined ? nothing : compareSeries(series),
    counties === undefined ? nothing : compareValues(counties[0], counties[1], ground),
    concepts === undefined ? nothing : compareWords(concepts),
  ];
  return together(parts);
}

function compareSeries([before, after]: readonly [unknown, unknown]): Compared {
  if (before === undefined && after === undefined) return nothing;
  const ground = { group: () => "general" as const, subject: "简称", years: 0 };
  return together([
    compareList(listOf(partOf(before, "series")), listOf(partOf(after, "series")), "general", 0),
    compareValues(partOf(before, "aliases"), partOf(after, "aliases"), ground),
  ]);
}

function compareWords([before, after]: readonly [unknown, unknown]): Compared {
  const [olds, news] = [new Set(wordsIn(before)), new Set(wordsIn(after))];
  const gone = [...olds].filter((word) => !news.has(word)).length;
  const added = [...news].filter((word) => !olds.has(word)).length;
  if (gone + added === 0) return nothing;
  const text = (count: number) => (count === 0 ? null : `${count} 个`);
  const difference = {
    group: "general" as const,
    subject: "口语和书面语的同义词",
    what: onlyHere,
    before: text(gone),
    after: text(added),
  };
  return { differences: [difference], shifted: [] };
}

function wordsIn(data: unknown): readonly string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(wordsIn) : [];
}
