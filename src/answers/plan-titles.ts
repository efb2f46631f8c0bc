import type { Pack } from "../packs/pack.ts";
import { annexNumber, hereIn } from "../packs/pack-words.ts";
import type { Committee, Level } from "../packs/schema.ts";
import { quoteOf } from "./committee-answers.ts";
import { fieldOf } from "./committee-names.ts";
import { groupBy, mostRows, type PlanWords, rowsOf, table } from "./plan-rows.ts";

/** Comparisons of what the committees review and recommend to: 所评资格名称, and whom they leave out. */

export function levelsOf(pack: Pack): PlanWords {
  const groups = groupBy(pack.plan.committees, ({ level }) => level.quote);
  const parts = [...groups].map(
    ([level, group]) =>
      `名称里写“${level}”的有 ${group.length} 个：${group.map((one) => fieldOf(pack, one)).join("、")}`,
  );
  return { say: `${parts.join("；")}。`, passages: [table(pack)] };
}

/** The levels by the words that people use. */
const levelWords: Readonly<Record<string, Level>> = {
  初级: "junior",
  中级: "intermediate",
  副高: "associate-senior",
  正高: "senior",
};

export function reviewing(pack: Pack, title: string): PlanWords {
  const level = levelWords[title];
  if (level !== undefined) return reviewingLevel(pack, title, level);
  const found = pack.plan.committees.filter(({ reviews }) => reviews.some(({ value }) => value === title));
  if (found.length === 0)
    return {
      say: `附件${annexNumber(pack)}里没有评委会把“${title}”写在自己所评的资格里。`,
      passages: [table(pack)],
    };
  return {
    say: `自己评${title}的有 ${found.length} 个：${found.map((one) => fieldOf(pack, one)).join("、")}。归哪一个，看你的专业。`,
    passages: rowsOf(
      pack,
      found,
      ({ reviews, name }) => reviews.find(({ value }) => value === title) ?? name,
    ),
  };
}

/** Which titles of a level are decided in the district itself. */
function reviewingLevel(pack: Pack, word: string, level: Level): PlanWords {
  const ownOf = ({ reviews }: Committee) =>
    reviews.map(({ value }) => value).filter((name) => pack.byId.title.get(name)?.level === level);
  const found = pack.plan.committees.filter((one) => ownOf(one).length > 0);
  if (found.length === 0)
    return { say: `附件${annexNumber(pack)}里没有评委会自己评${word}的职称。`, passages: [table(pack)] };
  const groups = groupBy(found, (one) => ownOf(one).join("、"));
  const parts = [...groups].map(
    ([titles, group]) => `${titles}（${group.map((one) => fieldOf(pack, one)).join("、")}）`,
  );
  return {
    say: `${hereIn(pack)}自己评的${word}职称有：${parts.join("；")}。`,
    passages: rowsOf(pack, found, ({ reviews, name }) => reviews[0] ?? name),
  };
}

/** Which rows recommend; with a word of the titles' column, those whose item holds it. */
export function recommending(pack: Pack, words: readonly string[]): PlanWords {
  const itemsOf = (one: Committee) =>
    one.titles.filter(
      ({ value }) =>
        value.startsWith("推荐") && (words.length === 0 || words.some((word) => value.includes(word))),
    );
  const found = pack.plan.committees.filter((one) => itemsOf(one).length > 0);
  if (found.length === 0) return recommending(pack, []);
  const groups = groupBy(found, (one) =>
    itemsOf(one)
      .map(({ value }) => value)
      .join("、"),
  );
  const parts = [...groups].map(
    ([item, group]) => `“${item}”：${group.map((one) => fieldOf(pack, one)).join("、")}`,
  );
  const only = found.filter(({ reviews }) => reviews.length === 0);
  const alone =
    only.length === 0 ? "" : `只推荐、自己不评的是${only.map((one) => fieldOf(pack, one)).join("、")}。`;
  return {
    say: `${parts.join("；")}。推荐是报到上一级评委会，${hereIn(pack)}不评。${alone}`,
    passages: rowsOf(pack, found, (one) => itemsOf(one)[0] ?? one.name),
  };
}

/** 中小学教师和大中专毕业生初定; with more, 、 before the last. */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join("、"), ...names.slice(-1)].filter((part) => part !== "").join("和");
}

/** Which rows keep which kinds of unit out, in the notice's words. */
export function excluding(pack: Pack): PlanWords {
  const rows = pack.plan.committees.filter(({ excludes }) => excludes.length > 0);
  const initial = pack.plan.initialRecognition;
  const all = [
    ...rows.map((one) => ({ name: fieldOf(pack, one), excludes: one.excludes })),
    ...(initial === undefined ? [] : [{ name: initial.name.value, excludes: initial.excludes }]),
  ].flatMap(({ name, excludes }) => excludes.map((passage) => ({ name, passage })));
  if (all.length === 0)
    return { say: `附件${annexNumber(pack)}没有哪一行写明哪些单位除外。`, passages: [table(pack)] };
  const groups = groupBy(all, ({ passage }) => passage.quote);
  const parts = [...groups].map(
    ([quote, group]) => `写明“${quote}”的是：${listed(group.map(({ name }) => name))}`,
  );
  return {
    say: `${parts.join("；")}。别的行没有写。`,
    passages: all.map(({ passage }) => quoteOf(passage)).slice(0, mostRows),
  };
}
