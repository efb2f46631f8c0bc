import { leftOut } from "../policy/left-out.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { begin } from "./moves.ts";
import { openQuestions, questionAbout } from "./questions.ts";
import { decline } from "./taking.ts";
import { proceed, put, type Turn } from "./turn.ts";

/** 都够 without figures: asked back once for the figures, then the years stay unknown. */
export function claim(ground: Ground, turn: Turn, claimed: readonly number[]): Turn {
  const { pending } = turn.talk;
  const profile = profileOf(ground, turn.talk);
  const hours = pending?.kind === "question" && pending.question.field === "hours" ? pending : null;
  const years = claimed.length > 0 ? claimed : [hours?.question.year ?? profile.applicationYear];
  const questions = years.map((year) =>
    hours?.question.year === year ? hours.question : questionAbout("hours", profile, year),
  );
  if (hours?.insist === "figures" && questions.includes(hours.question)) {
    // 都够 speaks of all that is asked of these years.
    const talk = years.flatMap((year) => openQuestions(profile, year)).reduce(decline, turn.talk);
    return proceed(ground, { ...turn, talk });
  }
  const open = questions.find(({ year }) => year !== undefined && profile.hours[year] === undefined);
  const question = hours !== null && questions.includes(hours.question) ? hours.question : open;
  if (question === undefined || leftOut(on(ground, turn.talk).policy, profile).includes("hours")) {
    return pending === null ? begin(ground, turn) : proceed(ground, turn);
  }
  const anew = pending?.kind === "question" && hours === pending && pending.anew === true;
  return put(ground, turn, { kind: "question", question, insist: "figures", ...(anew ? { anew } : {}) });
}
