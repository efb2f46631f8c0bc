import { describe, expect, it } from "vitest";
import { loadPack } from "../support/pack.ts";
import { hear, lexicon } from "./hear.ts";

const pack = loadPack();

describe("an entry's own name, as its button shows it", () => {
  it.each(pack.specialties.map(({ name, id }) => [name, id]))("answers the specialty: %s", (name, id) => {
    expect(hear(name, "specialty")).toMatchObject({ said: { specialty: { id } }, ambiguous: [] });
  });

  it.each(pack.units.map(({ name, id }) => [name, id]))("answers the unit: %s", (name, id) => {
    expect(hear(name, "unit")).toMatchObject({ said: { unit: { id } }, ambiguous: [] });
  });

  it.each(pack.specialties.map(({ name, id }) => [name, id]))("answers the title: those of %s", (_, id) => {
    const specialty = { id, word: id, basis: "notice" } as const;
    for (const { name } of lexicon.titlesOf.get(id) ?? []) {
      const { said, ambiguous } = hear(name, "target", { specialty });
      expect(said.target?.id, name).toBe(name);
      expect(said.specialty?.id ?? id, name).toBe(id);
      expect(ambiguous, name).toEqual([]);
    }
  });

  it.each(Object.values(pack.counties.cities).flat())("answers the county: %s", (name) => {
    expect(hear(name, "mountainCounty")).toMatchObject({ said: { mountainCounty: [name] }, ambiguous: [] });
  });
});
