import { makeNewPack } from "../authoring/new/command.ts";
import { readPolicyData } from "../settings.ts";

/** `policy new`: makes a pack's folder and prints what was read of the notice and what is left to do. Throws Refusal. */
export async function newPackFromNotice(
  id: string,
  options: { readonly from: string; readonly like?: string; readonly out?: string },
): Promise<void> {
  for (const line of await makeNewPack({ id, ...options, packs: readPolicyData(process.env) }))
    console.log(line);
}
