import type { BookData } from "../answers/book.ts";
import { type Fault, faultLine } from "../packs/fault.ts";
import { fingerprintOf } from "../packs/fingerprint.ts";
import { indexed, type Pack } from "../packs/pack.ts";
import { openShelf, type Shelf } from "../shelf.ts";
import type { Known, PackReading } from "./read-packs.ts";

/** A pack by which people are answered now. */
interface InForce {
  readonly pack: Pack;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** What staff are told of the packs. */
interface PacksState {
  readonly inForce: readonly InForce[];
  /** What is wrong in the folder's packs that were not taken up, every one; none where all are in force as they lie there. */
  readonly faults: readonly Fault[];
}

export interface ReloadDeps {
  /** As they were read at the start. */
  readonly packs: readonly Pack[];
  /** What was wrong with others then. */
  readonly faults?: readonly Fault[];
  /** The folder, for faults of the whole of it. */
  readonly folder: string;
  /** Reads the folder, in the background. */
  readonly read: (known: readonly Known[]) => Promise<readonly PackReading[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes a line for the log. */
  readonly report: (line: string) => unknown;
}

/** The packs while the bot serves. */
export interface Reload {
  /** Those in force at the moment. */
  readonly shelf: () => Shelf;
  readonly state: () => PacksState;
  /** What the phrasings of a pack in force came to, where it was taken up while serving; else null. */
  readonly bookOf: (pack: Pack) => BookData | null;
  /** Hears when the state is another. @returns what ends it */
  onChange(hear: () => void): () => void;
  /** Reads the folder anew, and once more where this is called meanwhile. Resolves when what it came to is in force; never rejects. */
  renew(): Promise<void>;
}

/** Keeps the packs in force as they lie in the folder, but for those at fault. */
export function createReload({ packs, faults = [], folder, read, now, report }: ReloadDeps): Reload {
  const books = new WeakMap<Pack, BookData>();
  const listeners = new Set<() => void>();
  let state: PacksState = {
    inForce: packs.map((pack) => ({ pack, since: now() })),
    faults: distinct(faults),
  };
  let shelf = openShelf(packs);
  let running: Promise<void> | undefined;
  let isStale = false;

  async function readUntilCurrent(): Promise<void> {
    while (isStale) {
      isStale = false;
      const known = state.inForce.map(({ pack }) => ({ name: pack.id, fingerprint: fingerprintOf(pack) }));
      const next = await read(known).then(taken, failed);
      // What has changed while it was read may have been read half.
      if (!isStale) put(next);
    }
    running = undefined;
  }

  function taken(readings: readonly PackReading[]): PacksState {
    const inForce = readings.flatMap((reading) => {
      if (reading.kind !== "new") return state.inForce.filter(({ pack }) => pack.id === reading.name);
      const pack = indexed(reading.pack);
      books.set(pack, reading.book);
      return [{ pack, since: now() }];
    });
    const faults = readings.flatMap((one) => (one.kind === "faulty" ? one.faults : []));
    // Without any pack nobody could be answered.
    if (inForce.length === 0) return kept(faults.length > 0 ? faults : [folderFault("这里没有政策包")]);
    return { inForce, faults: distinct(faults) };
  }

  function failed(error: unknown): PacksState {
    return kept([folderFault(`读不出来：${error instanceof Error ? error.message : String(error)}`)]);
  }

  function kept(faults: readonly Fault[]): PacksState {
    return { inForce: state.inForce, faults: distinct(faults) };
  }

  function folderFault(message: string): Fault {
    return { file: folder, line: 1, message };
  }

  function put(next: PacksState): void {
    const moves = movesOf(state.inForce, next.inForce);
    const news = [...moves, ...faultNews(state.faults, next.faults)];
    if (moves.length > 0) shelf = openShelf(next.inForce.map(({ pack }) => pack));
    state = next;
    for (const line of news) report(`packs ${line}`);
    if (news.length > 0) for (const hear of listeners) hear();
  }

  return {
    shelf: () => shelf,
    state: () => state,
    bookOf: (pack) => books.get(pack) ?? null,
    onChange(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    renew() {
      isStale = true;
      running ??= readUntilCurrent();
      return running;
    },
  };
}

function movesOf(before: readonly InForce[], now: readonly InForce[]): readonly string[] {
  const came = now
    .filter((one) => !before.includes(one))
    .map(({ pack }) => `${pack.id} is in force as it now is`);
  const went = before
    .filter((one) => !now.some(({ pack }) => pack.id === one.pack.id))
    .map(({ pack }) => `${pack.id} has gone`);
  return [...came, ...went];
}

function faultNews(before: readonly Fault[], now: readonly Fault[]): readonly string[] {
  const lines = now.map(faultLine);
  if (before.map(faultLine).join("\n") === lines.join("\n")) return [];
  return lines.length === 0 ? ["are all in order again"] : lines;
}

/** Packs may share a province: its faults are said once. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [faultLine(fault), fault])).values()];
}
