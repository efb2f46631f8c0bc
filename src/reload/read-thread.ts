import { parentPort, workerData } from "node:worker_threads";
import { type Known, readPacks } from "./read-packs.ts";

/** What the thread is started with. */
export interface Reading {
  readonly folder: string;
  readonly known: readonly Known[];
}

const { folder, known }: Reading = workerData;
parentPort?.postMessage(await readPacks(folder, known));
