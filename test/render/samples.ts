import type { Answer } from "../../src/answers/answer.ts";
import { resolve } from "../../src/answers/resolve.ts";
import { noMentions, subjectOf } from "../../src/answers/subject.ts";
import type { Utterance } from "../../src/engine/utterance.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Advice, Finding } from "../../src/policy/advice.ts";
import type { Profile } from "../../src/policy/profile.ts";
import type { Question } from "../../src/policy/question.ts";
import { bookNow } from "../support/book.ts";

/** A water engineer at a firm, for 助理工程师; 2024 short of one general public hour. */
export const waterEngineer: Profile = {
  asOf: "2024-06-20",
  applicationYear: 2024,
  specialty: { id: "water", word: "搞水利的", basis: "interpretation" },
  target: { id: "助理工程师", word: "助工", basis: "general-knowledge" },
  unit: { id: "enterprise", word: "企业", basis: "interpretation" },
  hours: {
    "2023": { total: 90, professional: 62, public: 28, generalPublic: 12 },
    "2024": { total: 92, professional: 62, public: 30, generalPublic: 11 },
  },
  mountainYears: 6.5,
  mountainCounty: ["莲都区"],
};

/** Made up. */
const listLimits = { bytes: 5 * 1024 * 1024, rows: 1000, days: 5 };

const finding = (
  rule: string,
  status: Finding["status"],
  message: string,
  more: Partial<Finding> = {},
): Finding => ({
  rule,
  status,
  message,
  citations: ["5.1"],
  basis: "notice",
  ...more,
});

/** What the assessment says of the water engineer, written by hand from the pack. */
export function shortAdvice(pack: Pack): Advice {
  const committee = pack.plan.committees.find((row) => row.id === "water");
  if (committee === undefined) throw new Error("no committee for water in the pack");
  const [name, office, phone] = [committee.name.value, committee.office.value, committee.phone?.value ?? ""];
  return {
    route: "local-review",
    committee: {
      clause: "annex1.4",
      name,
      office,
      phone,
      titles: committee.titles.map((title) => title.value),
    },
    window: { start: "2024-07", end: "2024-09", status: "upcoming" },
    contact: { office, phone, clause: "annex1.4" },
    verdict: "not-ready",
    findings: [
      finding(
        "route.local-review",
        "applies",
        `助理工程师由${name}评审，办公室在${office}（电话 ${phone}）。`,
        {
          citations: ["annex1.4"],
        },
      ),
      finding("window.review", "info", "评审时间是 2024 年 7 月至 9 月，还没有开始。这是评审的时间。", {
        citations: ["annex1.4", "5.2"],
      }),
      finding("continuing-education.year", "unmet", "2024 年还差 1 个一般公需学时。", {
        year: 2024,
        shortfalls: [{ year: 2024, subject: "generalPublic", hours: 1 }],
      }),
      finding("continuing-education.year", "met", "2023 年四项学时都符合。", { year: 2023 }),
      finding("continuing-education.years", "unknown", "合格的年数要够职称规定的年数，还不知道规定几年。", {
        basis: "interpretation",
      }),
      finding("mountain.applicant", "not-applicable", "初级评委会不在第三条说的范围里。", {
        citations: ["3"],
      }),
      finding("submission.examination", "info", "有的职称一般通过全国考试取得，请先核实。", {
        basis: "general-knowledge",
        citations: ["annex1.note"],
      }),
    ],
    missing: ["requiredYears"],
    nextSteps: [`在“${pack.rules.platform?.name.value}”上申报。`],
    pack: pack.id,
  };
}

export const questions: readonly Question[] = [
  { id: "specialty", field: "specialty" },
  { id: "target", field: "target" },
  { id: "unit", field: "unit" },
  { id: "hours.2024", field: "hours", year: 2024 },
  { id: "hours.2023", field: "hours", year: 2023 },
  { id: "hours.2024.generalPublic", field: "hours", year: 2024, subject: "generalPublic" },
  { id: "requiredYears", field: "requiredYears" },
  { id: "careerStart", field: "careerStart" },
  { id: "mountainYears", field: "mountainYears" },
  { id: "mountainCounty", field: "mountainCounty" },
  { id: "region", field: "region" },
  { id: "applicationYear", field: "applicationYear" },
];

