import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deserialize } from "node:v8";
import { inject } from "vitest";
import { type AnswerBook, type BookData, openBook } from "../../src/answers/book.ts";
import { compile } from "../../src/policy/compile.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { loadPack } from "./pack.ts";

const load = createRequire(import.meta.url);
let book: AnswerBook | undefined;

/** The book of 2024's pack with the real dictionaries, loaded at once and once for each test file, when first asked for. */
export function bookNow(): AnswerBook {
  book ??= compileNow();
  return book;
}

export const testBook = async (): Promise<AnswerBook> => bookNow();

function compileNow(): AnswerBook {
  const { Jieba }: typeof import("@node-rs/jieba") = load("@node-rs/jieba");
  const { dict }: typeof import("@node-rs/jieba/dict.js") = load("@node-rs/jieba/dict.js");
  const { pinyin }: typeof import("pinyin-pro") = load("pinyin-pro");
  const jieba = Jieba.withDict(dict);
  const pack = loadPack();
  const ground = {
    policy: compile(pack),
    lexicon: compileLexicon(pack),
    words: {
      cut: (text: string) => jieba.cut(text, false),
      sounds: (text: string) => pinyin(text, { toneType: "none", type: "array", nonZh: "spaced" }),
    },
  };
  const data: BookData = deserialize(readFileSync(inject("phrasings")));
  return openBook(ground, data);
}
