import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deserialize } from "node:v8";
import { inject } from "vitest";
import { type AnswerBook, type BookData, openBook } from "../../src/answers/book.ts";
import type { Words } from "../../src/answers/features.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { openShelf, type Ready } from "../../src/shelf.ts";
import { loadPack } from "./pack.ts";

const load = createRequire(import.meta.url);
const books = new Map<Pack, AnswerBook>();
let words: Words | undefined;

/**
 * The book of 2024's pack with the real dictionaries, loaded at once and once for each test file, when first asked for. Of a
 * pack made up from it too: it is asked for in the same ways.
 */
export function bookNow(ready: Ready = readyNow()): AnswerBook {
  const book = books.get(ready.pack) ?? compileNow(ready);
  books.set(ready.pack, book);
  return book;
}

function readyNow(): Ready {
  return openShelf([loadPack()]).choose({ day: "2024-06-20" });
}

export const testBook = async (): Promise<AnswerBook> => bookNow();

function compileNow(ready: Ready): AnswerBook {
  words ??= loadWords();
  const data: BookData = deserialize(readFileSync(inject("phrasings")));
  return openBook({ ...ready, words }, data);
}

function loadWords(): Words {
  const { Jieba }: typeof import("@node-rs/jieba") = load("@node-rs/jieba");
  const { dict }: typeof import("@node-rs/jieba/dict.js") = load("@node-rs/jieba/dict.js");
  const { pinyin }: typeof import("pinyin-pro") = load("pinyin-pro");
  const jieba = Jieba.withDict(dict);
  return {
    cut: (text: string) => jieba.cut(text, false),
    sounds: (text: string) => pinyin(text, { toneType: "none", type: "array", nonZh: "spaced" }),
  };
}
