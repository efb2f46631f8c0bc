import { expandBrackets, itemsOf } from "../../packs/cells.ts";
import { wordsForId } from "../../packs/check-values.ts";
import { type Level, type UnitKind, unitKinds } from "../../packs/schema.ts";

/** What a row's cell of titles says, item by item, in the notice's own words. */
export interface SaidTitles {
  readonly titles: readonly string[];
  /** Titles that the committee decides itself, as the province's series names them. */
  readonly reviews: readonly { readonly value: string; readonly quote: string }[];
  readonly recommends: readonly {
    readonly value: { readonly titles: readonly string[] } | { readonly levels: readonly Level[] };
    readonly quote: string;
  }[];
  /** Items whose meaning would be a reading of ours: 推荐中级, 推荐高级, a title that the series don't have. */
  readonly open: readonly { readonly quote: string; readonly why: string; readonly recommended: boolean }[];
}

const recommending = /^推荐(申报|评审|到)?/u;

/** Reads the items; `known` tells the names of titles that the province's series have. */
export function readTitles(cell: string, known: (name: string) => boolean): SaidTitles {
  const titles = itemsOf(cell);
  const reviews: SaidTitles["reviews"][number][] = [];
  const recommends: SaidTitles["recommends"][number][] = [];
  const open: SaidTitles["open"][number][] = [];
  for (const quote of titles) {
    if (recommending.test(quote)) {
      const rest = quote.replace(recommending, "");
      const levels = levelsSaid(rest);
      if (known(rest)) recommends.push({ value: { titles: [rest] }, quote });
      else if (levels !== null) recommends.push({ value: { levels }, quote });
      else open.push({ quote, why: "通知没有写是哪些职称；写成解读，说明理由", recommended: true });
      continue;
    }
    const [, ...readings] = expandBrackets(quote);
    const names = readings.length === 0 ? [quote] : readings;
    const unknown = names.filter((name) => !known(name));
    if (unknown.length === 0) reviews.push(...names.map((value) => ({ value, quote })));
    else open.push({ quote, why: `series.yaml 里没有职称「${unknown.join("、")}」`, recommended: false });
  }
  return { titles, reviews, recommends, open };
}

/** Whole levels where the notice's word is one and no more: 副高, not 高级, which may be 副高 or both. */
function levelsSaid(text: string): readonly Level[] | null {
  if (/^副高级?(职称|资格)?$/u.test(text)) return ["associate-senior"];
  if (/^正高级?(职称|资格)?$/u.test(text)) return ["senior"];
  return null;
}

/** The level in a committee's own name. Null where it names none, several, or 高级, which may be two. */
export function readLevel(name: string): { readonly value: Level; readonly quote: string } | null {
  const words: readonly (readonly [Level, string])[] = [
    ["junior", "初级"],
    ["intermediate", "中级"],
    ["associate-senior", "副高"],
    ["senior", "正高"],
  ];
  const found = words.filter(([, word]) => name.includes(word));
  const [only] = found;
  return only === undefined || found.length > 1 ? null : { value: only[0], quote: only[1] };
}

export interface SaidExclusion {
  readonly value: UnitKind;
  readonly quote: string;
}

/** The kinds of unit that a row's applicants leave out (自主评聘单位除外); `unread` what is left out and isn't one of them. */
export function readExclusions(applicants: string): {
  readonly said: readonly SaidExclusion[];
  readonly unread: readonly string[];
} {
  const said: SaidExclusion[] = [];
  const unread: string[] = [];
  for (const [quote, what = ""] of applicants.matchAll(/([^（()）；，。]*?)除外/gu)) {
    const kinds = unitKinds.filter((kind) => wordsForId.get(kind)?.some((word) => what.includes(word)));
    if (kinds.length === 0) unread.push(quote);
    said.push(...kinds.map((value) => ({ value, quote })));
  }
  return { said, unread };
}
