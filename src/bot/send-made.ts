import { type Api, GrammyError, type InlineKeyboard, InputFile } from "grammy";
import type { MessageEntity } from "grammy/types";
import type { Made, Make } from "../render/reply.ts";

export interface MadeDeps {
  /** Makes the files that replies name; without it only the words come. Must not reject. */
  readonly make?: Make;
  /** The messenger's own ids of files that this bot has sent, so that each is made and uploaded once. */
  readonly fileIds?: FileIds;
}

/** Forgets the ones that weren't asked for lately. */
interface FileIds {
  get(key: string): string | undefined;
  set(key: string, id: string): unknown;
  delete(key: string): unknown;
}

interface Around {
  readonly caption?: string;
  readonly caption_entities?: MessageEntity[];
  readonly reply_markup?: InlineKeyboard;
}

/**
 * Sends a file that is made now, or was sent before. Where it can't be made or the messenger won't have it, the words for
 * that case are sent in its place.
 * @throws GrammyError, HttpError where nothing could be sent
 */
export async function sendMade(
  api: Api,
  chat: number,
  { as, what, otherwise }: Made,
  around: Around,
  { make, fileIds }: MadeDeps,
): Promise<void> {
  const key = JSON.stringify([as, what]);
  const known = fileIds?.get(key);
  if (known !== undefined) {
    if ((await taken(() => sendAs(api, chat, as, known, around))) !== null) return;
    fileIds?.delete(key);
  }
  const file = (await make?.(what)) ?? null;
  const input = file && new InputFile(file.bytes, file.filename);
  const sent = input && (await taken(() => sendAs(api, chat, as, input, around)));
  if (sent === null) {
    const { reply_markup } = around;
    await api.sendMessage(chat, otherwise, reply_markup ? { reply_markup } : {});
  } else if (sent !== undefined) fileIds?.set(key, sent);
}

/** The file's id, where the messenger says one. */
async function sendAs(
  api: Api,
  chat: number,
  as: Made["as"],
  file: InputFile | string,
  around: Around,
): Promise<string | undefined> {
  if (as === "document") return (await api.sendDocument(chat, file, around)).document.file_id;
  return (await api.sendPhoto(chat, file, around)).photo.at(-1)?.file_id;
}

/** Null where the messenger refuses the file itself. */
async function taken<T>(sending: () => Promise<T>): Promise<T | null> {
  try {
    return await sending();
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null;
    throw error;
  }
}
