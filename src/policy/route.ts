import type { Pack, Title } from "../packs/pack.ts";
import type { Committee, Specialty, UnitKind } from "../packs/schema.ts";
import { initialRecognition } from "./profile.ts";

/**
 * Which way a title goes: annex 1's rows, its note and its table of initial recognition.
 *
 *   annex1.N     序号 | 评委会名称 | 所评资格名称 | … | 申报对象
 *   annex1.note  申报我区未设立专业技术职务任职资格评审委员会的各序列职称，评审申报材料须…上报至各业务主管部门、区人力社保局审核…
 *   annex1.initial 全区（自主评聘单位除外）初定中初级人员
 */

/** 初定 as the plan's table has it. */
export type InitialTable = NonNullable<Pack["plan"]["initialRecognition"]>;

/** A table of 初定 that keeps self-appraising units out, and our reading that they run their own. */
export interface OwnInitial {
  readonly table: InitialTable;
  readonly reading: NonNullable<NonNullable<Pack["rules"]["selfAppraisal"]>["initialReading"]>;
}

/** What is applied for: a title, or initial recognition. */
export type Target = Title | typeof initialRecognition;

type Recommendation = Committee["recommends"][number];

/** What the district's plan says of a specialty and a title, whatever the unit. */
export type District =
  | { readonly kind: "local-review"; readonly committee: Committee; readonly title: Title }
  | {
      readonly kind: "recommendation";
      readonly committee: Committee;
      readonly title: Title;
      readonly recommendation: Recommendation;
    }
  | { readonly kind: "unlisted"; readonly committee: Committee; readonly title: Title }
  | { readonly kind: "city-submission"; readonly title: Title; readonly specialty: Specialty | null }
  /** No committee, and the notice doesn't say where such titles go. */
  | { readonly kind: "no-committee"; readonly title: Title; readonly specialty: Specialty | null }
  /** A title of another series than the specialty's. */
  | { readonly kind: "mismatch"; readonly specialty: Specialty; readonly title: Title }
  | {
      readonly kind: "no-target";
      readonly specialty: Specialty;
      readonly committee: Committee | null;
      /** The unit's kind where the row keeps it out, whatever the title. */
      readonly excluded: UnitKind | null;
    }
  /** The title goes to several committees; only the specialty tells which. */
  | { readonly kind: "no-specialty"; readonly title: Title }
  | { readonly kind: "nothing" };

export type Decision =
  | District
  | { readonly kind: "out-of-scope"; readonly unit: UnitKind }
  | { readonly kind: "initial-recognition"; readonly table: InitialTable }
  /** The notice has no word about 初定. */
  | { readonly kind: "initial-unsaid" }
  /** The row, or the table of initial recognition, excludes units that appraise their own staff. */
  | { readonly kind: "self-appraisal"; readonly row: Committee; readonly title: Title }
  | { readonly kind: "self-appraisal-initial"; readonly own: OwnInitial }
  /** The row, or the table of initial recognition, excludes another kind of unit; where those go is unsaid. */
  | {
      readonly kind: "excluded";
      readonly row: Committee | InitialTable;
      readonly title: Title | null;
      readonly unit: UnitKind;
    }
  /** A self-appraising unit where the row doesn't exclude it: whether its own plan covers the title is open. */
  | { readonly kind: "self-appraisal-open"; readonly district: District; readonly title: Title };

/** Annex 1, turned round: from specialties and titles to its rows. Computed once for a pack. */
export interface Rows {
  readonly pack: Pack;
  /** Series of the titles that a committee's specialties take, by the committee's id. */
  readonly seriesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Committees to which a title may go, null for none in the district, by the title's name. */
  readonly placesOf: ReadonlyMap<string, ReadonlySet<Committee | null>>;
}

export function compileRows(pack: Pack): Rows {
  const seriesOf = new Map<string, Set<string>>();
  for (const specialty of pack.specialties) {
    if (specialty.committee === null) continue;
    const series = seriesOf.get(specialty.committee) ?? new Set<string>();
    for (const id of specialty.series) series.add(id);
    seriesOf.set(specialty.committee, series);
  }
  const placesOf = new Map<string, Set<Committee | null>>();
  for (const title of pack.byId.title.values()) {
    const places = new Set<Committee | null>();
    for (const specialty of pack.specialties)
      if (takes(specialty, title)) places.add(committeeOf(pack, specialty));
    for (const committee of pack.plan.committees) if (names(committee, title)) places.add(committee);
    // A series that no specialty of the pack takes has no committee either.
    placesOf.set(title.name, places.size === 0 ? new Set([null]) : places);
  }
  return { pack, seriesOf, placesOf };
}

/**
 * First that holds: out of scope, initial recognition, self-appraisal where the row excludes the unit, the committee
 * reviews, it recommends, it lists neither, no committee for the series.
 */
