import type { Pack } from "../packs/pack.ts";
import type { Silence } from "../packs/schema.ts";

/** What the notice leaves open and the text asks about; the one with the longest word in it, null where none fits. */
export function silenceAbout(pack: Pack, text: string): Silence | null {
  const line = text.replaceAll(/\s+/g, "").toLowerCase();
  let best: Silence | null = null;
  let longest = 0;
  for (const silence of pack.silences) {
    for (const word of silence.words) {
      if (word.length <= longest || !line.includes(word.toLowerCase())) continue;
      best = silence;
      longest = word.length;
    }
  }
  return best;
}
