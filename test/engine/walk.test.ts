import { describe, expect, it } from "vitest";
import { readButton } from "../../src/engine/buttons.ts";
import { askingOf } from "../../src/engine/talk.ts";
import { type Incoming, newTalk, type Step, type Talk } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import { groundOn, stepWith } from "../support/talk.ts";

/**
 * Every path of the interview, in memory: from each state that answers lead to, every kind of answer and every move is
 * tried, and each must keep what a person may rely on.
 */
const ground = groundOn("2024-06-20");
const start = stepWith(ground, newTalk, { kind: "text", text: "/start" });

/** Parts that fit a total of 92. */
const fitting = { total: "92", professional: "60", public: "30", generalPublic: "12" } as const;

interface Visit {
  readonly at: Step;
  readonly depth: number;
}

const text = (words: string): Incoming => ({ kind: "text", text: words });

/** One answer of each kind that leads on differently; the years before the two last ones are told briefly. */
function answersAt({ talk }: Step): readonly Incoming[] {
  const { pending } = talk;
  const press = (argument: string): Incoming => ({
    kind: "press",
    data: `answer:${argument}:${talk.asked.toString(36)}`,
  });
  const skip: Incoming = { kind: "press", data: `skip::${talk.asked.toString(36)}` };
  if (pending?.kind !== "question") return [skip];
  const { field, year, subject } = pending.question;
  // Everything is tried with one specialty; with the others hours branch only where it matters which year falls short.
  const { specialty, unit, target } = talk.answers;
  const thorough = specialty?.id === "water" && unit?.id === "enterprise" && target?.id === "助理工程师";
  switch (field) {
    // With one pack nobody is asked whose plan is meant.
    case "region":
    case "applicationYear":
      throw new Error(`asked for ${field}`);
    case "specialty":
      return [...["water", "kindergarten-teacher", "nursing", "accounting"].map(press), skip];
    case "target":
      return [...["助理工程师", "一级教师", "副主任护师", "会计师", "初定"].map(press), skip];
    case "unit":
      return [...["enterprise", "self-appraising", "city"].map(press), skip];
    case "requiredYears":
      return thorough ? [press("2"), text("4年"), skip] : [press("2")];
    case "careerStart":
      return [text("2012年"), skip];
    case "mountainYears":
      return [press("0"), text("6年半"), skip];
    case "mountainCounty":
      return [press("莲都区"), skip];
    case "hours": {
      if (subject !== undefined) return [text(fitting[subject]), skip];
      const enough = text("总92，专业62，公需30，一般公需12");
      if (year !== undefined && year < 2023) return thorough && year > 2021 ? [enough, skip] : [skip];
      const short = text("总90，专业60，公需18，一般公需11");
      if (!thorough) return [year === 2024 ? enough : short, skip];
      return year === 2024 ? [enough, short, text("总学时92"), skip] : [enough, short, skip];
    }
  }
}

