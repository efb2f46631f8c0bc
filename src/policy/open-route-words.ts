import type { Pack, Title } from "../packs/pack.ts";
import { annexNumber, noteClause } from "../packs/pack-words.ts";
import type { Finding } from "./advice.ts";
import { placeSentence, titlesOf } from "./district-words.ts";
import { finding } from "./finding.ts";
import type { District, Rows } from "./route.ts";
import { unitName } from "./scope.ts";

/** Where annex 1 can't tell the route yet: what is missing, or what doesn't go together. */

export function mismatch(rows: Rows, { specialty, title }: Extract<District, { kind: "mismatch" }>): Finding {
  const { pack } = rows;
  const bySpecialty =
    specialty.committee === null ? null : (pack.byId.committee.get(specialty.committee) ?? null);
  const places = [...(rows.placesOf.get(title.name) ?? [])];
  const byTitle = places.map((place) => placeSentence(pack, place));
  const few = byTitle.length <= 2;
  return finding(
    "route.mismatch",
    "unknown",
    `${specialty.name}和${title.name}不在同一个系列，要看你报的是哪一个。如果按${specialty.name}：${placeSentence(pack, bySpecialty)}。如果按${title.name}：${few ? byTitle.join("；或") : "要看具体专业，不同专业由不同的评委会负责"}。`,
    [bySpecialty, ...(few ? places : [])].map((place) => place?.clause ?? noteClause(pack)),
    "interpretation",
  );
}

export function noTarget(
  pack: Pack,
  { specialty, committee, excluded }: Extract<District, { kind: "no-target" }>,
): Finding {
  const say = "还不知道你评哪个职称。";
  if (committee === null) {
    return finding(
      "route.target",
      "unknown",
      `${say}附件 ${annexNumber(pack)} 里没有管${specialty.name}的评委会。`,
      [noteClause(pack)],
      "interpretation",
    );
  }
  if (excluded !== null) {
    const where =
      excluded === "self-appraising"
        ? "你在自主评聘单位，请先问本单位"
        : `${unitName(pack, excluded)}不在内，该往哪里报，通知没有写`;
    return finding(
      "route.target",
      "unknown",
      `${say}这个专业的评委会，申报对象是「${committee.applicants.value}」；${where}。`,
      [committee.clause],
    );
  }
  return finding(
    "route.target",
    "unknown",
    `${say}${committee.name.value}在附件 ${annexNumber(pack)} 里列的是：${titlesOf(committee)}。`,
    [committee.clause],
  );
}

export function noSpecialty(rows: Rows, title: Title): Finding {
  const places = [...(rows.placesOf.get(title.name) ?? [])];
  return finding(
    "route.specialty",
    "unknown",
    `${title.name}在不同专业由不同的评委会负责，还要知道你的专业。`,
    places.map((place) => place?.clause ?? noteClause(rows.pack)),
  );
}

export function nothing(pack: Pack): Finding {
  return finding("route.specialty", "unknown", "还不知道你的专业，也不知道评哪个职称。", [noteClause(pack)]);
}
