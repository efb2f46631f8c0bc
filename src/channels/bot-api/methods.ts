import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { append, chatNotFound } from "./append.ts";
import { checkedCaption, checkedText, mimeOf } from "./content.ts";
import { badRequest } from "./faults.ts";
import { getFile } from "./file-download.ts";
import type { LoggedMessage } from "./log-schema.ts";
import type { Ground, Method } from "./method.ts";
import {
  entities,
  keyboard,
  optionalWhole,
  optionalYesOrNo,
  readParameters,
  toChat,
  toMessage,
  withoutEffect,
} from "./parameters.ts";
import { sendPhoto } from "./photo.ts";
import { asMessage, me, privateChat } from "./telegram-form.ts";

const sendMessage: Method = async ({ parameters }, ground) => {
  const given = readParameters(
    z.strictObject({
      ...toChat,
      ...withoutEffect,
      text: z.string().default(""),
      entities,
      reply_markup: keyboard,
    }),
    parameters,
  );
  const content = checkedText(given.text, given.entities, given.reply_markup);
  return append(ground, given.chat_id, content);
};

const sendDocument: Method = async ({ parameters, files }, ground) => {
  const given = readParameters(
    z.strictObject({
      ...toChat,
      ...withoutEffect,
      document: z.string(),
      caption: z.string().default(""),
      caption_entities: entities,
      reply_markup: keyboard,
      disable_content_type_detection: optionalYesOrNo,
    }),
    parameters,
  );
  const content = checkedCaption(given.caption, given.caption_entities, given.reply_markup);
  const file = files.get(given.document.replace(/^attach:\/\//, ""));
  if (!file) throw badRequest("wrong file identifier/HTTP URL specified");
  if (file.bytes.length === 0) throw badRequest("file must be non-empty");
  if ((await ground.log.read(given.chat_id)) === null) throw badRequest(chatNotFound);
  const id = randomUUID();
  await ground.log.saveFile(id, file.bytes);
  const document = { id, name: file.name, mime: mimeOf(file.name), size: file.bytes.length };
  return append(ground, given.chat_id, { ...content, document });
};

const editMessageText: Method = async ({ parameters }, ground) => {
  const given = readParameters(
    z.strictObject({
      ...toMessage,
      ...withoutEffect,
      text: z.string().default(""),
      entities,
      reply_markup: keyboard,
    }),
    parameters,
  );
  const content = checkedText(given.text, given.entities, given.reply_markup);
  return edit(ground, given, ({ entities: _, keyboard: __, ...message }) => {
    if (message.document || message.picture) throw badRequest("there is no text in the message to edit");
    return { ...message, ...content };
  });
};

const editMessageReplyMarkup: Method = async ({ parameters }, ground) => {
  const given = readParameters(z.strictObject({ ...toMessage, reply_markup: keyboard }), parameters);
  const checked = checkedCaption("", [], given.reply_markup);
  return edit(ground, given, ({ keyboard: _, ...message }) => ({
    ...message,
    ...(checked.keyboard ? { keyboard: checked.keyboard } : {}),
  }));
};

async function edit(
  ground: Ground,
  at: { readonly chat_id: number; readonly message_id: number },
  change: (message: LoggedMessage) => LoggedMessage,
): Promise<unknown> {
  if ((await ground.log.read(at.chat_id)) === null) throw badRequest(chatNotFound);
  const message = await ground.log.amend(at.chat_id, at.message_id, (old) => {
    if (old.from !== "bot") throw badRequest("message can't be edited");
    const changed = change(old);
    if (isDeepStrictEqual(changed, old)) {
      throw badRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
      );
    }
    return { ...changed, edited: Math.floor(ground.now() / 1000) };
  });
  if (!message) throw badRequest("message to edit not found");
  ground.tell({ chat: at.chat_id, kind: "edited", message });
  return asMessage(at.chat_id, message);
}

const deleteMessage: Method = async ({ parameters }, ground) => {
  const given = readParameters(z.strictObject(toMessage), parameters);
  const message = await ground.log.find(given.chat_id, given.message_id);
  if (!message) throw badRequest("message to delete not found");
  await ground.log.amend(given.chat_id, given.message_id, () => null);
  ground.tell({ chat: given.chat_id, kind: "deleted", id: given.message_id });
  return true;
};

const actions = ["typing", "upload_document", "upload_photo"] as const;

const sendChatAction: Method = async ({ parameters }, ground) => {
  const given = readParameters(z.strictObject({ ...toChat, action: z.enum(actions) }), parameters);
  if ((await ground.log.read(given.chat_id)) === null) throw badRequest(chatNotFound);
  ground.tell({ chat: given.chat_id, kind: "typing" });
  return true;
};

const answerCallbackQuery: Method = async ({ parameters }, ground) => {
  const given = readParameters(
    z.strictObject({
      callback_query_id: z.string(),
      text: z.string().max(200, "MESSAGE_TOO_LONG").default(""),
      show_alert: optionalYesOrNo,
      cache_time: optionalWhole,
    }),
    parameters,
  );
  const chat = ground.queries.close(given.callback_query_id, ground.now());
  if (chat === null) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  const { text, show_alert: alert = false } = given;
  ground.tell({ chat, kind: "acknowledged", query: given.callback_query_id, text, alert });
  return true;
};

const getChat: Method = async ({ parameters }, ground) => {
  const given = readParameters(z.strictObject(toChat), parameters);
  if ((await ground.log.read(given.chat_id)) === null) throw badRequest(chatNotFound);
  return privateChat(given.chat_id);
};

/** Settings of the bot's own page at Telegram; a channel of ours shows none of them, but the call is checked. */
const commands = z.strictObject({
  commands: z.preprocess(
    (value) => (typeof value === "string" ? JSON.parse(value) : value),
    z
      .array(
        z.strictObject({
          command: z.string().regex(/^[a-z0-9_]{1,32}$/),
          description: z.string().min(1).max(256),
        }),
      )
      .max(100),
  ),
  scope: z.unknown().optional(),
  language_code: z.string().optional(),
});

const setMyCommands: Method = async ({ parameters }) => {
  readParameters(commands, parameters);
  return true;
};

const done: Method = async () => true;

/** Every method there is here; any other is 404, as on Telegram for a misspelled one. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["getMe", async () => me],
  ["getChat", getChat],
  ["sendMessage", sendMessage],
  ["sendDocument", sendDocument],
  ["sendPhoto", sendPhoto],
  ["getFile", getFile],
  ["sendChatAction", sendChatAction],
  ["editMessageText", editMessageText],
  ["editMessageReplyMarkup", editMessageReplyMarkup],
  ["deleteMessage", deleteMessage],
  ["answerCallbackQuery", answerCallbackQuery],
  ["setMyCommands", setMyCommands],
  ["deleteMyCommands", done],
  ["setMyDescription", done],
  ["setMyShortDescription", done],
  ["deleteWebhook", done],
]);
