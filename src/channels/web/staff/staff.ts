import { upgradeWebSocket } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import type { Asset } from "../assets.ts";
import { answerRoutes } from "./answer-routes.ts";
import type { StaffDeps, Surroundings } from "./deps.ts";
import { formsOnly, readerOf, type StaffEnv, signedInOnly, staffHeaders } from "./guard.ts";
import { queueRoutes } from "./queue-routes.ts";
import { createSessions, staffCookie } from "./sign-in/sessions.ts";
import { signInRoutes, signOutRoute } from "./sign-in-routes.ts";
import { createBell } from "./socket.ts";
import { statisticsRoutes } from "./statistics-routes.ts";
import { ticketRoutes } from "./ticket-routes.ts";
import type { Assets } from "./view/layout.ts";
import { renderMissing } from "./view/message.ts";

export interface StaffPage {
  /** Everything below `/staff`. */
  readonly app: Hono<StaffEnv>;
  /** Closes the open pages' sockets with this code. */
  close(code: number): void;
}

/** Milliseconds. */
const betweenSweeps = 15_000;

/** The desk as a page. Null where nobody has a password: then there is none. */
export function createStaffPage(
  deps: StaffDeps,
  around: Surroundings,
  files: ReadonlyMap<string, Asset>,
): StaffPage | null {
  if (deps.staff.every(({ passwordHash }) => passwordHash === undefined)) return null;
  const assets = staffAssets(files);
  const sessions = createSessions(around.now);
  const bell = createBell([deps.desk, deps.packs], sessions);
  const sweeping = setInterval(sessions.sweep, betweenSweeps);
  sweeping.unref();
  const signIn = { ...around, staff: deps.staff, sessions, assets };
  const pages = { ...deps, assets, now: around.now };

  const app = new Hono<StaffEnv>();
  app.use(staffHeaders);

  app.get("/socket", async (c, next) => {
    if (!around.isOwnPage(c)) return c.text("来源不符。", 403);
    const session = sessions.find(getCookie(c, staffCookie), false);
    if (!session) return c.text("请先登录。", 401);
    return upgradeWebSocket(() => bell.events(session))(c, next);
  });

  app.use(formsOnly(around.isOwnPage));
  signInRoutes(app, signIn);

  app.use(signedInOnly({ staff: deps.staff, sessions, assets }));
  signOutRoute(app, signIn);
  queueRoutes(app, pages);
  ticketRoutes(app, pages);
  answerRoutes(app, pages);
  statisticsRoutes(app, pages);
  app.all("*", (c) => c.html(renderMissing(readerOf(c, assets), "没有这个页面"), 404));

  return {
    app,
    close(code) {
      clearInterval(sweeping);
      bell.close(code);
    },
  };
}

/** @throws where the page has not been built */
function staffAssets(files: ReadonlyMap<string, Asset>): Assets {
  const find = (shape: RegExp) => {
    const path = [...files.keys()].find((name) => shape.test(name));
    if (path === undefined) throw new Error("the staff's page isn't built: run npm run build");
    return path;
  };
  return { script: find(/^\/assets\/staff-[\w-]+\.js$/), style: find(/^\/assets\/staff-[\w-]+\.css$/) };
}
