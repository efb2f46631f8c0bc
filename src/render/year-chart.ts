import { clauseName } from "../packs/clause-name.ts";
import type { Pack } from "../packs/pack.ts";
import { lastLine } from "./names.ts";
import { axis, column, drawRow, legend, type RowLook } from "./plan/chart-parts.ts";
import { colours, frame, lineStep, margin, sizes, textAt, width } from "./plan/chart-style.ts";
import { contactText, initialRow, planRows, planTitle } from "./plan/plan-rows.ts";
import { filingText } from "./plan/plan-text.ts";
import { type Svg, svg } from "./plan/svg.ts";
import { balanced } from "./plan/text-width.ts";

export interface YearChartOptions {
  /** ISO day, Asia/Shanghai: marked where it lies in the plan's year; rounds before it are paler. */
  readonly day?: string;
}

/**
 * The plan of annex 1 as a picture, an SVG for a phone held upright: a row for each committee with its months of review,
 * the earliest first, then the months in which initial recognition completes. Says that these are no times of filing. Pure:
 * the same pack and day give the same chart.
 */
export function yearChart(pack: Pack, { day }: YearChartOptions = {}): string {
  const parts: Svg[] = [];
  let y = margin;
  const down = (drawn: { readonly parts: readonly Svg[]; readonly height: number }) => {
    parts.push(...drawn.parts);
    y += drawn.height;
  };

  down(heading(pack, day, y));
  const now = day === undefined ? undefined : column(pack.manifest.year.value, day);
  down(legend(y, { initial: initialRow(pack) !== null, day: now !== undefined }));
  down(axis(y, now));
  for (const row of rowsOf(pack)) down(drawRow(row, y, now));
  down(foot(pack, y));
  return frame(planTitle(pack), y + margin / 2, parts).svg;
}

function rowsOf(pack: Pack): readonly RowLook[] {
  const committees = planRows(pack).map((row) => ({
    kind: "review" as const,
    heading: row.field,
    clause: clauseName(pack, row.clause),
    notes: [contactText(row), row.titles.join("、")],
    windows: row.windows,
  }));
  const initial = initialRow(pack);
  if (initial === null) return committees;
  const rounds = {
    kind: "initial" as const,
    heading: initial.name,
    clause: clauseName(pack, initial.clause),
    notes: [contactText(initial), "标的是每一轮完成的月份"],
    windows: initial.months.map((month) => ({ start: month, end: month })),
  };
  return [...committees, rounds];
}

function heading(pack: Pack, day: string | undefined, top: number) {
  const inner = (width - 2 * margin) / sizes.title;
  const title = balanced(planTitle(pack), inner);
  const parts = title.map((line, index) =>
    textAt(margin, top + sizes.title * 0.95 + index * sizes.title * 1.25, line, {
      size: sizes.title,
      bold: true,
    }),
  );
  let height = title.length * sizes.title * 1.25 + 14;
  parts.push(
    svg("rect", { x: margin, y: top + height, width: 372, height: 50, rx: 8, fill: colours.seal }),
    textAt(margin + 18, top + height + 35, "评审时间，不是申报时间", {
      size: 30,
      bold: true,
      fill: "#ffffff",
    }),
  );
  height += 50;
  const year = day?.slice(0, 4);
  if (year !== undefined && year !== String(pack.manifest.year.value)) {
    const said = `今天是${year}年，这是${pack.manifest.year.value}年度的计划。`;
    parts.push(textAt(margin, top + height + 40, said, { size: sizes.note, bold: true, fill: colours.seal }));
    height += 40;
  }
  return { parts, height: height + 26 };
}

function foot(pack: Pack, top: number) {
  const said = [filingText(pack), lastLine(pack)];
  const lines = said.flatMap((sentence) => balanced(sentence, (width - 2 * margin) / sizes.foot));
  const parts = lines.map((line, index) =>
    textAt(margin, top + 30 + index * lineStep(sizes.foot), line, { size: sizes.foot, fill: colours.soft }),
  );
  return { parts, height: 20 + lines.length * lineStep(sizes.foot) };
}
