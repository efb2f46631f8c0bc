import type { Pack } from "../packs/pack.ts";
import { cityOf } from "../packs/pack-words.ts";
import type { Lexicon } from "../understanding/lexicon.ts";
import { scan } from "../understanding/scan.ts";

/** What a question is about besides the notice's own district and year. */
export interface Elsewhere {
  readonly place: boolean;
  readonly year: boolean;
  /** It names the notice's own year: 去年, asked in the year after. */
  readonly ownYear: boolean;
}

/** @param text as `normalise` spells; @param today ISO day, Asia/Shanghai */
export function elsewhere(text: string, pack: Pack, lexicon: Lexicon, today: string): Elsewhere {
  return {
    place: namesOtherPlace(text, pack, lexicon),
    ...yearsNamed(text, pack, Number(today.slice(0, 4))),
  };
}

function namesOtherPlace(text: string, pack: Pack, lexicon: Lexicon): boolean {
  const region = pack.manifest.region.value;
  if (text.includes(region) || text.includes(region.replace(/[县市区]$/, ""))) return false;
  const own = cityOf(pack);
  const places = scan(text, lexicon.counties).filter(
    ({ word }) => own === undefined || !own.startsWith(word),
  );
  const guard = pack.silences.find(({ guards }) => guards === "place");
  return places.length > 0 || guard?.words.some((word) => text.includes(word)) === true;
}

/** Whether somebody says that he works in another place, and names this district nowhere. */
export function worksElsewhere(text: string, pack: Pack, lexicon: Lexicon): boolean {
  if (!namesOtherPlace(text, pack, lexicon)) return false;
  return scan(text, lexicon.counties).some(
    ({ start, end }) =>
      /(?:人|单位|公司|学校|厂子?|医院)也?在$/.test(text.slice(0, start)) ||
      (/在$/.test(text.slice(0, start)) &&
        /^[\p{Script=Han}]{0,6}?(?:上班|工作|教书|开|当|任教|做|干)(?!过)/u.test(text.slice(end))),
  );
}

const figures = /(?<![\d〔(（[])(20\d\d|(?<=^|[^\d])[12]\d(?=年))(?!\d)年?(?:度)?/g;
/** A year of somebody's life, or of a document. */
const life =
  /^(?:\d{0,2}月)?(?:的时候|那会儿?|就|才|刚|底|初|开始|之前|以前)?(?:[\p{Script=Han}]{0,3})?(?:参加工作|入职|毕业|上班|来的|评上|评了|评的|考[上出了]|取得|拿到|拿了|聘|进的|到|调)/u;
const relative: readonly (readonly [RegExp, number])[] = [
  [/后年/, 2],
  [/(?<!等|等到|到)(?:明年|来年|下一年度?|下年度?)/, 1],
  [/今年|本年度?|当前年度/, 0],
  [/去年|上一?年度?(?!的?学时)/, -1],
  [/前年/, -2],
];

function yearsNamed(text: string, { manifest }: Pack, thisYear: number): Pick<Elsewhere, "year" | "ownYear"> {
  const year = manifest.year.value;
  const all = yearsIn(text, thisYear);
  return { year: all.length > 0 && !all.includes(year), ownYear: all.includes(year) };
}

/** The years that a question is about; not those of somebody's life, or of a document. */
export function yearsIn(text: string, thisYear: number): readonly number[] {
  const named = [...text.matchAll(figures)]
    .filter((found) => !life.test(text.slice(found.index + found[0].length)))
    .map(([, digits = ""]) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits)));
  const meant = relative.filter(([word]) => word.test(text)).map(([, after]) => thisYear + after);
  return [...named, ...meant];
}
