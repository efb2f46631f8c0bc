import { createHash, randomBytes } from "node:crypto";

/**
 * A visitor is known by a random cookie alone. What is kept of it is a part of its hash, which is the chat's id; whoever
 * reads the data folder can't make the cookie from it.
 */
export interface Session {
  readonly cookie: string;
  readonly chat: number;
}

export const cookieName = "pingzhi_session";

/** Seconds; browsers keep a cookie 400 days at most. */
export const cookieAge = 400 * 24 * 60 * 60;

const shape = /^[\w-]{43}$/;

/** Ids of our channels' chats lie above any of Telegram's and below the last safe integer. */
const lowestChat = 2 ** 52;

export function newSession(random: (bytes: number) => Buffer = randomBytes): Session {
  return sessionOf(random(32).toString("base64url"));
}

/** Null for what is no cookie of ours. */
export function readSession(cookie: string | undefined): Session | null {
  return cookie !== undefined && shape.test(cookie) ? sessionOf(cookie) : null;
}

function sessionOf(cookie: string): Session {
  const hash = createHash("sha256").update(cookie).digest();
  return { cookie, chat: lowestChat + Number(hash.readBigUInt64BE() >> 12n) };
}
