import type { Asking } from "../../engine.ts";
import type { LoggedMessage } from "../bot-api/log-schema.ts";
import type { Link, Shown } from "./link.ts";

/** Saves a document that the bot sent and gives the place, as shown to the person. */
export type SaveDocument = (filename: string, bytes: Buffer) => Promise<string>;

/** Where a number answers the question, a button's number needs its mark. */
const numeric: readonly Asking[] = ["hours", "requiredYears", "careerStart", "mountainYears"];

const welcome = `评职 · 职称评审问答
直接打字就行，比如：我是一家企业搞水利的，想评助工
按钮前有编号，输入编号就是按它；问数字的时候编号前加 #（如 #1）。Ctrl-D 结束。`;

/** A message for reading in a terminal: the text, then its buttons with their numbers. */
export function plainMessage({ message, asking }: Shown): string {
  const mark = numeric.includes(asking) ? "#" : "";
  let number = 0;
  const rows = (message.keyboard?.inline_keyboard ?? []).map((row) =>
    row
      .map((button) => {
        number += 1;
        return `[${mark}${number}] ${button.text}`;
      })
      .join("  "),
  );
  return ["", message.text, ...rows.map((row) => `  ${row}`)].join("\n");
}

/** What was typed: a button's label by its number, or the text itself. */
export function readTyped(
  line: string,
  newest: Shown | null,
): { readonly press: string } | { readonly text: string } {
  const [, mark, digits] = /^\s*(#?)\s*(\d{1,3})\s*$/.exec(line.normalize("NFKC")) ?? [];
  const needsMark = numeric.includes(newest?.asking ?? null);
  if (digits === undefined || (needsMark && mark === "")) return { text: line };
  const label = newest?.message.keyboard?.inline_keyboard.flat()[Number(digits) - 1]?.text;
  return label === undefined ? { text: line } : { press: label };
}

/** A talk for a person at a terminal: greets, or says again what was said last, then answers line by line. */
export async function runPlain(
  lines: AsyncIterable<string>,
  link: Link,
  write: (line: string) => Promise<void>,
  prompt: () => Promise<void>,
): Promise<void> {
  const last = await link.newest();
  await write(last === null ? welcome : plainMessage(last));
  await link.resumes();
  await prompt();
  for await (const line of lines) {
    const typed = readTyped(line, await link.newest());
    if ("press" in typed) await link.presses(typed.press);
    else if (typed.text.trim() !== "") await link.says(typed.text);
    await prompt();
  }
}

/** What a message brings besides words: to a terminal a picture is a file like any other. */
export function fileOf({
  document,
  picture,
}: LoggedMessage): { readonly name: string; readonly mime: string } | null {
  return document ?? (picture ? { name: picture.name, mime: "image/png" } : null);
}

/** Saves a message's file, where there is one and a place for it, and says where. */
export async function saveDocument(
  { message }: Shown,
  link: Link,
  save: SaveDocument | undefined,
): Promise<string | null> {
  const file = fileOf(message);
  if (file === null) return null;
  const { name } = file;
  const bytes = save ? await link.file(message) : null;
  return save && bytes ? `文件 ${name} 存在 ${await save(name, bytes)}` : `文件 ${name}`;
}
