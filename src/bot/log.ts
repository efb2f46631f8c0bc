/** What the bot tells whoever runs it. Never what a person said. */
export type BotEvent =
  /** A defect: an update could not be handled. Nothing of it was kept, and the person was told. Chat 0: no chat's. */
  | { readonly kind: "failed"; readonly chat: number; readonly error: unknown }
  /** A reply that can't be sent now and waits for the next update. */
  | { readonly kind: "unsent"; readonly chat: number; readonly error: unknown }
  /** A reply that will never arrive and was given up. */
  | { readonly kind: "undeliverable"; readonly chat: number; readonly error: unknown }
  /** A record that couldn't be read and lies beside its place now. */
  | { readonly kind: "spoiled"; readonly chat: number; readonly aside: string };

export type BotLog = (event: BotEvent) => void;
