import { fileURLToPath } from "node:url";
import { threshold } from "../../src/answers/ask.ts";
import { openLibrary } from "../../src/library.ts";
import { loadPacks } from "../../src/packs/load.ts";
import { openShelf } from "../../src/shelf.ts";
import { type Arm, bm25Arm, miniSearchArm, nodeNlpArm, ourArm, phrasingsOf } from "./evaluate/arms.ts";
import { type Bin, binsOf, calibrate } from "./evaluate/certainty.ts";
import { isRight, judge, type Summary, summarise, type Verdict } from "./evaluate/judge.ts";
import { type Question, type QuestionSet, readQuestions } from "./evaluate/questions.ts";
import { percent, table } from "./evaluate/table.ts";

/**
 * `npm run eval:answers`: how well questions are answered, on questions that nobody has chosen anything by. The threshold and
 * the chance are chosen on the development questions, ten times cross-validated; the test questions only judge.
 * `--fit` stops after the development questions and prints what to put into src/answers/certainty.ts.
 */
const today = "2024-06-20";
const memory = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;

const shelf = openShelf(loadPacks());
const started = performance.now();
const book = await openLibrary({ shelf: () => shelf, today: () => today }).book();
console.log(
  `${book.entries.length} entries, ${phrasingsOf(book).length} phrasings; loaded in ${Math.round(performance.now() - started)} ms; memory then ${memory()}`,
);

const development = readQuestions("development");
console.log(`\nDevelopment: ${sizeOf(development)}`);
const { fit, thresholds, bins } = calibrate(book, development.single, today);
console.log(
  `fit: intercept ${fit.intercept.toFixed(3)}, coefficients ${fit.coefficients.map((value) => value.toFixed(3)).join(", ")}`,
);
console.log(
  table([
    [`threshold (in force: ${threshold})`, "right and given", "refused"],
    ...thresholds.map((one) => [String(one.threshold), percent(one.hit), percent(one.refusal)]),
  ]),
);
console.log(binTable("chance, cross-validated", bins));
if (process.argv.includes("--fit")) process.exit();

const test = readQuestions("test");
console.log(`\nTest: ${sizeOf(test)}`);
const ours = ourArm(book, today);
for (const { q } of test.single) ours.reply(q);
const begun = performance.now();
const replies = test.single.map((question) => ours.reply(question.q));
const each = (performance.now() - begun) / test.single.length;
const verdicts = test.single.map((question, place) => judge(question, replies[place] ?? nothing));
console.log(summaryTable([["this engine", summarise(verdicts)]]));
console.log(
  `status as labelled: ${percent(partOf(verdicts, ({ rightStatus }) => rightStatus))}; ${each.toFixed(2)} ms a question; memory ${memory()}`,
);
console.log(kindTable(verdicts));
console.log(
  binTable(
    "chance, on the test questions",
    binsOf(
      verdicts.map(({ score }) => score),
      verdicts.map((verdict) => (verdict.inside ? verdict.cited : verdict.refused || verdict.rightStatus)),
    ),
  ),
);
console.log(severalLine(test));

console.log(
  "\nSide by side on the test questions; each peer's threshold is its best on the development questions",
);
const phrasings = phrasingsOf(book);
const peers: Arm[] = [miniSearchArm(phrasings), bm25Arm(phrasings)];
peers.push(await nodeNlpArm(phrasings, fileURLToPath(new URL("../bench/package.json", import.meta.url))));
const rows: (readonly [string, Summary, number])[] = [["this engine", summarise(verdicts), each]];
for (const arm of peers) {
  const limit = bestThreshold(await findAll(arm, development.single));
  const at = performance.now();
  const found = await findAll(arm, test.single);
  rows.push([arm.name, summariseFound(found, limit), (performance.now() - at) / test.single.length]);
}
console.log(
  table([
    ["", "hit@1", "refused", "answers right", "ms"],
    ...rows.map(([name, { hit, refusal, precision }, time]) => [
      name,
      percent(hit),
      percent(refusal),
      percent(precision),
      time.toFixed(2),
    ]),
  ]),
);
process.exit();

const nothing = { status: "unknown", answers: [], alternatives: [], score: 0 } as const;

function sizeOf({ single, several }: QuestionSet): string {
  const inside = single.filter(({ status }) => status === "answered").length;
  return `${single.length} questions, ${inside} inside the notice and ${single.length - inside} outside; ${several.length} messages of several`;
}

function summaryTable(rows: readonly (readonly [string, Summary])[]): string {
  return table([
    ["", "hit@1, right entry", "first clause right", "outside refused", "answers right"],
    ...rows.map(([name, { hit, cited, refusal, precision }]) => [
      name,
      ...[hit, cited, refusal, precision].map(percent),
    ]),
  ]);
}

function kindTable(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map(({ question }) => question.kind))].sort();
  return table([
    ["kind", "questions", "hit@1", "first clause", "refused"],
    ...kinds.map((kind) => {
      const of = verdicts.filter(({ question }) => question.kind === kind);
      const { hit, cited, refusal } = summarise(of);
      const inside = of.some((verdict) => verdict.inside);
      const outside = of.some((verdict) => !verdict.inside);
      return [
        kind,
        String(of.length),
        inside ? percent(hit) : "",
        inside ? percent(cited) : "",
        outside ? percent(refusal) : "",
      ];
    }),
  ]);
}

function binTable(head: string, bins: readonly Bin[]): string {
  return table([
    [head, "questions", "said", "right"],
    ...bins.map(({ from, to, count, said, right }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      String(count),
      percent(said),
      percent(right),
    ]),
  ]);
}

/** Of messages with several questions: how many of the questions that the notice answers got their answer. */
function severalLine({ several }: QuestionSet): string {
  const parts = several.flatMap(({ q, parts }) => {
    const { answers } = ours.reply(q);
    return parts
      .filter(({ status }) => status !== "unknown")
      .map((part) => answers.some((answer) => isRight(part, answer)));
  });
  return `several questions in one message: ${parts.filter(Boolean).length} of ${parts.length} answered`;
}

function partOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / (items.length || 1);
}

interface Found {
  readonly question: Question;
  readonly id: string | null;
  readonly score: number;
}

async function findAll(arm: Arm, questions: readonly Question[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const question of questions) found.push({ question, ...(await arm.find(question.q)) });
  return found;
}

/** The best of hits and refusals together. */
function bestThreshold(found: readonly Found[]): number {
  const limits = [...new Set(found.map(({ score }) => score))].sort((a, b) => a - b);
  const worth = (limit: number) => {
    const { hit, refusal } = summariseFound(found, limit);
    return hit + refusal;
  };
  return limits.reduce((best, limit) => (worth(limit) > worth(best) ? limit : best), limits[0] ?? 0);
}

/** A peer has no slots and no clauses: its entry alone is judged, in its favour. */
function summariseFound(found: readonly Found[], limit: number): Summary {
  return summarise(
    found.map(({ question, id, score }) => {
      const entry = id === null || score < limit ? undefined : book.byId.get(id);
      const answered = entry?.kind === "answer";
      const inside = question.status === "answered";
      const hit = inside && answered && (question.answers ?? []).includes(entry.entry.id);
      const allowed = (question.also ?? []).includes("answered");
      return {
        question,
        inside,
        hit,
        cited: hit,
        refused: !answered,
        rightStatus: allowed && answered,
        score,
      };
    }),
  );
}
