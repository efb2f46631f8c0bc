import { resolveTarget } from "../understanding/resolve.ts";
import type { Ambiguity, Said } from "../understanding/understood.ts";
import { type Ground, on } from "./ground.ts";
import type { Talk } from "./talk.ts";
import type { Turn } from "./turn.ts";

/** 我想评中级, before the specialty is known: which title that is comes with it. */
export function waitForSpecialty(turn: Turn, level: string): Turn {
  return { ...turn, talk: { ...turn.talk, level } };
}

/** What a level that waited says now that the specialty is known: a title, or several to choose from. It waits no more. */
export function settleLevel(
  ground: Ground,
  talk: Talk,
): { readonly talk: Talk; readonly said: Said; readonly ambiguous: readonly Ambiguity[] } {
  const { level, ...rest } = talk;
  const { specialty, target } = talk.answers;
  if (level === undefined || (specialty === undefined && target === undefined))
    return { talk, said: {}, ambiguous: [] };
  if (specialty === undefined || target !== undefined) return { talk: rest, said: {}, ambiguous: [] };
  const resolution = resolveTarget(on(ground, talk).lexicon, level, specialty.id);
  switch (resolution.kind) {
    case "one":
      return { talk: rest, said: { target: resolution.value }, ambiguous: [] };
    case "several":
      return {
        talk: rest,
        said: {},
        ambiguous: [{ field: "target", word: level, candidates: resolution.candidates }],
      };
    case "none":
      return { talk: rest, said: {}, ambiguous: [] };
  }
}
