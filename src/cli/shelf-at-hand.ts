import { faultLine } from "../packs/fault.ts";
import { loadSoundPacks } from "../packs/load.ts";
import { readPolicyData } from "../settings.ts";
import { openShelf, type Shelf } from "../shelf.ts";

/**
 * The packs of POLICY_DATA that are in order. One at fault, in the making say, isn't answered from: that is said in one line,
 * and the others go on.
 * @throws PackFault where none is in order; SettingsFault where the folder holds none
 */
export function shelfAtHand(errors: NodeJS.WritableStream = process.stderr): Shelf {
  const { packs, faults } = loadSoundPacks(readPolicyData(process.env));
  const [first] = faults;
  if (first !== undefined)
    errors.write(
      `有政策包没有用上，共 ${faults.length} 处要改，第一处 ${faultLine(first)}（全部用 pingzhi policy check 看）\n`,
    );
  return openShelf(packs);
}
