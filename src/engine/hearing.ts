import type { Profile } from "../policy/profile.ts";
import type { Question } from "../policy/question.ts";
import type { Ready } from "../shelf.ts";
import { understand } from "../understanding/understand.ts";
import type { Understood } from "../understanding/understood.ts";
import { type Ground, on, profileOf } from "./ground.ts";
import { changeable, planIn } from "./plan.ts";
import { questionAbout } from "./questions.ts";
import type { Pending, Talk } from "./talk.ts";

/**
 * A message, read: first whose plan it means, then the rest of it with the words of that plan's pack. While the region is open
 * and the pack that is taken for the time being has no word for it, the words of the others count too.
 */
export function hearAll(ground: Ground, talk: Talk, text: string): Understood {
  const waits = waiting(talk.pending, profileOf(ground, talk));
  const asked = waits === null || waits === "confirm" ? undefined : waits.field;
  const plan = planIn(ground, talk, text, asked);
  const then = { ...talk, answers: { ...talk.answers, ...plan.said } };
  const hearing = {
    pending: waits,
    profile: profileOf(ground, then),
    today: ground.today,
    plans: changeable(ground, then),
  };
  const chosen = on(ground, then);
  const heardBy = ({ lexicon }: Ready) => understand(plan.whole ? "" : text, { ...hearing, lexicon });
  const first = heardBy(chosen);
  const others = first.nothing ? chosen.regions.map((region) => onRegion(ground, then, region)) : [];
  const understood = others.map(heardBy).find(({ said }) => Object.keys(said).length > 0) ?? first;
  if (Object.keys(plan.said).length + plan.refused.length === 0) return understood;
  return {
    ...understood,
    ...(plan.supposed && { intent: { kind: "what-if" } as const }),
    said: { ...understood.said, ...plan.said },
    refused: [...plan.refused, ...understood.refused],
    ...(understood.nothing && !plan.whole && plan.refused.length === 0 && { unread: true as const }),
    nothing: false,
  };
}

function onRegion(ground: Ground, talk: Talk, region: string): Ready {
  return on(ground, { ...talk, answers: { ...talk.answers, region } });
}

/** What a bare word would answer: the question that is pending, or the field in which several entries fit. */
function waiting(pending: Pending | null, profile: Profile): Question | "confirm" | null {
  switch (pending?.kind) {
    case undefined:
      return null;
    case "confirm":
      return "confirm";
    case "question":
      return pending.question;
    case "choice":
      return pending.ambiguity.field === "hours"
        ? pending.question
        : questionAbout(pending.ambiguity.field, profile);
  }
}
