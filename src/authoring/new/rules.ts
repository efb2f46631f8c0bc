import { inBody, type Source } from "./place.ts";
import { continuingEducation, mountain } from "./rules-hours.ts";
import { documentsIn, name, number, type Wording, wordingEntries } from "./wordings.ts";
import { type Branch, type Entry, passage, type Tree } from "./yaml.ts";

/**
 * rules.yaml out of a notice's text: what applies to everybody, found by its wording, each with clause and quote. A section
 * that the notice doesn't have isn't written; what would be a reading of ours is left as TODO.
 */
export function rulesTree(source: Source, year: number): Branch {
  return {
    pairs: [
      ...continuingEducation(source),
      ...mountain(source),
      ...section("selfAppraisal", selfAppraisal(year), source, {
        comment: "自主评聘单位的日期都是单位要办的事，不是申报人的期限。",
        readings: ["initialReading：附件1的初定排除自主评聘单位的话，写我们的理解（runs-its-own），说明理由"],
      }),
      ...section("platform", platform, source, { withoutClause: true }),
      otherNames(source),
      { key: "supervision", value: passages(source, supervision) },
      { key: "evaluation", value: passages(source, evaluation) },
      procedureEntry(source),
      scopeEntry(source),
    ],
  };
}

interface SectionOptions {
  readonly comment?: string;
  readonly readings?: readonly string[];
  readonly withoutClause?: boolean;
}

/** A section with the clause that most of it stands in; none where the notice has nothing of its first wording. */
function section(
  key: string,
  wordings: readonly Wording[],
  source: Source,
  options: SectionOptions,
): readonly Entry[] {
  const [first] = wordings;
  const place = first === undefined ? null : source.find(first.wording, inBody);
  if (place === null) return [];
  const pairs: Entry[] = [
    ...(options.withoutClause === true ? [] : [{ key: "clause", value: place.clause }]),
    ...wordingEntries(wordings, source),
    ...(options.readings ?? []).map((reading) => ({ comment: source.todo(place.clause, reading) })),
  ];
  return [{ key, value: { pairs }, ...(options.comment === undefined ? {} : { comment: options.comment }) }];
}

