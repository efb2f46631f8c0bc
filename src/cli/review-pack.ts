import { reviewPack } from "../authoring/review/review.ts";
import { packFolder } from "./pack-folder.ts";
import { writeOut } from "./write-out.ts";

/** Writes the page to sign off to a file, or to standard output. @throws Refusal for a pack or a file that can't be had */
export async function writeReview(pack: string, out: string | undefined): Promise<void> {
  const page = await reviewPack(packFolder("PACK", pack));
  if (out === undefined) process.stdout.write(page);
  else await writeOut("--out", out, page);
}
