import { upgradeWebSocket } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Update } from "grammy/types";
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { BotApi } from "../bot-api/bot-api.ts";
import { createDelivery, type Delivery } from "../bot-api/delivery.ts";
import { type Asset, readAssets } from "./assets.ts";
import { isOwnOrigin, isOwnPage, safeHeaders } from "./headers.ts";
import { createHub, type Hub } from "./hub.ts";
import { createAllowance } from "./limits.ts";
import { type PlanFeed, planRoutes } from "./plan-routes.ts";
import type { SessionLeft } from "./protocol.ts";
import { type Rates, timesTen, usualRates } from "./rates.ts";
import { cookieAge, cookieName, newSession, readSession, type Session } from "./session.ts";
import { socketEvents } from "./socket.ts";
import type { StaffDeps } from "./staff/deps.ts";
import { createStaffPage } from "./staff/staff.ts";
import { createUpload } from "./upload.ts";

export interface WebDeps {
  readonly api: BotApi;
  /** `bot.handleUpdate` */
  readonly handle: (update: Update) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The built page: `dist/page`. */
  readonly pageFolder: string;
  /** Origins beside the server's own address, where a proxy stands in front. */
  readonly origins?: readonly string[];
  /** Whether the caller's address and scheme come from X-Forwarded-For and -Proto, which the proxy in front writes. */
  readonly trustProxy?: boolean;
  /** What the bot failed on; the visitor is told that it went wrong. */
  readonly onFault: (error: unknown) => void;
  readonly rates?: Partial<Rates>;
  /** The largest file that a visitor may send, in bytes; without it none is taken. */
  readonly largestFile?: number;
  /** The plan, to be subscribed to and looked at. */
  readonly plan?: PlanFeed;
  /** The desk's page, `/staff`; without it, or where no staff has a password, there is none. */
  readonly staff?: StaffDeps;
}

export interface Web {
  readonly app: Hono;
  readonly hub: Hub;
  /** Tells the pages to come back later, and resolves when the bot is done with what it had begun. */
  close(): Promise<void>;
}

const sessionLeft: SessionLeft = 4001;
const serviceRestarts = 1012;

