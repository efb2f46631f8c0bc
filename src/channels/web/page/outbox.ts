import type { FromPage } from "../protocol.ts";

export type Unsent = Extract<FromPage, { type: "say" | "press" }>;

/** What was written or pressed and isn't known to be on the server. It outlives a reload of the page. */
export interface Outbox {
  add(said: Unsent): void;
  /** Whether it was there. */
  drop(key: string): Unsent | undefined;
  all(): readonly Unsent[];
}

const place = "pingzhi-unsent";

export function createOutbox(storage: Pick<Storage, "getItem" | "setItem"> | null): Outbox {
  let unsent: readonly Unsent[] = read(storage);
  function keep(next: readonly Unsent[]): void {
    unsent = next;
    try {
      storage?.setItem(place, JSON.stringify(unsent));
    } catch {
      // A full or closed storage: it only doesn't outlive a reload.
    }
  }
  return {
    add: (said) => keep([...unsent, said]),
    drop(key) {
      const said = unsent.find((other) => other.key === key);
      if (said) keep(unsent.filter((other) => other !== said));
      return said;
    },
    all: () => unsent,
  };
}

/** A name for an input that no other has. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(storage: Pick<Storage, "getItem"> | null): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== "object" || value === null || !("type" in value) || !("key" in value)) return false;
  return (value.type === "say" || value.type === "press") && typeof value.key === "string";
}
