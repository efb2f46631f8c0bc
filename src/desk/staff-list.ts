import { isPasswordHash } from "./password.ts";
import type { Staff } from "./ticket.ts";

/** Who is staff, as the settings name them. */

const member = /^([a-z][a-z0-9]{0,19}):([^:,\s\p{C}]{1,20})(?::([1-9]\d{0,14}))?$/u;

/** `wang:王芳:123456789,li:李强`: id, name and, where there is one, the Telegram id. Null where it isn't that, or names one twice. */
export function readStaffList(text: string): readonly Staff[] | null {
  const staff = entriesOf(text).map((entry): Staff | null => {
    const [, id, name, telegram] = member.exec(entry) ?? [];
    if (id === undefined || name === undefined) return null;
    return { id, name, ...(telegram === undefined ? {} : { telegram: Number(telegram) }) };
  });
  const named = staff.filter((one) => one !== null);
  const telegrams = named.flatMap(({ telegram }) => telegram ?? []);
  const isWhole =
    named.length === staff.length &&
    isUnique(named.map(({ id }) => id)) &&
    isUnique(named.map(({ name }) => name)) &&
    isUnique(telegrams);
  return isWhole ? named : null;
}

/** `wang=scrypt$…,li=scrypt$…`: the hash of each one's password by id. Null where it isn't that. */
export function readStaffPasswords(text: string): ReadonlyMap<string, string> | null {
  const pairs = entriesOf(text).map((entry): readonly [string, string] => {
    const [id = "", hash = ""] = entry.split("=", 2);
    return [id.trim(), hash.trim()];
  });
  const isWhole =
    pairs.every(([id, hash]) => id !== "" && isPasswordHash(hash)) && isUnique(pairs.map(([id]) => id));
  return isWhole ? new Map(pairs) : null;
}

/** Staff with their passwords; null where a password is nobody's, or somebody could reach the desk in no way at all. */
export function staffWithPasswords(
  staff: readonly Staff[],
  passwords: ReadonlyMap<string, string>,
): readonly Staff[] | null {
  const ids = staff.map(({ id }) => id);
  if ([...passwords.keys()].some((id) => !ids.includes(id))) return null;
  if (staff.some(({ id, telegram }) => telegram === undefined && !passwords.has(id))) return null;
  return staff.map((one) => {
    const passwordHash = passwords.get(one.id);
    return passwordHash === undefined ? one : { ...one, passwordHash };
  });
}

function entriesOf(text: string): readonly string[] {
  return text.split(",").map((entry) => entry.trim());
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
