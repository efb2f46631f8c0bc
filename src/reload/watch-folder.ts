import { readdirSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { watch } from "chokidar";

export interface Watching {
  /** Resolves when changes are seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export interface WatchDeps {
  readonly folder: string;
  /** Something in the folder has changed, and then nothing for a while. */
  readonly onQuiet: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Milliseconds without a change after which a file counts as written, and a folder as copied. */
export const quiet = 500;

/** Milliseconds between two looks at the folder itself. */
const betweenLooks = 2000;

/**
 * Watches all that lies in a folder. What is watched is the folder's name: another folder that takes it, as when a link is
 * turned to a new release or a folder is removed and made again, is watched from then on.
 */
export function watchFolder({ folder, onQuiet, onFault }: WatchDeps): Watching {
  const pause = createPause(quiet, onQuiet);
  const start = () => watch(folder, { ignoreInitial: true }).on("all", pause.begin).on("error", onFault);
  let watcher = start();
  const ready = new Promise<void>((resolve) => watcher.once("ready", resolve));
  let identity = identityOf(folder);

  async function look(): Promise<void> {
    const [before, now] = [await identity, await identityOf(folder)];
    if (now === before) return;
    identity = Promise.resolve(now);
    await watcher.close();
    if (isClosed) return;
    watcher = start();
    pause.begin();
  }

  let isClosed = false;
  let looking = Promise.resolve();
  const looks = setInterval(() => {
    looking = looking.then(look).catch(onFault);
  }, betweenLooks);
  looks.unref();

  return {
    ready,
    async close() {
      isClosed = true;
      clearInterval(looks);
      pause.end();
      await looking;
      await watcher.close();
    },
  };
}

/** The files of a folder by name, size and time: another where one of them has been written; empty where it can't be read. */
export function listingOf(folder: string): string {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    return names.map((name) => [name, sizeAndTimeOf(join(folder, name))].join(" ")).join("\n");
  } catch {
    return "";
  }
}

function sizeAndTimeOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return `${found?.size} ${found?.mtimeMs}`;
}

/** Which folder stands under a name now; null where none does. */
async function identityOf(folder: string): Promise<string | null> {
  return stat(folder).then(
    // A folder that is made anew may get the number of the one that was removed.
    ({ dev, ino, birthtimeMs }) => `${dev} ${ino} ${birthtimeMs}`,
    () => null,
  );
}

/** Tells once when nothing has begun for so many milliseconds. */
export function createPause(milliseconds: number, tell: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const end = () => clearTimeout(timer);
  return {
    begin: () => {
      end();
      timer = setTimeout(tell, milliseconds);
      timer.unref();
    },
    end,
  };
}
