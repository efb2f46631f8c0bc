/** What the page and the server say to each other over the socket, as JSON. Types alone: the page is a program of its own. */

/** A message as the page shows it. */
export interface ShownMessage {
  readonly id: number;
  /** Seconds since 1970. */
  readonly date: number;
  readonly edited?: boolean;
  readonly from: "person" | "bot";
  readonly text: string;
  readonly entities?: readonly ShownEntity[];
  /** Rows of buttons. */
  readonly buttons?: readonly (readonly ShownButton[])[];
  /** The data of the button that was the answer. */
  readonly pressed?: string;
  /** In pixels. Its text says what it shows. */
  readonly picture?: { readonly width: number; readonly height: number };
  /** `gone`: it is named still, and can't be had any more. */
  readonly document?: { readonly name: string; readonly size: number; readonly gone?: boolean };
  /** The page's own name for what was written on it. */
  readonly key?: string;
}

export interface ShownEntity {
  readonly type: string;
  /** UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface ShownButton {
  readonly label: string;
  readonly data: string;
}

/** From the page. `key` names an input, so that one sent twice over a broken connection is taken once. */
export type FromPage =
  | { readonly type: "say"; readonly key: string; readonly text: string }
  | { readonly type: "press"; readonly key: string; readonly message: number; readonly data: string }
  | { readonly type: "older"; readonly before: number };

/** To the page. */
export type ToPage =
  /** First of all, and after each reconnection: the newest messages. */
  | {
      readonly type: "hello";
      readonly messages: readonly ShownMessage[];
      readonly more: boolean;
      readonly working: boolean;
      /** In bytes; without it no file can be sent. */
      readonly largestFile?: number;
    }
  | { readonly type: "older"; readonly messages: readonly ShownMessage[]; readonly more: boolean }
  /** A new message, or one as it is now. */
  | { readonly type: "message"; readonly message: ShownMessage }
  | { readonly type: "deleted"; readonly id: number }
  /** Everything is forgotten but these messages. */
  | { readonly type: "cleared"; readonly messages: readonly ShownMessage[] }
  /** Whether the bot is at work on an answer. */
  | { readonly type: "working"; readonly working: boolean }
  /** A short word on a press. */
  | { readonly type: "notice"; readonly text: string }
  /** The input is on disk. */
  | { readonly type: "accepted"; readonly key: string }
  /** The input was not taken; `wait` seconds later it may be, where there is one. */
  | { readonly type: "refused"; readonly key: string; readonly text: string; readonly wait?: number };

/** The answer to an upload that wasn't taken; `wait` seconds later it may be, where there is one. */
export interface UploadRefused {
  readonly text: string;
  readonly wait?: number;
}

/** The close code after which the page starts over as somebody new: the session was left in another tab. */
export type SessionLeft = 4001;
