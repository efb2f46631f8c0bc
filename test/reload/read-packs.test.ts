import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultLine } from "../../src/packs/fault.ts";
import { fingerprintOf } from "../../src/packs/fingerprint.ts";
import { policyDataFolder } from "../../src/packs/folders.ts";
import { indexed } from "../../src/packs/pack.ts";
import { readInBackground } from "../../src/reload/in-background.ts";
import { type PackReading, readPacks } from "../../src/reload/read-packs.ts";
import { loadPack } from "../support/pack.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "pingzhi-read-")), "packs");
  cpSync(policyDataFolder(), folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const known = [{ name: "liandu-2024", fingerprint: fingerprintOf(loadPack()) }];
const readings = () => readPacks(folder, known);
const path = (...names: readonly string[]) => join(folder, "liandu-2024", ...names);

/** A reading in short: its faults as lines. */
const inShort = (reading: PackReading) =>
  reading.kind === "faulty" ? reading.faults.map(faultLine) : `${reading.name} ${reading.kind}`;

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(path(name), "utf8");
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(path(name), text.replaceAll(from, to));
}

describe("reading the packs of a folder", () => {
  it("finds that nothing has changed, however the files are laid out", async () => {
    edit("rules.yaml", "total: { value: 90, clause", "total: { value:   90, clause");
    expect((await readings()).map(inShort)).toEqual(["liandu-2024 same"]);
  });

  it("brings every fault of a pack with file and line", async () => {
    edit("rules.yaml", "累计不少于90学时", "累计不少于９０学时");
    edit("plan.yaml", "2601721", "2601722");
    const [lines] = (await readings()).map(inShort);
    expect(lines).toContainEqual(
      expect.stringMatching(/^liandu-2024\/rules\.yaml:\d+: .*条款 5\.1 里没有「累计不少于９０学时」/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^liandu-2024\/plan\.yaml:\d+: .*2601722/));
  });

  it.each([
    [
      "a file that is written half",
      () => writeFileSync(path("plan.yaml"), readFileSync(path("plan.yaml"), "utf8").slice(0, 4000)),
      "plan.yaml",
    ],
    ["a file that is gone", () => rmSync(path("units.yaml")), "units.yaml:1: 文件读不出来"],
    [
      "a folder in a file's place",
      () => {
        rmSync(path("rules.yaml"));
        mkdirSync(path("rules.yaml"));
      },
      "rules.yaml:1: 文件读不出来",
    ],
    ["no pack.yaml any more", () => rmSync(path("pack.yaml")), "pack.yaml:1: 文件读不出来"],
    [
      "a file in a folder's place",
      () => {
        rmSync(path("answers"), { recursive: true });
        writeFileSync(path("answers"), "");
      },
      "liandu-2024",
    ],
    [
      "no province beside it",
      () => rmSync(join(folder, "zhejiang"), { recursive: true }),
      "zhejiang/series.yaml:1: 文件读不出来",
    ],
    [
      "another name than its id",
      () => renameSync(path(), join(folder, "liandu-2025")),
      "与文件夹名 liandu-2025 不同",
    ],
  ])("takes no pack with %s, and says so", async (_, change, words) => {
    change();
    expect((await readings()).flatMap(inShort).join("\n")).toContain(words);
  });

  it("has no pack whose folder has gone, and none where the whole folder has", async () => {
    rmSync(path(), { recursive: true });
    expect(await readings()).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(await readings()).toEqual([]);
  });

  it("takes no notice of what editors leave beside the files", async () => {
    writeFileSync(path("answers", ".hours.yaml.swp"), "");
    writeFileSync(path("answers", "hours.yaml~"), "");
    expect((await readings()).map(inShort)).toEqual(["liandu-2024 same"]);
  });
});

describe("reading the packs in a thread of its own", () => {
  it("brings a changed pack, checked, with what its phrasings come to", async () => {
    edit("silences.yaml", "评审要不要交钱", "评审到底要不要交钱");
    const [reading] = await readInBackground(folder, known, new AbortController().signal);
    if (reading?.kind !== "new") throw new Error(`new expected: ${JSON.stringify(reading).slice(0, 500)}`);
    expect(indexed(reading.pack).silences.flatMap(({ ask }) => ask)).toContain("评审到底要不要交钱");
    expect(reading.book.committeesOf.length).toBeGreaterThan(100);
  });

  it("ends when the program stops", async () => {
    const stop = new AbortController();
    const reading = readInBackground(folder, known, stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow("abort");
  });
});
