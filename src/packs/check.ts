import { checkQuotes } from "./check-quotes.ts";
import type { Fault } from "./fault.ts";
import type { ReadFiles } from "./files.ts";

/** Everything that can be wrong in a pack beyond the shape of its files. */
export function checkPack({ sources, notice }: ReadFiles): readonly Fault[] {
  return notice === null ? [] : checkQuotes(sources, notice);
}
