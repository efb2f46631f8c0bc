import { createHash } from "node:crypto";
import { z } from "zod";
import { append, chatNotFound } from "./append.ts";
import type { CallBody } from "./body.ts";
import { checkedCaption } from "./content.ts";
import { badRequest } from "./faults.ts";
import type { Picture } from "./log-schema.ts";
import type { MessageLog } from "./message-log.ts";
import type { Method } from "./method.ts";
import { entities, keyboard, readParameters, toChat, withoutEffect } from "./parameters.ts";

/** Telegram's own limits: bytes, width and height together in pixels, and how many times one is the other. */
const limits = { bytes: 10 * 1024 * 1024, pixels: 10_000, ratio: 20 } as const;

/**
 * Sends a picture. It is kept by what it shows, apart from all chats, so that the same one sent to a thousand of them lies on
 * disk once. Only PNG is taken: the bot sends no other.
 */
export const sendPhoto: Method = async ({ parameters, files }, ground) => {
  const given = readParameters(
    z.strictObject({
      ...toChat,
      ...withoutEffect,
      photo: z.string(),
      caption: z.string().default(""),
      caption_entities: entities,
      reply_markup: keyboard,
    }),
    parameters,
  );
  const content = checkedCaption(given.caption, given.caption_entities, given.reply_markup);
  if ((await ground.log.read(given.chat_id)) === null) throw badRequest(chatNotFound);
  const picture = await pictureOf(given.photo, files, ground.log);
  return append(ground, given.chat_id, { ...content, picture });
};

/** One that is uploaded, or one that was sent before, by its id. */
async function pictureOf(photo: string, files: CallBody["files"], log: MessageLog): Promise<Picture> {
  const name = /^attach:\/\/(.*)$/.exec(photo)?.[1];
  if (name === undefined) {
    const known = await log.loadPicture(photo);
    if (known === null) throw badRequest("wrong file identifier/HTTP URL specified");
    return known.picture;
  }
  const file = files.get(name);
  if (!file) throw badRequest("wrong file identifier/HTTP URL specified");
  if (file.bytes.length === 0) throw badRequest("file must be non-empty");
  if (file.bytes.length > limits.bytes) throw badRequest("file is too big");
  const size = sizeOfPng(file.bytes);
  if (size === null) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = size;
  const isOdd = Math.max(width / height, height / width) > limits.ratio;
  if (width + height > limits.pixels || isOdd) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  const id = createHash("sha256").update(file.bytes).digest("hex");
  const picture = { id, name: file.name, size: file.bytes.length, width, height };
  await log.savePicture(picture, file.bytes);
  return picture;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** In pixels. Null for what is no PNG. */
function sizeOfPng(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).equals(signature);
  if (!isPng || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
