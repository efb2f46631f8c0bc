import { scan, type WordTable } from "../understanding/scan.ts";

/** How Chinese text is cut and sounded; made of dictionaries, so it comes from outside. */
export interface Words {
  /** The words of a text, in order; together they are the text. */
  cut(text: string): readonly string[];
  /** One syllable without tone for each character; others as they are. */
  sounds(text: string): readonly string[];
}

/** What a text is compared by: each feature with its weight. */
export type Features = ReadonlyMap<string, number>;

/** What several words stand for: 啥时候 and 几月 are both `ask-when`. */
export interface Concept {
  readonly id: string;
  /** Whether it is a matter of title review rather than a way to ask, or a matter of something else. */
  readonly isMatter: boolean;
}

export interface FeatureTools {
  readonly words: Words;
  /** Words and spoken turns with their concepts. */
  readonly concepts: WordTable<Concept>;
}

/**
 * How much each kind of feature counts. Words and pairs of characters say the same thing twice, once as the dictionary cuts
 * and once however it cuts; pairs of syllables forgive a wrong character of the same sound; concepts make different words
 * for one thing alike.
 */
const weights = { word: 1.9, pair: 0.35, sound: 0.18, concept: 1.2 } as const;

/** Said in every question and of no meaning for the answer. */
const polite =
  /(?:麻烦|想|请)?(?:问|咨询|请教|打听|了解)(?:一下|下|问)|请问|麻烦[您你]?|[您你]好|谢谢[您你]?|谢了|不好意思|打扰了?|在线等|帮(?:我|忙)看看/g;

const marks = /[^\p{L}\p{N}\ue001-\ue004]+/gu;

/** The features of a text as `readMentions` masks it. */
export function featuresOf(masked: string, { words, concepts }: FeatureTools): Features {
  const text = masked.replaceAll(polite, " ").replaceAll(marks, " ").trim();
  const features = new Map<string, number>();
  const add = (key: string, weight: number) => features.set(key, weight);
  for (const word of words.cut(text)) if (word !== " ") add(`w${word}`, weights.word);
  for (const { value } of scan(text, concepts))
    add(`${value.isMatter ? "m" : "c"}${value.id}`, weights.concept);
  for (const part of text.split(" ")) {
    for (const pair of pairsOf([...part])) add(`p${pair}`, weights.pair);
    for (const pair of pairsOf(words.sounds(part))) add(`s${pair}`, weights.sound);
  }
  return features;
}

/** How many matters of title review, and things that one names for it, a text speaks of. */
export function mattersIn(features: Features): number {
  let matters = 0;
  for (const feature of features.keys()) if (isMatter(feature)) matters += 1;
  return matters;
}

/** Whether a feature is a matter of title review, or a slot. */
export function isMatter(feature: string): boolean {
  return /^m|^w[\ue001-\ue004]/.test(feature);
}

function pairsOf(items: readonly string[]): readonly string[] {
  return items.slice(1).map((item, index) => `${items[index]} ${item}`);
}
