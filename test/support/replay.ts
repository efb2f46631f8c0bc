import { expect } from "vitest";
import type { BotApi } from "../../src/channels/bot-api/bot-api.ts";
import type { LoggedMessage } from "../../src/channels/bot-api/log-schema.ts";
import { type Ground, newTalk, type Talk } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import { stepWith } from "./talk.ts";

/** All messages of a chat, oldest first. */
export async function wholeHistory(api: BotApi, chat: number): Promise<readonly LoggedMessage[]> {
  let messages = await api.history(chat);
  for (;;) {
    const older = await api.history(chat, messages[0]?.id ?? 1);
    if (older.length === 0) return messages;
    messages = [...older, ...messages];
  }
}

/** What a person's texts, each taken once and in their order, come to in the pure engine: the talk, and all that is said. */
export function replay(ground: Ground, texts: readonly string[]): { talk: Talk; said: readonly string[] } {
  let talk: Talk = newTalk;
  const said: string[] = [];
  for (const text of texts) {
    const taken = stepWith(ground, talk, { kind: "text", text });
    talk = taken.talk;
    said.push(...taken.say.map((utterance) => render(taken.pack, utterance).text));
  }
  return { talk, said };
}

/**
 * Checks that everything that should have been said was, in order. A reply may stand twice in a row, where the process
 * ended after sending it and before noting so.
 * @returns how many did.
 */
export function expectAllSaid(said: readonly string[], expected: readonly string[]): number {
  let next = 0;
  let repeated = 0;
  for (const text of said) {
    if (text === expected[next]) next += 1;
    else if (text === expected[next - 1]) repeated += 1;
    else expect(text).toBe(expected[next]);
  }
  expect(expected.slice(next)).toEqual([]);
  return repeated;
}
