import type { Pack } from "../packs/pack.ts";
import type { Committee } from "../packs/schema.ts";
import { callee } from "./finding.ts";
import type { Decision } from "./route.ts";
import { bureauNumber } from "./scope.ts";

/** What to do next, in order, each a sentence: whom to call, the platform (1), the record (1), the register (5.1), the papers (annex1.note). */
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
    case "initial-recognition":
      return [`打电话问${officeOf(pack.plan.initialRecognition)}：要交哪些材料，赶得上哪一轮。`];
    case "self-appraisal":
      return decision.row === null
        ? ["先问本单位的人事部门：本单位怎么办初定。"]
        : ["先问本单位的人事部门：评聘方案和时间。", ...stepsForEverybody(pack)];
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
  const { reviewers, deliveredBy } = pack.plan.noCommittee;
  return [
    `先问业务主管部门：市里的评委会什么时候评，材料要几时交到区里。${bureauNumber(pack)}`,
    `材料报${reviewers.value}审核；${deliveredBy.quote}。`,
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

/** What everybody has to do who applies: the platform (1) and the register (5.1). */
export function stepsForEverybody(pack: Pack): readonly string[] {
  const { platform, continuingEducation } = pack.rules;
  return [
    `在“${platform.name.value}”上申报，及时登记和更新个人业绩档案，${platform.noClassified.quote}。`,
    `继续教育学时在“${continuingEducation.register.value}”学习、登记。`,
  ];
}

function officeOf(row: Pick<Committee, "office" | "phone">): string {
  return callee(row.office.value, row.phone?.value ?? null);
}
