import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEntities, entitySchema } from "../../src/channels/bot-api/entities.ts";
import type { Utterance } from "../../src/engine/utterance.ts";
import type { Advice } from "../../src/policy/advice.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { leftOut } from "../../src/policy/left-out.ts";
import { nextQuestion } from "../../src/policy/next-question.ts";
import type { Profile } from "../../src/policy/profile.ts";
import { smallestChange } from "../../src/policy/smallest-change.ts";
import { render } from "../../src/render/render.ts";
import type { Reply } from "../../src/render/reply.ts";
import { loadPack } from "../support/pack.ts";
import { people } from "./people.ts";
import { anyProfile } from "./profiles.ts";

const pack = loadPack();
const policy = compile(pack);
const noticeText = [...pack.clauses.values()].join("\n");
const profiles = anyProfile(pack);

/** Everything that is said of one advice. */
function sayingsOf(profile: Profile, advice: Advice): readonly Utterance[] {
  const nonce = "zz";
  const question = nextQuestion(policy, profile, []);
  const asked: readonly Utterance[] =
    question === null
      ? []
      : [
          { kind: "question", question, profile, nonce, leftOut: leftOut(policy, profile), canGoBack: true },
          { kind: "why", question, profile },
          { kind: "figures-please", question, nonce },
          { kind: "not-understood", question },
        ];
  return [
    ...asked,
    { kind: "result", advice, profile, nonce },
    { kind: "summary", profile, declined: ["requiredYears", "hours.2024"], leftOut: ["careerStart"], nonce },
    { kind: "staff-form", advice, profile },
    { kind: "clauses", advice, nonce },
    { kind: "calendar", advice },
    { kind: "change-what", profile, nonce },
    { kind: "smallest-change", steps: smallestChange(policy, profile), advice },
    {
      kind: "what-if",
      tried: profile,
      changed: ["unit", "hours"],
      before: assess(policy, people["an accountant"]),
      after: advice,
    },
  ];
}

function sendable({ text, entities, buttons }: Reply): void {
  expect(text.trim()).not.toBe("");
  expect(text.length).toBeLessThanOrEqual(4096);
  checkEntities(text, entitySchema.array().parse(entities));
  expect(buttons.flat().length).toBeLessThanOrEqual(100);
  const data = buttons.flat().map((button) => button.data);
  expect(new Set(data).size).toBe(data.length);
}

describe("whatever the assessment says", () => {
  it("can be sent", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const utterance of sayingsOf(profile, assess(policy, profile)))
          sendable(render(pack, utterance));
      }),
      { numRuns: 400 },
    );
  });

  it("names no phone number that isn't in the notice", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const plain = { ...profile, ...withPlainWords(profile) };
        for (const utterance of sayingsOf(plain, assess(policy, plain))) {
          const numbers = render(pack, utterance).text.match(/(?<!\d)\d{6,}(?!\d)/g) ?? [];
          for (const number of numbers) expect(noticeText).toContain(number);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("calls the window no filing period and no deadline", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const advice = assess(policy, profile);
        for (const utterance of sayingsOf(profile, advice)) {
          const { text, document } = render(pack, utterance);
          for (const sentence of sentencesAboutWindow(`${text}\n${document?.content ?? ""}`)) {
            expect(sentence).not.toMatch(/申报时间|申报期|截止|截至/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("shows every finding in the result, each with the clauses that say so", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const advice = assess(policy, profile);
        const { text } = render(pack, { kind: "result", advice, profile, nonce: "1" });
        const shortened = text.length > 3900;
        for (const finding of advice.findings) {
          const said = text.includes(finding.message) || finding.rule === "window.review";
          expect(said || shortened, finding.rule).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("says nothing twice in a result", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { text } = render(pack, {
          kind: "result",
          advice: assess(policy, profile),
          profile,
          nonce: "1",
        });
        const sentences = text
          .split("\n")
          .filter((line) => /^[✓✗？·⚠]/u.test(line))
          .map((line) => line.replace(/〔.*$/u, ""));
        expect(new Set(sentences).size).toBe(sentences.length);
      }),
      { numRuns: 300 },
    );
  });

  it("says first that the plan is of another year", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const advice = assess(policy, profile);
        const { text } = render(pack, { kind: "result", advice, profile, nonce: "1" });
        const outdated = advice.findings.find((finding) => finding.rule === "plan.outdated");
        expect(text.startsWith("⚠")).toBe(outdated !== undefined);
        if (outdated !== undefined) expect(text.split("\n")[0]).toContain(outdated.message);
      }),
      { numRuns: 200 },
    );
  });

  it("ends by saying that it is no official reply, after the notice of its day", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const advice = assess(policy, profile);
        for (const kind of ["result", "staff-form"] as const) {
          const { text } = render(pack, { kind, advice, profile, nonce: "1" });
          expect(text.split("\n").at(-1)).toBe(
            "以上按莲人社〔2024〕42号（2024 年 5 月 22 日）整理，不是官方答复。",
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** A person's own words may hold numbers; these are not ours. */
function withPlainWords(profile: Profile): Pick<Profile, "specialty" | "target" | "unit"> {
  const { specialty, target, unit } = profile;
  return {
    ...(specialty && { specialty: { ...specialty, word: specialty.id } }),
    ...(target && { target: { ...target, word: target.id } }),
    ...(unit && { unit: { ...unit, word: unit.id } }),
  };
}

/** Our own sentences about the window: quotes are the notice's, and 不是申报时间 is what is to be said. */
function sentencesAboutWindow(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n[ \t]/g, "")
    .replaceAll(/「[^」]*」/g, "")
    .replaceAll(/[不非]是?申报时间/g, "")
    .split(/[。；\n]/)
    .filter((sentence) => /评审时间|评审的时间|\d 月/.test(sentence));
}

describe("the advice of a person", () => {
  it.each(Object.entries(people))("is a message of under 2,000 characters: %s", (_, profile) => {
    const advice = assess(policy, profile);
    const { text } = render(pack, { kind: "result", advice, profile, nonce: "1" });
    expect(text.length).toBeLessThan(2000);
    expect(text).toContain(advice.contact.office);
  });

  it("leaves nothing of a result unsaid but the window's sentence, which stands above in short", () => {
    const profile = people["a water engineer at a firm"];
    const advice = assess(policy, profile);
    const { text } = render(pack, { kind: "result", advice, profile, nonce: "1" });
    expect(text.split("\n")[1]).toContain("评审时间是 2024 年 7 月到 9 月");
    expect(text.split("\n")[1]).toContain("不是申报时间");
    const unsaid = advice.findings.filter((finding) => !text.includes(finding.message));
    expect(unsaid.map((finding) => finding.rule)).toEqual(["window.review"]);
  });
});
