import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";

/** What the plan's addresses give. A region and a year are only asked for where they matter. */
export interface PlanFeed {
  /** The calendar of all windows, as text. Null for a region or a year that there is no plan of. */
  calendar(of: PlanWanted): Promise<string | null>;
  /** The year chart, as PNG. */
  picture(of: PlanWanted): Promise<Uint8Array | null>;
}

export interface PlanWanted {
  readonly region?: string | undefined;
  /** Four digits. */
  readonly year?: string | undefined;
}

/** Seconds for which a reader need not ask again: a plan changes a few times a year, the mark of today each night. */
const freshFor = 3600;

/** `/plan.ics` to subscribe to, and `/plan.png`: the same for everybody, and without a cookie. */
export function planRoutes(feed: PlanFeed): Hono {
  const app = new Hono();
  app.get("/plan.ics", async (c) => {
    const calendar = await feed.calendar(wantedOf(c));
    return calendar === null ? notFound(c) : give(c, "text/calendar; charset=utf-8", Buffer.from(calendar));
  });
  app.get("/plan.png", async (c) => {
    const picture = await feed.picture(wantedOf(c));
    return picture === null ? notFound(c) : give(c, "image/png", picture);
  });
  return app;
}

function wantedOf(c: Context): PlanWanted {
  return { region: c.req.query("region"), year: c.req.query("year") };
}

function notFound(c: Context): Response {
  return c.text("没有这个地方或年度的评审计划。", 404);
}

function give(c: Context, type: string, body: Uint8Array): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  c.header("Cache-Control", `public, max-age=${freshFor}`);
  c.header("ETag", etag);
  c.header("Content-Type", type);
  if (c.req.header("if-none-match") === etag) return c.body(null, 304);
  return c.body(new Uint8Array(body));
}
