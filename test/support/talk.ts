import { expect } from "vitest";
import type { AnswerBook } from "../../src/answers/book.ts";
import type { Ground } from "../../src/engine.ts";
import {
  type Asked,
  type Asking,
  type Errand,
  type Incoming,
  newTalk,
  type Service,
  type Step,
  step,
  type Talk,
  type Utterance,
} from "../../src/engine.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Advice } from "../../src/policy/advice.ts";
import { render } from "../../src/render/render.ts";
import type { Button } from "../../src/render/reply.ts";
import { type Chosen, openShelf } from "../../src/shelf.ts";
import { bookNow } from "./book.ts";
import { loadPack } from "./pack.ts";

const service: Service = { staffed: false, retentionDays: 400 };

/** The ground of 2024's pack alone on a day, or of these packs, with what the shelf chooses; compiled once for each test file. */
export function groundOn(
  today: string,
  packs: readonly Pack[] = [loadPack()],
): Ground & Pick<Chosen, "pack" | "policy" | "lexicon"> {
  const shelf = openShelf(packs);
  const { pack, policy, lexicon } = shelf.choose({ day: today });
  return { shelf, pack, policy, lexicon, service, today };
}

/** The same for what is wired once: the day comes with each update. */
export function houseGround() {
  const shelf = openShelf([loadPack()]);
  return { shelf: () => shelf, service };
}

/** A step that has the book at hand where it wants one. */
export function stepWith(ground: Ground, talk: Talk, incoming: Incoming): Step {
  const first = step(ground, talk, incoming);
  return first.wantsBook === undefined
    ? first
    : step({ ...ground, book: bookOf(ground, first.wantsBook) }, talk, incoming);
}

function bookOf({ shelf }: Ground, id: string): AnswerBook {
  const ready = shelf.byId(id);
  if (ready === null) throw new Error(`wants the book of ${id}, which isn't on the shelf`);
  return bookNow(ready);
}

type Kind = Utterance["kind"];
type Of<K extends Kind> = Extract<Utterance, { readonly kind: K }>;

/**
 * A talk in the words of the field: `applicant.says("水利")`, `bot.asks("target")`, `bot.advises({ route: "local-review" })`.
 * Every step is checked for what must always hold: `asking` is what the talk waits for, and its buttons are the last thing said.
 */
export function talkOn(
  today = "2024-06-20",
  from: Talk = newTalk,
  service: Partial<Service> = {},
  packs: readonly Pack[] = [loadPack()],
) {
  const serviced = (day: string): Ground => {
    const ground = groundOn(day, packs);
    return { ...ground, service: { ...ground.service, ...service } };
  };
  let ground = serviced(today);
  let current: Step = { talk: from, say: [], asking: null, pack: ground.shelf.choose({ day: today }).pack };
  const shown: Button[] = [];

  function take(incoming: Incoming): void {
    current = stepWith(ground, current.talk, incoming);
    const replies = current.say.map((utterance) => render(current.pack, utterance));
    shown.unshift(...replies.flatMap((reply) => reply.buttons.flat()));
  }

  const applicant = {
    says(text: string) {
      take({ kind: "text", text });
    },
    /** Presses the button of this label that was shown last. */
    presses(label: string) {
      take({ kind: "press", data: buttonOf(label).data });
    },
    pressesData(data: string) {
      take({ kind: "press", data });
    },
    sends(what: Extract<Incoming, { kind: "other" }>["what"]) {
      take({ kind: "other", what });
    },
    comesBackOn(day: string) {
      ground = serviced(day);
    },
  };

  function buttonOf(label: string): Button {
    const button = shown.find((candidate) => candidate.label === label);
    if (button === undefined) {
      throw new Error(`no button 「${label}」; there are ${shown.map((other) => other.label).join(" ")}`);
    }
    return button;
  }

  const bot = {
    /** The id of the pack that the talk stands on. */
    standsOn(pack: string) {
      expect(current.pack.id).toBe(pack);
    },
    /** Everything that it has just said, in words. */
    words(): string {
      return current.say.map((utterance) => render(current.pack, utterance).text).join("\n");
    },
    /** The labels of the buttons below what it said last. */
    buttons(): readonly string[] {
      const last = current.say.at(-1);
      return last === undefined
        ? []
        : render(current.pack, last)
            .buttons.flat()
            .map(({ label }) => label);
    },
    asks(asking: Asking, question?: string) {
      expect(current.asking).toBe(asking);
      if (question !== undefined) {
        const { pending } = current.talk;
        expect(pending?.kind === "question" ? pending.question.id : pending?.kind).toBe(question);
      }
    },
    /** The talk as it stands. */
    remembers(): Talk {
      return current.talk;
    },
    /** Whether it waits for anything. */
    waits(): boolean {
      return current.asking !== null;
    },
    says<K extends Kind>(kind: K): Of<K> {
      const found = current.say.find((utterance): utterance is Of<K> => utterance.kind === kind);
      if (found === undefined) throw new Error(`said ${kinds().join(", ")}, not ${kind}`);
      return found;
    },
    saysFirst(expected: Kind) {
      expect(kinds()[0]).toBe(expected);
    },
    saysOnly(...expected: readonly Kind[]) {
      expect(kinds()).toEqual(expected);
    },
    advises(expected: Partial<Advice>) {
      expect(bot.says("result").advice).toMatchObject(expected);
    },
    /** What it has done outside of the talk. */
    errands(): readonly Errand[] {
      return current.errands ?? [];
    },
    /** What is counted of the questions of this turn. */
    counts(): readonly Asked[] {
      return current.asked ?? [];
    },
    knows(expected: Partial<Record<keyof Talk["answers"], unknown>>) {
      expect(current.talk.answers).toMatchObject(expected);
    },
  };

  function kinds(): readonly Kind[] {
    return current.say.map((utterance) => utterance.kind);
  }

  return { applicant, bot, buttonOf };
}
