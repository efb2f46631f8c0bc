import type { Hono } from "hono";
import { createAllowance } from "../limits.ts";
import type { PageDeps } from "./deps.ts";
import { readerOf, type StaffContext, type StaffEnv } from "./guard.ts";
import { statisticsCsv } from "./statistics/csv.ts";
import { drawPlot } from "./statistics/draw.ts";
import { plotNames } from "./statistics/plots.ts";
import { type Range, readRange } from "./statistics/range.ts";
import { sumsOf } from "./statistics/sums.ts";
import { renderNoRange, renderStatistics } from "./view/statistics.ts";

/** A page has five; each takes this process some 20 ms in which it does nothing else. */
const drawingRate = { burst: 50, perSecond: 5 } as const;

/** What was asked and how it went: numbers alone, as a page, as plots and as a sheet. */
export function statisticsRoutes(
  app: Hono<StaffEnv>,
  { desk, pack, counts, today, now, assets }: PageDeps,
): void {
  const drawings = createAllowance(drawingRate, now);
  const rangeOf = (c: StaffContext): Range | null => readRange((name) => c.req.query(name), today());

  app.get("/statistics", async (c) => {
    const range = rangeOf(c);
    const reader = readerOf(c, assets);
    if (range === null) return c.html(renderNoRange(reader, today()), 422);
    const days = await counts.read(range.from, range.to);
    return c.html(
      renderStatistics(reader, { range, days, today: today(), sums: sumsOf(pack(), desk.kept(), days) }),
    );
  });

  app.get("/statistics.csv", async (c) => {
    const range = rangeOf(c);
    if (range === null) return c.text("没有这段日期。", 422);
    const days = await counts.read(range.from, range.to);
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="statistics-${range.from}-${range.to}.csv"`);
    return c.body(statisticsCsv(pack(), desk.kept(), days));
  });

  app.get("/statistics/:file{[a-z]+\\.svg}", async (c) => {
    const range = rangeOf(c);
    const plot = plotNames.find((name) => `${name}.svg` === c.req.param("file"));
    if (range === null || plot === undefined) return c.text("没有这张图。", 404);
    const wait = drawings(c.get("staff").id);
    if (wait > 0) {
      c.header("Retry-After", String(wait));
      return c.text("请求太多，请稍后再试。", 429);
    }
    const sums = sumsOf(pack(), desk.kept(), await counts.read(range.from, range.to));
    const look = { isDark: c.req.query("look") === "dark", isNarrow: c.req.query("width") === "narrow" };
    c.header("Content-Type", "image/svg+xml; charset=utf-8");
    return c.body(await drawPlot(plot, sums, look));
  });
}