/** What tells one state from another: all but the count of what was put. */
function stateOf(talk: Talk): string {
  return JSON.stringify({ ...talk, asked: 0 }, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function walk(visit: (from: Step, answer: Incoming, to: Step) => void): readonly Step[] {
  const seen = new Map([[stateOf(start.talk), start]]);
  const open: Visit[] = [{ at: start, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, depth } = next;
    expect(depth).toBeLessThan(30);
    if (at.asking === "confirm") continue;
    for (const answer of answersAt(at)) {
      const to = stepWith(ground, at.talk, answer);
      visit(at, answer, to);
      const key = stateOf(to.talk);
      if (seen.has(key)) continue;
      seen.set(key, to);
      open.push({ at: to, depth: depth + 1 });
    }
  }
  return [...seen.values()];
}

const edges: { readonly from: Step; readonly answer: Incoming; readonly to: Step }[] = [];
const states = walk((from, answer, to) => edges.push({ from, answer, to }));

describe("every path of the interview", () => {
  it("ends in a summary, and the summary in a result", () => {
    const summaries = states.filter(({ asking }) => asking === "confirm");
    expect(states.length).toBeGreaterThan(500);
    for (const { talk } of summaries) {
      const { say, asking } = stepWith(ground, talk, text("对"));
      expect(asking).toBeNull();
      expect(say.map((utterance) => utterance.kind)).toEqual(["result"]);
    }
    console.info(`${states.length} states, ${edges.length} answers, ${summaries.length} summaries`);
  });

  it("goes on with every answer", () => {
    for (const { from, to } of edges) expect(to.talk.asked).toBeGreaterThan(from.talk.asked);
  });

  it("loses no answer", () => {
    for (const { from, to } of edges) {
      const kept = { ...to.talk.answers, hours: { ...to.talk.answers.hours } };
      expect(kept).toMatchObject(from.talk.answers);
    }
  });

  it("waits for what it asked last, with buttons that are in force", () => {
    for (const { to } of edges) {
      expect(to.asking).toBe(askingOf(to.talk));
      const last = to.say.at(-1);
      expect(last !== undefined && "nonce" in last ? last.nonce : null).toBe(to.talk.asked.toString(36));
    }
  });

  it("comes back to the same state when one goes back and answers the same", () => {
    for (const { from, answer, to } of edges) {
      const back = stepWith(ground, to.talk, text("上一步"));
      const asked = from.talk.pending?.kind === "question" ? from.talk.pending.question : null;
      expect(back.talk.pending).toMatchObject({ kind: "question", question: asked });
      expect(back.talk.answers).toEqual(to.talk.answers);
      const again = stepWith(ground, back.talk, renewed(answer, back.talk));
      expect(stateOf(again.talk)).toBe(stateOf(to.talk));
    }
  });

  it("takes no answer from an old button", () => {
    for (const { from, to } of edges) {
      for (const { data } of buttonsOf(from)) {
        const action = readButton(data)?.action;
        if (action === "why" || action === "help" || action === "continue" || action === "start") continue;
        const late = stepWith(ground, to.talk, { kind: "press", data });
        expect(late.talk).toEqual(to.talk);
        expect(late.say.map((utterance) => utterance.kind)).toEqual(["stale-press"]);
      }
    }
  });
});

describe("in every state of the interview", () => {
  it("a word in between changes nothing, and the question is put again", () => {
    for (const { talk, asking } of states) {
      for (const words of ["继续", "帮助", "为什么问", "/frobnicate", "🙂", "", "看条款原文"]) {
        const { talk: after, say, asking: still } = stepWith(ground, talk, text(words));
        expect([words, after]).toEqual([words, talk]);
        expect(still).toBe(asking);
        const last = say.at(-1);
        expect(last !== undefined && "nonce" in last ? last.nonce : null).toBe(talk.asked.toString(36));
      }
    }
  });

  it("取消 leaves nothing asked, and 继续 comes back to it", () => {
    for (const { talk, asking } of states) {
      const cancelled = stepWith(ground, talk, text("取消"));
      expect(cancelled.asking).toBeNull();
      expect(cancelled.talk.answers).toEqual(talk.answers);
      const resumed = stepWith(ground, cancelled.talk, text("继续"));
      expect(resumed.asking).toBe(asking);
      expect(stateOf(resumed.talk)).toBe(stateOf(talk));
    }
  });

  it("重新开始 asks the first question with nothing known", () => {
    for (const { talk } of states) {
      const anew = stepWith(ground, talk, text("重新开始"));
      expect(anew.asking).toBe("specialty");
      expect(anew.talk.answers).toEqual({ hours: {} });
    }
  });

  it("going back and back ends at the first question with every answer kept", () => {
    for (const { talk } of states) {
      let at = talk;
      for (let left = talk.answered.length; left > 0; left -= 1)
        at = stepWith(ground, at, text("上一步")).talk;
      const over = stepWith(ground, at, text("上一步"));
      expect(over.say[0]?.kind).toBe("nothing-before");
      expect(over.talk.answers).toEqual(talk.answers);
    }
  });

  it("typing a button's label does what pressing it does", () => {
    for (const at of states) {
      for (const { label, data } of buttonsOf(at)) {
        const pressed = stepWith(ground, at.talk, { kind: "press", data });
        const typed = stepWith(ground, at.talk, text(label));
        const what = `${at.asking}: ${label}`;
        expect(meaningOf(typed.talk.answers), what).toMatchObject(meaningOf(pressed.talk.answers));
        expect(kindOf(typed), what).toBe(kindOf(pressed));
      }
    }
  });
});

/** The answer as it would be given now: a button carries the nonce of what stands. */
function renewed(answer: Incoming, talk: Talk): Incoming {
  if (answer.kind !== "press") return answer;
  return { kind: "press", data: answer.data.replace(/[0-9a-z]+$/, talk.asked.toString(36)) };
}

function buttonsOf({ say, pack }: Step) {
  return say.flatMap((utterance) => render(pack, utterance).buttons.flat());
}

/** Answers by what they mean, whichever word named it. A typed title may name its specialty as well. */
function meaningOf({ specialty, target, unit, ...answers }: Talk["answers"]) {
  const named = { specialty: specialty?.id, target: target?.id, unit: unit?.id };
  return { ...answers, ...Object.fromEntries(Object.entries(named).filter(([, id]) => id !== undefined)) };
}

/** How a step ends: what was said last. */
function kindOf({ say }: Step) {
  return say.at(-1)?.kind;
}
