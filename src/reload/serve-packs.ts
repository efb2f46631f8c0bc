import type { BookData } from "../answers/book.ts";
import { keptBook } from "../kept-book.ts";
import { faultLine } from "../packs/fault.ts";
import { loadSoundPacks } from "../packs/load.ts";
import type { Pack } from "../packs/pack.ts";
import { phrasingsInBackground, readInBackground } from "./in-background.ts";
import { createReload, type Reload } from "./reload.ts";
import { listingOf, type Watching, watchFolder } from "./watch-folder.ts";

export interface ServePacksDeps {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes a line for the log. */
  readonly report: (line: string) => void;
}

export interface ServedPacks extends Omit<Reload, "renew" | "bookOf"> {
  /** What the phrasings of a pack come to: read in the background where that isn't known; null where that failed. */
  readonly phrasings: (pack: Pack) => BookData | Promise<BookData | null>;
  /** From now on changes of the folder are taken up, also those since it was read. */
  watch(): void;
  close(): Promise<void>;
}

/** The packs of a folder as they lie there now and, once it is watched, at any moment; those at fault now are said and left out. @throws PackFault where none is in order */
export function servePacks({ folder, now, report }: ServePacksDeps): ServedPacks {
  const onFault = (error: unknown) =>
    report(`packs ${error instanceof Error ? error.message : String(error)}`);
  const listing = listingOf(folder);
  const { packs, faults } = loadSoundPacks(folder);
  for (const fault of faults) report(`packs ${faultLine(fault)}`);
  const stop = new AbortController();
  const { renew, bookOf, ...reload } = createReload({
    packs,
    faults,
    folder,
    now,
    // A reading that ends because the program does is no fault.
    report: (line) => stop.signal.aborted || report(line),
    read: (known) => readInBackground(folder, known, stop.signal),
  });
  let watching: Watching | undefined;
  const inBackground = (pack: Pack) =>
    phrasingsInBackground(pack, stop.signal).catch((error: unknown) => {
      if (stop.signal.aborted) throw error;
      onFault(error);
      return null;
    });
  return {
    ...reload,
    phrasings: (pack) => bookOf(pack) ?? keptBook(pack) ?? inBackground(pack),
    watch() {
      watching = watchFolder({ folder, onQuiet: () => void renew(), onFault });
      void watching.ready.then(() => {
        if (listingOf(folder) !== listing) void renew();
      });
    },
    async close() {
      await watching?.close();
      stop.abort();
    },
  };
}
