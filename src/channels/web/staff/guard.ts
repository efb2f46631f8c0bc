import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import type { Staff } from "../../../desk/ticket.ts";
import { type Form, readForm, tokenField } from "./form.ts";
import { type Sessions, type StaffSession, staffCookie } from "./sign-in/sessions.ts";
import type { Assets, Reader } from "./view/layout.ts";
import { renderStale } from "./view/message.ts";
import { renderSignIn } from "./view/sign-in.ts";

/** What every route beyond the guard may rely on. */
interface StaffVariables {
  readonly session: StaffSession;
  readonly staff: Staff;
  /** What was sent with a POST; empty with anything else. */
  readonly form: Form;
}

export type StaffEnv = { Variables: StaffVariables };
export type StaffContext = Context<StaffEnv>;

export interface GuardDeps {
  readonly staff: readonly Staff[];
  readonly sessions: Sessions;
  readonly assets: Assets;
}

/** Bytes: an answer of 1,500 characters and what goes with it, percent-encoded, and some to spare. */
const largestForm = 128 * 1024;

/** What a page fetches by itself: it keeps no session alive. */
const fetched: readonly string[] = ["/staff/queue", "/staff/socket"];

/** Nothing here may be kept, found or linked from elsewhere. */
export const staffHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex, nofollow");
};

/** No form from another site, none that is too long, and none that isn't one. Leaves what was sent as `form`. */
export function formsOnly(isOwnPage: (c: Context) => boolean): MiddlewareHandler<StaffEnv> {
  const limit = bodyLimit({ maxSize: largestForm, onError: (c) => c.text("内容太长了。", 413) });
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") {
      c.set("form", readForm(""));
      return next();
    }
    if (c.req.method !== "POST") return c.text("没有这个页面。", 404);
    if (!isOwnPage(c)) return c.text("来源不符。", 403);
    if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header("content-type") ?? ""))
      return c.text("不是表单。", 415);
    return limit(c, async () => {
      c.set("form", readForm(await c.req.text()));
      await next();
    });
  };
}

/** Lets only signed-in staff past; everybody else gets the page to sign in on, and no word of what is behind it. */
export function signedInOnly({ staff, sessions, assets }: GuardDeps): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const isUse = !fetched.includes(c.req.path);
    const session = sessions.find(getCookie(c, staffCookie), isUse);
    const member = session && staff.find(({ id }) => id === session.staff);
    const form = c.get("form");
    if (!session || !member) {
      const next = c.req.method === "GET" ? c.req.path : "/staff";
      return c.html(renderSignIn({ assets, next, typed: form.typed() }), 401);
    }
    if (c.req.method === "POST" && !isSame(form.text(tokenField), session.token))
      return c.html(renderStale({ assets, typed: form.typed() }), 403);
    c.set("session", session);
    c.set("staff", member);
    return next();
  };
}

/** Who reads a page beyond the guard. */
export function readerOf(c: StaffContext, assets: Assets): Reader {
  return { assets, me: c.get("staff"), session: c.get("session") };
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
