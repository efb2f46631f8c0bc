import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeNewPack } from "../../src/authoring/new/command.ts";
import { madeUpFolder } from "../support/made-up.ts";
import { statementsOf } from "./support/statements.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pingzhi-new-made-up-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A made-up pack's notice without our ids, as a person would have it, through `policy new`; and what was encoded by hand. */
async function make(id: string, like?: string) {
  const packs = madeUpFolder();
  const notice = readFileSync(join(packs, id, "notice.md"), "utf8");
  const plain = notice.slice(notice.indexOf("## [header]")).replaceAll(/^## \[.*\]\n/gmu, "");
  const from = join(folder, "通知.md");
  writeFileSync(from, plain);
  const lines = await makeNewPack({ id, from, out: folder, packs, ...(like === undefined ? {} : { like }) });
  const read = (dir: string, file: string) =>
    statementsOf(parse(readFileSync(join(dir, id, file), "utf8"), { maxAliasCount: -1 }));
  const differences = (file: string) => {
    const theirs = read(packs, file);
    const ours = read(folder, file);
    return [...new Set([...theirs.keys(), ...ours.keys()])]
      .filter((path) => theirs.get(path) !== ours.get(path))
      .map((path) => `${path}: ${theirs.get(path)} → ${ours.get(path)}`);
  };
  return { lines, differences };
}

describe("a notice of another county, made up, through policy new", () => {
  it("gives its plan with quarters, several rounds, a missing number and monthly 初定, as encoded by hand", async () => {
    const { lines, differences } = await make("qinghe-2025");
    expect(lines).toContain("评审计划：4 个评委会，4 行每格都读懂了；初定一行读懂了");
    expect(differences("plan.yaml")).toEqual([]);
  });

  it("gives its rules: other years that must meet, other thresholds, a boundary year that is in", async () => {
    const { differences } = await make("qinghe-2025");
    // Whom the notice addresses is the one thing that takes a person to read.
    const open = differences("rules.yaml").filter((line) => !line.startsWith(".scope.kinds."));
    expect(open).toEqual([]);
  });

  it("knows which province it is of by its county", async () => {
    const { differences } = await make("qinghe-2025");
    // A value may stand in more than one sentence: which is quoted is a choice.
    expect(differences("pack.yaml").filter((line) => /^\.\w+\.value|^\.province/u.test(line))).toEqual([]);
  });
});

describe("next year's notice, made up, through policy new --like", () => {
  it("gives the plan of the new year, as encoded by hand", async () => {
    const { lines, differences } = await make("liandu-2025", "liandu-2024");
    expect(lines.join("\n")).toMatch(/去年的包：\d{3,} 处引文照原样还在/u);
    expect(differences("plan.yaml")).toEqual([]);
  });
});
