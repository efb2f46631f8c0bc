import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readManuscript } from "../../src/authoring/notice/read.ts";
import { docx } from "./support/docx.ts";
import { cutFile, textOf } from "./support/read.ts";
import { zip } from "./support/zip.ts";

const refusal = async (name: string, bytes: Buffer) => {
  try {
    await readManuscript(bytes, name);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("a file that isn't what its name says", () => {
  it.each([
    ["an empty text", "a.txt", Buffer.alloc(0), "空文件"],
    ["white space", "a.txt", Buffer.from(" \n\t"), "只有空白"],
    ["a PDF named .txt", "a.txt", Buffer.from("%PDF-1.7\n\xff\xfe\0", "latin1"), "PDF 文件"],
    ["a PDF named .docx", "a.docx", Buffer.from("%PDF-1.7"), "PDF 文件"],
    ["an old Word file named .docx", "a.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 1]), "请另存为 .docx"],
    ["a Word file named .txt", "a.txt", docx([{ paragraph: "通知" }]), "压缩包或 Word 文件"],
    ["an archive that is no document", "a.docx", zip({ "a.txt": "通知" }), "里面没有 Word 文档"],
    ["a document that is no XML", "a.docx", zip({ "word/document.xml": "<w:" }), "读不懂的 Word 文档"],
    ["a document without text", "a.docx", docx([]), "没有文字的文档"],
    ["another kind", "a.pdf", Buffer.from("x"), ".md、.docx 或 .txt"],
  ])("is refused: %s", async (_, name, bytes, says) => {
    expect(await refusal(name, bytes)).toContain(says);
  });

  it("is refused when it is cut short or unpacks to more than it says", async () => {
    const whole = docx([{ paragraph: "通知".repeat(2000) }]);
    expect(await refusal("a.docx", whole.subarray(0, whole.length - 30))).toContain(
      "应为完好的、没有加密码的 Word 文件",
    );
    const lying = Buffer.from(whole);
    const entry = lying.lastIndexOf(Buffer.from("word/document.xml")) - 46;
    lying.writeUInt32LE(100, entry + 24);
    expect(await refusal("a.docx", lying)).toContain("读不懂的 Word 文档");
  });

  it("is refused when a small file unpacks to a huge one", async () => {
    const bomb = zip({ "word/document.xml": "0".repeat(61 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal("a.docx", bomb)).toContain("文字解开后超过 20 MB");
  });

  it("is refused, and never worse, whatever its bytes are", async () => {
    const start = fc.constantFrom("PK\x03\x04", "%PDF", "一、", "");
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("a.docx", "a.txt", "a.md"),
        async (head, rest, name) => {
          const bytes = Buffer.concat([Buffer.from(head), rest]);
          const says = await refusal(name, bytes);
          if (name === "a.docx") expect(says).toMatch(/^a\.docx：收到「.*」，应为/);
          else if (says !== "") expect(says).toMatch(/^a\.(txt|md)：收到「.*」，应为/s);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a Word document", () => {
  it("is read or refused, and never worse, when some of its bytes have gone wrong", async () => {
    const whole = docx([{ paragraph: "一、通知" }, { rows: [[{ text: "序号" }, { text: "评委会名称" }]] }]);
    const wrong = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(wrong, async (places) => {
        const spoiled = Buffer.from(whole);
        for (const [at, byte] of places) spoiled[at] = byte;
        const says = await refusal("a.docx", spoiled);
        if (says !== "") expect(says).toMatch(/^a\.docx：收到「.*」，应为/);
      }),
      { numRuns: 150 },
    );
  });

  it("has its header named as not read", async () => {
    const header = { "word/header1.xml": "<w:hdr/>" };
    const { doubts } = await readManuscript(docx([{ paragraph: "通知" }], header), "a.docx");
    expect(doubts).toEqual(["页眉、页脚和批注没有读；发文字号写在页眉里的话，请自己补上"]);
    expect((await readManuscript(docx([{ paragraph: "通知" }]), "a.docx")).doubts).toEqual([]);
  });
});

describe("Markdown", () => {
  it("may have its table in HTML, with merged cells", async () => {
    const html =
      "<table><tr><th>序号</th><th>评委会名称</th><th>所评资格</th><th>电话</th></tr>" +
      "<tr><td>1</td><td>甲评委会</td><td>技术员</td><td rowspan=2>2600001</td></tr>" +
      "<tr><td>2</td><td>乙<br>评委会</td><td>技术员</td></tr></table>";
    const { clauses } = await cutFile("a.md", `附件1\n\n${html}\n\n注：无。`);
    expect(textOf(clauses, "annex1.1")).toBe("1 | 甲评委会 | 技术员 | 2600001");
    expect(textOf(clauses, "annex1.2")).toBe("2 | 乙评委会 | 技术员 | 2600001");
    expect(textOf(clauses, "annex1.note")).toBe("注：无。");
  });
});
