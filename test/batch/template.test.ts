import { describe, expect, it } from "vitest";
import { checkList } from "../../src/batch/check-list.ts";
import { listLimits } from "../../src/batch/limits.ts";
import { readTables } from "../../src/batch/read-tables.ts";
import { listTemplate } from "../../src/batch/template.ts";
import { writeXlsx } from "../../src/batch/write-xlsx.ts";
import { loadPack } from "../support/pack.ts";
import { shelf, today } from "./lists.ts";

describe("the template", () => {
  it("has headings that are all read, and examples that are nobody", async () => {
    const template = await listTemplate(loadPack());
    const check = checkList(template, "模板.xlsx", { shelf, today });
    await expect(check).rejects.toMatchObject({ details: { got: "标题下面没有人" } });
    const [list] = await readTables(template, "模板.xlsx");
    // The examples as people: whatever the template shows must be readable.
    const asPeople = (list?.rows ?? []).map((row) =>
      row.map((value) => ({ value: typeof value === "string" ? value.replace("示例：", "") : value })),
    );
    const filled = await writeXlsx([{ name: "名单", widths: [], frozen: 1, rows: asPeople }]);
    const { summary } = await checkList(filled, "名单.xlsx", { shelf, today });
    expect(summary).toMatchObject({ people: 2, ready: 2, faults: [], unreadHeadings: [] });
  });

  it("says the limits, and that no formula is run", async () => {
    const [, explanations] = await readTables(await listTemplate(loadPack()), "模板.xlsx");
    const text = (explanations?.rows ?? []).flat().join("\n");
    expect(text).toContain(`${listLimits.rows} 人`);
    expect(text).toContain("公式不会运行");
  });
});
