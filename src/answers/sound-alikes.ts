import type { Lexicon, Meaning } from "../understanding/lexicon.ts";
import { normalise } from "../understanding/normalise.ts";
import type { WordTable } from "../understanding/scan.ts";
import type { Words } from "./features.ts";

/** What a short answer in wrong characters may mean: 水里 for 水利, 住工 for 助工. */

/** The questions that are answered with a word of the pack. */
type WordField = "specialty" | "target" | "unit";

/** What stands around a short answer. */
const around = /^(?:我们?是|我们?在|是|在|搞|做|干|评|报)|(?:的|那块|这块|吧|啊|呀|哦)$/g;

/** A longer answer says more than one word, and isn't guessed at. */
const longest = 8;

/** More than these is no help. */
const most = 5;

/** Ids of what sounds like the text, in the order of the pack; none where nothing does. The text itself isn't known. */
export function soundAlikes(
  text: string,
  field: WordField,
  lexicon: Lexicon,
  words: Words,
): readonly string[] {
  const word = normalise(text).replaceAll(around, "");
  if (word.length < 2 || word.length > longest || !/^\p{Script=Han}+$/u.test(word)) return [];
  const meanings = bySound(tableOf(lexicon, field), words).get(words.sounds(word).join(" ")) ?? [];
  const ids = [...new Set(meanings.map(({ id }) => id))];
  return ids.length > most ? [] : ids;
}

function tableOf(lexicon: Lexicon, field: WordField): WordTable<readonly Meaning[]> {
  if (field === "unit") return lexicon.units;
  return field === "target" ? lexicon.titles : lexicon.specialties;
}

type BySound = ReadonlyMap<string, readonly Meaning[]>;

/** Tables are immutable, and reading some thousand words aloud takes a while. */
const made = new WeakMap<WordTable<readonly Meaning[]>, BySound>();

function bySound(table: WordTable<readonly Meaning[]>, words: Words): BySound {
  const known = made.get(table);
  if (known !== undefined) return known;
  const sounds = new Map<string, readonly Meaning[]>();
  for (const [word, meanings] of table.words) {
    const sound = words.sounds(word).join(" ");
    sounds.set(sound, [...(sounds.get(sound) ?? []), ...meanings]);
  }
  made.set(table, sounds);
  return sounds;
}
