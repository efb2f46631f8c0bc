import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Silence } from "../packs/schema.ts";
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
  return reply(
    paragraphs(
      say,
      lines(`通知里最接近的是${clauseName(pack, nearest.clause)}：`, quoted(nearest.quote)),
      callText(pack, call),
    ),
  );
}

/** Whom to call; what the number stands for in the notice, where that is something else. */
function callText(pack: Pack, { office, phone, standsFor }: Silence["call"]): string {
  const whom = officeText({ office: office.value, phone: phone?.value ?? null });
  const place = clauseName(pack, phone?.clause ?? office.clause);
  const caveat = standsFor === undefined ? "" : `通知（${place}）里，这是${standsFor}的电话。`;
  return `可以打电话问${whom}。${caveat}`;
}
