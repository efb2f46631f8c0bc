import { writeFileSync } from "node:fs";
import { reviewPack } from "../authoring/review/review.ts";
import { packFolder } from "./pack-folder.ts";

/** Writes the page to sign off to a file, or to standard output. */
export async function writeReview(pack: string, out: string | undefined): Promise<void> {
  const page = await reviewPack(packFolder("PACK", pack));
  if (out === undefined) process.stdout.write(page);
  else writeFileSync(out, page);
}
