import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkList } from "../../src/batch/check-list.ts";
import { checkRows, findList } from "../../src/batch/check-rows.ts";
import { harmless, withoutMark } from "../../src/batch/safe-text.ts";
import { type Cell, textOf } from "../../src/batch/table.ts";
import { writeXlsx } from "../../src/batch/write-xlsx.ts";
import { Refusal } from "../../src/refusal.ts";
import { headings, readBack, shelf, today, zhang } from "./lists.ts";

const signs = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", " =", "\u200b=");
const attack = fc
  .tuple(signs, fc.constantFrom("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x","y")', "SUM(A1:A9)", ""))
  .map((parts) => parts.join(""));
const risky = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Every text that a workbook holds, as it stands in its file. */
function textsIn(sheet: Uint8Array): readonly string[] {
  const files = unzipSync(sheet);
  const shared = strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array());
  return [...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => text);
}

describe("what is written", () => {
  it("begins like a formula nowhere, whatever names, headings and cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(attack, { minLength: 3, maxLength: 8 }), async (attacks) => {
        const [name = "", trade = "", heading = ""] = attacks;
        const rows = [
          [...headings, heading],
          [name, ...zhang.slice(1), ...attacks],
          [name, "企业", trade, ...zhang.slice(3), trade],
        ];
        const list = await writeXlsx([
          { name: "名单", widths: [], frozen: 0, rows: rows.map((row) => row.map((value) => ({ value }))) },
        ]);
        for (const format of ["xlsx", "csv"] as const) {
          const { sheet } = await checkList(list, "=名单", { shelf, today, format });
          const texts: readonly string[] =
            format === "xlsx" ? textsIn(sheet) : parse(Buffer.from(sheet), { bom: true }).flat();
          expect(texts.length).toBeGreaterThan(headings.length);
          expect(texts.filter((text) => risky.test(text))).toEqual([]);
          if (format === "xlsx") {
            const sheets = Object.entries(unzipSync(sheet)).filter(([part]) => part.includes("worksheets/"));
            for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f[ >/]/);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("says what was given: the sign that makes it harmless comes off again when it is read", async () => {
    fc.assert(
      fc.property(fc.oneof(attack, fc.string()), (text) => {
        expect(risky.test(harmless(text))).toBe(false);
        if (!text.startsWith("'")) expect(withoutMark(harmless(text))).toBe(text);
      }),
    );
    const list = [
      [...headings, "备注"],
      [...zhang, "=1+1"],
    ];
    const rows = list.map((row) => row.map((value) => ({ value })));
    const given = await writeXlsx([{ name: "名单", widths: [], frozen: 0, rows }]);
    const { sheet } = await checkList(given, "名单.xlsx", { shelf, today });
    const [people] = await readBack(sheet);
    expect(people?.rows.map((row) => row.slice(0, headings.length + 1).map(textOf))).toEqual(list);
  });
});

describe("a list of anything", () => {
  it("is checked or refused, and never fails otherwise", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: "binary" }),
      attack,
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
      fc.record({ formula: fc.string() }),
      fc.constantFrom("水利", "助工", "4年", "2012年", "90学时", "中级", "无", "2024年90", "都够", "莲都"),
    );
    const heading = fc.constantFrom(
      ...headings,
      "学时情况",
      "山区年限",
      "山区县",
      "单位",
      "申报年度",
      "区县",
      "",
    );
    const lists = fc
      .uniqueArray(heading, { minLength: 1 })
      .chain((row) =>
        fc.tuple(
          fc.constant(row),
          fc.array(fc.array(cell, { minLength: row.length, maxLength: row.length }), { maxLength: 5 }),
        ),
      );
    fc.assert(
      fc.property(lists, ([row, people]) => {
        const known = new Set(["advised", "unread"]);
        try {
          const list = checkRows(findList([{ name: "表", rows: [row, ...people] }]), { shelf, today });
          for (const { outcome } of list.rows) expect(known).toContain(outcome.kind);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });
});
