import type { HourSubject } from "../../packs/schema.ts";
import { readNumber } from "../../understanding/numerals.ts";
import { type Found, inBody, type Source } from "./place.ts";
import { documentsIn, name, number, type Wording, wordingEntries } from "./wordings.ts";
import { type Branch, type Entry, passage, said, type Tree } from "./yaml.ts";

const least = "(?:不少于|不低于|至少|达到)\\s*(\\d+(?:\\.\\d+)?)\\s*个?(?:学时|课时)";

/** Where a subject's name begins: 行业公需科目 is only a part of 公需科目, and 专业科目、公需科目 are two at once. */
const alone = "(?<!(?:科目|课)、)(?<=^|[^\\p{Script=Han}]|其中|包括|含|每年|年度|参加|(?:学时|课时)[和及与])";

const thresholds: readonly Wording[] = [
  threshold("total", "(?<!科目|课|课程)(?:累计|总学时|总计|合计)"),
  threshold("professional", `${alone}(?:专业科目|专业课)`),
  threshold("public", `${alone}(?:公需科目|公需课)`),
  threshold("generalPublic", `${alone}一般(?:公需科目|公需课)`),
];

function threshold(key: HourSubject, subject: string): Wording {
  return { key, wording: new RegExp(`${subject}${least}`, "u"), value: number };
}

/** Hours that the notice sets for something else, or in other words. */
function unreadHours(source: Source): readonly Found[] {
  const end = ({ clause, quote, match }: Found) => `${clause} ${match.index + quote.length} ${match.input}`;
  const read = new Set(thresholds.flatMap(({ wording }) => source.findAll(wording, inBody)).map(end));
  const every = source.findAll(new RegExp(`(?!、)[^，。；（）()]*?${least}`, "u"), inBody);
  return every.filter((found) => !read.has(end(found)));
}

/** 当年和前两年 is 0, -1, -2; 前两年 alone is -1, -2. */
function yearsBack(from: 0 | -1, numeral: string | undefined): Tree {
  const last = -(readNumber(numeral ?? "") ?? 0);
  return Array.from({ length: from - last + 1 }, (_, back) => from - back);
}

/**
 * Which years must meet the thresholds; the first wording that the notice has counts. A wording of one of the two, the year
 * itself or those before, doesn't count beside the other: 前一年和申报当年 is left as TODO, not read as half of it.
 */
const mustMeet: Wording = {
  key: "mustMeet",
  wording: /申报当年(?:度)?(?:以及|和|及|与|、)前([一二两三1-3])(?:个)?年[^，。；]*/u,
  value: (match) => yearsBack(0, match[1]),
  others: [
    {
      wording:
        /(?<!当年[^，。；]*|[和及与、])(?:申报)?前([一二两三1-3])(?:个)?年(?:度)?(?:均)?符合(?:(?!当年)[^，。；])*(?:才能|方可)申报[^，。；]*/u,
      value: (match) => yearsBack(-1, match[1]),
    },
    {
      wording:
        /(?<!前[^，。；]*年[^，。；]*|[和及与、])申报当年(?:度)?(?:均)?符合(?:(?!前)[^，。；])*(?:才能|方可)申报[^，。；]*/u,
      value: () => [0],
    },
  ],
};

/** `continuingEducation`, where the notice sets hours. */
export function continuingEducation(source: Source): readonly Entry[] {
  const unread = unreadHours(source);
  const place =
    thresholds.map(({ wording }) => source.find(wording, inBody)).find((found) => found !== null) ??
    unread[0];
  if (place === undefined) return [];
  const open = unread.map(({ clause, quote }) => source.todo(clause, `「${quote}」没有编进 thresholds`));
  const { clause } = place;
  const text =
    source.clauses
      .find(({ id }) => id === clause)
      ?.lines.map((line) => line.text)
      .join("\n") ?? "";
  const met = wordingEntries([mustMeet], source);
  const years = source.find(/其?符合(?:继续教育)?学时要求的年(?:数|份|限)[^，。；]*/u, inBody);
  const pairs: Entry[] = [
    { key: "clause", value: clause },
    {
      key: "thresholds",
      value: { pairs: wordingEntries(thresholds, source) },
      ...(open.length === 0 ? {} : { comment: open.join("\n") }),
    },
    ...(met.length === 0
      ? [{ comment: source.todo(clause, "没有找到哪些年份要符合学时要求：写 mustMeet") }]
      : met),
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
        {
          key: "register",
          wording: /(?:[^，。；]*登录|[^，。；]*学时[^，。；]*在)[“"]([^”"]+)[”"][^。；]*登记/u,
          value: name,
        },
      ],
      source,
    ),
    { key: "governedBy", value: documentsIn(text, clause) },
  ];
  return [{ key: "continuingEducation", value: { pairs } }];
}

const exempt: Wording = {
  key: "before",
  wording:
    /(\d{4})年(?:度)?(及以前|及之前|（含）以前|[(]含[)]以前|以前|之前|前)[^，。；]*?(?:视同合格|视为合格|不作要求)/u,
  value: number,
};

/** The years that count as met. That the year itself is in can be said by the notice; where it isn't, it would be our reading. */
function exemption(source: Source): readonly Entry[] {
  const found = source.find(exempt.wording, inBody);
  if (found === null) return [];
  const { clause, quote, match } = found;
  const open = `boundary：${match[1]} 年自己算不算在内（in、out；没有写明是 open），写成解读，说明理由`;
  const pairs: Entry[] = [
    ...wordingEntries([exempt], source),
    /及|含/u.test(match[2] ?? "")
      ? { key: "boundary", value: said("in", clause, quote) }
      : { comment: source.todo(clause, open) },
  ];
  return [{ key: "exemption", value: { pairs } }];
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
