import { cellsOf, itemsOf } from "./cells.ts";
import type { Fault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
import { monthsSaid } from "./rounds.ts";
import type { Committee, Plan } from "./schema.ts";
import type { Path } from "./source.ts";

/** A fault at a path of the file under check. */
type At = (path: Path, message: string) => Fault;

/** The plan against annex 1, row by row and column by column, so that no row is left out and no cell is misread. */
export function checkPlan({ plan: { source, data }, notice }: PackFiles): Fault[] {
  const at: At = (path, message) => ({ file: source.file, line: source.lineOf(path), message });
  const rows = [...notice.clauses].filter(([clause]) => /^annex1\.\d+$/.test(clause));
  const encoded = data.committees.map((committee) => committee.clause);
  const missing = rows
    .filter(([clause]) => !encoded.includes(clause))
    .map(([clause]) =>
      at(["committees"], `条款 ${clause}（${notice.file}:${notice.lines.get(clause)}）没有评委会`),
    );
  const committees = data.committees.flatMap((committee, index) => {
    const path = ["committees", index];
    const row = rows.find(([clause]) => clause === committee.clause)?.[1];
    if (row === undefined) return [at([...path, "clause"], `${committee.clause} 不是附件1的一行`)];
    if (encoded.indexOf(committee.clause) < index)
      return [at([...path, "clause"], `${committee.clause} 编了两次`)];
    return checkRow(committee, cellsOf(row), (inner, message) => at([...path, ...inner], message));
  });
  return [
    ...missing,
    ...committees,
    ...checkInitial(data.initialRecognition, notice.clauses, (inner, message) =>
      at(["initialRecognition", ...inner], message),
    ),
  ];
}

function checkRow(committee: Committee, cells: readonly string[], at: At): Fault[] {
  const [number, name = "", titles = "", start = "", end = "", office, applicants = ""] = cells;
  const same: readonly (readonly [Path, string, string | undefined])[] = [
    [["clause"], committee.clause.replace("annex1.", ""), number],
    [["name"], committee.name.value, name],
    [["windows"], listed(committee.windows.map((round) => round.start.quote)), listed(itemsOf(start))],
    [["windows"], listed(committee.windows.map((round) => round.end.quote)), listed(itemsOf(end))],
    [["office"], `${committee.office.value} ${committee.phone?.value}`, office],
    [["applicants"], committee.applicants.value, applicants],
    [["titles"], listed(committee.titles.map((title) => title.value)), listed(itemsOf(titles))],
  ];
  const faults = same
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([path, ours, theirs]) => at(path, `「${ours}」与附件1这一格「${theirs ?? ""}」不符`));
  if (!name.includes(committee.level.quote)) faults.push(at(["level"], "评委会名称里没有这个层级"));
  return [
    ...faults,
    ...checkRounds(committee, at),
    ...checkTitles(committee, at),
    ...checkExcludes(committee, applicants, at),
  ];
}

function listed(items: readonly string[]): string {
  return items.join("／");
}

/** Each round says the months that its cells name, ends after it starts, and starts after the one before has ended. */
function checkRounds({ windows }: Committee, at: At): Fault[] {
  return windows.flatMap(({ start, end }, index) => {
    const path: Path = ["windows", index];
    const before = windows[index - 1]?.end.value ?? 0;
    return [
      ...(monthsSaid(start.quote)?.first === start.value
        ? []
        : [at([...path, "start"], `「${start.quote}」不是从 ${start.value} 月起`)]),
      ...(monthsSaid(end.quote)?.last === end.value
        ? []
        : [at([...path, "end"], `「${end.quote}」不是到 ${end.value} 月止`)]),
      ...(end.value < start.value ? [at([...path, "start"], "完成月份早于启动月份")] : []),
      ...(start.value <= before ? [at([...path, "start"], "和前一轮重叠，或不按先后")] : []),
    ];
  });
}

/** Every item of the title cell is either reviewed or recommended for, and nothing else is. */
function checkTitles({ titles, reviews, recommends }: Committee, at: At): Fault[] {
  const items = titles.map((title) => title.value);
  const used = [...reviews, ...recommends].map((entry) => entry.quote);
  const idle = items.filter((item) => !used.includes(item));
  return [
    ...idle.map((item) => at(["titles"], `「${item}」既不在 reviews 也不在 recommends`)),
    ...reviews.flatMap((entry, index) =>
      items.includes(entry.quote) && !entry.quote.startsWith("推荐")
        ? []
        : [at(["reviews", index], `「${entry.quote}」不是这一行所评的资格`)],
    ),
    ...recommends.flatMap((entry, index) =>
      entry.quote !== undefined && items.includes(entry.quote) && entry.quote.startsWith("推荐")
        ? []
        : [at(["recommends", index], `「${entry.quote ?? ""}」不是这一行推荐的资格`)],
    ),
  ];
}

function checkExcludes(
  { excludes }: { readonly excludes: Committee["excludes"] },
  applicants: string,
  at: At,
): Fault[] {
  if (applicants.includes("除外") === excludes.length > 0) return [];
  return [at(["excludes"], `申报对象「${applicants}」里的「除外」与 excludes 不符`)];
}

/** The row of 初定: the last line of annex1.initial. */
function checkInitial(
  initial: Plan["initialRecognition"],
  clauses: ReadonlyMap<string, string>,
  at: At,
): Fault[] {
  const row = clauses.get("annex1.initial")?.split("\n").at(-1) ?? "";
  const [, name, months = "", office, applicants = ""] = cellsOf(row);
  const same: readonly (readonly [Path, string, string | undefined])[] = [
    [["name"], initial.name.value, name],
    [["months"], initial.months.map((month) => `${month.value}月`).join("／"), itemsOf(months).join("／")],
    [["office"], `${initial.office.value} ${initial.phone?.value}`, office],
    [["applicants"], initial.applicants.value, applicants],
  ];
  return [
    ...same
      .filter(([, ours, theirs]) => ours !== theirs)
      .map(([path, ours, theirs]) => at(path, `「${ours}」与附件1这一格「${theirs ?? ""}」不符`)),
    ...checkExcludes(initial, applicants, at),
  ];
}
