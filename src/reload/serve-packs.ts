import { loadPacks } from "../packs/load.ts";
import { readInBackground } from "./read-in-background.ts";
import { createReload, type Reload } from "./reload.ts";
import { watchFolder } from "./watch-folder.ts";

export interface ServePacksDeps {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes a line for the log. */
  readonly report: (line: string) => void;
}

export interface ServedPacks extends Omit<Reload, "renew"> {
  /** Resolves when a change of the folder is seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** The packs of a folder, as they lie there at any moment. @throws PackFault where one is at fault now */
export function servePacks({ folder, now, report }: ServePacksDeps): ServedPacks {
  const packs = loadPacks(folder);
  const stop = new AbortController();
  const { renew, ...reload } = createReload({
    ...{ packs, folder, now, report },
    read: (known) => readInBackground(folder, known, stop.signal),
  });
  const watching = watchFolder({
    folder,
    onQuiet: () => void renew(),
    onFault: (error) => report(`packs ${error instanceof Error ? error.message : String(error)}`),
  });
  return {
    ...reload,
    ready: watching.ready,
    async close() {
      await watching.close();
      stop.abort();
    },
  };
}
