import type { Context } from "hono";

/** What has just been done, carried in the address to the next page: a word of this list and a number, nothing else. */
const notices: Readonly<Record<string, (number: string) => string>> = {
  answered: (number) => `第 ${number} 号的答复发出去了。`,
  closed: (number) => `第 ${number} 号关闭了。`,
  released: (number) => `第 ${number} 号放回去了。`,
  kept: (number) => `第 ${number} 号的答复留作答案了，下一个人问起就能找到。`,
  withdrawn: (number) => `第 ${number} 号的答案撤回了。`,
  gone: () => "这条答案已经撤回过了。",
};

export type Done = "answered" | "closed" | "released" | "kept" | "withdrawn" | "gone";

/** The address of a page that says what was done. */
export function doneAt(path: string, done: Done, number: number): string {
  return `${path}?did=${done}&number=${number}`;
}

/** Null where nothing was done, or somebody made up an address. */
export function pageNotice(c: Context): string | null {
  const number = c.req.query("number") ?? "";
  const did = c.req.query("did") ?? "";
  return /^\d{1,9}$/.test(number) && Object.hasOwn(notices, did) ? (notices[did]?.(number) ?? null) : null;
}
