import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Adapter } from "lowdb";
import writeFileAtomic from "write-file-atomic";

/** Records hold what a person told us: nobody else on the machine reads them. */
const ownerOnly = { file: 0o600, folder: 0o700 } as const;

/**
 * lowdb's adapter for one JSON file that survives a kill and a power cut: a temp file of its own, fsync, rename, and fsync
 * of the folder. lowdb's own JSONFile does no fsync and shares one temp name between writers.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Null where there is no file. @throws SyntaxError for what isn't JSON */
  async read(): Promise<T | null> {
    const text = await readFile(this.#path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    return text === null ? null : JSON.parse(text);
  }

  async write(data: T): Promise<void> {
    await makeFolder(dirname(this.#path));
    await writeFileAtomic(this.#path, `${JSON.stringify(data)}\n`, { mode: ownerOnly.file });
    await syncFolder(dirname(this.#path));
  }
}

/** Makes a folder with those above it; a new one is on disk when this resolves. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: ownerOnly.folder });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** A rename is on disk only when its folder is. Windows opens no folder and needs none of this. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
