import { describe, expect, it } from "vitest";
import { whereFlow } from "../../src/authoring/flow/where.ts";
import { readSample, sampleId } from "../../src/authoring/samples/sample.ts";
import { samplesOf } from "../../src/authoring/samples/samples.ts";
import { indexed, type PackData } from "../../src/packs/pack.ts";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();
const reader = readerOf({ ...pack, clauses: [...pack.clauses] });

function readerOf(data: PackData) {
  const made = indexed(data);
  return { policy: compile(made), lexicon: compileLexicon(made) };
}

function advicesOf(of: typeof reader) {
  return samplesOf(of).map((sample) => assess(of.policy, readSample(of, sample)));
}

describe("the sample applicants of a pack", () => {
  const samples = samplesOf(reader);
  const advices = advicesOf(reader);

  it("are thirty, and no two say the same", () => {
    expect(samples.length).toBe(30);
    expect(new Set(samples.map(sampleId)).size).toBe(30);
  });

  it("go every way that the pack has, and to every committee", () => {
    const ways = new Set(
      whereFlow(reader.policy).ends.map(({ profile }) => assess(reader.policy, profile).route),
    );
    expect(new Set(advices.map(({ route }) => route))).toEqual(ways);
    const shown = new Set(advices.map(({ committee }) => committee?.name));
    for (const committee of pack.plan.committees) expect(shown).toContain(committee.name.value);
  });

  it("show each verdict, each state of a window, and each subject one hour short", () => {
    expect(new Set(advices.map(({ verdict }) => verdict))).toEqual(
      new Set(["ready", "not-ready", "incomplete"]),
    );
    expect(new Set(advices.flatMap(({ window }) => window?.status ?? []))).toEqual(
      new Set(["upcoming", "open", "closed"]),
    );
    const short = advices.flatMap(({ findings }) => findings.flatMap(({ shortfalls = [] }) => shortfalls));
    expect(new Set(short.map(({ subject, hours }) => `${subject} ${hours}`))).toEqual(
      new Set(["total 1", "professional 1", "public 1", "generalPublic 1"]),
    );
  });

  it("work for a pack with two committees alone, and for one with thirty", () => {
    const data = { ...pack, clauses: [...pack.clauses] };
    const [first, second] = pack.plan.committees;
    if (first === undefined || second === undefined) throw new Error("no committees");
    const known = [first.id, second.id];
    const few = readerOf({
      ...data,
      plan: { ...pack.plan, committees: [first, second] },
      specialties: pack.specialties.filter(
        ({ committee }) => committee === null || known.includes(committee),
      ),
    });
    expect(new Set(samplesOf(few).map(sampleId)).size).toBe(30);

    const copies = Array.from({ length: 30 }, (_, index) => ({ ...second, id: `copy-${index}` }));
    const own = pack.specialties.find(({ committee }) => committee === second.id);
    if (own === undefined) throw new Error("no specialty");
    const many = readerOf({
      ...data,
      plan: { ...pack.plan, committees: [...pack.plan.committees, ...copies] },
      specialties: [
        ...pack.specialties,
        ...copies.map(({ id }, index) => ({ ...own, id, name: `第${index}专业`, committee: id, notice: [] })),
      ],
    });
    const ways = new Set(
      whereFlow(many.policy).ends.map(({ profile }) => assess(many.policy, profile).route),
    );
    expect(samplesOf(many).length).toBe(30);
    expect(new Set(advicesOf(many).map(({ route }) => route))).toEqual(ways);
  });
});
