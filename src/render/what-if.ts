import type { SmallestStep, Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice, Finding } from "../policy/advice.ts";
import { checksLine, markOf, whereFinding } from "./advice-words.ts";
import { button } from "./buttons.ts";
import { pathName, subjectNames } from "./names.ts";
import type { Reply } from "./reply.ts";
import { valueText } from "./summary.ts";
import { bold, lines, paragraphs, reply } from "./text.ts";

type Of<K extends Utterance["kind"]> = Extract<Utterance, { readonly kind: K }>;

/** One change tried: only what would be different. */
export function renderWhatIf(pack: Pack, { tried, changed, before, after }: Of<"what-if">): Reply {
  const change = changed
    .map((path) => `${pathName(path)}是${valueText(pack, tried, path) ?? "别的"}`)
    .join("，");
  const differences = differencesOf(before, after);
  return reply(
    paragraphs(
      lines(
        bold(`如果${change === "" ? "这样" : change}：`),
        differences.length === 0 ? "结果不变。" : differences,
      ),
      differences.length === 0 ? null : checksLine(after),
      "这只是试一试，没有记下；你的回答没有变。",
    ),
  );
}

function differencesOf(before: Advice, after: Advice): readonly string[] {
  const [from, to] = [whereFinding(before), whereFinding(after)];
  const where = to === null || from?.message === to.message ? [] : [`· ${to.message}`];
  const checks = after.findings.flatMap((finding) => {
    if (finding === to) return [];
    const old = before.findings.find((other) => sameRule(other, finding));
    if (old !== undefined && old.status === finding.status && old.message === finding.message) return [];
    return [
      `${old === undefined || markOf(old) === markOf(finding) ? "" : `${markOf(old)} → `}${markOf(finding)} ${finding.message}`,
    ];
  });
  return [...where, ...checks];
}

function sameRule(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.year === other.year;
}

/** How to try a change, with a sentence that fits this profile. */
export function renderWhatIfHow(pack: Pack, { profile, nonce }: Of<"what-if-how">): Reply {
  const { total, professional } = pack.rules.continuingEducation.thresholds;
  return reply(
    lines(
      "用“如果”开头说一个变化，我告诉你结果会怎样，不会记下。比如：",
      `· 如果${profile.applicationYear}年总学时${total.value}，专业${professional.value}`,
      "· 如果我在事业单位",
    ),
    [[button("continue", nonce)]],
  );
}

/** The least to add so that a not-ready profile is ready. */
export function renderSmallestChange(_pack: Pack, { steps, advice }: Of<"smallest-change">): Reply {
  if (advice.verdict === "ready") return reply("该核对的都已经符合，不用再补。");
  if (steps === null || steps.length === 0)
    return reply("光补学时还不够，还有别的要先确认，见结果里的“？”和“✗”。");
  return reply(
    lines(
      bold("最少这样就够："),
      steps.map((step) => `· ${stepText(step)}`),
    ),
  );
}

/** 2024 年再补 1 个一般公需学时. */
function stepText({ year, subject, hours }: SmallestStep): string {
  return `${year} 年再补 ${hours} 个${subjectNames[subject]}学时`;
}
