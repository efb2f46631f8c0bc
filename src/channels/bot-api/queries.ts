/** Presses that wait to be acknowledged (answerCallbackQuery), each once and within a quarter of an hour. */
export interface OpenQueries {
  open(id: string, chat: number, now: number): void;
  /** The chat it was pressed in; null for an unknown, answered or old one. */
  close(id: string, now: number): number | null;
}

const lifetime = 15 * 60 * 1000;

export function createOpenQueries(): OpenQueries {
  const open = new Map<string, { readonly chat: number; readonly until: number }>();
  return {
    open(id, chat, now) {
      // The map keeps the order of opening, so the old ones are in front.
      for (const [old, { until }] of open) {
        if (until > now) break;
        open.delete(old);
      }
      open.set(id, { chat, until: now + lifetime });
    },
    close(id, now) {
      const query = open.get(id);
      open.delete(id);
      return query && query.until > now ? query.chat : null;
    },
  };
}
