import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { icsLines } from "../../src/render/ics-text.ts";
import { planCalendar } from "../../src/render/plan/plan-calendar.ts";
import { planTable } from "../../src/render/plan/plan-table.ts";
import { render } from "../../src/render/render.ts";
import { yearChart } from "../../src/render/year-chart.ts";
import { loadPack } from "../support/pack.ts";

const base = loadPack();
const [template] = base.plan.committees;
if (template === undefined) throw new Error("no committee to vary");

/** Rounds in order that don't overlap. */
const windows = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 })
  .map((months) => months.toSorted((a, b) => a - b))
  .map((months) =>
    Array.from({ length: Math.floor(months.length / 2) }, (_, index) => ({
      start: { value: months[index * 2] ?? 1, clause: "annex1.1", quote: "6月" },
      end: { value: months[index * 2 + 1] ?? 12, clause: "annex1.1", quote: "8月" },
    })),
  );

const words = fc.stringMatching(/^[一-龥<&"]{1,40}$/);

/** A plan with other committees, windows and months of initial recognition. All made up. */
const anyPack: fc.Arbitrary<Pack> = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.record({
        name: words,
        office: words,
        phone: fc.option(fc.stringMatching(/^\d{7}$/)),
        windows,
      }),
      { minLength: 1, maxLength: 30 },
    ),
  )
  .map(([hasInitial, rows]) => ({
    ...base,
    plan: {
      ...base.plan,
      initialRecognition: hasInitial ? base.plan.initialRecognition : undefined,
      committees: rows.map((row, index) => ({
        ...template,
        id: `made-up-${index}`,
        clause: `annex1.${index + 1}`,
        name: { ...template.name, value: row.name },
        office: { ...template.office, value: row.office },
        phone: row.phone === null ? null : { ...template.office, value: row.phone },
        windows: row.windows,
      })),
    },
  }));

const row = (index: number) => `附件1第${index + 1}行`;
const runs = { numRuns: 40 };

describe("any plan", () => {
  it("has every committee and every window in its chart, its words, its table and its calendar", () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const chart = load(yearChart(pack), { xml: true });
        const drawn = chart("text")
          .toArray()
          .map((text) => chart(text).text());
        const { text } = render(pack, { kind: "plan" });
        const table = planTable(pack, "2024-06-20").split("\n");
        const calendar = icsLines(planCalendar(pack));
        const count = pack.plan.committees.flatMap(({ windows }) => windows).length;
        for (const [index, committee] of pack.plan.committees.entries()) {
          const months = committee.windows.map(({ start, end }) => `${start.value}—${end.value}月`);
          expect(drawn).toContain(row(index));
          expect(drawn).toEqual(expect.arrayContaining(months));
          const line = text.split("\n").find((one) => one.endsWith(`〔${row(index)}〕`));
          expect(line).toContain(months.join("、"));
          expect(line).toContain(committee.phone?.value ?? committee.office.value);
          expect(table.find((one) => one.endsWith(` ${row(index)}`))).toContain(months.join("、"));
        }
        const events = calendar.filter((one) => one === "BEGIN:VEVENT").length;
        expect(events).toBe(count + (pack.plan.initialRecognition?.months.length ?? 0));
      }),
      runs,
    );
  });

  it("keeps within what a message and a caption may hold", () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(render(pack, { kind: "plan" }).text.length).toBeLessThanOrEqual(4096);
        const { text, made } = render(pack, { kind: "plan-picture", day: "2024-06-20" });
        expect(text.length).toBeLessThanOrEqual(1024);
        expect(made?.what).toEqual({ kind: "year-chart", pack: pack.id, day: "2024-06-20" });
      }),
      runs,
    );
  });
});
