import type { Hono } from "hono";
import type { Ticket } from "../../../desk/ticket.ts";
import type { PageDeps } from "./deps.ts";
import { readerOf, type StaffContext, type StaffEnv } from "./guard.ts";
import { pageNotice } from "./notice.ts";
import { renderPage } from "./view/layout.ts";
import { type Queue, renderDone, renderQueue } from "./view/queue.ts";

const mostDone = 100;

/** What waits and what is done. */
export function queueRoutes(app: Hono<StaffEnv>, { desk, staff, assets, now }: PageDeps): void {
  const listed = (c: StaffContext, tickets: readonly Ticket[]): Queue => ({
    tickets,
    staff,
    now: now(),
    me: c.get("staff"),
    session: c.get("session"),
  });

  app.get("/", async (c) => {
    const content = renderQueue(listed(c, await desk.queue()));
    const page = { title: "待办", section: "queue", notice: pageNotice(c), content } as const;
    return c.html(renderPage(readerOf(c, assets), page));
  });

  /** The list alone, which an open page fetches again when something changed. */
  app.get("/queue", async (c) => c.html(renderQueue(listed(c, await desk.queue()))));

  app.get("/done", async (c) => {
    const content = renderDone(listed(c, await desk.done(mostDone)));
    return c.html(renderPage(readerOf(c, assets), { title: "办完的", section: "done", content }));
  });
}
