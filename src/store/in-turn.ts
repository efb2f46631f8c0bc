/** Runs tasks of one key one after another, in the order they came; tasks of different keys run side by side. */
export interface Turns {
  /** Settles as the task does. A task that fails doesn't keep the next one from running. */
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when no task is left. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    async run(key, task) {
      const result = (last.get(key) ?? Promise.resolve()).then(task);
      const settled = result.catch(() => undefined);
      last.set(key, settled);
      try {
        return await result;
      } finally {
        // Nothing is kept of a key that nobody waits for.
        if (last.get(key) === settled) last.delete(key);
      }
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
