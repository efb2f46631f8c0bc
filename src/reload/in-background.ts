import { once } from "node:events";
import type { BookData } from "../answers/book.ts";
import { dataOf, type Pack } from "../packs/pack.ts";
import { startThread } from "../thread.ts";
import type { Known, PackReading } from "./read-packs.ts";
import type { Reading } from "./read-thread.ts";

/** Milliseconds: what isn't read by then never will be. */
const longest = 120_000;

/**
 * `readPacks` in a thread of its own, so that talks go on.
 * @param stop ends it; the promise is then rejected, as where it takes too long
 */
export function readInBackground(
  folder: string,
  known: readonly Known[],
  stop: AbortSignal,
): Promise<readonly PackReading[]> {
  const reading: Reading = { folder, known };
  return answerOf(new URL("./read-thread.ts", import.meta.url), reading, stop);
}

/** `phrasingsOf`, likewise. */
export function phrasingsInBackground(pack: Pack, stop: AbortSignal): Promise<BookData> {
  return answerOf(new URL("./phrasings-thread.ts", import.meta.url), dataOf(pack), stop);
}

async function answerOf<T>(module: URL, data: unknown, stop: AbortSignal): Promise<T> {
  const thread = startThread(module, data);
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(longest)]);
    const [answer] = await once(thread, "message", { signal });
    return answer;
  } finally {
    await thread.terminate();
  }
}
