import { parentPort, workerData } from "node:worker_threads";
import { indexed, type PackData } from "../packs/pack.ts";
import { phrasingsOf } from "./read-packs.ts";

const pack: PackData = workerData;
parentPort?.postMessage(await phrasingsOf(indexed(pack)));
