import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import { fieldNames } from "./names.ts";
import { planName } from "./plan-name.ts";
import type { Reply } from "./reply.ts";
import { lines, reply } from "./text.ts";

/** The talk stands on another notice than before: which, and which answers it doesn't know. */
export function renderMoved(pack: Pack, { lost }: Extract<Utterance, { readonly kind: "moved" }>): Reply {
  return reply(
    lines(
      `现在按${planName(pack)}来看。`,
      lost.length === 0
        ? "你说过的都留着。"
        : `你说的${lost.map((field) => fieldNames[field]).join("、")}，这份通知里对不上，等一下请再说一次；其他的都留着。`,
    ),
  );
}
