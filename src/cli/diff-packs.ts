import { diffPacks } from "../authoring/diff/diff.ts";
import { viewPack } from "../authoring/diff/pack-view.ts";
import { diffPage } from "../authoring/diff/page.ts";
import { printDiff } from "../authoring/diff/print.ts";
import { written } from "../authoring/page/html.ts";
import { packFolder } from "./pack-folder.ts";
import { writeOut } from "./write-out.ts";

/** Tells in words what changed between two packs; with `page` also writes it as a page. @throws Refusal as `writeReview` */
export async function writeDiff(before: string, after: string, page: string | undefined): Promise<void> {
  const diff = diffPacks(viewPack(packFolder("A", before)), viewPack(packFolder("B", after)));
  if (page !== undefined) await writeOut("--html", page, await written(diffPage(diff)));
  process.stdout.write(`${printDiff(diff).join("\n")}\n`);
}
