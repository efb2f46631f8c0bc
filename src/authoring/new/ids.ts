/**
 * Ids for committees out of their names. An id is ours and says nothing to people; a name that holds none of these words
 * gets the row's number: `committee-4`.
 */
const words: readonly (readonly [RegExp, string])[] = [
  [/农业|农艺/u, "agriculture"],
  [/自然资源|国土/u, "natural-resources"],
  [/林业/u, "forestry"],
  [/水利/u, "water"],
  [/交通/u, "transport"],
  [/质量/u, "quality"],
  [/安全|应急/u, "safety"],
  [/医药|药学/u, "medicine"],
  [/广播|广电|电视/u, "broadcasting"],
  [/工业|经信|信息化/u, "industry"],
  [/生态环境|环保/u, "environment"],
  [/建筑|建设/u, "construction"],
  [/卫生|卫计|医疗/u, "health"],
  [/中小学|教师|幼儿园/u, "school-teachers"],
  [/技工|职业院校/u, "vocational-teachers"],
  [/档案/u, "archives"],
  [/图书/u, "library"],
  [/文物|文博/u, "museums"],
  [/群众文化|群文/u, "public-culture"],
  [/艺术/u, "arts"],
  [/体育|教练/u, "sports"],
  [/经济/u, "economics"],
  [/会计/u, "accounting"],
  [/统计/u, "statistics"],
  [/审计/u, "audit"],
  [/新闻/u, "journalism"],
  [/气象/u, "meteorology"],
  [/粮食/u, "grain"],
];

/** An id for a committee; unique among those that are taken. */
export function committeeId(name: string, clause: string, taken: ReadonlySet<string>): string {
  const parts = words.filter(([word]) => word.test(name)).map(([, id]) => id);
  const number = clause.split(".").at(-1) ?? "0";
  const level = /中级/u.test(name) ? "intermediate" : /高级/u.test(name) ? "senior" : "junior";
  const base = parts.join("-");
  const choices = base === "" ? [] : [base, `${base}-${level}`, `${base}-${number}`];
  return choices.find((id) => !taken.has(id)) ?? `committee-${number}`;
}
