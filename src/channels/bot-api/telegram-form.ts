import type { Chat, Message, Update, User, UserFromGetMe } from "grammy/types";
import type { LoggedMessage, LoggedUpdate, Picture } from "./log-schema.ts";

/** The bot as `getMe` gives it in every channel that isn't Telegram. */
export const me: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: "评职",
  username: "pingzhi_bot",
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

const personName = "访客";

/** A person has the id of the private chat, as on Telegram. */
function personOf(chat: number): User {
  return { id: chat, is_bot: false, first_name: personName, language_code: "zh-hans" };
}

export function privateChat(chat: number): Chat.PrivateChat {
  return { id: chat, type: "private", first_name: personName };
}

/** A logged message in Telegram's form. */
export function asMessage(chat: number, logged: LoggedMessage): Message & Update.NonChannel {
  const { text, entities, document } = logged;
  const common = {
    message_id: logged.id,
    date: logged.date,
    chat: privateChat(chat),
    from: logged.from === "bot" ? me : personOf(chat),
    ...(logged.edited === undefined ? {} : { edit_date: logged.edited }),
    ...(logged.keyboard ? { reply_markup: logged.keyboard } : {}),
  };
  if (logged.other) return { ...common, ...nonText(logged) };
  if (logged.picture) return { ...common, ...photoOf(logged.picture), ...captionOf(logged) };
  if (!document) return { ...common, text, ...(entities ? { entities } : {}) };
  return {
    ...common,
    document: {
      ...fileIds(document.id),
      file_name: document.name,
      mime_type: document.mime,
      file_size: document.size,
    },
    ...captionOf(logged),
  };
}

function captionOf({
  text,
  entities,
}: LoggedMessage): Pick<Message.CaptionableMessage, "caption" | "caption_entities"> {
  return { ...(text ? { caption: text } : {}), ...(text && entities ? { caption_entities: entities } : {}) };
}

/** The sizes of a photo; here there is one. */
function photoOf({ id, width, height, size }: Picture): Pick<Message.PhotoMessage, "photo"> {
  return { photo: [{ ...fileIds(id), width, height, file_size: size }] };
}

function nonText({ other, id }: LoggedMessage): Pick<Message, "photo" | "voice" | "sticker"> {
  const file = fileIds(`${other}-${id}`);
  if (other === "photo") return { photo: [{ ...file, width: 90, height: 90 }] };
  if (other === "voice") return { voice: { ...file, duration: 1 } };
  return {
    sticker: { ...file, type: "regular", width: 512, height: 512, is_animated: false, is_video: false },
  };
}

/** The one to fetch a file by, and the one to tell it by, which fetches nothing. */
export function fileIds(id: string): { file_id: string; file_unique_id: string } {
  return { file_id: id, file_unique_id: `only-to-compare-${id}` };
}

/** A logged update in Telegram's form; `message` is the one it is about. */
export function asUpdate(chat: number, update: LoggedUpdate, message: LoggedMessage): Update {
  const form = asMessage(chat, message);
  if (update.kind === "message") return { update_id: update.id, message: form };
  if (update.kind === "edited_message") {
    return { update_id: update.id, edited_message: { ...form, edit_date: message.edited ?? message.date } };
  }
  return {
    update_id: update.id,
    callback_query: {
      id: queryId(chat, update.id),
      from: personOf(chat),
      chat_instance: String(chat),
      message: form,
      data: update.data ?? "",
    },
  };
}

/** The id of the query that a press opens. */
export function queryId(chat: number, update: number): string {
  return `${chat}.${update}`;
}
