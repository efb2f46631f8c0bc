/** A file as it is announced; its bytes are fetched by whoever looks at it. */
export interface FileSent {
  /** By which the messenger gives the bytes out. */
  readonly id: string;
  /** The message that it came with. */
  readonly message: number;
  /** Empty where it has none. */
  readonly name: string;
  /** In bytes; absent where the messenger doesn't say. */
  readonly size?: number;
}

/** Why a file isn't taken as a list. `older-excel`: a workbook of a kind that isn't read, and can be saved as one that is. */
export type NoList = "no-lists" | "too-large" | "older-excel" | "no-sheet";
