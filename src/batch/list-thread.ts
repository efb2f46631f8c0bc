import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../refusal.ts";
import { openShelf } from "../shelf.ts";
import type { Job, Report } from "./check-apart.ts";
import { checkList } from "./check-list.ts";

/** What runs in the thread that `checkApart` starts. */
const port = parentPort;
if (port === null) throw new Error("this runs in a worker thread alone");

const job: Job = workerData;
const tell = (report: Report) => port.postMessage(report);

try {
  const { sheet, summary } = await checkList(
    job.input,
    job.filename,
    { shelf: openShelf(job.packs), today: job.today, format: job.format },
    (done, total) => tell({ kind: "progress", done, total }),
  );
  tell({ kind: "checked", sheet, summary });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ kind: "refused", details: error.details });
}
