import { writeFileSync } from "node:fs";
import { manyPeople, spoilings } from "../batch/many-people.ts";

/** Writes a list to measure with: `npx tsx test/bench/write-list.ts FILE [PEOPLE]`, 10,000 by default, twenty of them spoiled. */
const [file = "list.xlsx", people = "10000"] = process.argv.slice(2);
writeFileSync(file, await manyPeople(Number(people), spoilings(Number(people))));
