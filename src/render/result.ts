import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice, Finding } from "../policy/advice.ts";
import { advisedWindow, checksLine, markOf, whereFinding } from "./advice-words.ts";
import { button, changeButton, rowsOf } from "./buttons.ts";
import { cited, dayName, isField, pathName } from "./names.ts";
import type { Reply } from "./reply.ts";
import { bold, type Line, lines, longestText, paragraphs, type Rows, reply } from "./text.ts";

/**
 * The result: where and when first, then the checks, the next steps, what is our reading or general knowledge set apart,
 * and the last line that says what this is. Where the plan's year isn't the applicant's, that comes before all.
 */
export function renderResult(
  pack: Pack,
  { advice, nonce }: Extract<Utterance, { readonly kind: "result" }>,
): Reply {
  const whole = resultText(pack, advice, advice.findings);
  const text =
    whole.text.length <= longestText ? whole : resultText(pack, advice, advice.findings.filter(weighty));
  return reply(text, resultButtons(advice, nonce));
}

function resultText(pack: Pack, advice: Advice, findings: readonly Finding[]) {
  const outdated = findings.filter((finding) => finding.rule === "plan.outdated");
  const where = whereFinding(advice);
  const rest = findings.filter((finding) => finding !== where && !outdated.includes(finding));
  const own = rest.filter((finding) => finding.basis === "notice");
  const checks = own.filter((finding) => markOf(finding) !== "·");
  const remarks = own.filter((finding) => markOf(finding) === "·");
  return paragraphs(
    outdated.length === 0 ? null : lines(outdated.map((finding) => `⚠ ${said(pack, finding)}`)),
    lines(
      bold(where === null ? "还不能确定该去哪里评。" : said(pack, where)),
      [advisedWindow(advice), checksLine(advice)].join(""),
    ),
    section(pack, "核对", checks),
    steps(advice),
    section(pack, "另外", remarks),
    section(
      pack,
      "我们的理解（通知没有直接写，请核实）",
      rest.filter((finding) => finding.basis === "interpretation"),
    ),
    section(
      pack,
      "常识（不是通知写的，请先核实）",
      rest.filter((finding) => finding.basis === "general-knowledge"),
    ),
    lastLine(pack),
  );
}

/** What bears on the outcome; where a result is too long for one message, the rest is left to the clauses. */
function weighty(finding: Finding): boolean {
  return ["met", "unmet", "unknown"].includes(finding.status) || finding.rule.startsWith("route");
}

export function said(pack: Pack, finding: Finding): string {
  return `${finding.message}${cited(pack, finding.citations)}`;
}

function section(pack: Pack, heading: string, findings: readonly Finding[]): Line | null {
  if (findings.length === 0) return null;
  return lines(
    bold(heading),
    findings.map((finding) => `${markOf(finding)} ${said(pack, finding)}`),
  );
}

function steps(advice: Advice): Line | null {
  if (advice.nextSteps.length === 0) return null;
  return lines(
    bold("接下来"),
    advice.nextSteps.map((step, index) => `${index + 1}. ${step}`),
  );
}

/** What this is: not the authority's reply. */
export function lastLine(pack: Pack): string {
  const { number, published } = pack.manifest;
  return `以上按${number.value}（${dayName(published.value)}）整理，不是官方答复。`;
}

function resultButtons(advice: Advice, nonce: string): Rows {
  const calendar = advice.window === null ? [] : [button("calendar", nonce)];
  const enough = advice.verdict === "not-ready" ? [button("smallest-change", nonce)] : [];
  return [
    ...rowsOf(
      2,
      missingPaths(advice).map((path) => changeButton(path, nonce)),
    ),
    [button("clauses", nonce), ...calendar],
    [...enough, button("what-if", nonce)],
    [button("staff-form", nonce), button("change", nonce)],
    [button("restart", nonce)],
  ];
}

/** Up to four answers that could still change a finding; parts of a year by their year. */
function missingPaths(advice: Advice): readonly string[] {
  const whole = advice.missing.map((path) => path.split(".").slice(0, 2).join("."));
  return [...new Set(whole)].filter((path) => isField(path) || pathName(path) !== path).slice(0, 4);
}
