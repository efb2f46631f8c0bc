import type { Basis, Clause } from "../packs/schema.ts";
import type { Finding, Status } from "./advice.ts";

/** A finding about no year in particular; frozen, since advices share it. */
export function finding(
  rule: string,
  status: Status,
  message: string,
  citations: readonly Clause[],
  basis: Basis = "notice",
): Finding {
  return Object.freeze({ rule, status, message, citations: Object.freeze([...new Set(citations)]), basis });
}

/** An office as it is named to a person, with its number where the notice gives one for this matter. */
export function callee(office: string, phone: string | null): string {
  return phone === null ? `${office}（通知没有给这件事的电话）` : `${office}（电话 ${phone}）`;
}
