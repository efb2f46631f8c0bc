import type { LoggedMessage } from "./log-schema.ts";

/** What happens in a chat, told to whoever shows it. A message is told once it is on disk. */
export type ChatEvent = { readonly chat: number } & (
  | { readonly kind: "message"; readonly message: LoggedMessage }
  | { readonly kind: "edited"; readonly message: LoggedMessage }
  | { readonly kind: "deleted"; readonly id: number }
  /** The person had everything forgotten; these messages alone are left. */
  | { readonly kind: "cleared"; readonly messages: readonly LoggedMessage[] }
  /** The bot is at work on an answer; the sign fades after five seconds or with the next message. */
  | { readonly kind: "typing" }
  /** A press was acknowledged; `text` is shown for a moment, or until it is closed where `alert` is set. */
  | { readonly kind: "acknowledged"; readonly query: string; readonly text: string; readonly alert: boolean }
);

/** Listeners that can leave. They must not throw. */
export function createListeners<E>(): {
  add(listener: (event: E) => void): () => void;
  tell(event: E): void;
} {
  const listeners = new Set<(event: E) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      for (const listener of [...listeners]) listener(event);
    },
  };
}
