import type { Fault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
import { faultAt } from "./look-up.ts";
import { type HourSubject, hourSubjects, type Rules } from "./schema.ts";

/** How a notice names each subject where it sets its threshold. */
const subjectWords: Readonly<Record<HourSubject, string>> = {
  total: "累计|总学时|总计|合计",
  professional: "专业科目|专业课",
  public: "公需科目|公需课",
  generalPublic: "一般公需科目|一般公需课",
};

/** The rules on hours against their quotes. */
export function checkRules(files: PackFiles): Fault[] {
  return [...checkThresholds(files), ...checkYears(files)];
}

/** Each threshold is quoted from its own subject's words: 公需科目 is not 一般公需科目. */
function checkThresholds({ rules }: PackFiles): Fault[] {
  return hourSubjects.flatMap((subject) => {
    const threshold = rules.data.continuingEducation.thresholds[subject];
    if (threshold === undefined) return [];
    const { value, quote } = threshold;
    const [least] =
      quote.match(/(?<=(?:不少于|不低于|至少|达到)\s*)\d+(?:\.\d+)?(?=\s*(?:个)?(?:学时|课时))/u) ?? [];
    const named = new RegExp(`^(?:${subjectWords[subject]})`, "u").test(quote);
    if (named && Number(least) === value) return [];
    const [word = ""] = subjectWords[subject].split("|");
    const message = `${subject} 的引文应以「${word}不少于${value}学时」或类似的话开头`;
    return [faultAt(rules, ["continuingEducation", "thresholds", subject], message)];
  });
}

function checkYears({ rules }: PackFiles): Fault[] {
  const { mustMeet, exemption } = rules.data.continuingEducation;
  const at = (key: string, message: string) => [faultAt(rules, ["continuingEducation", key], message)];
  return [
    ...("basis" in mustMeet || sameYears(mustMeet.value, mustMeet.quote)
      ? []
      : at("mustMeet", `值 ${mustMeet.value.join("、")} 与引文「${mustMeet.quote}」说的年份不符`)),
    ...(exemption === undefined || boundaryHolds(exemption.boundary)
      ? []
      : at("exemption", `引文没有写明这一年${exemption.boundary.value === "in" ? "在内" : "不在内"}`)),
  ];
}

/** Whether a quote names just these years, counted from the application year: 申报当年 is 0, 前一年度 is -1, 前两年 is -1 and -2. */
function sameYears(offsets: readonly number[], quote: string): boolean {
  const said = new Set<number>();
  if (/当年|本年度|申报年度/u.test(quote)) said.add(0);
  const [, numeral] =
    /[前上]([一二两三四五])(?:个)?年/u.exec(quote) ?? (/上年度/u.test(quote) ? ["", "一"] : []);
  const back = numeral === undefined ? 0 : numeral === "两" ? 2 : "一二三四五".indexOf(numeral) + 1;
  for (let year = 1; year <= back; year += 1) said.add(-year);
  return said.size === new Set(offsets).size && offsets.every((offset) => said.has(offset));
}

/** That the boundary year is in or out can be the notice's own only where it says so: 2021年及以前, 不含2021年. */
function boundaryHolds(
  boundary: NonNullable<Rules["continuingEducation"]["exemption"]>["boundary"],
): boolean {
  if ("basis" in boundary) return true;
  const { value, quote } = boundary;
  if (value === "open") return false;
  return value === "out" ? /不含/u.test(quote) : /及以前|及之前|(?<!不)含/u.test(quote);
}