/** Utterances of every kind; a new kind without a sample doesn't compile. */
export function samples(pack: Pack): {
  readonly [K in Utterance["kind"]]: readonly Extract<Utterance, { kind: K }>[];
} {
  const advice = shortAdvice(pack);
  const profile = waterEngineer;
  const nonce = "z";
  const firstQuestion: Question = { id: "specialty", field: "specialty" };
  return {
    welcome: [{ kind: "welcome" }, { kind: "welcome", regions: ["莲都区", "青禾县"] }],
    moved: [
      { kind: "moved", lost: [] },
      { kind: "moved", lost: ["specialty", "target"] },
    ],
    outdated: [true, false].map((cameBack) => ({
      kind: "outdated",
      finding: finding("plan.outdated", "unknown", "今年是 2026 年，而这份通知只管 2024 年度。", {
        citations: ["header"],
      }),
      cameBack,
    })),
    understood: [
      { kind: "understood", profile, changed: ["specialty", "target", "hours.2024"], corrected: false },
      { kind: "understood", profile, changed: ["hours.2024.generalPublic"], corrected: true },
    ],
    question: questions.flatMap((question) => [
      { kind: "question", question, profile, nonce, leftOut: [], canGoBack: true },
      {
        kind: "question",
        question,
        profile: { asOf: "2024-06-20", applicationYear: 2024, hours: {} },
        nonce,
        leftOut: ["mountainYears", "mountainCounty"],
        canGoBack: false,
        again: true,
      },
    ]),
    "figures-please": questions
      .filter((question) => question.field === "hours")
      .map((question) => ({ kind: "figures-please", question, nonce })),
    choose: [
      {
        kind: "choose",
        ambiguity: { field: "specialty", word: "园林", candidates: ["forestry", "construction"] },
        nonce,
      },
      {
        kind: "choose",
        ambiguity: { field: "target", word: "中级", candidates: ["工程师", "农艺师"] },
        nonce,
      },
      {
        kind: "choose",
        ambiguity: { field: "unit", word: "学校", candidates: ["public-institution", "self-appraising"] },
        nonce,
      },
      {
        kind: "choose",
        ambiguity: { field: "hours", word: "92", candidates: ["2024", "2023"], hours: { total: 92 } },
        nonce,
      },
    ],
    why: [null, ...questions].map((question) => ({ kind: "why", question, profile })),
    refused: [
      { kind: "refused", details: { field: "hours.2024.total", got: "-5", expected: "0 到 8784 之间的数" } },
      {
        kind: "refused",
        details: {
          field: "mountainCounty",
          got: "丽水",
          expected: "县（市、区）",
          candidates: ["莲都区", "龙泉市"],
        },
      },
    ],
    summary: [{ kind: "summary", profile, declined: ["requiredYears"], nonce, leftOut: ["careerStart"] }],
    result: [{ kind: "result", advice, profile, nonce }],
    "what-if": [
      {
        kind: "what-if",
        tried: profile,
        changed: ["hours.2024"],
        before: advice,
        after: { ...advice, verdict: "ready", findings: [] },
      },
      { kind: "what-if", tried: profile, changed: [], before: advice, after: advice },
    ],
    "what-if-how": [{ kind: "what-if-how", profile, nonce }],
    "smallest-change": [
      { kind: "smallest-change", steps: [{ year: 2024, subject: "generalPublic", hours: 1 }], advice },
      { kind: "smallest-change", steps: null, advice },
    ],
    clauses: [{ kind: "clauses", advice, nonce }],
    clause: [...pack.clauses.keys(), "9.9"].map((clause) => ({ kind: "clause", clause })),
    "staff-form": [{ kind: "staff-form", advice, profile }],
    calendar: [
      { kind: "calendar", advice },
      { kind: "calendar", advice: { ...advice, window: null } },
    ],
    restarted: [{ kind: "restarted" }],
    cancelled: [{ kind: "cancelled", nonce: "1" }],
    plan: [{ kind: "plan" }, { kind: "plan", calendar: "https://pingzhi.example/plan.ics" }],
    "plan-picture": [{ kind: "plan-picture", day: "2024-06-20" }],
    help: [{ kind: "help" }],
    "change-what": [{ kind: "change-what", profile, nonce }],
    "nothing-pending": [{ kind: "nothing-pending" }],
    "nothing-before": [{ kind: "nothing-before" }],
    "stale-press": [{ kind: "stale-press" }],
    "not-understood": [null, firstQuestion].map((question) => ({ kind: "not-understood", question })),
    answers: answersOf(pack, profile),
    "pass-what": [{ kind: "pass-what" }],
    "not-passed": [{ kind: "not-passed" }],
    "stale-pass": [{ kind: "stale-pass" }],
    courtesy: (["thanks", "noted", "farewell", "weary", "insult", "despair"] as const).flatMap((courtesy) =>
      [true, false].map((goesOn) => ({ kind: "courtesy", courtesy, goesOn, canPass: goesOn })),
    ),
    "nobody-to-ask": [{ kind: "nobody-to-ask", profile }],
    "unknown-command": [{ kind: "unknown-command", text: "/frobnicate" }],
    "not-text": (["photo", "voice", "sticker", "edited", "unsupported"] as const).map((what) => ({
      kind: "not-text",
      what,
    })),
    "too-long": [{ kind: "too-long", limit: 4000 }],
    "offer-interview": [{ kind: "offer-interview", nonce }],
    privacy: [400, 0, null].flatMap((retentionDays) =>
      [true, false].map((staffed) => ({ kind: "privacy", service: { staffed, retentionDays } })),
    ),
    forgotten: [
      { kind: "forgotten", removed: { talk: true, messages: 12, tickets: 2 } },
      { kind: "forgotten", removed: { talk: true, messages: null, tickets: 0 } },
      { kind: "forgotten", removed: { talk: false, messages: 0, tickets: 0 } },
    ],
    lists: [{ kind: "lists" }, { kind: "lists", lists: listLimits }],
    "no-list": (["no-lists", "too-large", "older-excel", "no-sheet"] as const).map((why) => ({
      kind: "no-list",
      why,
      name: why === "no-sheet" ? "" : "名单.xlsx",
      lists: listLimits,
    })),
    spoiled: [{ kind: "spoiled" }],
  };
}

