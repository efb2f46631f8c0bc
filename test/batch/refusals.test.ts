import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkList } from "../../src/batch/check-list.ts";
import { listLimits } from "../../src/batch/limits.ts";
import { check, csvOf, headings, like, shelf, today, zhang } from "./lists.ts";
import { row, workbook } from "./workbook.ts";

/** What a file is refused with: what came, and what is expected. */
async function refusal(bytes: Uint8Array): Promise<string> {
  return checkList(bytes, "名单.csv", { shelf, today }).then(
    () => "",
    (error: Error) => `${error.name} ${error.message}`,
  );
}

const list = row(1, ["专业", "申报职称"]) + row(2, ["水利", "助工"]);

describe("a file that is no list", () => {
  it("is refused by what its bytes are, in words that tell what to send instead", async () => {
    expect(await refusal(new Uint8Array())).toContain("空文件");
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toContain("另存");
    expect(await refusal(strToU8("%PDF-1.7"))).toContain("不是表格的文件");
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toContain("不是表格的文件");
    expect(await refusal(strToU8("PK broken"))).toContain("打不开");
    expect(await refusal(zipSync({ "a.xml": strToU8("<a/>") }))).toContain("打不开");
    expect(await refusal(csvOf([["你好", "世界"]]))).toContain("申报职称");
    expect(await refusal(csvOf([headings]))).toContain("标题下面没有人");
    expect(await refusal(strToU8('专业,申报职称\n"水利,助工'))).toContain("引号");
  });
});

describe("a list beyond the limits", () => {
  it("is refused with the limit: people, columns, bytes", async () => {
    const many = Array.from({ length: listLimits.rows + 1 }, () => ["水利"]);
    expect(await refusal(csvOf([["专业"], ...many]))).toContain(`最多 ${listLimits.rows} 人`);
    const far = '<row r="2"><c r="ZZ2" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(await refusal(workbook([row(1, ["专业"]) + far]))).toContain(`最多 ${listLimits.columns} 列`);
    expect(
      await refusal(csvOf([["专业", ...Array.from({ length: listLimits.columns }, () => "x")]])),
    ).toContain(`最多 ${listLimits.columns} 列`);
    expect(await refusal(strToU8(`专业${"\n".repeat(listLimits.rows * 20)}水利`))).toContain(
      `最多 ${listLimits.rows} 人`,
    );
    expect(await refusal(new Uint8Array(listLimits.bytes + 1))).toContain("不超过 10.0 MB");
  });

  it("is taken whole at the limit of people", async () => {
    const many = Array.from({ length: listLimits.rows }, () => ["水利", "助工"]);
    const { summary } = await checkList(csvOf([["专业", "申报职称"], ...many]), "名单.csv", {
      shelf,
      today,
      format: "csv",
    });
    expect(summary).toMatchObject({ people: listLimits.rows, unread: 0 });
  });

  it("marks a cell that is too long at its place", async () => {
    const { summary } = await check([headings, like(zhang, { 专业: "水".repeat(listLimits.cell + 1) })]);
    expect(summary.faults).toMatchObject([{ place: "名单.csv!C2", got: `${listLimits.cell + 1} 个字` }]);
  });
});

/** A workbook whose list of parts says of its sheet that it takes so many bytes. */
function saying(size: number): Uint8Array {
  const bytes = Buffer.from(workbook([list]));
  // In an entry of that list the name stands at byte 46, the size at byte 24.
  const entry = bytes.lastIndexOf(Buffer.from("xl/worksheets/sheet1.xml")) - 46;
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

describe("a hostile workbook", () => {
  it("is refused before it is unpacked, and gets no more room than it says it needs", async () => {
    expect(await refusal(saying(listLimits.unpacked + 1))).toContain("解开后");
    expect(await refusal(saying(8))).toMatch(/打不开|申报职称/);
  });

  it("takes no room for rows that it only names", async () => {
    const named = workbook([`${list}<row r="99999999"><c r="A3"><v>1</v></c></row>`]);
    expect(await refusal(named)).toContain(`最多 ${listLimits.rows} 人`);
  });
});
