import type { Hono } from "hono";
import type { PageDeps } from "./deps.ts";
import { readerOf, type StaffEnv } from "./guard.ts";
import { doneAt, pageNotice } from "./notice.ts";
import { renderAnswers } from "./view/answers.ts";

/** The answers that staff have kept for the next asker. */
export function answerRoutes(app: Hono<StaffEnv>, { desk, pack, assets }: PageDeps): void {
  app.get("/answers", (c) =>
    c.html(renderAnswers(readerOf(c, assets), { kept: desk.kept(), pack: pack(), notice: pageNotice(c) })),
  );

  app.post("/answers/:id{[a-z0-9-]+}/withdraw", async (c) => {
    const id = c.req.param("id");
    const ticket = desk.kept().find((answer) => answer.id === id)?.ticket ?? 0;
    const wasThere = await desk.withdraw(id, c.get("staff").id);
    return c.redirect(doneAt("/staff/answers", wasThere ? "withdrawn" : "gone", ticket), 303);
  });
}
