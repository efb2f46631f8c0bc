import type { Words } from "./answers/features.ts";

/**
 * The dictionaries with which Chinese text is cut into words and read aloud: some 90 MB in memory, loaded when the first
 * thing that needs them does, so that no start waits for them.
 */
export async function loadDictionaries(): Promise<Words> {
  const [{ Jieba }, { dict }, { pinyin }] = await Promise.all([
    import("@node-rs/jieba"),
    import("@node-rs/jieba/dict.js"),
    import("pinyin-pro"),
  ]);
  const jieba = Jieba.withDict(dict);
  return {
    cut: (text) => jieba.cut(text, false),
    sounds: (text) => pinyin(text, { toneType: "none", type: "array", nonZh: "spaced" }),
  };
}
