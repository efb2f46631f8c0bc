import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** A file of the built page, ready to be sent. */
export interface Asset {
  readonly body: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Its name has a hash of its content: it may be kept for ever. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/**
 * Reads the built page into memory, by path (`/assets/index-abc.js`). It is small, and a request can't reach any
 * other file of the machine.
 * @throws where the page has not been built
 */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => types[extname(name)]);
  if (!names.includes("index.html")) throw new Error(`no page in ${folder}: run npm run build`);
  return new Map(names.map((name) => [`/${name}`, readAsset(folder, name)]));
}

function readAsset(folder: string, name: string): Asset {
  const body = Buffer.from(readFileSync(join(folder, name)));
  return {
    body,
    gzip: Buffer.from(gzipSync(body, { level: 9 })),
    type: types[extname(name)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    lasting: name.startsWith("assets/"),
  };
}
