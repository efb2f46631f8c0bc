import type { MiddlewareHandler } from "hono";

/**
 * What the page may do: load its own files and talk to its own server. `host` is named for the socket because older
 * phone browsers don't count a socket as `'self'`.
 */
function contentPolicy(host: string | undefined, forms: "'none'" | "'self'"): string {
  const sockets = host !== undefined && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** For every answer; the desk's pages are made of forms, and the talk's has none that the browser sends. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const isStaffs = /^\/staff(\/|$)/.test(c.req.path);
  c.header("Content-Security-Policy", contentPolicy(c.req.header("host"), isStaffs ? "'self'" : "'none'"));
  c.header("X-Content-Type-Options", "nosniff");
  // With no referrer at all, browsers send a form without its Origin.
  c.header("Referrer-Policy", isStaffs ? "same-origin" : "no-referrer");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
};

/**
 * Whether a request comes from our own page: its Origin is the address it was sent to, or one of those in the settings.
 * Browsers always send it with a socket and with a POST.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  origins: readonly string[],
): boolean {
  if (origin === undefined || host === undefined) return false;
  return origins.includes(origin) || origin === `http://${host}` || origin === `https://${host}`;
}

/** The same, and the browser, where it says so, agrees: a proxy or an odd Host deceives nobody. */
export function isOwnPage(header: (name: string) => string | undefined, origins: readonly string[]): boolean {
  const site = header("sec-fetch-site");
  return (
    isOwnOrigin(header("origin"), header("host"), origins) && (site === undefined || site === "same-origin")
  );
}
