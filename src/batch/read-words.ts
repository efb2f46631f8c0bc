import type { Profile, Reading } from "../policy/profile.ts";
import { resolveSpecialty, resolveTarget } from "../understanding/resolve.ts";
import { understand } from "../understanding/understand.ts";
import type { Row } from "./cell-faults.ts";
import type { CellGround } from "./read-cells.ts";
import { isBlank } from "./table.ts";

/**
 * What contract `assess` wouldn't take for a specialty or a title, and a talk would, asked for it: 建筑施工, 搞水利的, 评助工.
 * Only what is sure; what fits several is left to be refused with its candidates.
 */
export function readWords(row: Row, ground: WordGround): Words {
  const words = { specialty: wordIn(row, "specialty"), target: wordIn(row, "target") };
  const key = JSON.stringify([ground.lexicon.pack.id, words.specialty, words.target]);
  const known = ground.wordsRead.get(key) ?? read(words, ground);
  ground.wordsRead.set(key, known);
  return known;
}

interface Words {
  readonly specialty?: Reading;
  readonly target?: Reading;
}

export interface WordGround extends CellGround {
  /** What was read in this list already: a list has few different words. */
  readonly wordsRead: Map<string, Words>;
}

function read(words: Readonly<Record<"specialty" | "target", string | null>>, ground: CellGround): Words {
  const { lexicon } = ground;
  const resolved = words.specialty === null ? null : resolveSpecialty(lexicon, words.specialty);
  const specialty =
    words.specialty !== null && resolved?.kind === "none"
      ? heard("specialty", words.specialty, undefined, ground)
      : undefined;
  const known = specialty ?? (resolved?.kind === "one" ? resolved.value : undefined);
  const target =
    words.target !== null && resolveTarget(lexicon, words.target, known?.id).kind === "none"
      ? heard("target", words.target, known, ground)
      : undefined;
  return { ...(specialty && { specialty }), ...(target && { target }) };
}

function wordIn(row: Row, field: "specialty" | "target"): string | null {
  const cell = row.cell(field);
  return typeof cell === "string" && !isBlank(cell) ? cell : null;
}

function heard(
  field: "specialty" | "target",
  text: string,
  specialty: Reading | undefined,
  { lexicon, today, applicationYear }: CellGround,
): Reading | undefined {
  const profile: Profile = { asOf: today, applicationYear, hours: {}, ...(specialty && { specialty }) };
  const { said, ambiguous } = understand(text, { lexicon, pending: { id: field, field }, profile, today });
  const reading = said[field];
  const isSure = reading !== undefined && ambiguous.every((one) => one.field !== field);
  return isSure ? { ...reading, word: text } : undefined;
}
