import type { MessageEntity } from "grammy/types";

/** One message as it leaves the bot: plain text with entities (UTF-16 offsets), buttons, at most one document. */
export interface Reply {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** Rows of buttons. `data` is at most 64 bytes. */
  readonly buttons: readonly (readonly Button[])[];
  readonly document?: { readonly filename: string; readonly mime: string; readonly content: string };
}

export interface Button {
  readonly label: string;
  readonly data: string;
}
