import type { Pack } from "../packs/pack.ts";
import type { Clause, Passage } from "../packs/schema.ts";
import { assess } from "../policy/assess.ts";
import type { Policy } from "../policy/compile.ts";
import type { Profile, Reading } from "../policy/profile.ts";
import type { Answer } from "./answer.ts";
import { quoteOf } from "./committee-answers.ts";

/** Which way a title of a specialty goes, as the core decides it for a unit that the notice speaks to. */
export function titleAnswer(
  policy: Policy,
  topic: string,
  asked: { readonly specialty?: Reading; readonly target: Reading; readonly today: string },
): Answer | null {
  const { pack } = policy;
  const profile: Profile = {
    asOf: asked.today,
    applicationYear: pack.manifest.year.value,
    ...(asked.specialty && { specialty: asked.specialty }),
    target: asked.target,
    hours: {},
  };
  const advice = assess(policy, profile);
  const routes = advice.findings.filter(({ rule }) => rule.startsWith("route.") && rule !== "route.scope");
  const finding = routes.find(({ rule }) => rule === `route.${advice.route}`) ?? routes[0];
  if (finding === undefined) return null;
  // The core says for general knowledge of its own accord that a title is usually got by examination.
  const aside = advice.findings.find(({ rule }) => rule === "submission.examination");
  return {
    status: "answered",
    id: `title.route:${asked.specialty?.id ?? "any"}:${asked.target.id}`,
    topic: `${asked.target.id}：${topic}`,
    basis: finding.basis,
    say: [finding, ...(aside === undefined ? [] : [aside])].map(({ message }) => message).join(""),
    passages: [...new Set(finding.citations)].flatMap((clause) => passageOf(pack, clause)),
  };
}

/** The words of a clause that say most of titles. */
function passageOf(pack: Pack, clause: Clause): readonly Passage[] {
  const { committees, noCommittee, initialRecognition } = pack.plan;
  const row = committees.find((committee) => committee.clause === clause);
  if (row !== undefined) return row.titles.slice(0, 1).map(quoteOf);
  const known = [
    noCommittee?.handIn,
    initialRecognition?.openAllYear,
    initialRecognition?.applicants,
    pack.manifest.addressees,
    ...pack.rules.otherNames.map(({ says }) => says),
  ];
  return known.flatMap((passage) => (passage?.clause === clause ? [quoteOf(passage)] : []));
}
