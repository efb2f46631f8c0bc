import { parse } from "yaml";
import { schemaLine } from "../../packs/json-schemas.ts";
import { titleNames } from "../../packs/look-up.ts";
import type { Counties, SeriesFile } from "../../packs/schema.ts";
import { Refusal } from "../../refusal.ts";
import { clauseMap } from "../like/clauses.ts";
import { carryOver, nothingTaken, type Taken } from "../like/file.ts";
import type { PackBefore } from "../like/pack.ts";
import type { Manuscript } from "../notice/blocks.ts";
import { cutNotice } from "../notice/cut.ts";
import { type WrittenNotice, writeNotice } from "../notice/write.ts";
import { partOf } from "../plain-data.ts";
import { planTable } from "../plan/rows.ts";
import { manifestTree, yearIn } from "./manifest.ts";
import { sourceOf } from "./place.ts";
import { type PlanCount, planTree } from "./plan.ts";
import { rulesTree } from "./rules.ts";
import { emptyLists, specialtiesTree } from "./skeletons.ts";
import { type Branch, type Tree, yamlText } from "./yaml.ts";

/** What a new pack is made of. */
export interface NewPackInput {
  /** `liandu-2025`, and its year. */
  readonly id: string;
  readonly year: number;
  readonly manuscript: Manuscript;
  readonly province: { readonly name: string; readonly series: SeriesFile; readonly counties: Counties };
  /** Last year's pack, to carry over from; null to begin from nothing. */
  readonly before: PackBefore | null;
}

/** The files of a new pack, by their names in its folder, and how much was read. */
export interface NewPack {
  readonly files: ReadonlyMap<string, string>;
  readonly notice: WrittenNotice;
  readonly plan: PlanCount;
  /** How last year's statements fared, over all files; null where there was no last year. */
  readonly taken: Taken | null;
}

/**
 * A pack out of a notice's text: everything that the notice says in words that are known, each with its clause and quote;
 * a TODO for what isn't. Nothing is guessed. Throws Refusal where the notice is another year's.
 */
export function newPack({ id, year, manuscript, province, before }: NewPackInput): NewPack {
  const cut = cutNotice(manuscript.blocks);
  const notice = writeNotice(id, { ...cut, doubts: [...manuscript.doubts, ...cut.doubts] });
  const source = sourceOf(notice);
  const said = Number(yearIn(source)?.match[1] ?? year);
  if (said !== year) {
    throw new Refusal({
      field: "REGION-YEAR",
      got: id,
      expected: `以 ${said} 结尾：通知写的是 ${said} 年度`,
    });
  }
  const titles = titleNames(province.series);
  const table = planTable(cut.clauses);
  const plan = planTree(table, source, (name) => titles.has(name), before?.plan ?? null);
  const rules = rulesTree(source, year);
  const identity = { id, province: province.name, counties: countiesOf(province.counties) };
  const files = new Map([["notice.md", notice.text]]);
  const write = (file: string, head: string, tree: Tree) =>
    files.set(file, yamlText(`${schemaLine(file).slice(2)}\n${head}`, tree));
  write(
    "pack.yaml",
    "这个政策包是什么。标着 TODO 的，请对照通知补上。",
    manifestTree(identity, source, notice),
  );
  write("plan.yaml", heads.plan, plan.tree);
  for (const row of table.rows.filter(({ clause }) => plan.count.added.has(clause))) {
    const committee = plan.count.ids.get(row.clause) ?? row.clause;
    const fields = specialtiesTree(row, committee, source, province.series);
    write(`specialties/${committee}.yaml`, `${row.clause} 的专业。name 是对人说的叫法，请看一遍。`, fields);
  }
  if (before === null) {
    write("rules.yaml", heads.rules, rules);
    for (const [file, text] of emptyLists()) files.set(file, `${schemaLine(file)}\n${text}`);
    return { files, notice, plan: plan.count, taken: null };
  }
  const years = before.year === null ? 0 : year - before.year;
  const step = { notice, clauseOf: clauseMap(before.clauses, notice.clauses), years };
  const fresh: unknown = parse(yamlText("", rules));
  let taken = nothingTaken;
  for (const [file, text] of before.files) {
    const isRules = file === "rules.yaml";
    const carried = carryOver(text, step, (path) => (isRules ? partOf(fresh, ...path) : undefined));
    files.set(file, isRules ? carried.text + addedSections(rules, text) : carried.text);
    taken = sumTaken(taken, carried.taken);
  }
  return { files, notice, plan: plan.count, taken };
}

/** Sections that this year's notice has and last year's rules don't, to stand below them. */
function addedSections(rules: Branch, before: string): string {
  const known: unknown = parse(before, { maxAliasCount: -1 });
  const pairs = rules.pairs.filter(
    (entry) => "key" in entry && partOf(known, entry.key) === undefined && !isEmpty(entry.value),
  );
  return pairs.length === 0 ? "" : `\n${yamlText("TODO 今年的通知才有的，请看一遍", { pairs })}`;
}

/** The names of a province's counties. */
export function countiesOf({ cities }: Counties): readonly string[] {
  return Object.values(cities).flat();
}

const heads = {
  plan: "附件1，逐行逐格；每个值都带条款号和通知原文。\n标着 TODO 的格没有读懂，请对照 notice.md 的那一行补上；我们的理解写成 interpretation，说明理由。",
  rules:
    "对每个人都适用的条款，按通知的字句找出来；quote 与通知一字不差。\n标着 TODO 的请补上；通知没有的就不写。",
};

function isEmpty(value: Tree): boolean {
  return Array.isArray(value) && value.length === 0;
}

function sumTaken(one: Taken, other: Taken): Taken {
  return {
    same: one.same + other.same,
    shifted: one.shifted + other.shifted,
    anew: one.anew + other.anew,
    open: one.open + other.open,
    readings: one.readings + other.readings,
  };
}
