import { mountainCounties, otherCounties } from "../../packs/pack-words.ts";
import type { Specialty } from "../../packs/schema.ts";
import { initialRecognition } from "../../policy/profile.ts";
import { compileRows, type Decision, decide } from "../../policy/route.ts";
import { resolveSpecialty } from "../../understanding/resolve.ts";
import type { Reader, Sample } from "./sample.ts";

/** The words that decide the route, with what they are there to show. */
export interface Way {
  readonly shows: string;
  readonly specialty?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly words?: Partial<Sample>;
}

/** What is said of a way that a title can go, by the core's own decision. */
const wayNames: Readonly<Record<Decision["kind"], string>> = {
  "local-review": "本地评审",
  recommendation: "本地推荐",
  unlisted: "评委会没有列这个职称",
  "city-submission": "本地没有评委会",
  mismatch: "专业与职称对不上",
  "no-target": "没说职称",
  "no-specialty": "没说专业",
  nothing: "什么都没说",
  "out-of-scope": "单位可能不在通知范围内",
  "initial-recognition": "初定",
  "initial-unsaid": "初定，通知没有写",
  "no-committee": "没有评委会，去处没有写",
  excluded: "评委会不收这种单位",
  "self-appraisal": "自主评聘单位，附件1除外",
  "self-appraisal-initial": "自主评聘单位办初定",
  "self-appraisal-open": "自主评聘单位，附件1没有除外",
};

/**
 * One applicant for each way that the core can decide, the first that the pack's own order gives; found by trying, so that a
 * pack with other ways has others. A way that a mountain county bears on has one applicant from such a county and one from
 * another.
 */
export function waysOf(reader: Reader): readonly Way[] {
  const found = new Map<string, Way>();
  const decisionOf = deciding(reader);
  for (const way of allWays(reader)) {
    const { kind } = decisionOf(way);
    if (kind === "out-of-scope" || kind === "nothing") continue;
    if (!found.has(kind)) found.set(kind, { ...way, shows: wayNames[kind] });
  }
  const order = ["local-review", "recommendation"];
  const ranked = [...found].sort(([one], [other]) => rank(order, one) - rank(order, other));
  return ranked.flatMap(([kind, way]) => (kind === "recommendation" ? mountainWays(reader, way) : [way]));
}

/** Every committee by the first of its titles; the units that may not be meant; and whatever else there is, to fill up. */
export function placeCases(reader: Reader) {
  const { pack } = reader.policy;
  const unit = firstUnit(reader);
  const decisionOf = deciding(reader);
  const committees = pack.plan.committees.flatMap((committee) => {
    const specialties = pack.specialties.filter((one) => one.committee === committee.id);
    const ways = specialties.flatMap((specialty) =>
      titlesFor(reader, specialty).map((target) => ({ specialty: wordFor(reader, specialty), target, unit })),
    );
    const kindOf = (way: Omit<Way, "shows">) => decisionOf(way).kind;
    const best =
      ways.find((way) => kindOf(way) === "local-review") ??
      ways.find((way) => kindOf(way) === "recommendation") ??
      ways[0];
    return best === undefined ? [] : [{ ...best, shows: committee.office.value }];
  });
  const units = pack.rules.scope.kinds.out.value.map((kind) => ({
    unit: unitWord(reader, kind),
    shows: `${wayNames["out-of-scope"]}：${unitWord(reader, kind)}`,
  }));
  const others = pack.specialties.flatMap((specialty) => {
    const [target] = titlesFor(reader, specialty);
    return target === undefined
      ? []
      : [{ specialty: wordFor(reader, specialty), target, unit, shows: specialty.name }];
  });
  return { committees, units, others };
}

function rank(order: readonly string[], kind: string): number {
  const place = order.indexOf(kind);
  return place < 0 ? order.length : place;
}

function* allWays(reader: Reader): Generator<Omit<Way, "shows">> {
  const { pack } = reader.policy;
  const units = pack.rules.scope.kinds.in.value.map((kind) => unitWord(reader, kind));
  const specialties = [...pack.specialties].sort(
    (one, other) => Number(one.committee === null) - Number(other.committee === null),
  );
  for (const unit of units) {
    for (const specialty of specialties) {
      const word = wordFor(reader, specialty);
      const own = titlesFor(reader, specialty);
      for (const target of [...own, ...pack.byId.title.keys()]) yield { specialty: word, target, unit };
      yield { specialty: word, unit };
    }
    for (const target of [initialRecognition, ...pack.byId.title.keys()]) yield { target, unit };
  }
}

type Decide = (way: Omit<Way, "shows">) => Decision;

/** What the core decides on a way's words. */
function deciding({ policy: { pack }, lexicon }: Reader): Decide {
  const rows = compileRows(pack);
  const specialties = new Map<string, Specialty | undefined>();
  const specialtyOf = (word: string) => {
    if (!specialties.has(word)) {
      const found = resolveSpecialty(lexicon, word);
      specialties.set(word, found.kind === "one" ? pack.byId.specialty.get(found.value.id) : undefined);
    }
    return specialties.get(word);
  };
  return ({ specialty, target, unit }) =>
    decide(
      rows,
      specialty === undefined ? undefined : specialtyOf(specialty),
      target === initialRecognition ? initialRecognition : pack.byId.title.get(target ?? ""),
      pack.units.find(({ name }) => name === unit)?.id,
    );
}

/** The titles that a specialty takes: its own, or those of its series; the committee's first where it has one. */
function titlesFor({ policy: { pack } }: Reader, specialty: Specialty): readonly string[] {
  const own =
    specialty.titles ??
    [...pack.byId.title.values()]
      .filter((title) => title.series.some((id) => specialty.series.includes(id)))
      .map((title) => title.name);
  const committee = specialty.committee === null ? undefined : pack.byId.committee.get(specialty.committee);
  const reviewed = committee?.reviews.map((entry) => entry.value) ?? [];
  return [...reviewed.filter((title) => own.includes(title)), ...own];
}

/** A specialty's name where the pack reads it back as this one, else its id. */
function wordFor({ lexicon }: Reader, { id, name }: Specialty): string {
  const found = resolveSpecialty(lexicon, name);
  return found.kind === "one" && found.value.id === id ? name : id;
}

function unitWord({ policy: { pack } }: Reader, kind: string): string {
  return pack.units.find(({ id }) => id === kind)?.name ?? kind;
}

function firstUnit(reader: Reader): string | undefined {
  const [kind] = reader.policy.pack.rules.scope.kinds.in.value;
  return kind === undefined ? undefined : unitWord(reader, kind);
}

function mountainWays({ policy }: Reader, way: Way): readonly Way[] {
  if (policy.mountain === null) return [way];
  const [inside] = mountainCounties(policy.pack);
  const [outside] = otherCounties(policy.pack);
  const workedIn = (county: string, shows: string): Way => ({
    ...way,
    shows: `${way.shows}；${shows}`,
    words: { mountainYears: 6, mountainCounty: county },
  });
  return [
    inside === undefined ? way : workedIn(inside, "在山区县做过"),
    ...(outside === undefined ? [] : [workedIn(outside, "做过的县不是山区县")]),
  ];
}
