import { bare } from "../notice/blocks.ts";
import type { WrittenNotice } from "../notice/write.ts";
import { isDateLine } from "../plan/place.ts";
import { documentNumber, type Found, type Source } from "./place.ts";
import { type Branch, branch, type Entry, passage, said } from "./yaml.ts";

/** What is known before the notice is read. */
export interface PackIdentity {
  /** `liandu-2025`. */
  readonly id: string;
  /** The folder of the province's general knowledge beside it. */
  readonly province: string;
  /** All counties of the province, by which the region is recognised. */
  readonly counties: readonly string[];
}

/** pack.yaml: what this pack is, found in the notice's header, preamble and closing. */
export function manifestTree(
  { id, province, counties }: PackIdentity,
  source: Source,
  notice: WrittenNotice,
): Branch {
  const inHeader = (clause: string) => clause === "header";
  const inPreamble = (clause: string) => clause === "preamble";
  const found = (key: string, place: Found | null, value: string | number, missing: string): Entry =>
    place === null
      ? { comment: `TODO 没有找到${missing}：写 ${key}` }
      : { key, value: said(value, place.clause, place.quote) };
  const year = yearIn(source);
  const number =
    source.find(/^\p{Script=Han}{2,10}[〔[【（(]\d{4}[〕\]】）)]\d+号$/u, inHeader) ??
    source.find(new RegExp(documentNumber, "u"), inHeader);
  const title = source.find(/.{0,60}关于.*的通知/u, inHeader);
  const follows = source.find(/《[^《》]*职称[^《》]*》[（(]([^（）()]*〔\d{4}〕\d+号)[)）]/u, inPreamble);
  const region = regionIn(source, counties);
  const bureau = bureauIn(source, region?.name ?? null);
  const phone = source.find(/[区县市](?:人力社保局|人社局)[^，。；]{0,6}电话[:：]?\s*([\d-]{7,13})/u);
  const addressees = source.find(/^[^：:。]{2,60}(?=[：:]$)/u, inPreamble);
  const signed = signature(source);
  return {
    pairs: [
      { key: "id", value: id },
      found("region", region?.place ?? null, region?.name ?? "", "是哪个区县的通知"),
      found("year", year, Number(year?.match[1]), "是哪一年度的通知"),
      found("number", number, number?.quote ?? "", "发文字号"),
      found("title", title, title?.quote ?? "", "标题"),
      found("published", signed.date, signed.day, "落款日期"),
      found("issuer", signed.issuer, signed.issuer?.quote ?? "", "落款单位"),
      found("bureau", bureau, bureau?.match[1] ?? "", "人力社保局的简称"),
      ...(phone === null ? [] : [found("bureauPhone", phone, phone.match[1] ?? "", "")]),
      addressees === null
        ? { comment: "TODO 没有找到发给谁：写 addressees" }
        : { key: "addressees", value: passage(addressees.clause, addressees.quote) },
      ...(follows === null ? [] : [found("follows", follows, follows.match[1] ?? "", "")]),
      {
        key: "notice",
        value: branch([
          ["file", "notice.md"],
          ["sha256", notice.sha256],
        ]),
      },
      { key: "province", value: province },
    ],
  };
}

/** The year that the notice's title names. */
export function yearIn(source: Source): Found | null {
  return source.find(/关于[^，。]*?(\d{4})年(?:度)?[^，。]*?的?通知/u, (clause) => clause === "header");
}

function regionIn(
  source: Source,
  counties: readonly string[],
): { readonly name: string; readonly place: Found } | null {
  const names = counties.toSorted((one, other) => other.length - one.length).join("|");
  if (names === "") return null;
  const place = source.find(
    new RegExp(`[^，。；]*?(${names})[^，。；]*局(?:文件)?`, "u"),
    (clause) => clause === "header",
  );
  return place === null ? null : { name: place.match[1] ?? "", place };
}

/** The bureau's short name in the sentence that first has it: with the region in it, else as 区里 or 县里 call it. */
function bureauIn(source: Source, region: string | null): Found | null {
  const inBody = (clause: string) => /^\d|^closing$/.test(clause);
  const rest = "[^，。；（）()《》]*";
  const names = ["人力社保局", "人社局", "人力资源社会保障局"];
  const named = names.map((name) => `${region ?? "(?!)"}${name}`).join("|");
  const short = names.map((name) => `[区县市]${name}`).join("|");
  return (
    source.find(new RegExp(`(${named})${rest}`, "u"), inBody) ??
    source.find(new RegExp(`(?<!\\p{Script=Han}{2})(${short})${rest}`, "u"), inBody)
  );
}

/** The date at the end, and who stands in the line above it. */
function signature(source: Source): {
  readonly date: Found | null;
  readonly day: string;
  readonly issuer: Found | null;
} {
  const lines = source.clauses.find(({ id }) => id === "closing")?.lines.map(({ text }) => text) ?? [];
  const at = lines.findLastIndex(isDateLine);
  const text = lines[at] ?? "";
  const [, year = "", month = "", date = ""] = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(bare(text)) ?? [];
  const match = /.+/su.exec(text);
  const above = /^[^，。；：]{4,40}$/u.exec(lines[at - 1] ?? "");
  return {
    date: year === "" || match === null ? null : { clause: "closing", quote: text, match },
    day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
    issuer: at < 1 || above === null ? null : { clause: "closing", quote: above[0], match: above },
  };
}