export function decide(
  rows: Rows,
  specialty: Specialty | undefined,
  target: Target | undefined,
  unit: UnitKind | undefined,
): Decision {
  const { rules } = rows.pack;
  if (unit !== undefined && rules.scope.kinds.out.value.includes(unit)) return { kind: "out-of-scope", unit };
  if (target === initialRecognition) return decideInitial(rows.pack, unit);
  const district = decideDistrict(rows, specialty, target);
  return unit === undefined ? district : forUnit(district, unit);
}

function decideInitial({ plan, rules }: Pack, unit: UnitKind | undefined): Decision {
  const table = plan.initialRecognition;
  if (table === undefined) return { kind: "initial-unsaid" };
  if (unit === undefined || !excludes(table, unit)) return { kind: "initial-recognition", table };
  const reading = rules.selfAppraisal?.initialReading;
  return unit === "self-appraising" && reading !== undefined
    ? { kind: "self-appraisal-initial", own: { table, reading } }
    : { kind: "excluded", row: table, title: null, unit };
}

/** What annex 1 says of a specialty and a title, for a unit that it speaks to. */
function decideDistrict(rows: Rows, specialty: Specialty | undefined, title: Title | undefined): District {
  if (specialty === undefined) {
    if (title === undefined) return { kind: "nothing" };
    const [place, ...others] = rows.placesOf.get(title.name) ?? [null];
    if (place === undefined || others.length > 0) return { kind: "no-specialty", title };
    return place === null ? withoutCommittee(rows, title, null) : inRow(rows, place, title);
  }
  const committee = committeeOf(rows.pack, specialty);
  if (title === undefined) return { kind: "no-target", specialty, committee, excluded: null };
  if (mismatched(rows, specialty, committee, title)) return { kind: "mismatch", specialty, title };
  return committee === null ? withoutCommittee(rows, title, specialty) : inRow(rows, committee, title);
}

function withoutCommittee({ pack }: Rows, title: Title, specialty: Specialty | null): District {
  const kind = pack.plan.noCommittee === undefined ? "no-committee" : "city-submission";
  return { kind, title, specialty };
}

function inRow(rows: Rows, committee: Committee, title: Title): District {
  if (committee.reviews.some((reviewed) => reviewed.value === title.name))
    return { kind: "local-review", committee, title };
  const recommendation = committee.recommends.find((entry) => recommended(rows, committee, entry, title));
  return recommendation === undefined
    ? { kind: "unlisted", committee, title }
    : { kind: "recommendation", committee, title, recommendation };
}

/** By the title's name, or by its level within the series of the committee's specialties. */
function recommended(rows: Rows, committee: Committee, entry: Recommendation, title: Title): boolean {
  const { titles = [], levels = [] } = entry.value;
  if (titles.includes(title.name)) return true;
  const series = rows.seriesOf.get(committee.id);
  return (
    title.level !== null &&
    levels.includes(title.level) &&
    title.series.some((id) => series?.has(id) === true)
  );
}

function mismatched(rows: Rows, specialty: Specialty, committee: Committee | null, title: Title): boolean {
  if (specialty.titles?.includes(title.name)) return false;
  if (committee === null) return !title.series.some((id) => specialty.series.includes(id));
  if (names(committee, title)) return false;
  const series = rows.seriesOf.get(committee.id);
  return !title.series.some((id) => series?.has(id) === true);
}

/** What the district's path comes to for a kind of unit: some rows keep it out, and some units appraise their own staff. */
function forUnit(district: District, unit: UnitKind): Decision {
  const itself = unit === "self-appraising";
  switch (district.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted": {
      const { committee: row, title } = district;
      if (excludes(row, unit))
        return itself ? { kind: "self-appraisal", row, title } : { kind: "excluded", row, title, unit };
      return itself ? { kind: "self-appraisal-open", district, title } : district;
    }
    case "city-submission":
    case "no-committee":
      return itself ? { kind: "self-appraisal-open", district, title: district.title } : district;
    case "no-target": {
      const { committee } = district;
      return { ...district, excluded: committee !== null && excludes(committee, unit) ? unit : null };
    }
    default:
      return district;
  }
}

/** Whether the row keeps units of this kind out: 自主评聘单位除外, 企业除外. */
function excludes(row: { readonly excludes: Committee["excludes"] }, unit: UnitKind): boolean {
  return row.excludes.some((excluded) => excluded.value === unit);
}

/** Whether the row names the title, to review it or to recommend to it. */
function names(committee: Committee, title: Title): boolean {
  return (
    committee.reviews.some((reviewed) => reviewed.value === title.name) ||
    committee.recommends.some((entry) => entry.value.titles?.includes(title.name) === true)
  );
}

function takes(specialty: Specialty, title: Title): boolean {
  return specialty.titles === undefined
    ? title.series.some((id) => specialty.series.includes(id))
    : specialty.titles.includes(title.name);
}

/** The committee that annex 1 gives a specialty; null where the district has none. */
export function committeeOf(pack: Pack, specialty: Specialty): Committee | null {
  return specialty.committee === null ? null : (pack.byId.committee.get(specialty.committee) ?? null);
}
