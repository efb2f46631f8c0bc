import type { ProfileField, UnitKind } from "../packs/schema.ts";
import type { Reading, YearHours } from "../policy/profile.ts";
import type { RefusalDetails } from "../refusal.ts";

/** What a message says of the profile; a field that it doesn't speak of is absent. */
export interface Said {
  /** The name of a region whose notice is at hand. */
  readonly region?: string;
  readonly applicationYear?: number;
  readonly specialty?: Reading;
  readonly target?: Reading;
  readonly unit?: Reading<UnitKind>;
  readonly requiredYears?: number;
  readonly careerStart?: number;
  /** By year; only the subjects that were named. */
  readonly hours?: { readonly [year: string]: YearHours };
  readonly mountainYears?: number;
  readonly mountainCounty?: readonly string[];
}

/** A word that fits several entries of the pack, to be asked back. `candidates` are ids, best first. */
export interface Ambiguity {
  readonly field: "specialty" | "target" | "unit" | "mountainCounty" | "hours" | "careerStart";
  readonly word: string;
  readonly candidates: readonly string[];
  /** With `hours`, whose candidates are years: the values that wait for their year. */
  readonly hours?: YearHours;
}

export type Intent =
  | { readonly kind: "start" }
  | { readonly kind: "continue" }
  | { readonly kind: "back" }
  | { readonly kind: "restart" }
  | { readonly kind: "cancel" }
  | { readonly kind: "why" }
  | { readonly kind: "skip" }
  | { readonly kind: "help" }
  /** No field: 改一下 alone. `year`: hours of one year. */
  | { readonly kind: "change"; readonly field?: ProfileField; readonly year?: number }
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  /** 如果… / 要是…: the values in `said` are to be tried, not kept. */
  | { readonly kind: "what-if" }
  /** 转人工, 找工作人员. */
  | { readonly kind: "pass" }
  /** 单位名单, /list: a list of colleagues is to be checked. */
  | { readonly kind: "lists" }
  /** 隐私, /privacy: what is kept of a person. */
  | { readonly kind: "privacy" }
  /** /forget, 删除我的数据: everything of him is to be removed. */
  | { readonly kind: "forget" }
  /** A command of this look that nobody knows: `/frobnicate`. */
  | { readonly kind: "unknown-command"; readonly text: string };

/** A person's message, read. Pure data: whoever reads it decides what to keep. */
export interface Understood {
  readonly intent?: Intent;
  readonly said: Said;
  /** A level word (中级, 副高) that only a specialty, not known yet, makes a title of. */
  readonly level?: string;
  /** Values that would come in place of one that is known, by a sentence that corrects (是46不是64). */
  readonly corrects: boolean;
  readonly ambiguous: readonly Ambiguity[];
  readonly refused: readonly RefusalDetails[];
  /** 都够 / 都合格 / 没达标 without figures: for these years, or for the year that is asked where empty. */
  readonly withoutFigures?: { readonly claim: "met" | "unmet"; readonly years: readonly number[] };
  /**
   * A sentence that asks something (？吗 怎么 什么时候 …), and whether it speaks of the person's own case: 我, or figures of
   * one's own. 水利的助工什么时候评 may be anybody's.
   */
  readonly question?: { readonly ownCase: boolean };
  /** Speaks of applying for a title at all (我想评…, 报职称 …). */
  readonly aboutApplying: boolean;
  /** Numbers without a unit or subject that could answer the pending question only in several ways. */
  readonly looseNumbers: readonly number[];
  /** Beside whose plan is meant it says only words that aren't known here: 莲都区的学时要求. */
  readonly unread?: true;
  /** True where nothing at all was recognised. */
  readonly nothing: boolean;
}
