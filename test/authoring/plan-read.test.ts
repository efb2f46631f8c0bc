import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sourceOf } from "../../src/authoring/new/place.ts";
import { planTree } from "../../src/authoring/new/plan.ts";
import { yamlText } from "../../src/authoring/new/yaml.ts";
import { writeNotice } from "../../src/authoring/notice/write.ts";
import { planTable } from "../../src/authoring/plan/rows.ts";
import { titleNames } from "../../src/packs/look-up.ts";
import { loadPack } from "../support/pack.ts";
import { docx } from "./support/docx.ts";
import { cutFile, doubtsOf } from "./support/read.ts";

/** Every name, month and number here is made up. */
const titles = titleNames(loadPack().series);

/** What is read of a plan: each committee in a line of its own, and the TODOs. */
async function read(name: string, content: string | Buffer) {
  const cut = await cutFile(name, content);
  const notice = writeNotice("made-up-2030", cut);
  const { tree, count } = planTree(
    planTable(cut.clauses),
    sourceOf(notice),
    (title) => titles.has(title),
    null,
  );
  const yaml = yamlText("", tree);
  const rows: readonly Row[] = parse(yaml).committees;
  return {
    count,
    rows: rows.map(said),
    todos: [...yaml.matchAll(/# (TODO .*)/gu)].map((match) => match[1] ?? ""),
    doubts: doubtsOf(cut.clauses),
    lines: notice.text.split("\n"),
  };
}

interface Row {
  readonly name?: { readonly value: string };
  readonly titles?: readonly { readonly value: string }[];
  readonly windows?: readonly {
    readonly start: { readonly value: number };
    readonly end: { readonly value: number };
  }[];
  readonly office?: { readonly value: string };
  readonly phone?: { readonly value: string } | null;
  readonly applicants?: { readonly value: string };
}

function said({ name, titles, windows, office, phone, applicants }: Row): string {
  const months = windows?.map(({ start, end }) => `${start.value}–${end.value}`).join(",");
  const all = titles?.map(({ value }) => value).join("+");
  return [
    name?.value,
    all,
    months,
    office?.value,
    phone === null ? "无" : phone?.value,
    applicants?.value,
  ].join(" ");
}

const water = "甲县水利工程初级评审委员会 助理工程师+推荐工程师 7–9 甲县水利局 2600001 全县水利工程人员";
const forest = "甲县林业工程初级评审委员会 助理工程师 8–10 甲县林业局 2600002 全县林业工程人员";

const table = (...rows: readonly string[]) => `附件1\n\n甲县2030年度职称评审计划\n\n${rows.join("\n")}\n`;

describe("a plan", () => {
  it("is read whatever order its columns stand in", async () => {
    const { rows, todos } = await read(
      "a.txt",
      table(
        "申报对象\t联系电话\t完成时间\t评委会名称\t办公室所在单位\t启动时间\t所评资格\t序号",
        "全县水利工程人员\t2600001\t9月\t甲县水利工程初级评审委员会\t甲县水利局\t7月\t助理工程师，推荐工程师\t1",
        "全县林业工程人员\t2600002\t10月\t甲县林业工程初级评审委员会\t甲县林业局\t8月\t助理工程师\t2",
      ),
    );
    expect(rows).toEqual([water, forest]);
    expect(todos).toEqual([]);
  });

  it.each([
    ["6 月", "8 月", "6–8"],
    ["６月", "８月", "6–8"],
    ["六月", "十一月", "6–11"],
    ["6月份", "8月份", "6–8"],
    ["第二季度", "第三季度", "4–9"],
    ["3月、9月", "5月、11月", "3–5,9–11"],
  ])("has the months of %s and %s", async (start, end, months) => {
    const { rows, todos } = await read(
      "a.txt",
      table(
        "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象",
        `1\t甲县水利工程初级评审委员会\t助理工程师\t${start}\t${end}\t甲县水利局 2600001\t全县人员`,
      ),
    );
    expect(rows).toEqual([`甲县水利工程初级评审委员会 助理工程师 ${months} 甲县水利局 2600001 全县人员`]);
    expect(todos).toEqual([]);
  });

  it.each([
    ["6-8月", "6–8"],
    ["6月—8月", "6–8"],
    ["6月至8月", "6–8"],
    ["六月～八月", "6–8"],
    ["第三季度", "7–9"],
    ["3-5月、9-11月", "3–5,9–11"],
  ])("has start and end out of one cell: %s", async (cell, months) => {
    const { rows, todos } = await read(
      "a.md",
      table(
        "| 序号 | 评委会名称 | 评审时间 | 所评资格 | 单位及电话 | 申报对象 |",
        "|---|---|---|---|---|---|",
        `| 1 | 甲县水利工程初级评审委员会 | ${cell} | 助理工程师 | 甲县水利局 2600001 | 全县人员 |`,
      ),
    );
    expect(rows).toEqual([`甲县水利工程初级评审委员会 助理工程师 ${months} 甲县水利局 2600001 全县人员`]);
    expect(todos).toEqual([]);
  });

  it.each([
    ["甲县水利局0578-2600001", "甲县水利局", "0578-2600001"],
    ["甲县水利局（2600001）", "甲县水利局", "2600001"],
    ["甲县水利局，联系电话：2600001", "甲县水利局", "2600001"],
    ["甲县水利局 ２６００００１", "甲县水利局", "２６００００１"],
    ["甲县水利局 2600001转803", "甲县水利局", "2600001转803"],
    ["甲县水利局 13900000000", "甲县水利局", "13900000000"],
    ["甲县水利局", "甲县水利局", "无"],
  ])("has office and number out of %s", async (cell, office, phone) => {
    const { rows, todos } = await read(
      "a.txt",
      table(
        "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象",
        `1\t甲县水利工程初级评审委员会\t助理工程师\t7月\t9月\t${cell}\t全县人员`,
      ),
    );
    expect(rows).toEqual([`甲县水利工程初级评审委员会 助理工程师 7–9 ${office} ${phone} 全县人员`]);
    expect(todos).toEqual([]);
  });

  it("keeps several numbers to the letter and asks to look", async () => {
    const { rows, todos, lines } = await read(
      "a.txt",
      table(
        "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象",
        "1\t甲县水利工程初级评审委员会\t助理工程师\t7月\t9月\t甲县水利局 2600001、2600002\t全县人员",
      ),
    );
    expect(rows).toEqual(["甲县水利工程初级评审委员会 助理工程师 7–9 甲县水利局 2600001、2600002 全县人员"]);
    const [todo = ""] = todos;
    expect(todos).toEqual([
      expect.stringMatching(/^TODO notice\.md:\d+ 「单位及电话」有几个电话，照原样留着$/),
    ]);
    expect(lines[Number(/:(\d+)/.exec(todo)?.[1]) - 1]).toContain("2600001、2600002");
  });

  it.each([
    ["待定", "9月", "「待定」不是只写月份或季度"],
    ["7月", "", "是空的"],
    ["9月", "7月", "「9月」到「7月」，完成早于启动；跨年的要自己看"],
    ["7月上旬", "9月", "「7月上旬」不是只写月份或季度"],
    ["3月、9月", "5月", "启动有 2 个时间，完成有 1 个，对不上"],
    ["13月", "14月", "「13月」不是只写月份或季度"],
  ])("doesn't guess a window from %s and %s", async (start, end, why) => {
    const { rows, todos, count } = await read(
      "a.txt",
      table(
        "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象",
        `1\t甲县水利工程初级评审委员会\t助理工程师\t${start}\t${end}\t甲县水利局 2600001\t全县人员`,
      ),
    );
    expect(rows).toEqual(["甲县水利工程初级评审委员会 助理工程师  甲县水利局 2600001 全县人员"]);
    expect(todos).toEqual([expect.stringContaining(`${why}：写 windows`)]);
    expect(count.whole).toBe(0);
  });

  it("leaves open what would be a reading: 推荐中级, 推荐高级, a title that no series has", async () => {
    const { todos, count } = await read(
      "a.txt",
      table(
        "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象",
        "1\t甲县水利工程初级评审委员会\t助理工程师、助理水利师，推荐中级；推荐副高\t7月\t9月\t甲县水利局 2600001\t全县人员",
      ),
    );
    expect(todos).toEqual([
      expect.stringContaining("「助理水利师」：series.yaml 里没有职称「助理水利师」"),
      expect.stringContaining("「推荐中级」：通知没有写是哪些职称"),
    ]);
    // What the notice says was read; what it means isn't the reader's to say.
    expect(count.whole).toBe(1);
  });

  it("says which column it doesn't know and which cell is too many", async () => {
    const { rows, todos } = await read(
      "a.txt",
      table(
        "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象\t分管领导",
        "1\t甲县水利工程初级评审委员会\t助理工程师，推荐工程师\t7月\t9月\t甲县水利局 2600001\t全县水利工程人员\t张三\t李四",
      ),
    );
    expect(rows).toEqual([water]);
    expect(todos).toEqual([
      expect.stringContaining("「分管领导」一栏「张三」没有编进去"),
      expect.stringContaining("多出的一格「李四」没有编进去"),
    ]);
  });

  it("is read where it is printed as a list", async () => {
    const { rows, todos, count } = await read(
      "a.txt",
      table(
        "1. 甲县水利工程初级评审委员会：助理工程师，推荐工程师；7月—9月；甲县水利局 2600001；全县水利工程人员",
        "2. 甲县林业工程初级评审委员会：助理工程师；8-10月；甲县林业局 2600002；全县林业工程人员；另行通知。",
      ),
    );
    expect(rows).toEqual([water, forest]);
    expect(todos).toEqual([expect.stringContaining("「另行通知」没有编进去")]);
    expect(count.whole).toBe(1);
  });
});

describe("a plan in Word", () => {
  const heading = [
    "序号",
    "评委会名称",
    "所评资格",
    "启动时间",
    "完成时间",
    "办公室所在单位及电话",
    "申报对象",
  ];
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }));

  it("has the value of a merged cell in all its rows, and says so", async () => {
    const { rows, todos, doubts } = await read(
      "a.docx",
      docx([
        { paragraph: "甲县2030年度职称评审计划" },
        {
          rows: [
            cells(...heading),
            [
              ...cells("1", "甲县水利工程初级评审委员会", "助理工程师，推荐工程师", "7月", "9月"),
              { text: "甲县农林水局\n2600009", down: 2 },
              { text: "全县水利工程人员" },
            ],
            cells("2", "甲县林业工程初级评审委员会", "助理工程师", "8月", "10月", "全县林业工程人员"),
          ],
        },
      ]),
    );
    expect(rows).toEqual([
      "甲县水利工程初级评审委员会 助理工程师+推荐工程师 7–9 甲县农林水局 2600009 全县水利工程人员",
      "甲县林业工程初级评审委员会 助理工程师 8–10 甲县农林水局 2600009 全县林业工程人员",
    ]);
    expect(todos).toEqual([]);
    expect(doubts).toEqual(["annex1.2: 原表有合并单元格，这一行有 1 格写的是合并格的值：请对照原件"]);
  });

  it("has a heading of two storeys, a row of one window over both columns, and a note in the table", async () => {
    const { rows, doubts } = await read(
      "a.docx",
      docx([
        {
          rows: [
            [
              { text: "序号", down: 2 },
              { text: "评委会名称", down: 2 },
              { text: "所评资格", down: 2 },
              { text: "评审时间", across: 2 },
              { text: "单位及电话", down: 2 },
              { text: "申报对象", down: 2 },
            ],
            cells("启动", "完成"),
            [
              ...cells("1", "甲县水利工程初级评审委员会", "助理工程师\n推荐工程师"),
              { text: "第三季度", across: 2 },
              ...cells("甲县水利局 2600001", "全县水利工程人员"),
            ],
            [{ text: "注：以评委会通知为准。", across: 7 }],
          ],
        },
      ]),
    );
    expect(rows).toEqual([water]);
    expect(doubts).toEqual(["annex1.1: 原表有合并单元格，这一行有 1 格写的是合并格的值：请对照原件"]);
  });

  it("keeps a second row of one number and asks what it is", async () => {
    const { rows, doubts } = await read(
      "a.docx",
      docx([
        {
          rows: [
            cells(...heading),
            [
              { text: "1", down: 2 },
              { text: "甲县水利工程初级评审委员会", down: 2 },
              ...cells("助理工程师，推荐工程师", "7月", "9月", "甲县水利局 2600001", "全县水利工程人员"),
            ],
            cells("技术员", "10月", "11月", "甲县水利局 2600001", "全县水利工程人员"),
          ],
        },
      ]),
    );
    expect(rows).toEqual([water]);
    expect(doubts).toEqual([expect.stringMatching(/^annex1\.1: 同一个序号下的又一行，没有编进计划/)]);
  });

  it("says where Word had numbered a paragraph by itself", async () => {
    const { doubts } = await read(
      "a.docx",
      docx([{ paragraph: "关于评审的通知" }, { paragraph: "总的要求", numbered: true }]),
    );
    expect(doubts).toEqual([expect.stringContaining("Word 自动编号的一段，转换后没有编号")]);
  });
});
