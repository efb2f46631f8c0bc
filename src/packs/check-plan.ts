import { cellsOf, itemsOf } from "./cells.ts";
import type { Fault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
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
  const [number, name = "", titles = "", start, end, office, applicants = ""] = cells;
  const { window } = committee;
  const same: readonly (readonly [Path, string, string | undefined])[] = [
    [["clause"], committee.clause.replace("annex1.", ""), number],
    [["name"], committee.name.value, name],
    [["window", "start"], `${window.start.value}月`, start],
    [["window", "end"], `${window.end.value}月`, end],
    [["office"], `${committee.office.value} ${committee.phone?.value}`, office],
    [["applicants"], committee.applicants.value, applicants],
    [["titles"], committee.titles.map((title) => title.value).join("／"), itemsOf(titles).join("／")],
  ];
  const faults = same
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([path, ours, theirs]) => at(path, `「${ours}」与附件1这一格「${theirs ?? ""}」不符`));
  if (window.end.value < window.start.value) faults.push(at(["window"], "完成月份早于启动月份"));
  if (!name.includes(committee.level.quote)) faults.push(at(["level"], "评委会名称里没有这个层级"));
  return [...faults, ...checkTitles(committee, at), ...checkExcludes(committee, applicants, at)];
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
