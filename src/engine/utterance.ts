import type { Answer, Suggestion } from "../answers/answer.ts";
import type { Pack } from "../packs/pack.ts";
import type { Clause, PlanField, ProfileField } from "../packs/schema.ts";
import type { Advice, Finding } from "../policy/advice.ts";
import type { Profile } from "../policy/profile.ts";
import type { Question, QuestionId } from "../policy/question.ts";
import type { SmallestStep } from "../policy/smallest-change.ts";
import type { RefusalDetails } from "../refusal.ts";
import type { Courtesy } from "../understanding/courtesy.ts";
import type { Ambiguity } from "../understanding/understood.ts";
import type { NoList } from "./file-sent.ts";
import type { Named } from "./renew.ts";
import type { ListLimits, Removed, Service } from "./service.ts";
import type { Incoming } from "./talk.ts";

/**
 * What the bot says, as data; src/render finds the words. An utterance holds everything that its words need, so that
 * rendering is a pure function of (pack, utterance).
 */
export type Utterance =
  /** `regions`: those whose notices are at hand, while it isn't known which is his, or of which year. */
  | { readonly kind: "welcome"; readonly regions?: readonly string[] }
  /** The talk stands on another pack than before. `lost`: answers that it doesn't know, open again. */
  | { readonly kind: "moved"; readonly lost: readonly Named[] }
  /** The plan isn't of the person's year (`plan.outdated`). `cameBack`: he has answered before. */
  | { readonly kind: "outdated"; readonly finding: Finding; readonly cameBack: boolean }
  /** What was taken from the message; `changed` are the fields or years, `corrected` those that had another value. */
  | {
      readonly kind: "understood";
      readonly profile: Profile;
      readonly changed: readonly (QuestionId | ProfileField)[];
      readonly corrected: boolean;
    }
  /** The pending question. `leftOut`: what isn't asked because it can change no finding any more, said once. */
  | {
      readonly kind: "question";
      readonly question: Question;
      readonly profile: Profile;
      readonly nonce: string;
      readonly leftOut: readonly ProfileField[];
      /** Whether there is an answer before it to go back to. */
      readonly canGoBack: boolean;
      /** Whose plan is meant: what there is to choose from. */
      readonly choices?: readonly string[];
      /** Put again after something else was said (继续, 帮助, a question in the middle): may be shorter. */
      readonly again?: boolean;
    }
  /** 都够 without figures: asked back once. */
  | { readonly kind: "figures-please"; readonly question: Question; readonly nonce: string }
  /** A word that fits several. */
  | { readonly kind: "choose"; readonly ambiguity: Ambiguity; readonly nonce: string }
  | { readonly kind: "why"; readonly question: Question | null; readonly profile: Profile }
  | { readonly kind: "refused"; readonly details: RefusalDetails }
  | {
      readonly kind: "summary";
      readonly profile: Profile;
      readonly declined: readonly QuestionId[];
      readonly nonce: string;
      /** As at a question: what wasn't asked because it can change no finding any more, said once. */
      readonly leftOut: readonly ProfileField[];
    }
  | { readonly kind: "result"; readonly advice: Advice; readonly profile: Profile; readonly nonce: string }
  /** One change tried: what it would change. Nothing is kept. */
  | {
      readonly kind: "what-if";
      readonly tried: Profile;
      readonly changed: readonly (QuestionId | ProfileField)[];
      readonly before: Advice;
      readonly after: Advice;
      /** The pack that `after` is by, where it is another than the talk's. */
      readonly from?: Pack;
    }
  /** The least that makes a not-ready profile ready; null where no change of the applicant's own does. */
  | {
      readonly kind: "smallest-change";
      readonly steps: readonly SmallestStep[] | null;
      readonly advice: Advice;
    }
  /** The clauses that the advice cites, a button for each (`clause:<id>`). */
  | { readonly kind: "clauses"; readonly advice: Advice; readonly nonce?: string; readonly from?: Pack }
  /** `from`: the pack that it is a clause of, where it may be another than the talk's. */
  | { readonly kind: "clause"; readonly clause: Clause; readonly from?: Pack }
  | { readonly kind: "staff-form"; readonly advice: Advice; readonly profile: Profile }
  | { readonly kind: "calendar"; readonly advice: Advice }
  /** The plan with all committees and windows as a picture, which marks the day (ISO). */
  | { readonly kind: "plan-picture"; readonly day: string }
  /** The same in words. `calendar`: the address at which it can be subscribed to. */
  | { readonly kind: "plan"; readonly calendar?: string }
  | { readonly kind: "restarted" }
  | { readonly kind: "cancelled"; readonly nonce: string }
  | { readonly kind: "help"; readonly regions?: readonly string[] }
  /**
   * One answer is to be changed: which one? A button for each that is known (`change:<field>`, hours by year), and for
   * whose plan is meant where that can be changed.
   */
  | {
      readonly kind: "change-what";
      readonly profile: Profile;
      readonly plans?: readonly PlanField[];
      readonly nonce: string;
    }
  /** How to try a change (如果…), with a sentence that fits this profile. */
  | { readonly kind: "what-if-how"; readonly profile: Profile; readonly nonce: string }
  | { readonly kind: "nothing-pending" }
  | { readonly kind: "nothing-before" }
  | { readonly kind: "stale-press" }
  | { readonly kind: "not-understood"; readonly question: Question | null }
  /**
   * A courtesy met with one. `goesOn`: the pending question follows. `canPass`: whether there are staff to turn to.
   */
  | {
      readonly kind: "courtesy";
      readonly courtesy: Courtesy;
      readonly goesOn: boolean;
      readonly canPass: boolean;
    }
  /**
   * What the policy, or staff, answer to a question in free text; or, without answers, what may have been meant. `canPass`:
   * whether there are staff for it. `mark`: which question that would be. `profile`: whose committee may be called.
   */
  | {
      readonly kind: "answers";
      readonly answers: readonly Answer[];
      readonly alternatives: readonly Suggestion[];
      readonly canPass: boolean;
      /** It isn't about title review. */
      readonly outside?: boolean;
      readonly mark?: string;
      readonly profile: Profile;
      /** The plan's year, where the day lies in another one. */
      readonly ofYear?: number;
      /** The pack that answers, where several are at hand; and whether it has to be named, as it isn't sure to be his. */
      readonly from?: Pack;
      readonly named?: boolean;
      /** Those whose notices are at hand, while it isn't known which is his. */
      readonly regions?: readonly string[];
    }
  /** He wants to ask staff, and hasn't said what. */
  | { readonly kind: "pass-what" }
  /** He thought better of asking staff. */
  | { readonly kind: "not-passed" }
  /** 转给工作人员 below a question that was passed already, or isn't the one asked last. */
  | { readonly kind: "stale-pass" }
  /** Nobody is there to pass a question to. */
  | { readonly kind: "nobody-to-ask"; readonly profile: Profile }
  | { readonly kind: "unknown-command"; readonly text: string }
  | { readonly kind: "not-text"; readonly what: Extract<Incoming, { kind: "other" }>["what"] }
  | { readonly kind: "too-long"; readonly limit: number }
  /** How a list of colleagues is checked, with the template. Without limits: this channel takes no files. */
  | { readonly kind: "lists"; readonly lists?: ListLimits }
  /** A file that can't be a list, and what to send. */
  | {
      readonly kind: "no-list";
      readonly why: NoList;
      readonly name: string;
      readonly lists?: ListLimits;
    }
  /** A button that begins the interview (`start`). */
  | { readonly kind: "offer-interview"; readonly nonce: string }
  /** What is kept of a person, where and for how long, and how he has it removed. */
  | { readonly kind: "privacy"; readonly service: Service }
  /** Everything of the person is removed: what that was. */
  | { readonly kind: "forgotten"; readonly removed: Removed }
  /** The data file of this chat could not be read and was set aside. */
  | { readonly kind: "spoiled" };

export type { SmallestStep } from "../policy/smallest-change.ts";