const day = (year: string, month: string, date: string) =>
  `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;

function selfAppraisal(year: number): readonly Wording[] {
  const dated = (match: RegExpExecArray) => day(match[1] ?? String(year), match[2] ?? "", match[3] ?? "");
  const look = (match: RegExpExecArray) =>
    match[1] === undefined ? `通知没有写年份，按 ${year} 年度写成 ${dated(match)}：请看对不对` : null;
  return [
    { key: "to", wording: /报(当地[^，。；]*?部门)审核同意/u, value: name },
    {
      key: "plan",
      wording: /于?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日前报[^，。；]*?组织实施/u,
      value: dated,
      look,
    },
    { key: "planContent", wording: /各自主评聘单位应[^，。；]*方案/u },
    {
      key: "reportWorkingDays",
      wording: /年度评聘会议召开前，应?提前(\d+)个工作日[^，。；]*/u,
      value: number,
    },
    {
      key: "summary",
      wording: /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日前将评聘总结[^，。；]*/u,
      value: dated,
      look,
    },
    { key: "cityRecord", wording: /同时报市级[^，。；]*/u },
    { key: "seniorRecord", wording: /各?高评委[^，。；]*报省级[^，。；]*/u },
    { key: "suspension", wording: /自主评聘单位未能[^。；]*/u },
  ];
}

const platform: readonly Wording[] = [
  {
    key: "name",
    wording: /(?:统一在|[^，。；]*通过)[“"]([^”"]*(?:平台|系统))[”"][^，。；]*(?:申报|提交|评审)[^，。；]*/u,
    value: name,
  },
  { key: "onlineOnly", wording: /不得采取线下评审[^。；]*/u },
  { key: "record", wording: /用人单位要?督促[^，。；]*/u },
  { key: "noClassified", wording: /严禁上传[^，。；]*/u },
  { key: "wholeProcess", wording: /实现职称申报[^。；]*/u },
  { key: "covers", wording: /各级各系列[^，。；（]*（[^（）]*）/u },
];

const supervision = [/[^，。；]*监督检查(?=，|。|；)/u, /全面加强[^。；]*/u, /定期组织开展[^。；]*/u];

const evaluation = [/各评委会要突出[^，。；]*/u, /建立健全体现[^，。；]*/u, /合理设置[^。；]*/u];

function passages(source: Source, wordings: readonly RegExp[]): readonly Tree[] {
  return wordings.flatMap((wording) => {
    const found = source.find(wording, inBody);
    return found === null ? [] : [passage(found.clause, found.quote)];
  });
}

const procedure: readonly Wording[] = [
  { key: "plan", wording: /[^，。；]{0,12}局根据[^，。；]*计划制定[^，。；]*/u },
  { key: "committeeNotice", wording: /各[^，。；]*评委[^，。；]*发布[^，。；]*通知/u },
  { key: "noticeApproval", wording: /各[^，。；]*相关文件应经[^，。；]*/u },
  { key: "examination", wording: /各评委会办公室[^。；]*?资格审查，不得[^，。；]*/u },
  { key: "accountability", wording: /对违反[^，。；]*予以[^，。；]*/u },
  {
    key: "report",
    wording:
      /在召开评审会议之?前，应?提前(\d+)个工作日[^，。；]*|[^，。；]*评审会议召开(?:前)?(\d+)个工作日前[^，。；]*/u,
    value: (match) => Number(match[1] ?? match[2]),
  },
  { key: "consent", wording: /经[^，。；]*同意[^，。；]*后方可召开[^，。；]*/u },
  { key: "cityCommittees", wording: /市级设在[^。；]*/u },
  { key: "publicity", wording: /评审结束后，各?评委会办公室应将[^。；]*|评审结果[^，。；]*公示[^，。；]*/u },
  { key: "results", wording: /公示无异议的[^。；]*/u },
  { key: "returned", wording: /其中经初评委推荐[^。；]*/u },
];

function procedureEntry(source: Source): Entry {
  const by = source.find(/按照[^。；]*?《[^《》]*评审[^《》]*》(?:[（(][^（）()]*[)）])?/u, (clause) =>
    /^\d/.test(clause),
  );
  const governedBy = by === null ? [] : documentsIn(by.quote, by.clause);
  const [plan, ...rest] = procedure;
  const before = plan === undefined ? [] : wordingEntries([plan], source);
  return {
    key: "procedure",
    value: { pairs: [...before, { key: "governedBy", value: governedBy }, ...wordingEntries(rest, source)] },
  };
}

/** A committee that a clause names otherwise than the annex: which row it is would be our reading. */
function otherNames(source: Source): Entry {
  const rows = source.clauses
    .filter(({ id }) => /^annex\d+\.\d+$/.test(id))
    .map(({ lines }) => lines[0]?.text ?? "");
  const open = source
    .findAll(/[^。；]*由([^，。；]*?评审委员会)负责/u, inBody)
    .filter(({ match }) => !rows.some((row) => row.includes(match[1] ?? "")))
    .map(({ clause, match }) =>
      source.todo(
        clause,
        `「${match[1]}」不是附件1里的名称：是同一个评委会的话，写进 otherNames（committee、says、nameInClause、nameInAnnex）`,
      ),
    );
  return { key: "otherNames", value: [], ...(open.length === 0 ? {} : { comment: open.join("\n") }) };
}

function scopeEntry(source: Source): Entry {
  const message = "通知发给谁：把 units.yaml 的每种单位写进 in 或 out，都是解读，要有 quote 和 why";
  return {
    key: "scope",
    value: {
      pairs: [
        { key: "clause", value: "preamble" },
        { comment: source.todo("preamble", message) },
        { key: "kinds", value: { pairs: [] } },
      ],
    },
  };
}
