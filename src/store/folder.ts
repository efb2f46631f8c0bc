import { link, readdir, rm, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Low } from "lowdb";
import { claimFolder } from "./claim.ts";
import { DurableFile, syncFolder } from "./durable-file.ts";
import { createTurns, type Turns } from "./in-turn.ts";
import { placeOf, shardName } from "./shard.ts";
import type { Documents, Store } from "./store.ts";

/**
 * The store of one machine: a folder that this process alone has, each record a lowdb file of its own under a hashed
 * name, so that a chat costs the same whether there are ten or a million, and a folder's listing names nobody.
 * @throws Refusal where another process has the folder.
 */
export async function openFolder(folder: string): Promise<Store> {
  const release = await claimFolder(folder);
  const turns = createTurns();
  let open = true;
  const inTurn = guarded(turns, () => open);
  return {
    documents: (kind, parse) => documentsIn(join(folder, kind), parse, inTurn),
    expire: (kind, shard, before, asideOnly = false) =>
      removeOld(join(folder, kind, shardName(shard)), { before, asideOnly }, inTurn),
    async close() {
      if (!open) return;
      open = false;
      await turns.idle();
      await release();
    },
  };
}

/** After `close` another process may have the folder. */
function guarded(turns: Turns, isOpen: () => boolean): Turns["run"] {
  return async (key, task) => {
    if (!isOpen()) throw new Error("the store is closed");
    return turns.run(key, task);
  };
}

function documentsIn<T>(folder: string, parse: (json: unknown) => T, inTurn: Turns["run"]): Documents<T> {
  return {
    read(key) {
      const path = pathOf(folder, key);
      return inTurn(path, async () => {
        const file = new Low<unknown>(new DurableFile(path), null);
        try {
          await file.read();
          return file.data === null ? { kind: "none" } : { kind: "found", value: parse(file.data) };
        } catch (error) {
          if (isSystemError(error)) throw error;
          return { kind: "spoiled", aside: await setAside(path) };
        }
      });
    },
    write(key, value) {
      const path = pathOf(folder, key);
      return inTurn(path, () => new Low<T>(new DurableFile(path), value).write());
    },
    remove(key) {
      const path = pathOf(folder, key);
      return inTurn(path, () => removeAll(path));
    },
    removeAside(key) {
      const path = pathOf(folder, key);
      return inTurn(path, async () => {
        await removeAll(path, true);
      });
    },
  };
}

function pathOf(folder: string, key: string): string {
  const { hash, shard } = placeOf(key);
  return join(folder, shard, `${hash}.json`);
}

/** A disk that can't be read is no spoiled record: nothing is set aside for it. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** Moves a record to `….spoiled-<n>`, the first number free: an earlier one is never overwritten. */
async function setAside(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const aside = `${path}.spoiled-${number}`;
    const taken = await link(path, aside).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") return true;
        throw error;
      },
    );
    if (taken) continue;
    await unlink(path);
    await syncFolder(dirname(path));
    return aside;
  }
}

/**
 * Removes a record with what was set aside of it and what a kill left of a write: nothing of a person stays. `asideOnly`:
 * the record itself does. Whether there was one.
 */
async function removeAll(path: string, asideOnly = false): Promise<boolean> {
  const folder = dirname(path);
  const names = (await unlessGone(readdir(folder))) ?? [];
  const isGoing = (name: string) =>
    name.startsWith(basename(path)) && !(asideOnly && name === basename(path));
  const found = names.filter(isGoing);
  for (const name of found) await rm(join(folder, name), { force: true });
  if (found.length > 0) await syncFolder(folder);
  return found.includes(basename(path));
}

/** Removes the old files of a folder of records, each in its record's turn: one that is being written is never old. */
async function removeOld(
  folder: string,
  { before, asideOnly }: { readonly before: number; readonly asideOnly: boolean },
  inTurn: Turns["run"],
): Promise<void> {
  const names = (await unlessGone(readdir(folder))) ?? [];
  for (const name of names.filter((name) => !(asideOnly && name.endsWith(".json")))) {
    const path = join(folder, name);
    await inTurn(recordOf(path), async () => {
      const found = await unlessGone(stat(path));
      if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
    });
  }
}

/** The record that a file belongs to: itself, or the one that it was set aside of or was to become. */
function recordOf(path: string): string {
  return path.replace(/(?<=\.json)\..*$/, "");
}

/** Null where there is no such file or folder. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
