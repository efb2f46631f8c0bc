import type { Pack } from "../packs/pack.ts";
import { askedOfCity, hereIn } from "../packs/pack-words.ts";
import type { Committee } from "../packs/schema.ts";
import { callee } from "./finding.ts";
import type { Decision } from "./route.ts";
import { bureauNumber } from "./scope.ts";

/** What to do next, in order, each a sentence: whom to call, the platform, the record, the register, the papers. */
export function nextSteps(pack: Pack, decision: Decision): readonly string[] {
  const bureau = pack.manifest.bureau.value;
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
      return [askForDays(decision.committee), ...stepsForEverybody(pack)];
    case "unlisted":
      return [
        `先打电话问${officeOf(decision.committee)}：${decision.title.name}在哪里评。`,
        ...stepsForEverybody(pack),
      ];
    case "city-submission":
      return [...throughTheDistrict(pack), ...stepsForEverybody(pack)];
    case "no-committee":
      return [
        `先问${bureau}：${decision.title.name}在哪里评，材料往哪里送。${bureauNumber(pack)}`,
        ...stepsForEverybody(pack),
      ];
    case "excluded":
      return [`先打电话问${officeOf(decision.row)}，也问本单位：你该往哪里报。`];
    case "initial-unsaid":
      return [`先问${bureau}：初定怎么办。${bureauNumber(pack)}`];
    case "initial-recognition":
      return [`打电话问${officeOf(decision.table)}：要交哪些材料，赶得上哪一轮。`];
    case "self-appraisal":
      return ["先问本单位的人事部门：评聘方案和时间。", ...stepsForEverybody(pack)];
    case "self-appraisal-initial":
      return ["先问本单位的人事部门：本单位怎么办初定。"];
    case "self-appraisal-open":
      return [
        `先问本单位的人事部门：评聘方案管不管${decision.title.name}。`,
        ...ifNot(pack, decision.district),
        ...stepsForEverybody(pack),
      ];
    case "mismatch":
      return [
        `先定下来报${decision.specialty.name}还是${decision.title.name}；拿不准就问${bureau}。${bureauNumber(pack)}`,
        ...stepsForEverybody(pack),
      ];
    case "no-target":
      return ["先定下来评哪个职称。", ...stepsForEverybody(pack)];
    case "no-specialty":
      return ["先定下来是什么专业。", ...stepsForEverybody(pack)];
    case "nothing":
      return ["先说说你的专业和想评的职称。"];
    case "out-of-scope":
      return [`先问${bureau}，有单位的也问单位：你的职称在哪里申报。${bureauNumber(pack)}`];
  }
}

/** Where the plan is another year's. */
export function newNotice(pack: Pack): string {
  return `先找新一年的评审通知，或问${pack.manifest.bureau.value}。${bureauNumber(pack)}`;
}

function askForDays(committee: Committee): string {
  return `打电话问${officeOf(committee)}：今年的评审通知发了没有，哪几天交材料。`;
}

function throughTheDistrict(pack: Pack): readonly string[] {
  const { noCommittee } = pack.plan;
  if (noCommittee === undefined) return [];
  const { reviewers, deliveredBy } = noCommittee;
  return [
    `先问${askedOfCity(pack)}：市里的评委会什么时候评，材料要几时交到${hereIn(pack)}。${bureauNumber(pack)}`,
    `材料报${reviewers.value}审核${deliveredBy === undefined ? "" : `；${deliveredBy.quote}`}。`,
  ];
}

function ifNot(
  pack: Pack,
  district: Extract<Decision, { kind: "self-appraisal-open" }>["district"],
): readonly string[] {
  if (district.kind === "city-submission") return throughTheDistrict(pack);
  return "committee" in district && district.committee !== null
    ? [`如果不管，打电话问${officeOf(district.committee)}。`]
    : [];
}

/** What everybody has to do who applies: the platform and the register. */
export function stepsForEverybody(pack: Pack): readonly string[] {
  const { platform, continuingEducation } = pack.rules;
  const { register } = continuingEducation;
  return [
    ...(platform === undefined ? [] : [onThePlatform(platform)]),
    ...(register === undefined ? [] : [`继续教育学时在“${register.value}”学习、登记。`]),
  ];
}

function onThePlatform({ name, record, noClassified }: NonNullable<Pack["rules"]["platform"]>): string {
  const parts = [
    `在“${name.value}”上申报`,
    ...(record === undefined ? [] : ["及时登记和更新个人业绩档案"]),
    ...(noClassified === undefined ? [] : [noClassified.quote]),
  ];
  return `${parts.join("，")}。`;
}

function officeOf(row: Pick<Committee, "office" | "phone">): string {
  return callee(row.office.value, row.phone?.value ?? null);
}
