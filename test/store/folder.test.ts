import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openFolder } from "../../src/store/folder.ts";
import { memoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";

const note = z.strictObject({ words: z.string() });

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "pingzhi-store-"));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.includes(".json"));
}

/** The one record's file in a folder that holds one. */
function onlyFile(folder: string): string {
  const [name, ...others] = filesOf(folder);
  if (name === undefined || others.length > 0) throw new Error(`one file expected: ${filesOf(folder)}`);
  return join(folder, name);
}

function notes(store: Store) {
  return store.documents("chats", (json) => note.parse(json));
}

describe.each([
  ["in a folder", () => openFolder(emptyFolder())],
  ["in memory", async () => memoryStore()],
])("a store %s", (_, open) => {
  it("gives back what was written, and nothing for a key that nobody wrote", async () => {
    const store = await open();
    await notes(store).write("42", { words: "水利" });
    expect(await notes(store).read("42")).toEqual({ kind: "found", value: { words: "水利" } });
    expect(await notes(store).read("43")).toEqual({ kind: "none" });
    await store.close();
  });

  it("keeps the last of many writes of one key", async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 50 }, (_, n) => notes(store).write("42", { words: String(n) })));
    expect(await notes(store).read("42")).toEqual({ kind: "found", value: { words: "49" } });
    await store.close();
  });

  it("gives up a record that isn't one, and frees its key", async () => {
    const store = await open();
    await store.documents("chats", (json) => json).write("42", { wishes: "水利" });
    expect(await notes(store).read("42")).toMatchObject({ kind: "spoiled" });
    expect(await notes(store).read("42")).toEqual({ kind: "none" });
    await store.close();
  });

  it("says whether there was something to remove", async () => {
    const store = await open();
    await notes(store).write("42", { words: "水利" });
    expect(await notes(store).remove("42")).toBe(true);
    expect(await notes(store).remove("42")).toBe(false);
    expect(await notes(store).read("42")).toEqual({ kind: "none" });
    await store.close();
  });
});

describe("a folder of records", () => {
  it("names a file by a hash, so that a listing names nobody, and lets nobody else read it", async () => {
    const folder = emptyFolder();
    const store = await openFolder(folder);
    await notes(store).write("张三", { words: "水利" });
    expect(filesOf(folder)).toEqual([expect.stringMatching(/^chats\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.json$/)]);
    expect(statSync(onlyFile(folder)).mode & 0o077).toBe(0);
    await store.close();
  });

  it("is read again by the next process", async () => {
    const folder = emptyFolder();
    const first = await openFolder(folder);
    await notes(first).write("42", { words: "水利" });
    await first.close();
    const second = await openFolder(folder);
    expect(await notes(second).read("42")).toEqual({ kind: "found", value: { words: "水利" } });
    await second.close();
  });

  it.each([
    ["cut off", '{"words":"水'],
    ["empty", ""],
    ["of another shape", '{"wishes":"水利"}'],
  ])("sets a record that is %s aside, keeps its bytes, and frees the key", async (_, spoiled) => {
    const folder = emptyFolder();
    const store = await openFolder(folder);
    await notes(store).write("42", { words: "水利" });
    writeFileSync(onlyFile(folder), spoiled);

    const read = await notes(store).read("42");

    if (read.kind !== "spoiled") throw new Error(`spoiled expected, not ${read.kind}`);
    expect(readFileSync(read.aside, "utf8")).toBe(spoiled);
    expect(await notes(store).read("42")).toEqual({ kind: "none" });
    await store.close();
  });

  it("overwrites nothing that was set aside before", async () => {
    const folder = emptyFolder();
    const store = await openFolder(folder);
    await notes(store).write("42", { words: "" });
    const path = onlyFile(folder);
    for (const spoiled of ["first", "second"]) {
      writeFileSync(path, spoiled);
      await notes(store).read("42");
    }
    expect(readFileSync(`${path}.spoiled-1`, "utf8")).toBe("first");
    expect(readFileSync(`${path}.spoiled-2`, "utf8")).toBe("second");
    await store.close();
  });

  it("leaves nothing of a person behind: not the spoiled record, not what a kill left of a write", async () => {
    const folder = emptyFolder();
    const store = await openFolder(folder);
    await notes(store).write("42", { words: "" });
    const path = onlyFile(folder);
    writeFileSync(path, "spoiled");
    await notes(store).read("42");
    writeFileSync(`${path}.1234567`, '{"words":"cut o');
    await notes(store).write("42", { words: "水利" });

    expect(await notes(store).remove("42")).toBe(true);

    expect(filesOf(folder)).toEqual([]);
    await store.close();
  });

  it("sets nothing aside when the disk itself fails", async () => {
    const folder = emptyFolder();
    const store = await openFolder(folder);
    // The bucket's name is taken by a file: reading below it fails with ENOTDIR.
    writeFileSync(join(folder, "chats"), "");
    await expect(notes(store).read("42")).rejects.toThrow("ENOTDIR");
    await expect(notes(store).write("42", { words: "水利" })).rejects.toThrow();
    expect(readdirSync(folder).toSorted()).toEqual(["chats", "claims"]);
    await store.close();
  });

  it("finishes the writes under way before it closes, and takes none after", async () => {
    const folder = emptyFolder();
    const store = await openFolder(folder);
    const written = notes(store).write("42", { words: "水利" });
    await store.close();
    await written;
    expect(readFileSync(onlyFile(folder), "utf8")).toContain("水利");
    await expect(notes(store).write("42", { words: "林业" })).rejects.toThrow("closed");
  });
});
