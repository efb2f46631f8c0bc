import { resolve } from "node:path";
import { checkPolicy, renderCheck } from "../packs/report.ts";
import { readPolicyData } from "../settings.ts";

/** Prints what `policy check` finds in this folder, POLICY_DATA by default. @returns whether there is no fault. */
export function checkPacks(dir?: string): boolean {
  const check = checkPolicy(dir === undefined ? readPolicyData(process.env) : resolve(dir));
  for (const line of renderCheck(check)) console.log(line);
  return check.faults.length === 0;
}
