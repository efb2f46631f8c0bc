import { parentPort, workerData } from "node:worker_threads";
import { pngOf } from "./picture.ts";

/** Draws the SVG that it is started with, and posts the PNG. */
if (typeof workerData === "string") parentPort?.postMessage(await pngOf(workerData));
