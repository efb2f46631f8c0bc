import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { RefusalDetails } from "../refusal.ts";
import { officeText, pathName, shownCandidate } from "./names.ts";
import type { Reply } from "./reply.ts";
import { lines, paragraphs, quoted, reply, shown } from "./text.ts";

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

/** What the notice leaves open: what it says nearest, and whom to call. */
export function renderSilence(pack: Pack, id: string): Reply {
  const silence = pack.silences.find((entry) => entry.id === id);
  if (silence === undefined) return reply("这个问题通知没有写。");
  const { say, nearest, call } = silence;
  const phone = call.phone?.value ?? null;
  return reply(
    paragraphs(
      say,
      lines(`通知里最接近的是${clauseName(pack, nearest.clause)}：`, quoted(nearest.quote)),
      `可以问${officeText({ office: call.office.value, phone })}${call.standsFor === undefined ? "" : `（${call.standsFor}）`}。`,
    ),
  );
}
