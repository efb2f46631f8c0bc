import type { Basis, HourSubject, UnitKind } from "../packs/schema.ts";

/** 初定: the one target that isn't a title of a series. */
export const initialRecognition = "初定";

/** A word of the person, read as one of the pack's entries. */
export interface Reading<Id extends string = string> {
  readonly id: Id;
  /** What the person typed, to be shown with an interpretation. */
  readonly word: string;
  readonly basis: Basis;
}

/** Hours of one year by subject; each 0 to 8784, decimals allowed; what isn't known is absent. */
export type YearHours = { readonly [subject in HourSubject]?: number };

/** What is known of an applicant, read and checked (contract `assess`). Absent means not known; never zero. */
export interface Profile {
  /** ISO date, Asia/Shanghai. */
  readonly asOf: string;
  readonly applicationYear: number;
  /** The region whose notice is meant, by its name; needed only where several are at hand. */
  readonly region?: string;
  readonly specialty?: Reading;
  /** A title by its name in the series file, or 初定. */
  readonly target?: Reading;
  readonly unit?: Reading<UnitKind>;
  /** Whole years that the title's own conditions require. */
  readonly requiredYears?: number;
  /** First year of professional work. */
  readonly careerStart?: number;
  readonly hours: { readonly [year: string]: YearHours };
  /** Years worked in mountain counties; decimals allowed. */
  readonly mountainYears?: number;
  /** Full names of counties of Zhejiang. */
  readonly mountainCounty?: readonly string[];
}
