/** The headings of what a check adds to a list, in their order. */
export const resultHeadings = [
  "结论",
  "走哪条路",
  "评委会",
  "联系",
  "评审时间（不是申报时间）",
  "差什么",
  "还缺什么",
  "怎么办",
  "依据",
  "读作（请核对）",
  "出错",
] as const;
export type ResultHeading = (typeof resultHeadings)[number];

/** The sheet of a result that says who goes where. */
export const groupsSheetName = "按评委会";

/** How many of a list's columns are its own: without those of an earlier check, which stand at its end. */
export function ownWidth(labels: readonly string[]): number {
  const own = labels.length - resultHeadings.length;
  return own >= 0 && resultHeadings.every((heading, index) => labels[own + index] === heading)
    ? own
    : labels.length;
}
