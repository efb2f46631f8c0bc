import type { Utterance } from "../engine/utterance.ts";
import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import type { Silence } from "../packs/schema.ts";
import type { Profile } from "../policy/profile.ts";
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
export function renderSilence(
  pack: Pack,
  { id, profile }: Extract<Utterance, { readonly kind: "silence" }>,
): Reply {
  const silence = pack.silences.find((entry) => entry.id === id);
  if (silence === undefined) return renderUnanswered(pack, { profile });
  const { say, nearest, call } = silence;
  return reply(
    paragraphs(
      say,
      lines(`通知里最接近的是${clauseName(pack, nearest.clause)}：`, quoted(nearest.quote)),
      lines(ownOffice(pack, profile), callText(pack, call)),
    ),
  );
}

/** A question that nothing here answers. */
export function renderUnanswered(pack: Pack, { profile }: { readonly profile?: Profile }): Reply {
  const office = ownOffice(pack, profile);
  return reply(
    lines(
      "这个问题我现在答不上来。",
      office ?? "可以打电话问评委会办公室；说出专业和职称，我告诉你是哪一个。",
    ),
  );
}

/** The office of the committee that the person's specialty goes to; null where it isn't known or there is none. */
function ownOffice(pack: Pack, profile: Profile | undefined): string | null {
  const specialty = pack.byId.specialty.get(profile?.specialty?.id ?? "");
  const committee = pack.byId.committee.get(specialty?.committee ?? "");
  if (specialty === undefined || committee === undefined) return null;
  const { office, phone } = committee;
  return `${specialty.name}的评委会办公室在${officeText({ office: office.value, phone: phone?.value ?? null })}。`;
}

/** Whom to call; what the number stands for in the notice, where that is something else. */
function callText(pack: Pack, { office, phone, standsFor }: Silence["call"]): string {
  const whom = officeText({ office: office.value, phone: phone?.value ?? null });
  const place = clauseName(pack, phone?.clause ?? office.clause);
  const caveat = standsFor === undefined ? "" : `通知（${place}）里，这是${standsFor}的电话。`;
  return `可以打电话问${whom}。${caveat}`;
}
