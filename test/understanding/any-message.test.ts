import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourSubjects, profileFields } from "../../src/packs/schema.ts";
import type { QuestionId } from "../../src/policy/question.ts";
import { hear } from "./hear.ts";

const questions: readonly (QuestionId | "confirm" | null)[] = [
  null,
  "confirm",
  "hours.2024",
  "hours.2023.public",
  ...profileFields.filter((field) => field !== "hours"),
];

/** Words that the readers act on, thrown together. */
const pieces = fc.constantFrom(
  ...[
    "水利",
    "助工",
    "企业",
    "去年",
    "今年",
    "2023年",
    "2021到2024",
    "近两年",
    "每年",
    "总",
    "专业",
    "公需",
    "一般公需",
  ],
  ...[
    "90",
    "九十",
    "-5",
    "12.5",
    "一百二",
    "学时",
    "年",
    "年半",
    "、",
    "，",
    "/",
    " ",
    "不是",
    "改成",
    "如果",
    "吗",
    "？",
  ],
  ...[
    "莲都",
    "山区县",
    "没待过",
    "工作",
    "满",
    "要求",
    "参加工作",
    "不知道",
    "上一步",
    "的",
    "和",
    "都是",
    "分别",
    "还差",
    "大概",
  ],
);
const sentence = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
const message = fc.oneof(sentence, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

describe("any message", () => {
  it("is read without a fault, and what it says is within bounds", () => {
    fc.assert(
      fc.property(message, fc.constantFrom(...questions), (text, asked) => {
        const { said, ambiguous, refused } = hear(text, asked);
        for (const hours of Object.values(said.hours ?? {})) {
          for (const subject of hourSubjects) {
            const value = hours[subject] ?? 0;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(8784);
          }
          const common = hours.public ?? hours.generalPublic ?? 0;
          expect((hours.professional ?? 0) + common).toBeLessThanOrEqual(
            hours.total ?? Number.POSITIVE_INFINITY,
          );
        }
        for (const year of Object.keys(said.hours ?? {})) expect(Number(year)).toBeLessThanOrEqual(2024);
        if (said.requiredYears !== undefined) expect(Number.isInteger(said.requiredYears)).toBe(true);
        if (said.careerStart !== undefined) expect(said.careerStart).toBeLessThanOrEqual(2024);
        if (said.mountainYears !== undefined) expect(said.mountainYears).toBeGreaterThanOrEqual(0);
        for (const { candidates } of ambiguous) expect(candidates.length).toBeGreaterThan(0);
        for (const { expected } of refused) expect(expected).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("is read the same twice", () => {
    fc.assert(
      fc.property(message, fc.constantFrom(...questions), (text, asked) => {
        expect(hear(text, asked)).toEqual(hear(text, asked));
      }),
      { numRuns: 300 },
    );
  });

  it("takes time in proportion to its length", () => {
    const long = [
      "水利",
      "2023年90，",
      "九",
      "不是",
      "山区没",
      "专业62公需",
      "（",
      "在莲都干了",
      "2012年1月",
      "如果",
      "工作",
      "a ",
      "、",
      "12、",
    ];
    for (const piece of long) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      hear(text.slice(0, 2_000));
      const start = performance.now();
      hear(text, "hours.2024");
      expect(performance.now() - start, piece).toBeLessThan(1_500);
    }
  });
});
