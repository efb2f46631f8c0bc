import type { Pack } from "../packs/pack.ts";
import { isOfPlan } from "../policy/open-plans.ts";
import type { Chosen, Ready } from "../shelf.ts";
import type { Lexicon } from "../understanding/lexicon.ts";
import { type Resolution, resolveSpecialty, resolveTarget, resolveUnit } from "../understanding/resolve.ts";
import { isTitle } from "./choices.ts";
import { type Ground, on } from "./ground.ts";
import { changeable } from "./plan.ts";
import type { Answers, Pending, Talk } from "./talk.ts";

/** Answers that name an entry of the pack. */
export type Named = "specialty" | "target" | "unit";

export interface Renewed {
  readonly talk: Talk;
  /** Whether the talk stands on another pack than before. */
  readonly moved: boolean;
  /** Answers that the other pack doesn't know: they are open again. */
  readonly lost: readonly Named[];
}

/**
 * A talk fit for the pack that it stands on now: that of a later day, of a region or year just named, or of a new release. An
 * answer that names an entry the pack doesn't have is open again, and asked anew when its turn comes. Everything else stays.
 * While the region is open nothing is judged: what was said may be another region's word. The same talk where nothing is to be done.
 */
export function renew(ground: Ground, talk: Talk): Renewed {
  const chosen = on(ground, talk);
  if (waitsForRegion(chosen, talk)) return { talk, moved: false, lost: [] };
  const { id } = chosen.pack;
  const moved = talk.pack === undefined ? ground.shelf.packs.length > 1 : talk.pack !== id;
  const answers = moved ? reread(chosen, talk.answers) : known(chosen.pack, talk.answers);
  const lost = named.filter((field) => talk.answers[field] !== undefined && answers[field] === undefined);
  const pending = pendingOn(ground, talk, moved);
  if (!moved && lost.length === 0 && pending === talk.pending) return { talk, moved, lost };
  const { toldOutdated, ...others } = talk;
  return {
    talk: {
      ...others,
      answers,
      answered: talk.answered.filter((field) => !lost.some((gone) => gone === field)),
      pending,
      ...(moved ? { pack: id } : toldOutdated !== undefined && { toldOutdated }),
    },
    moved,
    lost,
  };
}

const named: readonly Named[] = ["specialty", "target", "unit"];

/** Whether the region is open and will still be asked. */
export function waitsForRegion({ regions }: Chosen, { declined }: Talk): boolean {
  return regions.length > 0 && !declined.includes("region");
}

function known(pack: Pack, answers: Answers): Answers {
  const { specialty, target } = answers;
  const keepsSpecialty = specialty === undefined || pack.byId.specialty.has(specialty.id);
  const keepsTarget = target === undefined || isTitle(pack, target.id);
  return keepsSpecialty && keepsTarget
    ? answers
    : without(answers, [
        ...(keepsSpecialty ? [] : ["specialty" as const]),
        ...(keepsTarget ? [] : ["target" as const]),
      ]);
}

/** The person's words read by another pack: what it calls by them, else what it knows by the same id. */
export function reread({ pack, lexicon }: Ready, answers: Answers): Answers {
  const { specialty, target, unit } = answers;
  const meant = {
    ...(specialty && { specialty: oneOf(resolveSpecialty(lexicon, specialty.word)) ?? specialty }),
    ...(target && { target: readTarget(lexicon, target, specialty?.id) }),
    ...(unit && { unit: oneOf(resolveUnit(lexicon, unit.word)) ?? unit }),
  };
  return known(pack, { ...answers, ...meant });
}

function readTarget(lexicon: Lexicon, target: NonNullable<Answers["target"]>, specialty: string | undefined) {
  if (lexicon.pack.byId.title.has(target.id)) return target;
  return oneOf(resolveTarget(lexicon, target.word, specialty)) ?? target;
}

function oneOf<T>(resolution: Resolution<T>): T | null {
  return resolution.kind === "one" ? resolution.value : null;
}

function without(answers: Answers, fields: readonly Named[]): Answers {
  const { specialty, target, unit, ...others } = answers;
  return {
    ...(specialty && !fields.includes("specialty") && { specialty }),
    ...(target && !fields.includes("target") && { target }),
    ...(unit && !fields.includes("unit") && { unit }),
    ...others,
  };
}

/** What a choice lay between may be no entries of the other pack; whose plan is meant isn't asked where there is one. */
function pendingOn(ground: Ground, talk: Talk, moved: boolean): Pending | null {
  const { pending } = talk;
  if (pending === null || pending.kind === "confirm") return pending;
  const { question } = pending;
  const isAskable =
    question === null || !isOfPlan(question.field) || changeable(ground, talk).includes(question.field);
  if (!isAskable) return null;
  if (pending.kind === "question" || !moved) return pending;
  return question === null ? null : { kind: "question", question };
}
