import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDiff } from "../../src/cli/diff-packs.ts";
import { writeReview } from "../../src/cli/review-pack.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pingzhi-write-out-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("a page that is asked for in a file", () => {
  it("is written there", async () => {
    const page = join(folder, "review.html");
    await writeReview("liandu-2024", page);
    expect(readFileSync(page, "utf8")).toContain("莲人社〔2024〕42号");
  });

  it("is refused in words where it can't be written", async () => {
    const nowhere = join(folder, "no", "such.html");
    const refused = { name: "Refusal", details: { got: nowhere } };
    await expect(writeReview("liandu-2024", nowhere)).rejects.toMatchObject(refused);
    await expect(writeDiff("liandu-2024", "liandu-2024", nowhere)).rejects.toMatchObject(refused);
    expect(existsSync(nowhere)).toBe(false);
  });
});
