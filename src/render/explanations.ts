import type { Pack } from "../packs/pack.ts";
import type { RefusalDetails } from "../refusal.ts";
import { pathName, shownCandidate } from "./names.ts";
import type { Reply } from "./reply.ts";
import { lines, reply, shown } from "./text.ts";

/** A value that can't be taken: what came, what is expected; nothing else is lost. */
export function renderRefusal(pack: Pack, { field, got, expected, candidates = [] }: RefusalDetails): Reply {
  const names = candidates.map((id) => shownCandidate(pack, field, id));
  return reply(
    lines(
      `${pathName(field)}：“${shown(got)}”没有记下，应为${expected}。`,
      names.length === 0 ? null : `是不是：${names.join("、")}？`,
    ),
  );
}