/** The web page and its socket. Every visitor is a chat of `api`. */
export function createWeb(deps: WebDeps): Web {
  const rates = { ...usualRates, ...deps.rates };
  const origins = deps.origins ?? [];
  const assets = readAssets(deps.pageFolder);
  const requests = createAllowance(rates.requests, deps.now);
  const allowances = {
    chat: createAllowance(rates.chat, deps.now),
    address: createAllowance(rates.address, deps.now),
  };
  const { largestFile } = deps;
  const hub: Hub = createHub({ api: deps.api, delivery: () => delivery, allowances, largestFile });
  const delivery: Delivery = createDelivery({
    api: deps.api,
    handle: deps.handle,
    onWork: hub.setWorking,
    onFault(chat, error) {
      deps.onFault(error);
      hub.notice(chat, "刚才这一条没有处理好，请再发一次。");
    },
  });

  const addressOf = (c: Context) => {
    const forwarded = deps.trustProxy
      ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
      : undefined;
    return forwarded ?? getConnInfo(c).remote.address ?? "";
  };
  const isSecure = (c: Context) =>
    deps.trustProxy === true ? c.req.header("x-forwarded-proto") === "https" : c.req.url.startsWith("https:");
  const give = (c: Context, session: Session) =>
    setCookie(c, cookieName, session.cookie, {
      httpOnly: true,
      sameSite: "Lax",
      secure: isSecure(c),
      path: "/",
      maxAge: cookieAge,
    });

  const ofChat = createAllowance(rates.files, deps.now);
  const ofAddress = createAllowance(timesTen(rates.files), deps.now);
  const upload =
    largestFile === undefined
      ? null
      : createUpload({
          api: deps.api,
          largest: largestFile,
          allowance: (chat, address) => ofChat(chat) || ofAddress(address),
          onTaken: (chat) => void delivery.deliver(chat),
        });

  const app = new Hono();
  app.use(safeHeaders);

  app.use(async (c, next) => {
    const wait = requests(addressOf(c));
    if (wait === 0) return next();
    c.header("Retry-After", String(wait));
    return c.text("请求太多，请稍后再试。", 429);
  });

  app.get("/", (c) => {
    const page = assets.get("/index.html");
    if (!page) return c.notFound();
    give(c, readSession(getCookie(c, cookieName)) ?? newSession());
    return sendAsset(c, page);
  });

  /** At a machine that several people use: the next one starts as somebody new. */
  app.post("/leave", (c) => {
    if (!isOwnOrigin(c.req.header("origin"), c.req.header("host"), origins)) return c.text("来源不符。", 403);
    const session = readSession(getCookie(c, cookieName));
    give(c, newSession());
    if (session) hub.close(sessionLeft, session.chat);
    return c.body(null, 204);
  });

  app.post("/files", async (c) => {
    if (!isOwnPage((name) => c.req.header(name), origins)) return c.text("来源不符。", 403);
    const session = readSession(getCookie(c, cookieName));
    if (!session) return c.text("没有会话，请刷新页面。", 401);
    return upload === null ? c.text("这里不收文件。", 404) : upload(c, session.chat, addressOf(c));
  });

  app.get("/files/:message{[0-9]+}", async (c) => {
    const session = readSession(getCookie(c, cookieName));
    const found = session && (await deps.api.document(session.chat, Number(c.req.param("message"))));
    if (!found?.message.document) return c.text("没有这个文件。", 404);
    const { name, mime } = found.message.document;
    c.header("Content-Type", mime);
    c.header("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    c.header("Cache-Control", "private, no-store");
    return c.body(new Uint8Array(found.bytes));
  });

  app.get("/pictures/:message{[0-9]+}", async (c) => {
    const session = readSession(getCookie(c, cookieName));
    const found = session && (await deps.api.picture(session.chat, Number(c.req.param("message"))));
    if (!found) return c.text("没有这张图。", 404);
    c.header("Content-Type", "image/png");
    c.header("Content-Disposition", `inline; filename*=UTF-8''${encodeURIComponent(found.picture.name)}`);
    // What a message shows never changes; another visitor's cookie must not find it.
    c.header("Cache-Control", "private, max-age=86400");
    c.header("Vary", "Cookie");
    return c.body(new Uint8Array(found.bytes));
  });

  app.get("/socket", async (c, next) => {
    if (!isOwnOrigin(c.req.header("origin"), c.req.header("host"), origins)) return c.text("来源不符。", 403);
    const session = readSession(getCookie(c, cookieName));
    if (!session) return c.text("没有会话，请刷新页面。", 401);
    const address = addressOf(c);
    return upgradeWebSocket(() => socketEvents(hub, session.chat, address, deps.onFault))(c, next);
  });

  if (deps.plan) app.route("/", planRoutes(deps.plan));

  const staffPage =
    deps.staff &&
    createStaffPage(
      deps.staff,
      {
        now: deps.now,
        addressOf,
        isSecure,
        isOwnPage: (c) => isOwnPage((name) => c.req.header(name), origins),
      },
      assets,
    );
  if (staffPage) app.route("/staff", staffPage.app);

  app.get("*", (c) => {
    const asset = assets.get(c.req.path);
    return asset && c.req.path !== "/index.html" ? sendAsset(c, asset) : c.text("没有这个页面。", 404);
  });

  app.onError((error, c) => {
    deps.onFault(error);
    return c.text("出了点问题，请稍后再试。", 500);
  });

  return {
    app,
    hub,
    async close() {
      hub.close(serviceRestarts);
      staffPage?.close(serviceRestarts);
      await delivery.idle();
    },
  };
}

function sendAsset(c: Context, asset: Asset): Response {
  c.header("Cache-Control", asset.lasting ? "public, max-age=31536000, immutable" : "no-cache");
  c.header("ETag", asset.etag);
  c.header("Vary", "Accept-Encoding");
  c.header("Content-Type", asset.type);
  if (c.req.header("if-none-match") === asset.etag) return c.body(null, 304);
  if (!/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(asset.body);
  c.header("Content-Encoding", "gzip");
  return c.body(asset.gzip);
}
