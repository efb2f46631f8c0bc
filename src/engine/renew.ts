import type { Pack } from "../packs/pack.ts";
import { initialRecognition } from "../policy/profile.ts";
import type { Answers, Talk } from "./talk.ts";

/**
 * A talk from an earlier release, fit for this pack: an answer that names an entry the pack no longer has is open again, and
 * asked anew when its turn comes. Everything else stays. The same talk where nothing is to be done.
 */
export function renew(pack: Pack, talk: Talk): Talk {
  const { specialty, target, ...others } = talk.answers;
  const keepsSpecialty = specialty === undefined || pack.byId.specialty.has(specialty.id);
  const keepsTarget = target === undefined || isKnownTitle(pack, target.id);
  if (keepsSpecialty && keepsTarget) return talk;
  const answers: Answers = {
    ...(keepsSpecialty && specialty !== undefined ? { specialty } : {}),
    ...(keepsTarget && target !== undefined ? { target } : {}),
    ...others,
  };
  const answered = talk.answered.filter(
    (id) => (keepsSpecialty || id !== "specialty") && (keepsTarget || id !== "target"),
  );
  return { ...talk, answers, answered };
}

function isKnownTitle(pack: Pack, name: string): boolean {
  return name === initialRecognition || pack.byId.title.has(name);
}
