import { type Api, GrammyError, InlineKeyboard, InputFile } from "grammy";
import type { Reply } from "../render/reply.ts";
import { type MadeDeps, sendMade } from "./send-made.ts";

/** How sending a reply ended. */
export type Sending =
  | "sent"
  /** It will never arrive: the person blocked the bot, or Telegram refuses the message itself. */
  | { readonly kind: "impossible"; readonly error: GrammyError }
  /** The line is down; it may be sent later. */
  | { readonly kind: "later"; readonly error: unknown };

export interface SendDeps extends MadeDeps {
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A file with its name; `sent` hears of the message that it stands in. */
export interface FileToSend {
  readonly input: InputFile;
  readonly sent: (message: number) => void;
}

/** The longest that one chat waits for Telegram's own limits, in seconds; then the reply is sent with the next update. */
const longestWait = 60;
const attempts = 4;
const captionLimit = 1024;

/**
 * Sends one reply. Waits as long as a 429 says, and a little after a broken connection. Never throws.
 * @param file to send instead of the reply's own document.
 */
export async function send(
  api: Api,
  chat: number,
  reply: Reply,
  deps: SendDeps,
  file?: FileToSend,
): Promise<Sending> {
  for (let attempt = 1; ; attempt++) {
    try {
      await call(api, chat, reply, deps, file);
      return "sent";
    } catch (error) {
      if (error instanceof GrammyError && isFinal(error)) return { kind: "impossible", error };
      const pause = error instanceof GrammyError ? (error.parameters.retry_after ?? attempt) : attempt;
      if (attempt === attempts || pause > longestWait) return { kind: "later", error };
      await deps.wait(pause * 1000);
    }
  }
}

function isFinal({ error_code }: GrammyError): boolean {
  return error_code >= 400 && error_code < 500 && error_code !== 429;
}

async function call(
  api: Api,
  chat: number,
  reply: Reply,
  deps: MadeDeps,
  given: FileToSend | undefined,
): Promise<void> {
  const { text, entities, buttons, document, made } = reply;
  const rows = buttons.map((row) => row.map(({ label, data }) => InlineKeyboard.text(label, data)));
  const markup = rows.length > 0 ? { reply_markup: InlineKeyboard.from(rows) } : {};
  const file = given?.input ?? (document && new InputFile(Buffer.from(document.content), document.filename));
  if (!file && !made) {
    await api.sendMessage(chat, text, { entities: [...entities], ...markup });
    return;
  }
  // What is too long to stand below a file goes before it.
  const fits = text.length <= captionLimit;
  if (!fits) await api.sendMessage(chat, text, { entities: [...entities] });
  const caption = fits && text !== "" ? { caption: text, caption_entities: [...entities] } : {};
  if (file) {
    const message = await api.sendDocument(chat, file, { ...caption, ...markup });
    given?.sent(message.message_id);
  } else if (made) await sendMade(api, chat, made, { ...caption, ...markup }, deps);
}
