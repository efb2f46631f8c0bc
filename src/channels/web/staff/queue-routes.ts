import type { Hono } from "hono";
import type { Ticket } from "../../../desk/ticket.ts";
import type { PageDeps } from "./deps.ts";
import { readerOf, type StaffContext, type StaffEnv } from "./guard.ts";
import { pageNotice } from "./notice.ts";
import { renderPage } from "./view/layout.ts";
import { type Queue, renderDone, renderQueue } from "./view/queue.ts";

const mostDone = 100;

/** What waits and what is done. */
export function queueRoutes(app: Hono<StaffEnv>, { desk, staff, packs, assets, now }: PageDeps): void {
  const listed = (c: StaffContext, tickets: readonly Ticket[]): Queue => ({
    tickets,
    staff,
    now: now(),
    me: c.get("staff"),
    session: c.get("session"),
  });
  const shown = async (c: StaffContext) => renderQueue(listed(c, await desk.queue()), packs.state());

  app.get("/", async (c) => {
    const content = await shown(c);
    const page = { title: "待办", section: "queue", notice: pageNotice(c), content } as const;
    return c.html(renderPage(readerOf(c, assets), page));
  });

  /** The list alone, which an open page fetches again when something changed. */
  app.get("/queue", async (c) => c.html(await shown(c)));

  app.get("/done", async (c) => {
    const content = renderDone(listed(c, await desk.done(mostDone)));
    return c.html(renderPage(readerOf(c, assets), { title: "办完的", section: "done", content }));
  });
}
