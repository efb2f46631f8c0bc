import type { Pack } from "./pack.ts";
import type { Clause } from "./schema.ts";

const places: ReadonlyMap<Clause, string> = new Map([
  ["header", "通知标题"],
  ["preamble", "通知开头"],
  ["closing", "通知结尾"],
  ["annex1", "附件1"],
  ["annex1.note", "附件1的注"],
  ["annex1.initial", "附件1的初定表"],
]);

const ownNumeral = /^[（(]?([一二三四五六七八九十]+)[)）、]/u;

/** Where a person finds a clause in the notice: 第五条第一款, 附件1第4行. */
export function clauseName(pack: Pack, clause: Clause): string {
  const place = places.get(clause);
  if (place !== undefined) return place;
  const [top = clause, part] = clause.split(".");
  if (top === "annex1") return `附件1第${part}行`;
  const article = `第${numeral(pack, top) ?? top}条`;
  return part === undefined ? article : `${article}第${numeral(pack, clause) ?? part}款`;
}

/** The Chinese numeral that the clause itself begins with. */
function numeral(pack: Pack, clause: Clause): string | undefined {
  return ownNumeral.exec(pack.clauses.get(clause) ?? "")?.[1];
}

/** The clause that goes by this name, spaces aside; null where none does. */
export function clauseNamed(pack: Pack, name: string): Clause | null {
  const bare = name.replaceAll(/\s/gu, "");
  return [...pack.clauses.keys()].find((clause) => clauseName(pack, clause) === bare) ?? null;
}
