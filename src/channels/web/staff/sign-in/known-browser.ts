import { createHmac, timingSafeEqual } from "node:crypto";
import type { Staff } from "../../../../desk/ticket.ts";

/**
 * A browser on which a staff member has signed in before. It opens nothing; but its attempts are counted by themselves, so
 * that a stranger who guesses at the member's password can lock himself out, and never the member.
 */
export interface KnownBrowser {
  readonly staff: string;
  /** Names the browser, for counting. */
  readonly key: string;
}

export const browserCookie = "pingzhi_staff_browser";

/** Seconds. */
export const browserAge = 180 * 24 * 60 * 60;

const shape = /^([a-z0-9]+)\.([\w-]{22})\.([\w-]{43})$/;

/** A cookie for this browser. It ends with the member's password, whose hash makes it. */
export function browserCookieOf({ id, passwordHash = "" }: Staff, random: (bytes: number) => Buffer): string {
  const nonce = random(16).toString("base64url");
  return `${id}.${nonce}.${sign(id, nonce, passwordHash).toString("base64url")}`;
}

/** Null for what is none of ours. */
export function readBrowserCookie(cookie: string | undefined, staff: readonly Staff[]): KnownBrowser | null {
  const [, id, nonce, signature] = shape.exec(cookie ?? "") ?? [];
  const hash = staff.find((one) => one.id === id)?.passwordHash;
  if (id === undefined || nonce === undefined || signature === undefined || hash === undefined) return null;
  const given = Buffer.from(signature, "base64url");
  const wanted = sign(id, nonce, hash);
  return given.length === wanted.length && timingSafeEqual(given, wanted)
    ? { staff: id, key: `browser ${id} ${nonce}` }
    : null;
}

function sign(id: string, nonce: string, passwordHash: string): Buffer {
  return createHmac("sha256", passwordHash).update(`${browserCookie} ${id} ${nonce}`).digest();
}
