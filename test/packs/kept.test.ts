import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepPack, keptPack } from "../../src/packs/kept.ts";
import { policyDataFolder, readPack } from "../../src/packs/load.ts";

let temporary = "";
let folder = "";
let kept = "";
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "pingzhi-kept-"));
  kept = join(temporary, "kept");
  cpSync(policyDataFolder(), join(temporary, "policy-data"), { recursive: true });
  folder = join(temporary, "policy-data", "liandu-2024");
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

describe("a pack that is kept when the program is built", () => {
  it("is the pack that reading and checking gives", () => {
    const read = readPack(folder);
    keepPack(folder, read, kept);
    expect(keptPack(folder, kept)).toEqual(read);
  });

  it("is nothing where none was kept", () => {
    expect(keptPack(folder, kept)).toBeNull();
  });

  it("counts no more once any file has changed, the province's too", () => {
    keepPack(folder, readPack(folder), kept);
    appendFileSync(join(temporary, "policy-data", "zhejiang", "series.yaml"), "\n");
    expect(keptPack(folder, kept)).toBeNull();
  });
});
