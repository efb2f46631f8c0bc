import { FormattedString } from "@grammyjs/parse-mode";
import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { Finding } from "../policy/advice.ts";
import { clauseName } from "./names.ts";
import { passagesFor } from "./passages.ts";
import type { Reply } from "./reply.ts";
import { lastLine } from "./result.ts";
import { pathsOf, valueText } from "./summary.ts";
import { reply } from "./text.ts";

/** A short form to copy, for staff: the question, each answer, the notice's words for it, and the clause. */
export function renderStaffForm(
  pack: Pack,
  { advice, profile }: Extract<Utterance, { readonly kind: "staff-form" }>,
): Reply {
  const asked = pathsOf(profile).map((path) => valueText(pack, profile, path));
  const answers = advice.findings.filter(
    (finding) => finding.status !== "info" && finding.status !== "not-applicable",
  );
  const form = [
    `问：${[`${profile.applicationYear} 年度`, ...asked].join("，")}`,
    ...answers.map((finding) => `答：${answerText(pack, finding)}`),
    ...quotes(pack, answers),
    lastLine(pack),
  ].join("\n");
  return reply(FormattedString.pre(form));
}

const bases = { notice: "", interpretation: "（理解）", "general-knowledge": "（常识）" } as const;

function answerText(pack: Pack, finding: Finding): string {
  return `${bases[finding.basis]}${finding.message}（${finding.citations.map((clause) => clauseName(pack, clause)).join("、")}）`;
}

/** Each passage once, under the clause that has it. */
function quotes(pack: Pack, findings: readonly Finding[]): readonly string[] {
  const passages = findings.flatMap((finding) => passagesFor(pack, finding));
  return [...new Set(passages.map(({ clause, quote }) => `据：${clauseName(pack, clause)}「${quote}」`))];
}
