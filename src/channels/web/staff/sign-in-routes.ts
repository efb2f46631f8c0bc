import { randomBytes } from "node:crypto";
import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { Staff } from "../../../desk/ticket.ts";
import type { Surroundings } from "./deps.ts";
import type { StaffEnv } from "./guard.ts";
import { type Answered, createDoor } from "./sign-in/door.ts";
import { browserAge, browserCookie, browserCookieOf, readBrowserCookie } from "./sign-in/known-browser.ts";
import { createLockOut } from "./sign-in/lock-out.ts";
import { type Sessions, staffCookie } from "./sign-in/sessions.ts";
import type { Assets } from "./view/layout.ts";
import { renderSignIn } from "./view/sign-in.ts";

export interface SignInDeps extends Surroundings {
  readonly staff: readonly Staff[];
  readonly sessions: Sessions;
  readonly assets: Assets;
}

/** Seconds; what ends a session is the server's list, the cookie only doesn't outlive it. */
const cookieAge = 8 * 60 * 60;
const longestId = 20;

/** Signing in, for everybody who comes. */
export function signInRoutes(app: Hono<StaffEnv>, deps: SignInDeps): void {
  const { staff, sessions, assets } = deps;
  const knock = createDoor(staff, createLockOut(deps.now));
  const cookie = (c: Context, path: string, maxAge: number): CookieOptions => ({
    httpOnly: true,
    sameSite: "Strict",
    secure: deps.isSecure(c),
    path,
    maxAge,
  });

  app.get("/sign-in", (c) => {
    if (sessions.find(getCookie(c, staffCookie), true)) return c.redirect("/staff", 303);
    return c.html(renderSignIn({ assets, next: "/staff" }));
  });

  app.post("/sign-in", async (c) => {
    const form = c.get("form");
    const id = form.text("id").trim().toLowerCase().slice(0, longestId);
    const answered = await knock({
      id,
      password: form.text("password"),
      address: deps.addressOf(c),
      browser: readBrowserCookie(getCookie(c, browserCookie), staff),
    });
    const next = ownPage(form.text("next"));
    if (answered.kind !== "admitted") {
      if (answered.kind === "wait") c.header("Retry-After", String(answered.seconds));
      const page = renderSignIn({ assets, next, id, fault: faultText(answered) });
      return c.html(page, answered.kind === "refused" ? 401 : 429);
    }
    // Whoever was signed in here before isn't any more.
    const former = sessions.find(getCookie(c, staffCookie), false);
    if (former) sessions.end(former);
    const member = answered.staff;
    setCookie(c, staffCookie, sessions.open(member.id).cookie, cookie(c, "/staff", cookieAge));
    const known = browserCookieOf(member, randomBytes);
    setCookie(c, browserCookie, known, cookie(c, "/staff/sign-in", browserAge));
    return c.redirect(next, 303);
  });
}

/** Signing out, behind the guard. */
export function signOutRoute(app: Hono<StaffEnv>, { sessions, isSecure }: SignInDeps): void {
  app.post("/sign-out", (c) => {
    sessions.end(c.get("session"));
    deleteCookie(c, staffCookie, { path: "/staff", secure: isSecure(c) });
    return c.redirect("/staff/sign-in", 303);
  });
}

const pages = /^\/staff(?:\/(?:done|answers|statistics|tickets\/\d{1,9}))?$/;

/** A page of the desk's own; never another site's. */
function ownPage(next: string): string {
  return pages.test(next) ? next : "/staff";
}

function faultText(answered: Exclude<Answered, { readonly kind: "admitted" }>): string {
  switch (answered.kind) {
    case "refused":
      return "账号或密码不对，请再试一次。";
    case "wait": {
      const minutes = Math.ceil(answered.seconds / 60);
      return `试错的次数多了，歇 ${minutes} 分钟再来。密码忘了，请管理员换一个。`;
    }
    case "busy":
      return "现在登录的人太多，请过几秒再试。";
  }
}
