import { badRequest } from "./faults.ts";
import type { LoggedMessage } from "./log-schema.ts";
import type { Ground } from "./method.ts";
import { asMessage } from "./telegram-form.ts";

export const chatNotFound = "chat not found";

/** A new message of the bot: on disk, then told to whoever shows the chat. Gives it in Telegram's form. */
export async function append(
  ground: Ground,
  chat: number,
  content: Pick<LoggedMessage, "text" | "entities" | "keyboard" | "document" | "picture">,
): Promise<unknown> {
  const message = await ground.log.change(chat, (log) => {
    if (!log) throw badRequest(chatNotFound);
    const id = log.lastMessage + 1;
    const sent: LoggedMessage = { id, date: Math.floor(ground.now() / 1000), from: "bot", ...content };
    return [{ ...log, lastMessage: id, messages: [...log.messages, sent] }, sent];
  });
  ground.tell({ chat, kind: "message", message });
  return asMessage(chat, message);
}
