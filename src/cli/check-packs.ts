import { resolve } from "node:path";
import { checkPolicy, renderCheck } from "../packs/report.ts";

/** Prints what `policy check` finds. @returns whether there is no fault. */
export function checkPacks(dir?: string): boolean {
  const check = checkPolicy(dir === undefined ? undefined : resolve(dir));
  for (const line of renderCheck(check)) console.log(line);
  return check.faults.length === 0;
}
