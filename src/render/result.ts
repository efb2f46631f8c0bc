import type { FormattedString } from "@grammyjs/parse-mode";
import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { Advice, Finding } from "../policy/advice.ts";
import { checksLine, markOf, onceEach, whenLine, whereFinding } from "./advice-words.ts";
import { cited, lastLine, officeText } from "./names.ts";
import type { Reply } from "./reply.ts";
import { resultButtons } from "./result-buttons.ts";
import { asideLines, bold, type Line, lines, longestText, paragraphs, reply } from "./text.ts";

/**
 * The result: where and when first, then the checks, the next steps, what is our reading or general knowledge set apart,
 * what else the notice says, and the last line that says what this is. Where the plan's year isn't the applicant's, or it
 * isn't known whose plan is meant, that comes before all.
 */
export function renderResult(
  pack: Pack,
  { advice, nonce }: Extract<Utterance, { readonly kind: "result" }>,
): Reply {
  const whole = resultText(pack, advice, true);
  return reply(
    whole.text.length <= longestText ? whole : resultText(pack, advice, false),
    resultButtons(advice, nonce),
  );
}

/** `remarks`: whether there is room for what bears on no outcome. */
function resultText(pack: Pack, advice: Advice, remarks: boolean): FormattedString {
  const ofPlan = advice.findings.filter((finding) => finding.rule.startsWith("plan."));
  const where = whereFinding(advice);
  const when = whenLine(pack, advice);
  const told = [...ofPlan, where, when?.finding];
  const rest = onceEach(advice.findings.filter((finding) => !told.includes(finding)));
  const of = (basis: Finding["basis"]) => rest.filter((finding) => finding.basis === basis);
  const [checks, beside] = parted(of("notice"), (finding) => markOf(finding) !== "·");
  return paragraphs(
    ofPlan.length === 0 ? null : lines(ofPlan.map((finding) => `⚠ ${said(pack, finding)}`)),
    lines(
      where === null ? bold("还不能确定该去哪里评。") : whereLine(pack, where),
      whenAndChecks(pack, advice),
      contactLine(pack, advice, where),
    ),
    section("核对", listed(pack, checks)),
    section(
      "接下来",
      advice.nextSteps.map((step, index) => `${index + 1}. ${step}`),
    ),
    section("我们的理解（通知没有直接写，请核实）", listed(pack, of("interpretation"))),
    section("常识（不是通知写的，请先核实）", listed(pack, of("general-knowledge"))),
    remarks && beside.length > 0 ? lines(bold("另外"), asideLines(listed(pack, beside))) : null,
    lastLine(pack),
  );
}

/** When, and whether the checks hold, in one line. */
function whenAndChecks(pack: Pack, advice: Advice): FormattedString {
  const when = whenLine(pack, advice);
  const first = when === null ? "" : `${when.text}${cited(pack, when.finding.citations)}`;
  const checks = checksLine(pack, advice);
  return checks === ""
    ? lines(first)
    : lines(first)
        .plain(first === "" ? "" : " ")
        .bold(checks);
}

/** Whom to ask, unless where has said it. */
function contactLine(pack: Pack, { contact }: Advice, where: Finding | null): string | null {
  if (where?.message.includes(contact.office) === true) return null;
  return `可以问${officeText(contact)}。${cited(pack, [contact.clause])}`;
}

function whereLine(pack: Pack, where: Finding): FormattedString {
  const reading = where.basis === "interpretation" ? "（这里有我们的理解，请核实）" : "";
  return bold(where.message).plain(`${reading}${cited(pack, where.citations)}`);
}

function parted<T>(items: readonly T[], holds: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

function listed(pack: Pack, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${markOf(finding)} ${said(pack, finding)}`);
}

/** A finding's sentence with the clauses that say so. */
function said(pack: Pack, finding: Finding): string {
  return `${finding.message}${cited(pack, finding.citations)}`;
}

function section(heading: string, items: readonly string[]): Line | null {
  return items.length === 0 ? null : lines(bold(heading), items);
}
