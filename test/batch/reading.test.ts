import { describe, expect, it } from "vitest";
import { checkRows, findList } from "../../src/batch/check-rows.ts";
import { readTables } from "../../src/batch/read-tables.ts";
import { csvOf, headings, shelf, today, zhang } from "./lists.ts";
import { row, workbook } from "./workbook.ts";

async function read(bytes: Uint8Array) {
  return checkRows(findList(await readTables(bytes, "名单.csv")), { shelf, today });
}

async function profiles(bytes: Uint8Array) {
  const { rows } = await read(bytes);
  return rows.map(({ outcome }) => (outcome.kind === "advised" ? outcome.profile : outcome.faults));
}

const text = `${headings.join(",")}\n${zhang.join(",")}`;

describe("a list as text", () => {
  it("is read the same in UTF-8, with its mark, in UTF-16 and in GB18030", async () => {
    const expected = await profiles(new TextEncoder().encode(text));
    expect(expected).toMatchObject([{ target: { id: "助理工程师" }, requiredYears: 4 }]);
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, "utf8"),
      Buffer.from(`\uFEFF${text}`, "utf16le"),
      gb18030(text),
    ])
      expect(await profiles(bytes)).toEqual(expected);
  });

  it("is read the same with commas, tabs and semicolons, and with cells in quotes", async () => {
    const expected = await profiles(new TextEncoder().encode(text));
    for (const separated of [
      text.replaceAll(",", "\t"),
      text.replaceAll(",", ";"),
      text.replaceAll(/[^,\n]+/g, '"$&"'),
    ])
      expect(await profiles(new TextEncoder().encode(separated))).toEqual(expected);
  });

  it("takes words as people write them, hours in a sentence too", async () => {
    const [profile] = await profiles(
      csvOf([
        [
          "名 字",
          "工作单位",
          "从事专业",
          "拟申报资格（必填）",
          "年限要求",
          "参加工作时间",
          "继续教育学时情况",
          "山区工作年限",
          "山区县",
        ],
        [
          "张三",
          "丽水某某有限公司",
          "建筑施工",
          "助工",
          "四年",
          "2012.7",
          "2024年90学时，专业60，公需18，一般公需12；2023年也一样",
          "6年半",
          "景宁、莲都",
        ],
      ]),
    );
    const hours = { total: 90, professional: 60, public: 18, generalPublic: 12 };
    expect(profile).toMatchObject({
      specialty: { id: "construction", word: "建筑施工" },
      target: { id: "助理工程师" },
      unit: { id: "enterprise" },
      requiredYears: 4,
      careerStart: 2012,
      hours: { "2023": hours, "2024": hours },
      mountainYears: 6.5,
      mountainCounty: ["景宁畲族自治县", "莲都区"],
    });
  });

  it("takes no kind of unit from a name that is no proof", async () => {
    const names = [
      "莲都区水利局",
      "丽水市中心医院",
      "莲都区政府采购中心",
      "丽水经济技术开发区某某有限公司",
      "青田某某有限公司",
    ];
    const read = await profiles(csvOf([["单位", "专业"], ...names.map((name) => [name, "水利"])]));
    for (const profile of read) expect(profile).not.toHaveProperty("unit");
    expect(read).toHaveLength(names.length);
  });
});

