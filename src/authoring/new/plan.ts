import type { CommitteeBefore, PlanBefore } from "../like/plan.ts";
import { readRounds } from "../plan/cells.ts";
import type { PlanRow } from "../plan/row.ts";
import type { PlanTable } from "../plan/rows.ts";
import { readLevel, readTitles } from "../plan/titles.ts";
import { committeeId } from "./ids.ts";
import { initialBranch } from "./initial.ts";
import { noCommitteeBranch } from "./no-committee.ts";
import type { Source } from "./place.ts";
import { applicantEntries, contactEntries, type RowNotes, rowNotes } from "./row.ts";
import { type Branch, branch, type Entry, said, type Tree } from "./yaml.ts";

/** How much of annex 1 was read. */
export interface PlanCount {
  readonly rows: number;
  /** Rows without a TODO on what the notice says: our readings may still be open. */
  readonly whole: number;
  /** The row of 初定: read whole, read in part, or not there. */
  readonly initial: "whole" | "part" | "none";
  /** Ids of the committees by their clause, for the specialties. */
  readonly ids: ReadonlyMap<string, string>;
  /** Clauses of the committees that last year's plan doesn't have; all where there was none. */
  readonly added: ReadonlySet<string>;
}

/** plan.yaml out of the rows of annex 1. `isTitle` tells the names of the province's series. */
export function planTree(
  { rows, initial }: PlanTable,
  source: Source,
  isTitle: (name: string) => boolean,
  before: PlanBefore | null,
): { readonly tree: Branch; readonly count: PlanCount } {
  const ids = new Map<string, string>();
  const added = new Set<string>();
  const committees: Tree[] = [];
  let whole = 0;
  for (const row of rows) {
    const notes = rowNotes(row, source);
    const known = before?.committee(
      row.cells.get("name") ?? "",
      row.cells.get("contact") ?? row.cells.get("office") ?? "",
    );
    const taken = new Set(ids.values());
    const wanted = known?.id;
    const id =
      wanted !== undefined && !taken.has(wanted)
        ? wanted
        : committeeId(row.cells.get("name") ?? "", row.clause, taken);
    ids.set(row.clause, id);
    if (known == null) added.add(row.clause);
    committees.push(committeeBranch(row, id, notes, isTitle, known ?? null));
    if (notes.unread() === 0) whole += 1;
  }
  const first = initial === null ? null : initialBranch(initial, source);
  const pairs: Entry[] = [{ key: "committees", value: committees }];
  if (rows.length === 0) pairs[0] = { key: "committees", value: [], comment: "TODO 附件1里没有认出评委会" };
  if (first !== null) pairs.push({ key: "initialRecognition", value: first.branch });
  const none = noCommitteeBranch(source, before?.deadlineReading ?? (() => null));
  if (none !== null)
    pairs.push({ key: "noCommittee", value: none, comment: "附件1的注：没有评委会的系列，材料往哪里送。" });
  return {
    tree: { pairs },
    count: {
      rows: rows.length,
      whole,
      initial: first === null ? "none" : first.unread === 0 ? "whole" : "part",
      ids,
      added,
    },
  };
}

function committeeBranch(
  row: PlanRow,
  id: string,
  notes: RowNotes,
  isTitle: (name: string) => boolean,
  before: CommitteeBefore | null,
): Branch {
  const { clause, cells } = row;
  const name = cells.get("name") ?? "";
  const level = readLevel(name);
  const pairs: Entry[] = [
    ...row.left.map((left) => ({ comment: notes.open(`${left}没有编进去`) })),
    { key: "id", value: id },
    { key: "clause", value: clause },
    name === ""
      ? { comment: notes.unreadCell("name", "是空的") }
      : { key: "name", value: said(name, clause, name) },
    ...(before?.calls === undefined
      ? []
      : [{ key: "calls", value: before.calls, comment: "TODO 再看一遍：去年的叫法" }]),
    level === null
      ? { comment: notes.unreadCell("name", "里没有唯一的层级（初级、中级……）：写 level") }
      : { key: "level", value: said(level.value, clause, level.quote) },
    ...titleEntries(row, notes, isTitle, before),
    ...windowEntries(row, notes),
    ...contactEntries(row, notes),
    ...applicantEntries(row, notes),
  ];
  return { pairs };
}

function titleEntries(
  { clause, cells }: PlanRow,
  notes: RowNotes,
  isTitle: (name: string) => boolean,
  before: CommitteeBefore | null,
): readonly Entry[] {
  const cell = cells.get("titles");
  if (cell === undefined || cell === "")
    return [{ comment: notes.unreadCell("titles", "是空的，或没有认出这一栏") }];
  const { titles, reviews, recommends, open } = readTitles(cell, isTitle);
  const read = open.map((item) => ({ item, reading: before?.recommendation(item.quote, clause) ?? null }));
  const recommended: readonly Tree[] = [
    ...recommends.map(({ value, quote }) =>
      said(
        "titles" in value
          ? branch([["titles", value.titles]], true)
          : branch([["levels", value.levels]], true),
        clause,
        quote,
      ),
    ),
    ...read.flatMap(({ reading }) => (reading === null ? [] : [reading])),
  ];
  const comments = (recommending: boolean) => {
    const lines = read
      .filter(({ item }) => item.recommended === recommending)
      .map(({ item, reading }) =>
        reading === null
          ? notes.ours(`「${item.quote}」：${item.why}`)
          : `TODO 再看一遍：「${item.quote}」照去年的理解`,
      );
    return lines.length === 0 ? {} : { comment: lines.join("\n") };
  };
  return [
    { key: "titles", value: titles.map((title) => said(title, clause, title)) },
    {
      key: "reviews",
      value: reviews.map(({ value, quote }) => said(value, clause, quote)),
      ...comments(false),
    },
    { key: "recommends", value: recommended, ...comments(true) },
  ];
}

function windowEntries({ clause, cells }: PlanRow, notes: RowNotes): readonly Entry[] {
  const both = cells.get("span");
  const start = cells.get("start") ?? both ?? "";
  const end = cells.get("end") ?? both ?? "";
  const reading = readRounds(start, end);
  if ("unread" in reading) {
    const role = both !== undefined ? "span" : start === "" || end !== "" ? "start" : "end";
    return [
      {
        comment: notes.unreadCell(
          role,
          `（${[...new Set([start, end])].join("、")}）${reading.unread}：写 windows`,
        ),
      },
    ];
  }
  const rounds = reading.said.map(({ start, end }) =>
    branch(
      [
        ["start", said(start.value, clause, start.quote)],
        ["end", said(end.value, clause, end.quote)],
      ],
      true,
    ),
  );
  return [{ key: "windows", value: rounds }];
}
