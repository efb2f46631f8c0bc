import type { Utterance } from "../engine/utterance.ts";
import type { Pack } from "../packs/pack.ts";
import type { ProfileField } from "../packs/schema.ts";
import type { Profile, Reading, YearHours } from "../policy/profile.ts";
import type { QuestionId } from "../policy/question.ts";
import { button, changeButton, rowsOf } from "./buttons.ts";
import { hoursText, isSubject, pathName, specialtyName, unitName } from "./names.ts";
import { leftOutLine } from "./question.ts";
import type { Reply } from "./reply.ts";
import { bold, lines, paragraphs, reply, shown } from "./text.ts";

type Of<K extends Utterance["kind"]> = Extract<Utterance, { readonly kind: K }>;
type Path = QuestionId | ProfileField;

const order: readonly Exclude<ProfileField, "hours">[] = [
  "region",
  "specialty",
  "target",
  "unit",
  "requiredYears",
  "careerStart",
  "mountainYears",
  "mountainCounty",
];

/** All that is known, to be confirmed before the result. */
export function renderSummary(pack: Pack, { profile, declined, nonce, leftOut }: Of<"summary">): Reply {
  const unknown = declined.filter((id) => valueText(pack, profile, id) === null);
  const text = paragraphs(
    lines(
      bold("请核对一下："),
      `申报年度：${profile.applicationYear} 年`,
      pathsOf(profile).map((path) => itemText(pack, profile, path)),
      unknown.map((id) => itemText(pack, profile, id)),
    ),
    leftOutLine(leftOut),
    "对吗？要改就直接说，比如“单位是事业单位”，或者点“改一项”。",
  );
  return reply(text, [
    [button("confirm", nonce), button("change", nonce)],
    [button("back", nonce), button("restart", nonce)],
  ]);
}

/** What was taken from a message. */
export function renderUnderstood(pack: Pack, { profile, changed, corrected }: Of<"understood">): Reply {
  const items = changed.flatMap((path) =>
    path === "hours"
      ? hourPaths(profile).map((id) => itemText(pack, profile, id))
      : itemText(pack, profile, path),
  );
  const lead = corrected ? "改好了" : "记下了";
  return reply(items.length === 0 ? `${lead}。` : `${lead}：${items.join("；")}。`);
}

/** Who reads it: the person himself, or staff, to whom he is somebody else. */
type Reader = "self" | "staff";

/** 单位类型：企业; 2024 年学时：总 92、专业 62. */
export function itemText(pack: Pack, profile: Profile, path: Path, reader: Reader = "self"): string {
  return `${pathName(path)}：${valueText(pack, profile, path, reader) ?? "没有说"}`;
}

/** Which answer is to be changed? */
export function renderChangeWhat(_pack: Pack, { profile, plans = [], nonce }: Of<"change-what">): Reply {
  const paths = [...new Set([...plans, ...pathsOf(profile)])];
  const buttons = paths.map((path) => changeButton(path, nonce));
  if (buttons.length === 0) return reply("还没有记下什么可以改的。", [[button("start", nonce)]]);
  return reply("改哪一项？其他的都会留着。", [...rowsOf(2, buttons), [button("continue", nonce)]]);
}

/** Every answer that is known, in the order in which it is shown. */
export function pathsOf(profile: Profile): readonly Path[] {
  const [before, after] = [order.slice(0, 6), order.slice(6)];
  const known = (field: Exclude<ProfileField, "hours">) => profile[field] !== undefined;
  return [...before.filter(known), ...hourPaths(profile), ...after.filter(known)];
}

function hourPaths(profile: Profile): readonly QuestionId[] {
  return Object.keys(profile.hours)
    .map(Number)
    .sort((one, other) => other - one)
    .map((year): QuestionId => `hours.${year}`);
}

const hoursShape = /^hours\.(\d{4})(?:\.([a-zA-Z]+))?$/u;

/** A known answer in words; null where it isn't known. */
export function valueText(pack: Pack, profile: Profile, path: Path, reader: Reader = "self"): string | null {
  const [, year, subject] = hoursShape.exec(path) ?? [];
  if (year !== undefined) return hoursValue(profile.hours[year] ?? {}, subject);
  switch (path) {
    case "region":
      return profile.region ?? null;
    case "applicationYear":
      return `${profile.applicationYear} 年`;
    case "specialty":
      return readingText(profile.specialty, reader, (id) => specialtyName(pack, id));
    case "target":
      return readingText(profile.target, reader, (id) => id);
    case "unit":
      return readingText(profile.unit, reader, (id) => unitName(pack, id));
    case "requiredYears":
      return counted(profile.requiredYears, "年");
    case "careerStart":
      return counted(profile.careerStart, "年");
    case "mountainYears":
      return profile.mountainYears === 0 ? "没有" : counted(profile.mountainYears, "年");
    case "mountainCounty":
      return profile.mountainCounty?.join("、") ?? null;
    default:
      return null;
  }
}

/** One subject's hours, or all that are known. */
function hoursValue(hours: YearHours, subject: string | undefined): string | null {
  const known = subject !== undefined && isSubject(subject) ? hours[subject] : undefined;
  if (subject !== undefined) return known === undefined ? null : String(known);
  return hoursText(hours) || null;
}

function counted(value: number | undefined, unit: string): string | null {
  return value === undefined ? null : `${value} ${unit}`;
}

/** The name, and the person's own word where it is another. */
function readingText(
  reading: Reading | undefined,
  reader: Reader,
  nameOf: (id: string) => string,
): string | null {
  if (reading === undefined) return null;
  const name = nameOf(reading.id);
  const word = shown(reading.word);
  if (word === "" || word === name || word === reading.id) return name;
  return `${name}（${reader === "self" ? "你" : "本人"}说的“${word}”）`;
}
