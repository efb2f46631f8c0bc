import { FormattedString } from "@grammyjs/parse-mode";
import type { Utterance } from "../engine/utterance.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Finding } from "../policy/advice.ts";
import { onceEach } from "./advice-words.ts";
import { cited, lastLine } from "./names.ts";
import { passagesFor } from "./passages.ts";
import type { Reply } from "./reply.ts";
import { itemText, pathsOf } from "./summary.ts";
import { longestText, reply } from "./text.ts";

/** A short form to copy, for staff: the case, then each answer with the notice's words for it and the clause. */
export function renderStaffForm(
  pack: Pack,
  { advice, profile }: Extract<Utterance, { readonly kind: "staff-form" }>,
): Reply {
  const facts = pathsOf(profile).map((path) => itemText(pack, profile, path, "staff"));
  const question = `问：${[`申报年度：${profile.applicationYear}`, ...facts].join("；")}。`;
  const answers = onceEach(advice.findings.filter(isAsked));
  const form = (quoting: boolean) =>
    [question, ...answersOf(pack, answers, quoting), lastLine(pack)].join("\n");
  const whole = form(true);
  return reply(FormattedString.pre(whole.length <= longestText ? whole : form(false)));
}

/** What bears on the outcome, and when; the rest is on the result. */
function isAsked({ rule, status }: Finding): boolean {
  return rule.startsWith("window.") || (status !== "info" && status !== "not-applicable");
}

const bases = { notice: "", interpretation: "（我们的理解）", "general-knowledge": "（常识）" } as const;

/** Each answer, and below it the passages that no answer before it had. */
function answersOf(pack: Pack, findings: readonly Finding[], quoting: boolean): readonly string[] {
  const quoted = new Set<string>();
  return findings.flatMap((finding) => {
    const answer = `答：${bases[finding.basis]}${finding.message}${cited(pack, finding.citations)}`;
    const quotes = quoting ? passagesFor(pack, finding) : [];
    const fresh = new Set(quotes.map(({ clause, quote }) => `据：${clauseName(pack, clause)}「${quote}」`));
    const lines = [...fresh].filter((line) => !quoted.has(line));
    for (const line of lines) quoted.add(line);
    return [answer, ...lines];
  });
}
