import type { Fault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
import { hourSubjects } from "./schema.ts";

/** How the notice names each subject where it sets its threshold. */
const subjectWords = {
  total: "累计",
  professional: "专业科目",
  public: "公需科目",
  generalPublic: "一般公需科目",
};

/** Each threshold is quoted from its own subject's words: 公需科目 is not 一般公需科目. */
export function checkThresholds({ rules: { source, data } }: PackFiles): Fault[] {
  return hourSubjects.flatMap((subject) => {
    const { value, quote } = data.continuingEducation.thresholds[subject];
    if (quote.startsWith(`${subjectWords[subject]}不少于${value}学时`)) return [];
    const line = source.lineOf(["continuingEducation", "thresholds", subject]);
    const message = `${subject} 的引文应以「${subjectWords[subject]}不少于${value}学时」开头`;
    return [{ file: source.file, line, message }];
  });
}