describe("the headings", () => {
  it("may stand under a title, in two rows, with a year over its subjects", async () => {
    const [profile] = await profiles(
      csvOf([
        ["某某单位2024年申报职称人员名单"],
        ["姓名", "专业", "申报职称", "2024年学时", "", "", "", "2023年学时", "", "", ""],
        ["", "", "", "总", "专业", "公需", "一般公需", "总", "专业", "公需", "一般公需"],
        ["张三", "水利", "助工", "92", "62", "30", "12", "90", "60", "18", "12"],
      ]),
    );
    expect(profile).toMatchObject({
      hours: {
        "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 },
        "2023": { total: 90, professional: 60, public: 18, generalPublic: 12 },
      },
    });
  });

  it("may name a year once for the subjects to its right, or by what it is to the application", async () => {
    const [profile] = await profiles(
      csvOf([
        ["专业", "2024年总学时", "专业学时", "公需学时", "一般公需", "前一年度总学时"],
        ["水利", "92", "62", "30", "12", "90"],
      ]),
    );
    expect(profile).toMatchObject({
      hours: {
        "2024": { total: 92, professional: 62, public: 30, generalPublic: 12 },
        "2023": { total: 90 },
      },
    });
  });

  it("aren't guessed: what is unknown or doubtful is told, with what to write", async () => {
    const { columns } = await read(
      csvOf([
        ["专业", "职称", "专业学时", "血型", "岗位"],
        ["水利", "助工", "60", "A", "施工员"],
      ]),
    );
    expect(columns.unread.map(({ label, hint }) => [label, hint !== undefined])).toEqual([
      ["职称", true],
      ["专业学时", true],
      ["血型", false],
      ["岗位", true],
    ]);
  });

  it("may say a thing twice, where one says it more exactly: that one is read, the others are named", async () => {
    const both = csvOf([
      ["部门", "单位", "科室", "现从事专业", "岗位", "专业", "申报专业", "申报职称"],
      ["一车间", "某某有限公司", "一科", "建筑施工", "施工员", "交通", "水利", "助工"],
    ]);
    const { columns } = await read(both);
    expect(columns.unread.map(({ label, hint }) => [label, hint])).toEqual([
      ["部门", "已经另有一列“单位”"],
      ["科室", "已经另有一列“单位”"],
      ["现从事专业", "已经另有一列“申报专业”"],
      ["岗位", "已经另有一列“申报专业”"],
      ["专业", "已经另有一列“申报专业”"],
    ]);
    expect(await profiles(both)).toMatchObject([{ specialty: { word: "水利" }, unit: { id: "enterprise" } }]);
  });

  it("read what is less exact where it stands alone", async () => {
    const alone = csvOf([
      ["部门", "科室", "岗位", "现从事专业"],
      ["某某有限公司", "一科", "施工员", "水利"],
    ]);
    expect(await profiles(alone)).toMatchObject([
      { specialty: { word: "水利" }, unit: { id: "enterprise" } },
    ]);
  });

  it("take only 专业 for a subject beside hours, and nothing else that names the specialty", async () => {
    const beside = csvOf([
      ["申报专业", "2024年总学时", "专业", "2023年总学时", "现从事专业"],
      ["水利", "92", "62", "90", "建筑施工"],
    ]);
    expect(await profiles(beside)).toMatchObject([
      {
        specialty: { word: "水利" },
        hours: { "2024": { total: 92, professional: 62 }, "2023": { total: 90 } },
      },
    ]);
  });

  it("name the mountain counties with their count or without", async () => {
    const named = csvOf([
      ["专业", "在山区26县工作年限", "山区26县"],
      ["水利", "6.5", "景宁"],
    ]);
    expect(await profiles(named)).toMatchObject([{ mountainYears: 6.5, mountainCounty: ["景宁畲族自治县"] }]);
  });

  it("say each thing once", async () => {
    const twice = csvOf([
      ["专业", "申报职称", "拟申报"],
      ["水利", "助工", "工程师"],
    ]);
    await expect(read(twice)).rejects.toMatchObject({ details: { field: "名单.csv!C1", got: "拟申报" } });
  });
});

describe("a workbook of another program", () => {
  it("gives the stored value of a formula, and marks a formula without one at its cell", async () => {
    const bytes = workbook([
      row(1, ["专业", "申报职称", "规定年限"]) +
        row(2, ["水利", "助工", "<c><f>2+2</f><v>4</v></c>"]) +
        row(3, ["水利", "助工", "<c><f>2+2</f></c>"]) +
        row(4, ['<c t="str"><f>"水"&amp;"利"</f><v>水利</v></c>', '<c t="str"><f>A9</f></c>', ""]),
    ]);
    const [stored, uncomputed, words] = await profiles(bytes);
    expect(stored).toMatchObject({ requiredYears: 4 });
    expect(uncomputed).toMatchObject([{ column: 2, field: "requiredYears", got: "=2+2" }]);
    expect(words).toMatchObject([{ column: 1, field: "target", got: "=A9" }]);
  });

  it("marks errors and percents at their cells, and takes the year of a date", async () => {
    const bytes = workbook(
      [
        row(1, ["专业", "参加工作年份", "2024年总学时"]) +
          row(2, ["水利", '<c s="1"><v>41091</v></c>', "<c><v>90.5</v></c>"]) +
          row(3, ["水利", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c s="2"><v>0.9</v></c>']),
      ],
      [0, 14, 9],
    );
    const [sound, faulty] = await profiles(bytes);
    expect(sound).toMatchObject({ careerStart: 2012, hours: { "2024": { total: 90.5 } } });
    expect(faulty).toMatchObject([
      { column: 1, got: "#DIV/0!" },
      { column: 2, got: "90%" },
    ]);
  });

  it("is read from the first sheet that has a list, and empty rows down to the last change nothing", async () => {
    const far = '<row r="1048576"><c r="A1048576" s="0"/></row>';
    const list = row(3, ["专业", "申报职称"]) + row(7, ["水利", "助工"]) + far;
    const { table, rows } = await read(workbook([row(1, ["封面"]), list]));
    expect(table.name).toBe("表2");
    expect(rows.map(({ row: place, outcome }) => [place, outcome.kind])).toEqual([[6, "advised"]]);
  });
});

/** Node encodes no GB18030; what it decodes tells how. */
function gb18030(message: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...message].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]),
  );
}
