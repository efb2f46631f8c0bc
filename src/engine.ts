import { hear } from "./engine/message.ts";
import { tellOutdated } from "./engine/outdated.ts";
import { press } from "./engine/press.ts";
import { renew } from "./engine/renew.ts";
import type { Incoming, Talk } from "./engine/talk.ts";
import { type Ground, over, repeat, type Step, say } from "./engine/turn.ts";

export type { Asked, Errand } from "./engine/errand.ts";
export type { Removed, Service } from "./engine/service.ts";
export type { Asking, Incoming, Talk } from "./engine/talk.ts";
export { newTalk } from "./engine/talk.ts";
export type { Ground, Step } from "./engine/turn.ts";
export type { Utterance } from "./engine/utterance.ts";

/**
 * One turn: what a person does in a talk, and what the bot says to it. Pure: the same talk, message and day give the same
 * step. Never throws, whatever comes in.
 */
export function step(ground: Ground, talk: Talk, incoming: Incoming): Step {
  const turn = tellOutdated(ground, { talk: renew(ground.pack, talk), say: [] });
  switch (incoming.kind) {
    case "text":
      return over(hear(ground, turn, incoming.text));
    case "press":
      return over(press(ground, turn, incoming.data));
    case "other":
      return over(repeat(ground, say(turn, { kind: "not-text", what: incoming.what })));
  }
}
