import { readNumber } from "../understanding/numerals.ts";
import type { Source } from "./new-place.ts";
import { documentsIn, name, number, type Wording, wordingEntries } from "./new-wordings.ts";
import { type Branch, type Entry, passage, type Tree } from "./new-yaml.ts";

const inBody = (clause: string) => /^\d/.test(clause);

const thresholds: readonly Wording[] = [
  { key: "total", wording: /累计不少于(\d+(?:\.\d+)?)学时/u, value: number },
  { key: "professional", wording: /专业科目不少于(\d+(?:\.\d+)?)学时/u, value: number },
  { key: "public", wording: /(?<!一般)公需科目不少于(\d+(?:\.\d+)?)学时/u, value: number },
  { key: "generalPublic", wording: /一般公需科目不少于(\d+(?:\.\d+)?)学时/u, value: number },
];

const mustMeet: Wording = {
  key: "mustMeet",
  wording: /申报当年(?:度)?(?:和|及|与)前([一二两三1-3])(?:个)?年[^，。；]*/u,
  value: (match): Tree =>
    Array.from({ length: 1 + (readNumber(match[1] ?? "") ?? 0) }, (_, back) => -back || 0),
  missing: "「申报当年和前一年度……」这样的话",
};

/** `continuingEducation`, where the notice sets hours. */
export function continuingEducation(source: Source): readonly Entry[] {
  const entries = wordingEntries(thresholds, source);
  const place = thresholds.map(({ wording }) => source.find(wording, inBody)).find((found) => found !== null);
  if (place === undefined) return [];
  const { clause } = place;
  const text =
    source.clauses
      .find(({ id }) => id === clause)
      ?.lines.map((line) => line.text)
      .join("\n") ?? "";
  const years = source.find(/其符合继续教育[^，。；]*?年限要求一致/u, inBody);
  const pairs: Entry[] = [
    { key: "clause", value: clause },
    { key: "thresholds", value: { pairs: entries } },
    ...wordingEntries([mustMeet], source),
    ...(years === null
      ? []
      : [
          {
            key: "yearsMatch",
            value: withReading(
              passage(years.clause, years.quote),
              source.todo(
                years.clause,
                "reading：怎样算「一致」，通知没有写的话，写我们的理解（number-of-years），说明理由",
              ),
            ),
          },
        ]),
    ...exemption(source),
    ...wordingEntries(
      [
        { key: "provinceOverrides", wording: /省里?另有规定的[^，。；]*/u },
        { key: "register", wording: /[^，。；]*登录[“"]([^”"]+)[”"][^。；]*/u, value: name },
      ],
      source,
      (id) => id === clause,
    ),
    { key: "governedBy", value: documentsIn(text, clause) },
  ];
  return [{ key: "continuingEducation", value: { pairs } }];
}

function exemption(source: Source): readonly Entry[] {
  const found = source.find(
    /(\d{4})年(?:度)?(?:以前|之前|前)[^，。；]*?(?:视同合格|视为合格|不作要求)/u,
    inBody,
  );
  if (found === null) return [];
  const before = wordingEntries(
    [
      {
        key: "before",
        wording: /(\d{4})年(?:度)?(?:以前|之前|前)[^，。；]*?(?:视同合格|视为合格|不作要求)/u,
        value: number,
      },
    ],
    source,
  );
  const open = source.todo(
    found.clause,
    `boundary：${found.match[1]} 年自己算不算在内（in、out；没有写明是 open），写成解读，说明理由`,
  );
  return [{ key: "exemption", value: { pairs: [...before, { comment: open }] } }];
}

/** A sentence on several lines, with what is still to be said of it. */
function withReading(sentence: Branch, comment: string): Branch {
  return { pairs: [...sentence.pairs, { comment }] };
}

/** `mountain`, where the notice has the clause. */
export function mountain(source: Source): readonly Entry[] {
  const count: Wording = { key: "countyCount", wording: /山区\s?(\d+)\s?县/u, value: number };
  const place = source.find(count.wording, inBody);
  if (place === null) return [];
  const readings = [
    "applicantReading：怎样算山区县的申报对象，写我们的理解（unit-county），说明理由",
    "cityLevels、provinceLevels：市里评哪些层级、省里评哪些层级，写我们的理解，说明理由",
  ];
  const pairs: Entry[] = [
    { key: "clause", value: place.clause },
    ...wordingEntries(
      [
        count,
        {
          key: "applicant",
          wording: /[^，。；]*山区\s?\d+\s?县的申报对象[^，。；]*/u,
          missing: "对山区县申报对象的话",
        },
        {
          key: "years",
          wording: /有关[^。；]*?从事专业技术工作年限[^，。；]*/u,
          missing: "对山区工作年限的话",
        },
      ],
      source,
    ),
    ...readings.map((reading) => ({ comment: source.todo(place.clause, reading) })),
  ];
  return [{ key: "mountain", value: { pairs } }];
}
