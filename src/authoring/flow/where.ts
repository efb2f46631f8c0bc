import type { Policy } from "../../policy/compile.ts";
import { nextQuestion } from "../../policy/next-question.ts";
import { initialRecognition, type Profile } from "../../policy/profile.ts";
import { compileRows, decide, type Rows } from "../../policy/route.ts";
import type { FlowGraph } from "./graph.ts";
import { endLabels, type Questions, type WhereField, whereGraph } from "./where-graph.ts";

/**
 * Where a title goes, as the core asks and decides: every specialty, title and kind of unit is put to `nextQuestion`, and
 * states from which the same answers lead to the same ends become one question. Nothing is drawn that wasn't walked.
 */

/** What is asked to settle where the title goes. */
const whereFields = ["specialty", "target", "unit"] as const;

interface Answer {
  readonly name: string;
  readonly profile: Profile;
}

export interface EndState {
  readonly id: string;
  readonly label: string;
  /** One who gets there; the levels of title and committee differ among those of one end. */
  readonly profile: Profile;
}

interface Walk {
  readonly policy: Policy;
  readonly rows: Rows;
  readonly questions: Questions;
  /** Profiles that got to an end, one for each end and each level of title and committee, since the level decides who judges. */
  readonly reached: Map<string, EndState>;
}

/** @returns the graph, and profiles that get to its ends, to walk on from. */
export function whereFlow(policy: Policy): { readonly graph: FlowGraph; readonly ends: readonly EndState[] } {
  const { pack } = policy;
  const year = pack.manifest.year.value;
  const walk: Walk = { policy, rows: compileRows(pack), questions: new Map(), reached: new Map() };
  const start = stateOf(walk, { asOf: `${year}-01-15`, applicationYear: year, hours: {} });
  return {
    graph: whereGraph(walk.questions, start),
    ends: [...walk.reached.values()],
  };
}

/** The id of the question, or of the end, at which a profile stands; with all that follows noted. */
function stateOf(walk: Walk, profile: Profile): string {
  const field = openField(walk.policy, profile);
  if (field === null) {
    const end = endOf(walk, profile);
    const key = [end, ...levelsOf(walk.policy, profile)].join(" ");
    if (!walk.reached.has(key)) walk.reached.set(key, { id: end, label: endLabels[end] ?? end, profile });
    return end;
  }
  const ways = new Map<string, string[]>();
  for (const { name, profile: next } of answersTo(walk.policy, profile, field)) {
    const to = stateOf(walk, next);
    const names = ways.get(to);
    if (names === undefined) ways.set(to, [name]);
    else names.push(name);
  }
  // The same field with the same ways on is the same question, whatever the answers are called.
  const id = `${field}(${[...ways.keys()].sort().join(" ")})`;
  const question = walk.questions.get(id) ?? { field, edges: new Map<string, Set<string>>() };
  walk.questions.set(id, question);
  for (const [to, names] of ways) {
    const known = question.edges.get(to) ?? new Set<string>();
    for (const name of names) known.add(name);
    question.edges.set(to, known);
  }
  return id;
}

function openField(policy: Policy, profile: Profile): WhereField | null {
  // Whoever has said all three is asked none of them again; looking them up a hundred thousand times takes its time.
  if (whereFields.every((field) => profile[field] !== undefined)) return null;
  const field = nextQuestion(policy, profile, [])?.field;
  return whereFields.find((one) => one === field) ?? null;
}

function answersTo({ pack }: Policy, profile: Profile, field: WhereField): readonly Answer[] {
  const reading = <Id extends string>(id: Id) => ({ id, word: id, basis: "notice" }) as const;
  switch (field) {
    case "specialty":
      return pack.specialties.map(({ id, name }) => ({
        name,
        profile: { ...profile, specialty: reading(id) },
      }));
    case "target":
      return [...pack.byId.title.keys(), initialRecognition].map((title) => ({
        name: title,
        profile: { ...profile, target: reading(title) },
      }));
    case "unit":
      return pack.units.map(({ id, name }) => ({ name, profile: { ...profile, unit: reading(id) } }));
  }
}

function endOf({ policy: { pack }, rows }: Walk, { specialty, target, unit }: Profile): string {
  const title =
    target?.id === initialRecognition ? initialRecognition : pack.byId.title.get(target?.id ?? "");
  return decide(rows, pack.byId.specialty.get(specialty?.id ?? ""), title, unit?.id).kind;
}

function levelsOf({ pack }: Policy, { specialty, target }: Profile): readonly string[] {
  const committee = pack.byId.specialty.get(specialty?.id ?? "")?.committee ?? "";
  const title = pack.byId.title.get(target?.id ?? "");
  return [title?.level ?? "", pack.byId.committee.get(committee)?.level.value ?? ""];
}
