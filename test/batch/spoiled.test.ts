import { describe, expect, it } from "vitest";
import { checkList } from "../../src/batch/check-list.ts";
import { columnName } from "../../src/batch/table.ts";
import { headings, readBack, saysUnder, shelf, today } from "./lists.ts";
import { manyPeople, spoilings } from "./many-people.ts";

const people = 400;
const faults = spoilings(people);

describe("a list with twenty spoiled cells", () => {
  it("names each at its cell, and judges everybody else as though nothing were", async () => {
    const deps = { shelf, today };
    const clean = await checkList(await manyPeople(people), "名单.xlsx", deps);
    const spoiled = await checkList(await manyPeople(people, faults), "名单.xlsx", deps);
    expect(clean.summary).toMatchObject({ people, unread: 0, faults: [] });
    expect(spoiled.summary).toMatchObject({ people, unread: faults.length });
    expect(spoiled.summary.faults.map(({ place, field }) => [place, field])).toEqual(
      faults.map(({ person, heading, field }) => [
        `名单!${columnName(headings.indexOf(heading))}${person + 2}`,
        field,
      ]),
    );
    const at = new Set(faults.map(({ person }) => person));
    for (const heading of ["姓名", "结论", "评委会", "差什么", "还缺什么", "怎么办", "依据"]) {
      const before = await saysUnder(heading, clean.sheet);
      const after = await saysUnder(heading, spoiled.sheet);
      expect(after.filter((_, person) => !at.has(person))).toEqual(
        before.filter((_, person) => !at.has(person)),
      );
    }
    const verdicts = await saysUnder("结论", spoiled.sheet);
    expect(verdicts.flatMap((verdict, person) => (verdict === "没有读成" ? [person] : []))).toEqual([...at]);
  });

  it("comes back as a list that can be mended and checked again", async () => {
    const deps = { shelf, today };
    const first = await checkList(await manyPeople(people, faults), "名单.xlsx", deps);
    const again = await checkList(first.sheet, "名单.xlsx", deps);
    expect({ ...again.summary, faults: [] }).toEqual({ ...first.summary, faults: [] });
    expect(again.summary.faults.map(({ place }) => place.split("!")[1])).toEqual(
      first.summary.faults.map(({ place }) => place.split("!")[1]),
    );
    const rowsOf = async (sheet: Uint8Array) =>
      (await readBack(sheet))[0]?.rows.map((row) => row.slice(0, -1));
    expect(await rowsOf(again.sheet)).toEqual(await rowsOf(first.sheet));
  });
});
