import { digestOf } from "../../packs/kept.ts";
import { compile } from "../../policy/compile.ts";
import { compileLexicon } from "../../understanding/lexicon.ts";
import { checksFlow } from "../flow/checks.ts";
import { drawFlow } from "../flow/draw.ts";
import { whereFlow } from "../flow/where.ts";
import { written } from "../page/html.ts";
import { samplesOf } from "../samples/samples.ts";
import { readForReview } from "./data.ts";
import { reviewPage } from "./page.ts";

/**
 * The page on which whoever keeps a policy signs it off: one HTML file, the same for the same pack.
 * @throws PackFault where the pack doesn't hold
 */
export async function reviewPack(folder: string): Promise<string> {
  const data = readForReview(folder);
  const { pack } = data;
  const reader = { policy: compile(pack), lexicon: compileLexicon(pack) };
  const { graph, ends } = whereFlow(reader.policy);
  const flow = {
    where: await drawFlow(graph, "LR"),
    checks: await drawFlow(checksFlow(reader.policy, ends), "TB"),
  };
  const page = reviewPage({
    data,
    reader,
    samples: samplesOf(reader),
    flow,
    digest: digestOf(folder, pack) ?? "",
  });
  return written(page);
}
