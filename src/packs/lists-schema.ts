import { z } from "zod";
import { cited, clause, id, isoDate, level, passage, unitKind, words } from "./shapes.ts";

/**
 * specialties/*.yaml: the fields that annex 1 names and those of the national series, with the words people use.
 * A word that stands under two specialties fits both and is asked back. A word in the notice's own list beats
 * an interpreted one.
 */
export const specialty = z.strictObject({
  id,
  /** What it is called to a person. */
  name: words,
  /** Ids of the province's series whose titles this specialty takes, the usual one first. */
  series: z.array(id).min(1),
  /** The committee's id; null where the district has none. */
  committee: id.nullable(),
  /** Titles that this specialty takes where not all of its series: a nurse's are 护士 … 主任护师. */
  titles: z.array(words).optional(),
  /** The notice's own words for it, with the clause that has them. */
  notice: z.array(passage),
  /** Words we put here. */
  interpretation: z.strictObject({ why: words, words: z.array(words) }).optional(),
  /** Words that the national series puts here (no committee in the notice). */
  generalKnowledge: z.strictObject({ source: words, date: isoDate, words: z.array(words) }).optional(),
  /**
   * Of the words above, those that mean something else inside a sentence (申报材料, 继续教育, 老师您好):
   * understood only when they are the whole answer.
   */
  wholeAnswers: z.array(words).optional(),
  /**
   * Of the words above, the general ones: a workplace (医院) or a whole family (教师). They narrow down what another
   * specialty's word in the same message leaves open, and yield to it otherwise: 医院的会计 is an accountant.
   */
  general: z.array(words).optional(),
});
export const specialtiesSchema = z.array(specialty);

/** units.yaml: kinds of unit, and the words people use for them. All of it is our reading of whom the notice addresses. */
export const unitsSchema = z.array(
  z.strictObject({
    id: unitKind,
    name: words,
    basis: z.literal("interpretation"),
    why: words,
    clause,
    words: z.array(words),
  }),
);

/** silences.yaml: what the notice leaves open, what to say then, and whom to call. */
export const silence = z.strictObject({
  id,
  topic: words,
  /** What is said; holds no number, month or phone that isn't in the call below or in the quote. */
  say: words,
  /** What the notice does say nearest to it. */
  nearest: passage,
  /** The words people ask with. */
  words: z.array(words).min(1),
  /**
   * It also answers whatever is asked of another place, another year or such a unit; `words` are then what gives a place
   * away.
   */
  guards: z.union([z.enum(["place", "year"]), unitKind]).optional(),
  /** What is said beside it where the committee is known. */
  beside: z.literal("committee.window").optional(),
  /** Ways people ask about it. */
  ask: z.array(words).min(5),
  /** Whom to call: an office of the notice; `stands-for` where its number is given for something else. */
  call: z.strictObject({ office: cited(words), phone: cited(words).nullable(), standsFor: words.optional() }),
});
export const silencesSchema = z.array(silence);

/** zhejiang/series.yaml: the national series and their titles. General knowledge: no condition or route comes from here. */
export const seriesSchema = z.strictObject({
  source: words,
  date: isoDate,
  series: z.array(
    z.strictObject({
      id,
      name: words,
      titles: z.strictObject({
        junior: z.array(words),
        intermediate: z.array(words),
        "associate-senior": z.array(words),
        senior: z.array(words),
      }),
      /** Titles as people name them, without the grade that would tell the level: 公证员, 飞行员. */
      ungraded: z.array(words).optional(),
      /** Levels usually got by a national examination. */
      examination: z.array(level).optional(),
    }),
  ),
  /** What people call a title: 助工 → 助理工程师. Several names: asked back. */
  aliases: z.record(words, z.array(words).min(1)),
});

/** zhejiang/concepts.yaml: many words for one thing, as people say them; a word stands for one concept. */
const wordsByConcept = z.record(id, z.array(words).min(1));
export const conceptsSchema = z.strictObject({
  source: words,
  date: isoDate,
  /** What is asked: when, where, whether. */
  asking: wordsByConcept,
  /** What the review of titles is about. */
  matters: wordsByConcept,
  /** What it isn't about. */
  outside: wordsByConcept,
});

/** zhejiang/counties.yaml: all counties of the province by city, and the 26 mountain counties, dated. */
export const countiesSchema = z.strictObject({
  source: words,
  date: isoDate,
  cities: z.record(words, z.array(words).min(1)),
  mountain: z.strictObject({
    source: words,
    date: isoDate,
    counties: z.array(words),
    /** Counties that a later list of the province no longer has. */
    leftLater: z.array(z.strictObject({ county: words, date: isoDate })),
  }),
});
