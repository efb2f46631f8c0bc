import { describe, expect, it } from "vitest";
import { checkList } from "../../src/batch/check-list.ts";
import { checkRows, findList } from "../../src/batch/check-rows.ts";
import { listLimits } from "../../src/batch/limits.ts";
import { readTables } from "../../src/batch/read-tables.ts";
import { textOf } from "../../src/batch/table.ts";
import { listTemplate } from "../../src/batch/template.ts";
import { writeXlsx } from "../../src/batch/write-xlsx.ts";
import { mustMeetYears, thresholdsOf } from "../../src/packs/pack-words.ts";
import { exampleHours } from "../../src/render/example-hours.ts";
import { openShelf } from "../../src/shelf.ts";
import { madeUpPack } from "../support/made-up.ts";
import { loadPack } from "../support/pack.ts";
import { csvOf, shelf, today } from "./lists.ts";

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

  it.each([loadPack(), madeUpPack("liandu-2025"), madeUpPack("qinghe-2025")])(
    "shows hours in a sentence that is read, by the years and thresholds of $id",
    async (pack) => {
      const [, explanations] = await readTables(await listTemplate(pack), "模板.xlsx");
      const rows = (explanations?.rows ?? []).map((row) => row.map(textOf));
      const [, said = ""] = rows.find(([label]) => label === "学时写成一句话") ?? [];
      const [, sentence = ""] = said.split("写成：");
      const specialty = pack.specialties[0]?.name ?? "";
      const of = { shelf: openShelf([pack]), today: `${pack.manifest.year.value}-06-20` };
      const hoursOf = async (words: string) => {
        const list = csvOf([
          ["专业", "学时情况"],
          [specialty, words],
        ]);
        const [person] = checkRows(findList(await readTables(list, "名单.csv")), of).rows;
        return person?.outcome;
      };
      const enough = Object.fromEntries(exampleHours(pack).map(({ subject, hours }) => [subject, hours]));
      const years = mustMeetYears(pack).map((year) => [String(year), enough]);
      expect(await hoursOf(sentence)).toMatchObject({ profile: { hours: Object.fromEntries(years) } });
      for (const { subject, least } of thresholdsOf(pack))
        expect(enough[subject]).toBeGreaterThanOrEqual(least);
      const refused = JSON.stringify(await hoursOf("都合格"));
      expect(refused).toContain(`“${sentence.split("；")[0]}”`);
    },
  );

  it("says the limits, and that no formula is run", async () => {
    const [, explanations] = await readTables(await listTemplate(loadPack()), "模板.xlsx");
    const text = (explanations?.rows ?? []).flat().join("\n");
    expect(text).toContain(`${listLimits.rows} 人`);
    expect(text).toContain("公式不会运行");
  });
});
