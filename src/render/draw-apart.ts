import { once } from "node:events";
import { startThread } from "../thread.ts";

/** Milliseconds: whoever asked waits no longer, and has the words. */
const longest = 60_000;

/**
 * As `pngOf`, in a thread of its own: drawing takes a second or two the first time, and nobody else's talk waits for it.
 * @throws what the thread failed on, and where it takes too long
 */
export async function drawApart(svg: string): Promise<Uint8Array> {
  const thread = startThread(new URL("./picture-thread.ts", import.meta.url), svg);
  try {
    const [png]: readonly unknown[] = await once(thread, "message", {
      signal: AbortSignal.timeout(longest),
    });
    if (png instanceof Uint8Array) return png;
    throw new Error("the thread posted no picture");
  } finally {
    await thread.terminate();
  }
}
