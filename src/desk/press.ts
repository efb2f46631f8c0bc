/**
 * What the desk's buttons mean; their labels live in src/render. The data is `desk-<action>:<argument>:<nonce>`: to
 * anybody who has no desk it is a button that nobody here wrote.
 */
export const deskActions = [
  /** The queue; argument: a page, from 0. */
  "queue",
  /** The kept answers; argument: a page, from 0. */
  "kept",
  /** Argument of these: a ticket's number. */
  "ticket",
  "claim",
  "release",
  "close",
  "keep",
  /** Argument: a kept answer's id. */
  "withdraw",
  /** Those below hold for what was put last alone. */
  "send",
  "rewrite",
  /** Takes a clause along, or not; argument: its place among those offered. */
  "cite",
  "save",
  "edit-ask",
  "edit-say",
  "drop",
] as const;

export type DeskAction = (typeof deskActions)[number];

/** The desk itself guards these: they mean the same at any time. */
const lasting: readonly DeskAction[] = [
  "queue",
  "kept",
  "ticket",
  "claim",
  "release",
  "close",
  "keep",
  "withdraw",
];

export interface DeskPress {
  readonly action: DeskAction;
  readonly argument: string;
}

export function deskButtonData(action: DeskAction, argument: string | number = "", asked = 0): string {
  return `desk-${action}:${argument}:${asked.toString(36)}`;
}

const shape = /^desk-([a-z-]+):([^:\n]*):([0-9a-z]+)$/u;

/** The press that a button's data stands for; `stale` for one of an earlier moment; null where it isn't the desk's. */
export function readDeskPress(data: string, asked: number): DeskPress | "stale" | null {
  if (!data.startsWith("desk-")) return null;
  const [, name, argument, nonce] = shape.exec(data) ?? [];
  const action = deskActions.find((known) => known === name);
  if (action === undefined || argument === undefined) return "stale";
  return lasting.includes(action) || nonce === asked.toString(36) ? { action, argument } : "stale";
}
