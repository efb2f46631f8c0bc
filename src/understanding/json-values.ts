import { Refusal, type RefusalDetails } from "../refusal.ts";

/** Values as JSON has them, before anything is known of them: whatever isn't as it should be is refused. */

/** @throws Refusal, always */
export function refuse(details: RefusalDetails): never {
  throw new Refusal(details);
}

/** A value read, where there is one. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

/** What came, in short: the parts of a list or an object don't matter, and may be nested without end. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "一个列表";
  return typeof value === "object" && value !== null ? "一个对象" : String(value);
}

/** A key that came from outside, fit to stand in a line. */
export function inLine(key: string): string {
  return [...key.replaceAll(/[\s\p{Cc}]+/gu, " ")].slice(0, 40).join("");
}

/** An object that is no list. @throws Refusal */
export function objectOf(value: unknown, field: string, expected: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse({ field, got: show(value), expected });
  }
  return Object.fromEntries(Object.entries(value));
}

/** A number without a fault. @throws Refusal with the fault that it has */
export function numberOf(
  value: unknown,
  field: string,
  fault: (value: number) => RefusalDetails | null,
): number {
  const number = typeof value === "number" ? value : Number.NaN;
  const found = fault(number);
  if (found === null) return number;
  return refuse({ ...found, field, got: show(value) });
}
