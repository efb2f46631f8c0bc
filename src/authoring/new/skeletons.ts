import { titlesOf } from "../../packs/look-up.ts";
import type { SeriesFile } from "../../packs/schema.ts";
import type { PlanRow } from "../plan/row.ts";
import { readTitles } from "../plan/titles.ts";
import type { Source } from "./place.ts";
import { type Branch, type Entry, passage, type Tree, yamlText } from "./yaml.ts";

/**
 * specialties/<committee>.yaml out of a row's own words: the fields that its 申报对象 lists, each with its quote. The words
 * that people use for them are ours and left as TODO.
 */
export function specialtiesTree(
  row: PlanRow,
  committee: string,
  source: Source,
  series: SeriesFile,
): readonly Branch[] {
  const cell = row.cells.get("applicants") ?? "";
  const fields = fieldsOf(cell);
  const known = seriesOf(row, series);
  return fields.map(({ name, quotes }, index) => {
    const pairs: Entry[] = [
      { key: "id", value: fields.length === 1 ? committee : `${committee}-${index + 1}` },
      { key: "name", value: name },
      seriesEntry(known, row, source),
      { key: "committee", value: committee },
      { key: "notice", value: quotes.map((quote) => passage(row.clause, quote)) },
      {
        comment: source.todo(
          row.clause,
          `人们怎么说「${name}」：写 interpretation（why、words），再写 general、wholeAnswers`,
        ),
      },
    ];
    return { pairs };
  });
}

function seriesEntry(known: readonly string[], row: PlanRow, source: Source): Entry {
  if (known.length === 0) return { comment: source.todo(row.clause, "所评资格里看不出系列：写 series") };
  const comment = source.todo(row.clause, `所评资格在 ${known.join("、")} 里都有：留下合适的系列`);
  return { key: "series", value: known, ...(known.length === 1 ? {} : { comment }) };
}

/** The series that have the titles which the row reviews or recommends for. */
function seriesOf(row: PlanRow, series: SeriesFile): readonly string[] {
  const names = new Map(series.series.map(({ id }) => [id, titlesOf(series, id)]));
  const isTitle = (name: string) => [...names.values()].some((titles) => titles.includes(name));
  const { reviews } = readTitles(row.cells.get("titles") ?? "", isTitle);
  return [...names]
    .filter(([, titles]) => reviews.some(({ value }) => titles.includes(value)))
    .map(([id]) => id);
}

interface Field {
  readonly name: string;
  /** The longer words first, to the letter. */
  readonly quotes: readonly string[];
}

/** 全区能源、材料、生态环境工程技术人员 → 能源, 材料, 生态环境工程. */
function fieldsOf(applicants: string): readonly Field[] {
  return applicants
    .replaceAll(/（[^（）]*除外）|\([^()]*除外\)/gu, "\n")
    .split(/[；;、，\n]|(?<=\p{Script=Han})及(?=\p{Script=Han}{2})/u)
    .map((text) => text.trim().replace(/^全[区县市](?:范围内?)?(?:的)?/u, ""))
    .map((long) => ({ long, name: long.replace(/(?:专业)?(?:技术)?人员$/u, "") }))
    .filter(({ name }) => [...name].length >= 2)
    .map(({ long, name }) => ({ name, quotes: long === name ? [name] : [long, name] }));
}

/** The lists that hold nothing of the notice's own: empty, with what is to be written. */
export function emptyLists(): ReadonlyMap<string, string> {
  const none: readonly Tree[] = [];
  return new Map([
    [
      "units.yaml",
      yamlText(
        "单位种类和人们怎么说；都是我们的理解。\nTODO 九种单位各写一条（id、name、basis、clause、why、words），去年的包是样子。",
        none,
      ),
    ],
    [
      "silences.yaml",
      yamlText(
        "通知没有写明的事：怎么说、通知里最近的一句、打给谁。\nTODO 逐条写（id、topic、say、nearest、words、ask、call），去年的包是样子。",
        none,
      ),
    ],
    ["outside.yaml", yamlText("人们常来问、却与职称评审无关的事。\nTODO 可以照搬去年的包。", none)],
    [
      "answers/plan.yaml",
      yamlText(
        "附件1能回答的问题：只写人们怎么问，答案从 plan.yaml 算出来。\nTODO 可以照搬去年的包；条款能回答的，另写 answers/*.yaml。",
        none,
      ),
    ],
  ]);
}
