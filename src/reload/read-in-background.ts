import { once } from "node:events";
import { startThread } from "../thread.ts";
import type { Known, PackReading } from "./read-packs.ts";
import type { Reading } from "./read-thread.ts";

/** Milliseconds: a folder that isn't read by then never will be. */
const longest = 120_000;

/**
 * `readPacks` in a thread of its own, so that talks go on.
 * @param stop ends it; the promise is then rejected, as where it takes too long
 */
export async function readInBackground(
  folder: string,
  known: readonly Known[],
  stop: AbortSignal,
): Promise<readonly PackReading[]> {
  const reading: Reading = { folder, known };
  const thread = startThread(new URL("./read-thread.ts", import.meta.url), reading);
  const ended = AbortSignal.any([stop, AbortSignal.timeout(longest)]);
  try {
    const [readings]: readonly (readonly PackReading[])[] = await once(thread, "message", { signal: ended });
    return readings ?? [];
  } finally {
    await thread.terminate();
  }
}
