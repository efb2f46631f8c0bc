import type { MessageEntity } from "grammy/types";

/** One message as it leaves the bot: plain text with entities (UTF-16 offsets), buttons, at most one file. */
export interface Reply {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** Rows of buttons. `data` is at most 64 bytes. */
  readonly buttons: readonly (readonly Button[])[];
  readonly document?: { readonly filename: string; readonly mime: string; readonly content: string };
  /** In place of a document: a file that is made when it is sent. */
  readonly made?: Made;
}

export interface Button {
  readonly label: string;
  readonly data: string;
}

/** A file by what it is, not by its bytes, so that what is kept of a chat stays small. Making it again gives the same. */
export interface Made {
  readonly as: "picture" | "document";
  readonly what: MadeOf;
  /** The message where the file can't be had. */
  readonly otherwise: string;
}

/** `pack`: the pack's id. */
export type MadeOf =
  /** The plan as a picture, as of an ISO day. */
  | { readonly kind: "year-chart"; readonly pack: string; readonly day: string }
  /** An empty list of colleagues, to be filled in. */
  | { readonly kind: "list-template"; readonly pack: string };

export interface MadeFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** Makes a file. Null where it can't be had, as of a pack that is gone. */
export type Make = (what: MadeOf) => Promise<MadeFile | null>;
