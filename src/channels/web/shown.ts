import type { LoggedMessage } from "../bot-api/log-schema.ts";
import type { ShownMessage } from "./protocol.ts";

const inBrackets = { photo: "［图片］", voice: "［语音］", sticker: "［表情］" } as const;

/** A logged message as the page shows it; what isn't set is left out of the JSON. */
export function shown(message: LoggedMessage): ShownMessage {
  return {
    id: message.id,
    date: message.date,
    edited: message.edited === undefined ? undefined : true,
    from: message.from,
    text: message.other ? inBrackets[message.other] : message.text,
    entities: message.entities,
    buttons: message.keyboard?.inline_keyboard.map((row) =>
      row.map(({ text, callback_data }) => ({ label: text, data: callback_data })),
    ),
    pressed: message.pressed,
    picture: message.picture && { width: message.picture.width, height: message.picture.height },
    document: message.document && {
      name: message.document.name,
      size: message.document.size,
      gone: message.document.gone,
    },
    key: message.key,
  };
}
