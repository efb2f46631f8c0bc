import { createHash } from "node:crypto";
import { isPassword, longestPassword } from "../../../../desk/password.ts";
import type { Staff } from "../../../../desk/ticket.ts";
import { createTurns } from "../../../../store/in-turn.ts";
import type { KnownBrowser } from "./known-browser.ts";
import type { LockOut } from "./lock-out.ts";

/** Somebody who says who he is. */
export interface Knock {
  readonly id: string;
  readonly password: string;
  /** The caller's address. */
  readonly address: string;
  /** Where he comes by a browser that was let in before. */
  readonly browser: KnownBrowser | null;
}

export type Answered =
  | { readonly kind: "admitted"; readonly staff: Staff }
  /** The id or the password is wrong; which of the two isn't told. */
  | { readonly kind: "refused" }
  /** Too many failures: not before so many seconds. */
  | { readonly kind: "wait"; readonly seconds: number }
  /** Too many knock at once. */
  | { readonly kind: "busy" };

/** Each check takes 32 MB and a fifth of a second: one at a time in each queue, and no long ones. */
const mostWaiting = 10;

/** Lets staff in by their passwords. An unknown id takes the same steps and the same time as a wrong password. */
export function createDoor(staff: readonly Staff[], lockOut: LockOut): (knock: Knock) => Promise<Answered> {
  const hashes = staff.flatMap(({ passwordHash }) => passwordHash ?? []);
  const turns = createTurns();
  /** How many wait: those who were let in before have a queue of their own, which no crowd of strangers fills. */
  const waiting = { known: 0, unknown: 0 };

  async function answer({ id, password, address, browser }: Knock): Promise<Answered> {
    const keys = browser?.staff === id ? [browser.key] : [`id ${id}`, `address ${networkOf(address)}`];
    const seconds = lockOut.attempt(keys);
    if (seconds > 0) return { kind: "wait", seconds };
    const member = staff.find((one) => one.id === id);
    const hash = member?.passwordHash ?? decoy(id, hashes);
    const isRight = await isPassword(password.slice(0, longestPassword + 1), hash);
    if (!isRight || member?.passwordHash === undefined) return { kind: "refused" };
    lockOut.succeeded(keys);
    return { kind: "admitted", staff: member };
  }

  return async (knock) => {
    const queue = knock.browser?.staff === knock.id ? "known" : "unknown";
    if (waiting[queue] >= mostWaiting) return { kind: "busy" };
    waiting[queue]++;
    try {
      return await turns.run(queue, () => answer(knock));
    } finally {
      waiting[queue]--;
    }
  };
}

/** A hash to compare an unknown id's password with: one of the staff's, so that it costs what theirs cost; the same each time. */
function decoy(id: string, hashes: readonly string[]): string {
  const choice = createHash("sha256").update(id).digest().readUInt32BE();
  const hash = hashes[choice % hashes.length];
  if (hash === undefined) throw new Error("nobody has a password");
  return hash;
}

/** Whoever has one IPv6 address has the 2^64 beside it as well. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [front = [], back = []] = address.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return [...front, ...zeros, ...back].slice(0, 4).join(":");
}
