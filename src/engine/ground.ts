import type { AnswerBook } from "../answers/book.ts";
import type { Advice } from "../policy/advice.ts";
import { assess } from "../policy/assess.ts";
import type { Profile } from "../policy/profile.ts";
import type { Chosen, Shelf } from "../shelf.ts";
import type { Service } from "./service.ts";
import type { Talk } from "./talk.ts";

/** What every turn stands on. `today` is an ISO day in Asia/Shanghai. */
export interface Ground {
  readonly shelf: Shelf;
  readonly service: Service;
  /** What questions in free text are answered from: the book of one pack. The step says where it wants another. */
  readonly book?: AnswerBook;
  readonly today: string;
}

/** The pack that a talk stands on: of his region and year, on this day. */
export function on({ shelf, today }: Ground, { answers }: Talk): Chosen {
  return shelf.choose({ region: answers.region, applicationYear: answers.applicationYear, day: today });
}

/** The profile of a talk: the answers, with the day and the year that the application is for. */
export function profileOf(ground: Ground, talk: Talk): Profile {
  const { applicationYear } = on(ground, talk);
  return { asOf: ground.today, ...talk.answers, applicationYear };
}

/** The advice on what a talk knows. */
export function adviceOn(ground: Ground, talk: Talk): Advice {
  const chosen = on(ground, talk);
  return assess(chosen.policy, profileOf(ground, talk), chosen);
}

/** The book of a pack; null where the ground hasn't it. */
export function bookOf({ book }: Ground, { id }: { readonly id: string }): AnswerBook | null {
  return book?.pack.id === id ? book : null;
}
