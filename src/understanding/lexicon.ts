import type { Pack, Title } from "../packs/pack.ts";
import type { Basis, Level, Specialty, UnitKind } from "../packs/schema.ts";
import { initialRecognition } from "../policy/profile.ts";
import { countyWords } from "./county-words.ts";
import { normalise } from "./normalise.ts";
import { type WordTable, wordTable } from "./scan.ts";
import { cityOfficeShape } from "./unit.ts";

/** What a word of the pack can mean; several candidates are asked back. */
export interface Meaning<Id extends string = string> {
  readonly id: Id;
  readonly basis: Basis;
}

/** The pack's words, spelled as `normalise` spells, ready to be looked up and found in a text. */
export interface Lexicon {
  readonly pack: Pack;
  readonly specialties: WordTable<readonly Meaning[]>;
  /** Each specialty's id and own name, as its button shows it: said alone it means that one, whatever else it could mean. */
  readonly ownNames: ReadonlyMap<string, Meaning>;
  /** Words for specialties that mean something else inside a sentence (申报材料): understood as the whole answer alone. */
  readonly wholeAnswers: ReadonlySet<string>;
  /** Words for a workplace or a whole family (医院, 教师): they give way to a word that says what the person does. */
  readonly general: ReadonlySet<string>;
  /** Titles and 初定 by name and by what people call them. */
  readonly titles: WordTable<readonly Meaning[]>;
  /** 中级, 副高 …: which titles that is, the specialty tells. */
  readonly levels: WordTable<readonly Level[]>;
  readonly units: WordTable<readonly Meaning<UnitKind>[]>;
  /** 市水利局: an office that is the city's by its name; null where the pack knows no units of the city. */
  readonly cityOffice: RegExp | null;
  /** Full names, short names (景宁) and cities, each with the counties it can mean. */
  readonly counties: WordTable<readonly string[]>;
  /** Titles that a specialty takes, those of its committee first. */
  readonly titlesOf: ReadonlyMap<string, readonly Title[]>;
}

/** Built once for each pack. */
export function compileLexicon(pack: Pack): Lexicon {
  return {
    pack,
    specialties: wordTable(noticeFirst(gather(pack.specialties.flatMap(specialtyWords)))),
    ownNames: ownNames(pack.specialties),
    wholeAnswers: new Set(pack.specialties.flatMap(({ wholeAnswers = [] }) => wholeAnswers.map(normalise))),
    general: new Set(pack.specialties.flatMap(({ general = [] }) => general.map(normalise))),
    titles: wordTable(gather(titleWords(pack))),
    levels: wordTable(levelWords()),
    units: wordTable(
      gather(
        pack.units.flatMap(({ id, name, basis, words }) =>
          [id, name, ...words].map((word) => [word, { id, basis }] as const),
        ),
      ),
    ),
    cityOffice: cityOfficeShape(pack),
    counties: wordTable(countyWords(pack.counties)),
    titlesOf: new Map(pack.specialties.map((specialty) => [specialty.id, titlesOf(pack, specialty)])),
  };
}

type Entry<Id extends string = string> = readonly [word: string, meaning: Meaning<Id>];

function gather<Id extends string>(entries: readonly Entry<Id>[]): Map<string, readonly Meaning<Id>[]> {
  const words = new Map<string, readonly Meaning<Id>[]>();
  for (const [spelling, meaning] of entries) {
    const word = normalise(spelling);
    const known = words.get(word) ?? [];
    if (!known.some(({ id }) => id === meaning.id)) words.set(word, [...known, meaning]);
  }
  return words;
}

/** The notice's own word for one specialty beats our putting it under another. */
function noticeFirst(words: Map<string, readonly Meaning[]>): Map<string, readonly Meaning[]> {
  return new Map(
    [...words].map(([word, meanings]) => {
      const own = meanings.filter(({ basis }) => basis === "notice");
      return [word, own.length > 0 ? own : meanings];
    }),
  );
}

function ownNames(specialties: readonly Specialty[]): ReadonlyMap<string, Meaning> {
  return new Map(
    specialties.flatMap((specialty) => {
      const { id, name } = specialty;
      const own = specialtyWords(specialty).filter(([word]) => word === id || word === name);
      return own.map(([word, meaning]) => [normalise(word), meaning] as const).toReversed();
    }),
  );
}

function specialtyWords({ id, name, notice, interpretation, generalKnowledge }: Specialty): Entry[] {
  const quoted = notice.map(({ quote }) => quote);
  const ownBasis = quoted.length > 0 ? "notice" : "general-knowledge";
  const nameBasis = quoted.includes(name) || quoted.length === 0 ? ownBasis : "interpretation";
  return [
    ...quoted.map((word) => [word, { id, basis: "notice" }] as const),
    [id, { id, basis: ownBasis }],
    [name, { id, basis: nameBasis }],
    ...(interpretation?.words ?? []).map((word) => [word, { id, basis: "interpretation" }] as const),
    ...(generalKnowledge?.words ?? []).map((word) => [word, { id, basis: "general-knowledge" }] as const),
  ];
}

function titleWords({ byId, plan, series }: Pack): Entry[] {
  const reviewed = new Set(plan.committees.flatMap(({ reviews }) => reviews.map(({ value }) => value)));
  const initial: Meaning = { id: initialRecognition, basis: "notice" };
  return [
    ...[...byId.title.keys()].map(
      (name) => [name, { id: name, basis: reviewed.has(name) ? "notice" : "general-knowledge" }] as const,
    ),
    ...Object.entries(series.aliases).flatMap(([alias, names]) =>
      names.map((name) => [alias, { id: name, basis: "general-knowledge" }] as const),
    ),
    ...[initialRecognition, ...initialName(plan), "职称初定", "毕业生初定", "初定职称"].map(
      (word) => [word, initial] as const,
    ),
  ];
}

/** What the notice itself calls 初定. */
function initialName({ initialRecognition: table }: Pack["plan"]): readonly string[] {
  return table === undefined ? [] : [table.name.value];
}

function levelWords(): ReadonlyMap<string, readonly Level[]> {
  const plain: readonly (readonly [string, readonly Level[]])[] = [
    ["初级", ["junior"]],
    ["中级", ["intermediate"]],
    ["高级", ["associate-senior", "senior"]],
    ["副高", ["associate-senior"]],
    ["副高级", ["associate-senior"]],
    ["正高", ["senior"]],
    ["正高级", ["senior"]],
  ];
  const endings = ["", "职称", "资格", "技术职称", "专业技术职称", "专业技术职务任职资格"];
  return new Map(
    plain.flatMap(([word, levels]) => endings.map((ending) => [word + ending, levels] as const)),
  );
}

function titlesOf({ byId }: Pack, specialty: Specialty): readonly Title[] {
  const names =
    specialty.titles ??
    specialty.series.flatMap((id) => Object.values(byId.series.get(id)?.titles ?? {}).flat());
  const committee = specialty.committee === null ? undefined : byId.committee.get(specialty.committee);
  const reviewed = committee?.reviews.map(({ value }) => value) ?? [];
  const titles = [...new Set(names)].flatMap((name) => byId.title.get(name) ?? []);
  return titles.toSorted((a, b) => Number(reviewed.includes(b.name)) - Number(reviewed.includes(a.name)));
}
