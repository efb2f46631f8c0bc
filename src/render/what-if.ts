import type { FormattedString } from "@grammyjs/parse-mode";
import type { SmallestStep, Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import { thresholdsOf } from "../packs/pack-words.ts";
import type { Advice, Finding } from "../policy/advice.ts";
import { checksLine, markOf, whereFinding } from "./advice-words.ts";
import { button } from "./buttons.ts";
import { cited, officeText, pathName, subjectNames } from "./names.ts";
import type { Reply } from "./reply.ts";
import { valueText } from "./summary.ts";
import { bold, lines, paragraphs, reply } from "./text.ts";

type Of<K extends Utterance["kind"]> = Extract<Utterance, { readonly kind: K }>;

/** One change tried: only what would be different. */
export function renderWhatIf(pack: Pack, { tried, changed, before, after }: Of<"what-if">): Reply {
  const changes = changed.map((path) => `${pathName(path)}改成 ${valueText(pack, tried, path) ?? "没有说"}`);
  const differences = differencesOf(pack, before, after);
  return reply(
    paragraphs(
      lines(
        bold(`试一试：${changes.length === 0 ? "照你说的" : changes.join("；")}`),
        verdictLine(pack, before, after),
      ),
      lines(differences.length === 0 ? ["核对的结果和去处都不变。"] : differences),
      "这只是试一试，没有记下；你的回答没有变。",
    ),
  );
}

const verdicts = {
  ready: "该核对的都符合",
  "not-ready": "还有不符合的",
  incomplete: "还有没弄清的",
} as const;

function verdictLine(pack: Pack, before: Advice, after: Advice): string {
  const now = checksLine(pack, after);
  if (before.verdict === after.verdict) return now;
  return `从“${verdicts[before.verdict]}”变成“${verdicts[after.verdict]}”。${after.verdict === "ready" ? "" : now}`;
}

function differencesOf(pack: Pack, before: Advice, after: Advice): readonly string[] {
  const to = whereFinding(after);
  const where = to === null || whereFinding(before)?.message === to.message ? [] : [`· ${said(pack, to)}`];
  const checks = after.findings.flatMap((finding) => {
    const old = before.findings.find((other) => sameRule(other, finding));
    if (finding === to || (old?.status === finding.status && old.message === finding.message)) return [];
    const turned = old !== undefined && markOf(old) !== markOf(finding) ? `${markOf(old)} → ` : "";
    return [`${turned}${markOf(finding)} ${said(pack, finding)}`];
  });
  return [...where, ...checks];
}

function said(pack: Pack, { message, citations }: Finding): string {
  return `${message}${cited(pack, citations)}`;
}

function sameRule(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.year === other.year;
}

/** How to try a change, with sentences that fit this profile. */
export function renderWhatIfHow(pack: Pack, { profile, nonce }: Of<"what-if-how">): Reply {
  const hours = thresholdsOf(pack)
    .slice(0, 2)
    .map(({ subject, least }) => `${subjectNames[subject]}${subject === "total" ? "学时" : ""}${least}`);
  const otherUnit = pack.units.find(({ id }) => id !== profile.unit?.id);
  return reply(
    lines(
      "用“如果”开头说一个变化，我告诉你结果会怎样，不会记下。比如：",
      `· 如果${profile.applicationYear}年${hours.join("，")}`,
      otherUnit === undefined ? null : `· 如果我在${otherUnit.name}`,
    ),
    [[button("continue", nonce)]],
  );
}

/** The least to add so that nothing is short any more. */
export function renderSmallestChange(pack: Pack, { steps, advice }: Of<"smallest-change">): Reply {
  if (advice.verdict !== "not-ready") {
    return reply(
      lines("没有查出不够的，不用补。", advice.verdict === "incomplete" ? checksLine(pack, advice) : null),
    );
  }
  if (steps === null || steps.length === 0) {
    return reply(`光补学时还不够：${unmetTexts(pack, advice)}`);
  }
  return reply(
    paragraphs(
      lines(
        bold("最少补这些就够："),
        steps.map((step) => `· ${stepText(step)}`),
      ),
      pastYears(pack, advice, steps),
    ),
  );
}

function unmetTexts(pack: Pack, advice: Advice): string {
  return advice.findings
    .filter((finding) => finding.status === "unmet")
    .map((finding) => said(pack, finding))
    .join("");
}

/** 2024 年再补 1 个一般公需学时. */
function stepText({ year, subject, hours }: SmallestStep): string {
  return `${year} 年再补 ${hours} 个${subjectNames[subject]}学时`;
}

/** Whether a year that is over can still be made up is unsaid. */
function pastYears(pack: Pack, advice: Advice, steps: readonly SmallestStep[]): FormattedString | null {
  const years = advice.findings.flatMap(({ rule, year }) =>
    rule === "continuing-education.year" && year !== undefined ? [year] : [],
  );
  const applicationYear = Math.max(pack.manifest.year.value, ...years);
  if (steps.every(({ year }) => year >= applicationYear)) return null;
  return lines(`以前年度的学时现在还能不能补，通知没有写，请先问${officeText(advice.contact)}。`);
}
