import { describe, expect, it } from "vitest";
import { checkList } from "../../src/batch/check-list.ts";
import { check, headings, like, readBack, saysUnder, shelf, today, zhang } from "./lists.ts";
import { row, workbook } from "./workbook.ts";

describe("a list of colleagues", () => {
  it("comes back with verdict, committee, contact, window, shortfall and clauses for each, in the list's order", async () => {
    const { sheet, summary } = await check([
      headings,
      zhang,
      like(zhang, { 姓名: "李四", "2024年一般公需学时": "11" }),
      like(zhang, { 姓名: "王五", 规定年限: "", "2023年总学时": "" }),
    ]);
    expect(await saysUnder("姓名", sheet)).toEqual(["张三", "李四", "王五"]);
    expect(await saysUnder("结论", sheet)).toEqual(["可以报", "还不够", "还不能定"]);
    expect(await saysUnder("差什么", sheet)).toEqual(["", "2024 年还差 1 个一般公需学时。", ""]);
    expect((await saysUnder("还缺什么", sheet))[2]).toBe("要补填：2023 年总学时、要求年限。");
    expect((await saysUnder("评委会", sheet))[0]).toBe("莲都区水利工程技术人员初级专业技术资格评审委员会");
    expect((await saysUnder("联系", sheet))[0]).toContain("2601721");
    expect((await saysUnder("评审时间（不是申报时间）", sheet))[0]).toBe("2024 年 7 月到 9 月，还没有开始");
    expect((await saysUnder("依据", sheet))[1]).toContain("第五条第一款");
    expect(summary).toMatchObject({ people: 3, ready: 1, notReady: 1, incomplete: 1, unread: 0, faults: [] });
  });

  it("marks a cell that can't be read, with what is expected there, and goes on", async () => {
    const { sheet, summary } = await check([
      headings,
      like(zhang, { 专业: "炼金术", 参加工作年份: "那年" }),
      zhang,
    ]);
    expect(await saysUnder("结论", sheet)).toEqual(["没有读成", "可以报"]);
    expect(summary.faults.map(({ place, field, got }) => [place, field, got])).toEqual([
      ["名单.csv!C2", "specialty", "炼金术"],
      ["名单.csv!F2", "careerStart", "那年"],
    ]);
    expect((await saysUnder("出错", sheet))[0]).toContain("名单.csv!C2：写的是「炼金术」");
  });

  it("takes nobody's application year for granted where others of the list have one", async () => {
    const heads = ["姓名", "专业", "申报职称", "单位类型", "申报年度"];
    const given = ["张三", "水利", "助工", "企业", "2024"];
    const blank = ["李四", "水利", "助工", "企业", ""];
    const { summary } = await check([heads, given, blank]);
    expect(summary).toMatchObject({ people: 2, unread: 1 });
    expect(summary.faults).toEqual([expect.objectContaining({ field: "applicationYear", got: "" })]);
    expect((await check([heads, blank])).summary.unread).toBe(0);
  });

  it("says which other sheets hold people that it didn't check, also when its own result is checked again", async () => {
    const list = row(1, headings) + row(2, zhang);
    const checked = await checkList(workbook([list, row(1, ["专业", "做哪一行"]), list]), "名单.xlsx", {
      shelf,
      today,
    });
    expect(checked.summary).toMatchObject({ people: 1, unreadSheets: ["表3"] });
    const [, , notes] = await readBack(checked.sheet);
    expect(notes?.rows).toContainEqual(["没有读的表", "表3：只读一张表，请另存成一份再查"]);
    const again = await checkList(checked.sheet, "结果.xlsx", { shelf, today });
    expect(again.summary.unreadSheets).toEqual([]);
  });
});
