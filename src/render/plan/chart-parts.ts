import { lastDayOf } from "../../calendar.ts";
import { type Months, monthsName } from "../../packs/rounds.ts";
import { colours, lineStep, margin, sizes, textAt, width } from "./chart-style.ts";
import { type Svg, svg } from "./svg.ts";
import { balanced, widthOf, wrapped } from "./text-width.ts";

/** A piece of the chart: what is drawn from a height on, and how much of the height it takes. */
interface Drawn {
  readonly parts: readonly Svg[];
  readonly height: number;
}

/** A row: words above, months below. */
export interface RowLook {
  readonly kind: "review" | "initial";
  readonly heading: string;
  readonly clause: string;
  readonly notes: readonly string[];
  readonly windows: readonly Months[];
}

/** A day of the plan's year. */
export interface Column {
  /** From the left of the drawing. */
  readonly x: number;
  readonly month: number;
  /** 6月20日 */
  readonly name: string;
}

const inner = width - 2 * margin;
const month = inner / 12;
const barHeight = 32;
const left = (number: number): number => margin + (number - 1) * month;

/** Where a day stands; undefined outside of the plan's year. */
export function column(year: number, day: string): Column | undefined {
  const [ofYear, ofMonth = 1, date = 1] = day.split("-").map(Number);
  if (ofYear !== year) return undefined;
  const days = Number(lastDayOf(day.slice(0, 7)).slice(8));
  return {
    x: left(ofMonth) + ((date - 0.5) / days) * month,
    month: ofMonth,
    name: `${ofMonth}月${date}日`,
  };
}

/** What the marks mean. */
export function legend(top: number, has: { readonly initial: boolean; readonly day: boolean }): Drawn {
  const items: readonly (readonly [string, (x: number) => Svg])[] = [
    ["评审时间", (x) => svg("rect", { x, y: top + 5, width: 34, height: 20, rx: 5, fill: colours.jade })],
    ...(has.day
      ? [
          [
            "已过",
            (x: number) => svg("rect", { x, y: top + 5, width: 34, height: 20, rx: 5, fill: colours.past }),
          ] as const,
        ]
      : []),
    ...(has.initial ? [["初定完成", (x: number) => outlined(x, top + 5, 34, 20)] as const] : []),
  ];
  const parts: Svg[] = [];
  let x = margin;
  for (const [said, mark] of items) {
    parts.push(mark(x), textAt(x + 44, top + 23, said, { size: sizes.axis, fill: colours.soft }));
    x += 44 + widthOf(said) * sizes.axis + 30;
  }
  return { parts, height: 44 };
}

function outlined(x: number, y: number, wide: number, high: number): Svg {
  return svg("rect", {
    x: x + 1.5,
    y: y + 1.5,
    width: wide - 3,
    height: high - 3,
    rx: 5,
    fill: colours.initial,
    stroke: colours.initialLine,
    "stroke-width": 3,
  });
}

/** The twelve months, and the day where there is one. */
export function axis(top: number, now: Column | undefined): Drawn {
  const above = now === undefined ? 0 : 42;
  const names = Array.from({ length: 12 }, (_, index) =>
    textAt(left(index + 1) + month / 2, top + above + 24, `${index + 1}月`, {
      size: sizes.axis,
      anchor: "middle",
      bold: now?.month === index + 1,
      fill: now?.month === index + 1 ? colours.seal : colours.soft,
    }),
  );
  const line = svg("rect", { x: margin, y: top + above + 36, width: inner, height: 2, fill: colours.line });
  return { parts: [...(now === undefined ? [] : today(top, now)), ...names, line], height: above + 40 };
}

function today(top: number, now: Column): readonly Svg[] {
  const said = `今天 ${now.name}`;
  const wide = widthOf(said) * sizes.axis + 20;
  const x = Math.min(Math.max(now.x - wide / 2, margin), width - margin - wide);
  return [
    svg("rect", { x, y: top, width: wide, height: 34, rx: 6, fill: colours.seal }),
    svg("path", { d: `M${round(now.x - 7)} ${top + 33}h14l-7 9z`, fill: colours.seal }),
    textAt(x + wide / 2, top + 25, said, { size: sizes.axis, bold: true, fill: "#ffffff", anchor: "middle" }),
  ];
}

/** A committee, or initial recognition. */
export function drawRow(row: RowLook, top: number, now: Column | undefined): Drawn {
  const words: Svg[] = [];
  let y = top + 10;
  const room = inner - widthOf(row.clause) * sizes.axis - 16;
  const behind = now === undefined ? {} : { halo: colours.paper };
  const clause = { size: sizes.axis, fill: colours.soft, anchor: "end", ...behind } as const;
  words.push(textAt(width - margin, y + lineStep(sizes.row) - 8, row.clause, clause));
  for (const line of balanced(row.heading, room / sizes.row)) {
    y += lineStep(sizes.row);
    words.push(textAt(margin, y - 8, line, { size: sizes.row, bold: true, ...behind }));
  }
  for (const line of noteLines(row.notes)) {
    y += lineStep(sizes.note);
    words.push(textAt(margin, y - 7, line, { size: sizes.note, fill: colours.soft, ...behind }));
  }
  y += 4;
  const bars = row.windows.flatMap((window) => bar(row.kind, window, y, now));
  const height = y + barHeight + 14 - top;
  const passing =
    now === undefined
      ? []
      : [nowLine(now, top, height, colours.faintSeal), nowLine(now, y - 3, barHeight + 6, colours.seal)];
  return { parts: [...track(y), ...passing, ...words, ...bars], height };
}

function nowLine(now: Column, y: number, height: number, fill: string): Svg {
  return svg("rect", { x: now.x - 1.25, y, width: 2.5, height, fill });
}

/** In one line where they fit, else each begins its own. */
function noteLines(notes: readonly string[]): readonly string[] {
  const most = inner / sizes.note;
  const one = notes.join(" · ");
  return widthOf(one) <= most ? [one] : notes.flatMap((note) => wrapped(note, most));
}

function track(y: number): readonly Svg[] {
  const between = Array.from({ length: 11 }, (_, index) =>
    svg("rect", { x: left(index + 2) - 0.75, y, width: 1.5, height: barHeight, fill: colours.line }),
  );
  return [
    svg("rect", { x: margin, y, width: inner, height: barHeight, rx: 6, fill: colours.track }),
    ...between,
  ];
}

function bar(kind: RowLook["kind"], window: Months, y: number, now: Column | undefined): readonly Svg[] {
  const x = left(window.start) + 1;
  const wide = (window.end - window.start + 1) * month - 2;
  const isPast = now !== undefined && window.end < now.month;
  const filled = { x, y, width: wide, height: barHeight, rx: 6, fill: isPast ? colours.past : colours.jade };
  const shape = kind === "initial" ? outlined(x, y, wide, barHeight) : svg("rect", filled);
  const ink = kind === "initial" ? colours.initialInk : isPast ? colours.pastInk : "#ffffff";
  const isNow = now !== undefined && window.start <= now.month && now.month <= window.end;
  const name = {
    size: window.start === window.end ? sizes.axis : sizes.bar,
    bold: true,
    fill: ink,
    anchor: "middle",
  } as const;
  return [
    shape,
    ...(isNow && kind === "review" ? [nowLine(now, y, barHeight, colours.onJade)] : []),
    textAt(x + wide / 2, y + barHeight / 2 + sizes.bar * 0.36, monthsName(window), {
      ...name,
      ...(isNow && kind === "review" ? { halo: colours.jade } : {}),
    }),
  ];
}

const round = (number: number): number => Math.round(number * 100) / 100;
