import { parentPort, workerData } from "node:worker_threads";

const said: unknown = workerData;
parentPort?.postMessage(said);
