import type { Pack } from "../packs/pack.ts";
import { Refusal, type RefusalDetails } from "../refusal.ts";
import { startThread } from "../thread.ts";
import type { CheckedSheet, ListDeps, OnProgress } from "./check-list.ts";
import { listLimits } from "./limits.ts";

/** What a thread is given: plain data alone. */
export interface Job {
  readonly input: Uint8Array;
  readonly filename: string;
  readonly packs: readonly Pack[];
  readonly today: string;
  readonly format: "xlsx" | "csv";
}

/** What a thread tells. */
export type Report =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | ({ readonly kind: "checked" } & CheckedSheet)
  | { readonly kind: "refused"; readonly details: RefusalDetails };

/** Memory that one check may take in its thread, in mebibytes; a hostile sheet ends its thread, not the process. */
const memory = 768;

/**
 * `checkList` in a thread of its own, so that whoever else is served goes on. The thread ends with the check, and with it all
 * that it knew of the list.
 * @param seconds after which it is given up
 * @param signal stops it
 * @throws Refusal as `checkList` does, and where the list takes too long or too much memory; the signal's reason
 */
export async function checkApart(
  input: Uint8Array,
  filename: string,
  { shelf, today, format = "xlsx" }: ListDeps,
  onProgress: OnProgress = () => undefined,
  seconds: number = listLimits.seconds,
  signal?: AbortSignal,
): Promise<CheckedSheet> {
  signal?.throwIfAborted();
  const job: Job = { input, filename, packs: shelf.packs, today, format };
  const worker = startThread(new URL("./list-thread.ts", import.meta.url), job, {
    maxOldGenerationSizeMb: memory,
  });
  return new Promise<CheckedSheet>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLong(seconds)), seconds * 1000);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("message", (report: Report) => {
      if (report.kind === "progress") onProgress(report.done, report.total);
      else if (report.kind === "refused") reject(new Refusal(report.details));
      else resolve({ sheet: report.sheet, summary: report.summary });
    });
    worker.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : error),
    );
    worker.on("exit", () => {
      clearTimeout(timer);
      reject(new Error("the thread of a list ended without a word"));
    });
  }).finally(() => worker.terminate());
}

function tooLong(seconds: number): Refusal {
  return new Refusal({
    field: "表格",
    got: `${seconds} 秒还没有查完的表`,
    expected: "小一些的表，请分开再试",
  });
}

function tooMuch(): Refusal {
  return new Refusal({ field: "表格", got: "太大、装不下的表", expected: "小一些的表，请分开再试" });
}
