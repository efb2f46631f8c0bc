import { describe, expect, it } from "vitest";
import { nonceOf } from "../../src/engine/buttons.ts";
import { newTalk, type Step, step, type Talk, type Utterance } from "../../src/engine.ts";
import { assess } from "../../src/policy/assess.ts";
import type { Reading } from "../../src/policy/profile.ts";
import type { Question } from "../../src/policy/question.ts";
import { render } from "../../src/render/render.ts";
import type { Button } from "../../src/render/reply.ts";
import { groundOn } from "../support/talk.ts";
import { people } from "./people.ts";
import { questions } from "./samples.ts";

const ground = groundOn("2024-06-20");
const { asOf: _, ...answers } = people["one short of a general public hour"];
const nonce = nonceOf(7);

function buttonsOf(utterance: Utterance): readonly Button[] {
  return render(ground.pack, utterance).buttons.flat();
}

/** A talk at a question that was put as the seventh, all else known. */
function talkAt(question: Question): Talk {
  const { [question.field]: _answered, ...others } = answers;
  return {
    ...newTalk,
    answers: { ...others, hours: question.field === "hours" ? {} : answers.hours },
    answered: ["specialty"],
    pending: { kind: "question", question },
    asked: 7,
  };
}

const profile = people["one short of a general public hour"];
const advice = assess(ground.policy, profile);
const concluded: Talk = { ...newTalk, answers, asked: 7, concluded: true };
const summarised: Talk = {
  ...newTalk,
  answers,
  asked: 7,
  answered: ["specialty"],
  pending: { kind: "confirm" },
};

interface Case {
  readonly name: string;
  readonly talk: Talk;
  readonly button: Button;
}

const cases: readonly Case[] = [
  ...questions.flatMap((question) => {
    const talk = talkAt(question);
    const asked: Utterance = {
      kind: "question",
      question,
      profile: { asOf: "2024-06-20", ...talk.answers, applicationYear: 2024 },
      nonce,
      leftOut: [],
      canGoBack: true,
    };
    return buttonsOf(asked).map((button) => ({ name: `at ${question.id}`, talk, button }));
  }),
  ...buttonsOf({ kind: "summary", profile, declined: [], leftOut: [], nonce }).map((button) => ({
    name: "at the summary",
    talk: summarised,
    button,
  })),
  ...[
    { kind: "result", advice, profile, nonce } as const,
    { kind: "clauses", advice, nonce } as const,
    { kind: "change-what", profile, nonce } as const,
  ].flatMap((utterance) =>
    buttonsOf(utterance).map((button) => ({ name: `below ${utterance.kind}`, talk: concluded, button })),
  ),
];

/** What a step comes to; how a value was read (its word and basis) differs between a press and a sentence. */
function outcomeOf({ talk, say, asking }: Step) {
  const readings = [talk.answers.specialty, talk.answers.target, talk.answers.unit];
  return {
    asking,
    said: say.map((utterance) => utterance.kind).filter((kind) => kind !== "understood"),
    pending: talk.pending,
    declined: talk.declined,
    ids: readings.map((reading: Reading | undefined) => reading?.id),
    others: { ...talk.answers, specialty: null, target: null, unit: null },
  };
}

describe("a button", () => {
  it.each(cases.map(({ name, talk, button }) => [button.label, name, talk, button.data] as const))(
    "does what typing its label does: %s %s",
    (label, _name, talk, data) => {
      const pressed = step(ground, talk, { kind: "press", data });
      expect(pressed.say.map(({ kind }) => kind)).not.toContain("stale-press");
      expect(outcomeOf(step(ground, talk, { kind: "text", text: label }))).toEqual(outcomeOf(pressed));
    },
  );
});
