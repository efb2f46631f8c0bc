import type { Pack } from "./pack.ts";
import type { Clause } from "./schema.ts";

const places: ReadonlyMap<Clause, string> = new Map([
  ["header", "通知标题"],
  ["preamble", "通知开头"],
  ["closing", "通知结尾"],
]);

const ownNumeral = /^[（(]?([一二三四五六七八九十]+)[)）、]/u;

/** What a clause's name is made of: a pack, or the clauses alone of one in the making. */
type Named = Pick<Pack, "clauses">;

/** Where a person finds a clause in the notice: 第五条第一款, 附件1第4行. */
export function clauseName(pack: Named, clause: Clause): string {
  const place = places.get(clause);
  if (place !== undefined) return place;
  const [top = clause, part, item] = clause.split(".");
  const [, annex] = /^annex(\d+)$/.exec(top) ?? [];
  if (annex !== undefined) return `附件${annex}${placeInAnnex(part)}`;
  const article = `第${numeral(pack, top) ?? top}条`;
  if (part === undefined) return article;
  const paragraph = `${article}第${numeral(pack, `${top}.${part}`) ?? part}款`;
  return item === undefined ? paragraph : `${paragraph}第${item}项`;
}

function placeInAnnex(part: string | undefined): string {
  switch (part) {
    case undefined:
      return "";
    case "note":
      return "的注";
    case "initial":
      return "的初定表";
    default:
      return `第${part}行`;
  }
}

/** The Chinese numeral that the clause itself begins with. */
function numeral(pack: Named, clause: Clause): string | undefined {
  return ownNumeral.exec(pack.clauses.get(clause) ?? "")?.[1];
}

/** The clause that goes by this name, spaces aside; null where none does. */
export function clauseNamed(pack: Pack, name: string): Clause | null {
  const bare = name.replaceAll(/\s/gu, "");
  return [...pack.clauses.keys()].find((clause) => clauseName(pack, clause) === bare) ?? null;
}
