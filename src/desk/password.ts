import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** The password of a staff member, kept as `scrypt$N$r$p$salt$hash`: salt and hash in base64url. */

/** Costs 32 MB and some 200 ms a password: as much as 2^17 in one pass, in a quarter of the memory. */
const usual: Cost = { N: 2 ** 15, r: 8, p: 3 };
const saltBytes = 16;
const hashBytes = 32;
/** Bytes that the table of one hashing may take. */
const mostMemory = 32 * 1024 * 1024;

const shortest = 10;
const fewestKinds = 5;
/** UTF-16 units: nobody types more, and a long text costs time before it is refused. */
export const longestPassword = 200;

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

interface Hash extends Cost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** What is wrong with a new password, in words; null where it will do. */
export function weakness(password: string): string | null {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < shortest) return `至少 ${shortest} 个字符的密码`;
  if (password.length > longestPassword) return `最多 ${longestPassword} 个字符的密码`;
  if (new Set(characters).size < fewestKinds) return `至少有 ${fewestKinds} 种不同字符的密码`;
  return null;
}

/** Two hashes of one password differ: each has a salt of its own. */
export async function hashPassword(password: string, random = randomBytes): Promise<string> {
  const salt = random(saltBytes);
  const hash = await derive(password, { ...usual, salt, hash: Buffer.alloc(hashBytes) });
  const { N, r, p } = usual;
  return ["scrypt", N, r, p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

export function isPasswordHash(text: string): boolean {
  return readHash(text) !== null;
}

/** Takes the same time whether it matches or not. @throws where `kept` is no hash of a password */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const hash = readHash(kept);
  if (hash === null) throw new Error("no hash of a password");
  return timingSafeEqual(await derive(password, hash), hash.hash);
}

const shape = /^scrypt\$(\d{5,6})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22,64})\$([\w-]{43,86})$/;

/** Null for what is none, is made too cheaply to keep anybody out, or would take too much memory. */
function readHash(text: string): Hash | null {
  const [, N, r, p, salt = "", hash = ""] = shape.exec(text) ?? [];
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const isPower = Number.isInteger(Math.log2(cost.N));
  if (!isPower || cost.N < 2 ** 14 || cost.r < 8 || cost.p < 1 || 128 * cost.N * cost.r > mostMemory) {
    return null;
  }
  return { ...cost, salt: Buffer.from(salt, "base64url"), hash: Buffer.from(hash, "base64url") };
}

/** One person types a character in one way, another's keyboard in another: NFKC makes them one. */
function derive(password: string, { N, r, p, salt, hash }: Hash): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 2 * mostMemory };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, hash.length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
