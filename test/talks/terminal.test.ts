import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChatArguments, type Message, plainChat, startChat } from "./command.ts";
import { expectAnswer } from "./expect-answer.ts";
import { people } from "./people.ts";
import type { Person, Turn } from "./person.ts";

let folders: string;

beforeAll(() => {
  folders = mkdtempSync(join(tmpdir(), "pingzhi-talks-"));
});

afterAll(() => rmSync(folders, { recursive: true }));

const textOf = (said: readonly Message[]) => said.map(({ text }) => text).join("\n");

/** Holds a talk in a process of its own, and gives what was said at its first and at its last turn. */
async function hold(talk: readonly Turn[], where: ChatArguments) {
  const chat = startChat(where);
  const turns: (readonly Message[])[] = [];
  for (const { does, asking, hears } of talk) {
    const said = await chat.does(does);
    expect({ does, asking: said.map((one) => one.asking) }).toEqual({ does, asking: said.map(() => asking) });
    expect(said.length).toBeGreaterThan(0);
    for (const part of hears) expect(textOf(said)).toContain(part);
    turns.push(said);
  }
  expect(await chat.ends()).toEqual({ exit: 0, errors: "" });
  return { first: textOf(turns.at(0) ?? []), last: textOf(turns.at(-1) ?? []) };
}

async function holdOn({ asOf, talk, answer }: Omit<Person, "name">, data: string) {
  const { first, last } = await hold(talk, { asOf, data });
  expectAnswer(last, answer);
  return first;
}

describe("a talk in the terminal, from the first word to the result", () => {
  it.each(people.map((person) => [person.name, person] as const))("for %s", async (_, person) => {
    await holdOn(person, join(folders, person.name));
  });

  const [waterEngineer] = people;

  it(`for ${waterEngineer?.name} again two years after the plan: that it is outdated comes first`, async () => {
    if (waterEngineer?.comesBack === undefined) throw new Error("nobody comes back");
    const data = join(folders, "comes back");
    await holdOn(waterEngineer, data);
    const first = await holdOn(waterEngineer.comesBack, data);
    expect(first).toMatch(/^⚠ 今年是 2026 年，而这份通知（莲人社〔2024〕42号）只管 2024 年度。/);
  });

  it("goes on after the process ended in the middle, at the question that was asked", async () => {
    const [person] = people;
    if (person === undefined) throw new Error("nobody is here");
    const data = join(folders, "in the middle");
    for (const turn of person.talk.slice(0, -1)) await hold([turn], { asOf: person.asOf, data });
    const { last } = await hold(person.talk.slice(-1), { asOf: person.asOf, data });
    expectAnswer(last, person.answer);
  });
});

describe("a talk in the plain terminal", () => {
  it("comes to the same result, with buttons pressed by their numbers", async () => {
    const { output, ...ended } = await plainChat({ asOf: "2024-06-20", data: join(folders, "plain") }, [
      "/start",
      "4",
      "助工",
      "1",
      "总90，专业60，公需18，一般公需11",
      "也一样",
      "两年",
      "对",
    ]);
    expect(ended).toEqual({ exit: 0, errors: "" });
    expect(output).toContain("[4] 水利工程");
    expect(output).toContain("助理工程师由莲都区水利工程技术人员初级专业技术资格评审委员会评审");
    expect(output).toContain("✗ 2024 年还差 1 个一般公需学时");
    expect(output).toContain("✗ 2023 年还差 1 个一般公需学时");
    expect(output).toMatch(/\[\d+\] 怎样才够/);
  });
});
