import type { Ground } from "./engine/ground.ts";
import { takeList } from "./engine/list.ts";
import { hear } from "./engine/message.ts";
import { press } from "./engine/press.ts";
import { settle } from "./engine/settle.ts";
import type { Incoming, Talk } from "./engine/talk.ts";
import { over, repeat, type Step, say } from "./engine/turn.ts";

export type { Asked, Errand } from "./engine/errand.ts";
export type { FileSent } from "./engine/file-sent.ts";
export type { Ground } from "./engine/ground.ts";
export type { ListLimits, Removed, Service } from "./engine/service.ts";
export type { Asking, Incoming, Talk } from "./engine/talk.ts";
export { newTalk } from "./engine/talk.ts";
export type { Step } from "./engine/turn.ts";
export type { Utterance } from "./engine/utterance.ts";

/**
 * One turn: what a person does in a talk, and what the bot says to it. Pure: the same talk, message and day give the same
 * step. Never throws, whatever comes in.
 */
export function step(ground: Ground, talk: Talk, incoming: Incoming): Step {
  const turn = settle(ground, { talk, say: [] }, false);
  switch (incoming.kind) {
    case "text":
      return over(ground, hear(ground, turn, incoming.text));
    case "press":
      return over(ground, press(ground, turn, incoming.data));
    case "document":
      return over(ground, takeList(ground, turn, incoming.file));
    case "other":
      return over(ground, repeat(ground, say(turn, { kind: "not-text", what: incoming.what })));
  }
}
