import { namesText } from "../page/names-text.ts";

/** In the order in which they are told. */
const groups = [
  "notice",
  "clauses",
  "committees",
  "windows",
  "phones",
  "titles",
  "exclusions",
  "hours",
  "rules",
  "silences",
  "answers",
  "specialties",
  "units",
  "general",
] as const;
export type Group = (typeof groups)[number];

export const groupNames: Readonly<Record<Group, string>> = {
  notice: "通知本身",
  clauses: "条款",
  committees: "评委会",
  windows: "评审时间",
  phones: "电话",
  titles: "职称",
  exclusions: "不收谁",
  hours: "学时与年限",
  rules: "其他规定",
  silences: "通知没有写的",
  answers: "对提问的回答",
  specialties: "专业与叫法",
  units: "单位种类",
  general: "常识",
};

/** A stretch of two texts side by side. */
export interface Stretch {
  readonly kind: "same" | "gone" | "added";
  readonly text: string;
}

/** One thing that two packs say differently. */
export interface Difference {
  readonly group: Group;
  /** Whose it is; of several with the same change, their names. */
  readonly subject: string;
  /** What of it. */
  readonly what: string;
  /** Null where only the second pack has it. */
  readonly before: string | null;
  /** Null where only the first pack has it. */
  readonly after: string | null;
  /** Said only where it is certain. */
  readonly relation?: "renamed" | "split" | "merged";
  /** Word by word, for a long text. */
  readonly stretches?: readonly Stretch[];
}

/** What is compared: differences, and what is the same but for the year, by name. */
export interface Compared {
  readonly differences: readonly Difference[];
  readonly shifted: readonly string[];
}

export const nothing: Compared = { differences: [], shifted: [] };

export function together(parts: readonly Compared[]): Compared {
  return {
    differences: parts.flatMap(({ differences }) => differences),
    shifted: parts.flatMap(({ shifted }) => shifted),
  };
}

/** Differences that are the same but for whose they are, as one: an office that a hundred entries name has changed once. */
export function gathered(differences: readonly Difference[]): readonly Difference[] {
  const known = new Map<string, { readonly first: Difference; readonly subjects: string[] }>();
  for (const difference of differences) {
    const { group, what, before, after, relation } = difference;
    const key = JSON.stringify([group, what, before, after, relation]);
    const same = known.get(key);
    if (same === undefined) known.set(key, { first: difference, subjects: [difference.subject] });
    else same.subjects.push(difference.subject);
  }
  const ranked = [...known.values()].sort(
    (one, other) => groups.indexOf(one.first.group) - groups.indexOf(other.first.group),
  );
  return ranked.map(({ first, subjects }) => ({ ...first, subject: namesText(subjects, 3, "条") }));
}
