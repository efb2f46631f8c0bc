import { z } from "zod";
import { badRequest } from "./faults.ts";

const buttonSchema = z.strictObject({ text: z.string(), callback_data: z.string() });

/** Buttons below a message. Only those that send data back are of use to every channel, so only those are taken. */
export const keyboardSchema = z.strictObject({ inline_keyboard: z.array(z.array(buttonSchema)) });

export type Keyboard = z.infer<typeof keyboardSchema>;

const limits = { bytes: 64, perRow: 8, inAll: 100 } as const;

/** @throws ApiFault 400 for data of none or over 64 bytes, a button without a label, or too many buttons */
export function checkKeyboard(keyboard: Keyboard): void {
  for (const button of keyboard.inline_keyboard.flat()) {
    if (button.text.trim() === "") {
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    }
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > limits.bytes) throw badRequest("BUTTON_DATA_INVALID");
  }
  const rows = keyboard.inline_keyboard;
  if (rows.some((row) => row.length > limits.perRow) || rows.flat().length > limits.inAll) {
    throw badRequest("REPLY_MARKUP_TOO_LONG");
  }
}

/** An empty keyboard is none. */
export function keptKeyboard(keyboard: Keyboard | undefined): Keyboard | undefined {
  const rows = keyboard?.inline_keyboard.filter((row) => row.length > 0) ?? [];
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}
