import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inGbk } from "./support/gb18030.ts";
import { asDocx, asMarkdown, asText, bars, committed, spaces, tabs, wrapped } from "./support/notice-2024.ts";
import { allText, cutFile, doubtsOf, onlyText, textOf } from "./support/read.ts";

const own = await cutFile("notice.md", committed);
const text = asText(tabs);

const forms: readonly (readonly [string, string, string | Buffer])[] = [
  ["a text with tabs", "通知.txt", text],
  ["a text with columns of spaces", "通知.txt", asText(spaces)],
  ["a text with bars", "通知.txt", asText(bars)],
  ["a text with full-width bars", "通知.txt", asText(tabs).replaceAll("\t", "｜")],
  ["a text broken at 74 columns", "通知.txt", wrapped(text)],
  [
    "a text with Windows' line ends and a byte order mark",
    "通知.txt",
    `\ufeff${text.replaceAll("\n", "\r\n")}`,
  ],
  ["a text in GBK", "通知.txt", inGbk(text)],
  ["a text in UTF-16", "通知.txt", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["plain Markdown", "通知.md", asMarkdown().replaceAll("\n附件", "\n- 附件")],
  ["a Word document", "通知.docx", asDocx()],
];

describe("the notice of 2024", () => {
  it("keeps its ids and its text, read from our own form", () => {
    const blocks = own.clauses.map(
      ({ id, lines }) => `## [${id}]\n\n${lines.map((line) => line.text).join("\n\n")}`,
    );
    expect(`${blocks.join("\n\n")}\n`).toBe(committed.slice(committed.indexOf("## [header]")));
  });

  it.each(forms)("is cut into the same clauses out of %s", async (_, name, content) => {
    const { clauses, doubts } = await cutFile(name, content);
    expect(doubts).toEqual([]);
    expect(doubtsOf(clauses)).toEqual([]);
    expect(clauses.map(({ id }) => id)).toEqual(own.clauses.map(({ id }) => id));
    // Markdown's own sign for a list isn't the notice's.
    const plain = (id: string, from: typeof clauses) => textOf(from, id)?.replace(/^- /gmu, "");
    for (const { id } of own.clauses) expect(plain(id, clauses)).toBe(plain(id, own.clauses));
  });
});

describe("cutting", () => {
  const paragraph = fc.oneof(
    fc.constantFrom(
      "关于做好2030年度职称评审工作的通知",
      "各有关单位：",
      "一、总的要求",
      "二、材料",
      "四、监督",
      "（一）学时。每年不少于72学时。",
      "(二)程序。报审核同意。",
      "（一）又是第一款",
      "附件：1. 评审计划",
      "某某县人力资源和社会保障局",
      "2030年4月1日",
      "（此件公开发布）",
      "附件1",
      "附件2",
      "注：以上为评审时间。",
      "某某县大中专毕业生初定",
      "1. 某某县水利评审委员会：助理工程师；7月—9月；县水利局 2600001",
      "序号\t评委会名称\t所评资格\t启动时间\t完成时间\t单位及电话\t申报对象",
      "1\t水利评委会\t助理工程师\t7月\t9月\t水利局 2600001\t全县水利人员",
      "\t\t推荐工程师\t8月\t10月\t\t",
      "一行\t只有\t三格",
      "",
    ),
    fc.string({ unit: fc.constantFrom(..."职称评审一二三（）、。；：，年月日1230 附件注"), maxLength: 60 }),
  );

  it("neither loses nor adds a character, whatever comes in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 30 }), async (paragraphs) => {
        const content = `x${paragraphs.join("\n")}`;
        const { clauses } = await cutFile("通知.txt", content);
        expect(allText(clauses)).toBe(onlyText(content));
        const ids = clauses.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a number that doesn't count up where it stands, and says so", async () => {
    const { clauses } = await cutFile(
      "通知.txt",
      "关于评审的通知\n各单位：\n一、甲\n（一）乙\n（三）丙\n一、丁\n四、戊",
    );
    expect(clauses.map(({ id }) => id)).toEqual(["header", "preamble", "1", "1.1", "1.3", "4"]);
    expect(textOf(clauses, "1.3")).toBe("（三）丙\n一、丁");
    expect(doubtsOf(clauses)).toEqual([
      "1.3: 编号从（1）跳到（3）：中间的没有认出来",
      "1.3: 编号没有接上前面的，留在上一条里：请看要不要另分一条",
      "4: 编号从第 1 条跳到第 4 条：中间的没有认出来",
    ]);
  });

  it("says that there are no clauses, rather than make some up", async () => {
    const { clauses, doubts } = await cutFile("通知.txt", "关于评审的通知\n各单位：\n请按时申报。");
    expect(clauses.map(({ id }) => id)).toEqual(["header", "preamble"]);
    expect(doubts).toEqual(["没有找到「一、」这样的条：请自己分条"]);
  });
});
