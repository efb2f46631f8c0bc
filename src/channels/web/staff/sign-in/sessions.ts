import { createHash, randomBytes } from "node:crypto";

/** A staff member signed in on one browser. It ends with the process: nothing of it is on disk. */
export interface StaffSession {
  readonly staff: string;
  /** Goes with every form, so that no other site can send one. */
  readonly token: string;
}

/** Who is signed in. Of a cookie only its hash is kept, so that memory gives nobody one that works. */
export interface Sessions {
  /** Ends the member's oldest session where he has too many. */
  open(staff: string): { readonly cookie: string; readonly session: StaffSession };
  /** Null where there is none or it is over. What a page fetches by itself doesn't count as use. */
  find(cookie: string | undefined, isUse: boolean): StaffSession | null;
  isLive(session: StaffSession): boolean;
  end(session: StaffSession): void;
  /** Ends what has run out; called now and then. */
  sweep(): void;
  /** Called when a session ends; returns what ends that. */
  onEnd(listener: (session: StaffSession) => void): () => void;
}

export const staffCookie = "pingzhi_staff";

/** Milliseconds. */
const longest = 8 * 60 * 60 * 1000;
const longestIdle = 60 * 60 * 1000;
const mostOfOne = 10;

const shape = /^[\w-]{43}$/;

interface Kept {
  readonly session: StaffSession;
  readonly since: number;
  used: number;
}

/** `now` is in milliseconds. */
export function createSessions(now: () => number, random: (bytes: number) => Buffer = randomBytes): Sessions {
  const kept = new Map<string, Kept>();
  const listeners = new Set<(session: StaffSession) => void>();

  const isOver = ({ since, used }: Kept) => now() - since >= longest || now() - used >= longestIdle;

  function remove(hash: string): void {
    const found = kept.get(hash);
    if (!found) return;
    kept.delete(hash);
    for (const listener of listeners) listener(found.session);
  }

  function sweep(): void {
    for (const [hash, one] of [...kept]) if (isOver(one)) remove(hash);
  }

  return {
    open(staff) {
      sweep();
      const own = [...kept].filter(([, { session }]) => session.staff === staff);
      for (const [hash] of own.slice(0, Math.max(0, own.length - mostOfOne + 1))) remove(hash);
      const cookie = random(32).toString("base64url");
      const session = { staff, token: random(32).toString("base64url") };
      kept.set(hashOf(cookie), { session, since: now(), used: now() });
      return { cookie, session };
    },
    find(cookie, isUse) {
      if (cookie === undefined || !shape.test(cookie)) return null;
      const hash = hashOf(cookie);
      const found = kept.get(hash);
      if (!found) return null;
      if (isOver(found)) {
        remove(hash);
        return null;
      }
      if (isUse) found.used = now();
      return found.session;
    },
    isLive: (session) => [...kept.values()].some((one) => one.session === session && !isOver(one)),
    end(session) {
      for (const [hash, one] of [...kept]) if (one.session === session) remove(hash);
    },
    sweep,
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function hashOf(cookie: string): string {
  return createHash("sha256").update(cookie).digest("base64url");
}
