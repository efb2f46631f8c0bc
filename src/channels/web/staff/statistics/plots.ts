import type { EChartsCoreOption } from "echarts";
import { openShare, type Span, type Sums } from "./sums.ts";

/** What a plot is drawn for: the colours of the page, and the width of its screen. */
export interface Look {
  readonly isDark: boolean;
  readonly isNarrow: boolean;
}

export const plotNames = ["questions", "share", "clauses", "topics", "tickets"] as const;
export type PlotName = (typeof plotNames)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

const most = 10;
const rowHeight = 30;

/** As large as it is shown. */
export function plotSize(name: PlotName, sums: Sums, { isNarrow }: Look): Size {
  const rows = name === "clauses" ? sums.clauses.length : sums.openTopics.length;
  const isList = name === "clauses" || name === "topics";
  return {
    width: isNarrow ? 330 : 500,
    height: isList ? (name === "topics" ? 60 : 36) + rowHeight * Math.max(2, Math.min(most, rows)) : 260,
  };
}

const palettes = {
  light: {
    ink: "#1d2725",
    soft: "#5a6562",
    line: "#ddd9cc",
    answered: "#0b6757",
    open: "#b9780f",
    unknown: "#7d8783",
  },
  dark: {
    ink: "#e7ece9",
    soft: "#a3afab",
    line: "#343d3a",
    answered: "#3fae97",
    open: "#d9a24a",
    unknown: "#87938f",
  },
} as const;

type Palette = { readonly [K in keyof (typeof palettes)["light"]]: string };

/** What the library draws. */
export function plotOption(name: PlotName, sums: Sums, look: Look): EChartsCoreOption {
  const palette = palettes[look.isDark ? "dark" : "light"];
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif" },
    legend: {
      // One alone is named by the heading.
      show: name !== "share" && name !== "clauses",
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      textStyle: { color: palette.ink, fontSize: 13 },
    },
    ...contentOf(name, sums, look, palette),
  };
}

function contentOf(name: PlotName, sums: Sums, look: Look, palette: Palette): EChartsCoreOption {
  const { spans } = sums;
  switch (name) {
    case "questions":
      return overTime(spans, palette, [
        bars(
          "答上",
          palette.answered,
          spans.map(({ answered }) => answered),
          "asked",
        ),
        bars(
          "通知没写",
          palette.open,
          spans.map(({ notCovered }) => notCovered),
          "asked",
        ),
        bars(
          "没听懂",
          palette.unknown,
          spans.map(({ unknown }) => unknown),
          "asked",
        ),
      ]);
    case "share":
      return overTime(spans, palette, [line("没答上的份额", palette.open, spans.map(openShare))], 100);
    case "tickets":
      return overTime(spans, palette, [
        bars(
          "转给工作人员",
          palette.open,
          spans.map(({ ticketsFiled }) => ticketsFiled),
        ),
        bars(
          "工作人员答复",
          palette.answered,
          spans.map(({ ticketsAnswered }) => ticketsAnswered),
        ),
      ]);
    case "clauses": {
      const rows = sums.clauses.slice(0, most);
      const counts = rows.map(({ count }) => count);
      return ranked(
        rows.map(({ name }) => name),
        look,
        palette,
        [bars("次数", palette.answered, counts, "all")],
      );
    }
    case "topics": {
      const rows = sums.openTopics.slice(0, most);
      return ranked(
        rows.map(({ name }) => name),
        look,
        palette,
        [
          bars(
            "通知没写",
            palette.open,
            rows.map(({ notCovered }) => notCovered),
            "all",
          ),
          bars(
            "没听懂，最近的是它",
            palette.unknown,
            rows.map(({ unknown }) => unknown),
            "all",
          ),
        ],
      );
    }
  }
}

function overTime(
  spans: readonly Span[],
  palette: Palette,
  series: readonly object[],
  percent?: number,
): EChartsCoreOption {
  return {
    grid: { top: series.length > 1 ? 36 : 12, right: 12, bottom: 4, left: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: spans.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.soft, hideOverlap: true },
    },
    yAxis: valueAxis(palette, percent),
    series,
  };
}

function ranked(
  names: readonly string[],
  { isNarrow }: Look,
  palette: Palette,
  series: readonly object[],
): EChartsCoreOption {
  return {
    grid: { top: series.length > 1 ? 36 : 12, right: 20, bottom: 4, left: 4, containLabel: true },
    xAxis: valueAxis(palette),
    yAxis: {
      type: "category",
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.ink, width: isNarrow ? 130 : 190, overflow: "truncate", fontSize: 13 },
    },
    series,
  };
}

function valueAxis(palette: Palette, percent?: number): object {
  return {
    type: "value",
    minInterval: 1,
    ...(percent === undefined ? {} : { max: percent }),
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.soft, ...(percent === undefined ? {} : { formatter: "{value}%" }) },
  };
}

function bars(name: string, color: string, data: readonly number[], stack?: string): object {
  return {
    type: "bar",
    name,
    data,
    stack,
    silent: true,
    barMaxWidth: 26,
    itemStyle: { color },
    emphasis: { disabled: true },
  };
}

function line(name: string, color: string, data: readonly (number | null)[]): object {
  return {
    type: "line",
    name,
    data,
    silent: true,
    connectNulls: true,
    symbolSize: 5,
    lineStyle: { color, width: 2 },
    itemStyle: { color },
    emphasis: { disabled: true },
  };
}
