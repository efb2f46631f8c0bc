import type { Match } from "./scan.ts";

/**
 * Short names of titles are parts of everyday words too: 高工 of 提高工作, 中会 of 过程中会收费, 助农 of 助农直播. Such a match
 * is none.
 */
const before: Readonly<Record<string, RegExp>> = {
  高: /[提最较很更太越升增拔]$/,
  中: /(?:[其手途期当之集]|过程|流程|项目|工作)$/,
  初: /[年月当最起]$/,
  助: /[帮协互辅资救求]$/,
};

const after: Readonly<Record<string, RegExp>> = {
  工: /^(?:[作资厂人业时具]|程(?!师))/,
  会: /^[不有收被要影计开议员说算让给提出]/,
  经: /^(?:[验过历费]|济(?!师))/,
  讲: /^[课话解台]/,
  研: /^(?:[发讨]|究(?!员))/,
  农: /^[直产民增活企]/,
};

/** Whether a title of two characters only happens to stand in a longer word. */
export function standsInAWord(text: string, { word, start, end }: Match<unknown>): boolean {
  const [first = "", last = "", ...more] = word;
  if (more.length > 0) return false;
  return (
    before[first]?.test(text.slice(Math.max(0, start - 2), start)) === true ||
    after[last]?.test(text.slice(end, end + 2)) === true
  );
}