export function allSamples(pack: Pack): readonly Utterance[] {
  return Object.values(samples(pack)).flat();
}

type Answers = Extract<Utterance, { readonly kind: "answers" }>;

/** Everything that a question can be answered with: each written answer, each silence, what was computed, what staff keep. */
function answersOf(pack: Pack, profile: Profile): readonly Answers[] {
  const asker = { today: "2024-06-20", profile };
  const open = bookNow();
  const subject = subjectOf(open, noMentions, "", asker);
  const answers = open.entries.flatMap(
    (entry) => resolve(open, entry, { mentions: noMentions, subject, asker }) ?? [],
  );
  const alternatives = pack.answers.slice(0, 3).map(({ id, topic }) => ({ id, topic }));
  const kept: Answer = {
    status: "answered",
    id: "kept-1",
    topic: "停车",
    say: "办公楼后面可以停车。",
    passages: [],
    basis: "notice",
    by: { author: "王芳", date: "2024-06-21" },
  };
  return [
    ...answers.map((answer, place) => said([answer], place % 2 === 0)),
    said(answers.slice(0, 3), true),
    { ...said([kept], true), ofYear: 2024 },
    { ...said([], true), alternatives },
    said([], false),
  ];

  function said(given: readonly Answer[], canPass: boolean): Answers {
    return { kind: "answers", answers: given, alternatives: [], canPass, profile };
  }
}
