import type { Pack } from "../packs/pack.ts";
import type { Passage } from "../packs/schema.ts";
import type { Advice, Finding } from "../policy/advice.ts";
import { cited } from "../render/names.ts";
import type { Advised, CheckedRow } from "./check-rows.ts";
import { committeeText, contactText, examinationRule, said, windowText } from "./person-words.ts";

/** A row that was judged. */
export type AdvisedRow = Omit<CheckedRow, "outcome"> & { readonly outcome: Advised };

/** All who go to one place, with what is the same for them. */
export interface Group {
  readonly pack: Pack;
  readonly name: string;
  readonly contact: string;
  readonly window: string;
  /** What goes to whom, each sentence with its clauses. */
  readonly papers: readonly string[];
  /** 5.3, where there are people of self-appraising units: the unit's duties with their days, never a person's. */
  readonly duties: readonly string[];
  readonly rows: readonly AdvisedRow[];
}

/** People by where they go: the committees in annex 1's order, then those without one, last those for whom it is open. */
export function groupsOf(rows: readonly CheckedRow[]): readonly Group[] {
  const byKey = new Map<string, AdvisedRow[]>();
  for (const row of rows) {
    const { outcome } = row;
    if (outcome.kind !== "advised") continue;
    const key = keyOf(outcome);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [{ ...row, outcome }]);
    else known.push({ ...row, outcome });
  }
  return [...byKey]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, members]) => groupOf(members) ?? []);
}

const places: readonly Advice["route"][] = ["city-submission", "initial-recognition", "self-appraisal"];

/** Orders as well: by pack, then the committee's row, then the routes without one. */
function keyOf({ advice, chosen }: Advised): string {
  const { committees } = chosen.pack.plan;
  const row = committees.findIndex(({ clause }) => clause === advice.committee?.clause);
  const place = places.indexOf(advice.route);
  const rank = row >= 0 ? row : committees.length + (place >= 0 ? place : places.length);
  return `${chosen.pack.id} ${String(rank).padStart(4, "0")}`;
}

function groupOf(rows: readonly AdvisedRow[]): Group | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { advice, chosen } = first.outcome;
  const { pack } = chosen;
  const isOpen = advice.route === null && advice.committee === null;
  return {
    pack,
    name: committeeText(pack, advice),
    contact: isOpen ? "" : contactText(advice),
    window: isOpen ? "" : windowText(advice),
    papers: isOpen ? [] : papersOf(pack, rows),
    duties: rows.some(({ outcome }) => outcome.profile.unit?.id === "self-appraising") ? dutiesOf(pack) : [],
    rows,
  };
}

/** What the members' advices say of papers, each sentence once; what is said of one title stands in its person's row. */
function papersOf(pack: Pack, rows: readonly AdvisedRow[]): readonly string[] {
  const sentences = new Map<string, Finding>();
  for (const { outcome } of rows)
    for (const finding of outcome.advice.findings)
      if (isOfPapers(finding)) sentences.set(finding.message, finding);
  return [...sentences.values()].map((finding) => `${said(finding)}${cited(pack, finding.citations)}`);
}

const ofPapers = ["route.initial-recognition", "route.self-appraisal", "platform.online"];

function isOfPapers({ rule }: Finding): boolean {
  return ofPapers.includes(rule) || (rule.startsWith("submission.") && rule !== examinationRule);
}

/** What units that appraise their own staff have to do (5.3 in 2024), in the notice's words. */
function dutiesOf(pack: Pack): readonly string[] {
  const rule = pack.rules.selfAppraisal;
  if (rule === undefined) return [];
  const { clause, planContent, plan, reportWorkingDays, summary, cityRecord, seniorRecord } = rule;
  return [
    sentence([planContent, plan]),
    sentence([reportWorkingDays]),
    `${sentence([summary, cityRecord])}${sentence([seniorRecord])}`,
  ]
    .filter((text) => text !== "")
    .map((text) => `${text}${cited(pack, [clause])}`);
}

function sentence(passages: readonly (Passage | undefined)[]): string {
  const quotes = passages.flatMap((passage) => passage?.quote ?? []);
  return quotes.length === 0 ? "" : `${quotes.join("，")}。`;
}
