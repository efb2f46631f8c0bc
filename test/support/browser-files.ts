import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { decompress } from "wawoff2";

/** A browser and a Chinese font, unpacked from node_modules. */
export interface BrowserFiles {
  readonly executable: string;
  /** What the browser process needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const fontPackage = "@fontsource-variable/noto-sans-sc";

/**
 * Unpacks browser and font once on a machine, into a folder of their own under the temporary one, by version. Built
 * aside and renamed, so that a half one is never found.
 */
export async function browserFiles(): Promise<BrowserFiles> {
  const version = await versionOf("@sparticuz/chromium");
  const fontVersion = await versionOf(fontPackage);
  const folder = join(tmpdir(), `pingzhi-browser-${version}-${fontVersion}-${userInfo().uid}`);
  if (!existsSync(folder)) {
    const aside = await mkdtemp(`${folder}-`);
    await Promise.all([unpackBrowser(aside), unpackFont(join(aside, "noto"))]);
    await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
  }
  await writeFile(join(folder, "fonts.conf"), fontSettings(folder));
  return {
    executable: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      HOME: folder,
    },
  };
}

async function versionOf(name: string): Promise<string> {
  const file = require.resolve(name === fontPackage ? `${name}/package.json` : name);
  const path = name === fontPackage ? file : join(dirname(file), "..", "..", "package.json");
  const read: unknown = JSON.parse(await readFile(path, "utf8"));
  if (typeof read === "object" && read !== null && "version" in read) return String(read.version);
  throw new Error(`no version in ${path}`);
}

/** The package unpacks into the temporary folder that the environment names, with libraries where it thinks itself at a host without. */
async function unpackBrowser(folder: string): Promise<void> {
  const before = { TMPDIR: process.env.TMPDIR, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    delete process.env.AWS_EXECUTION_ENV;
    delete process.env.FONTCONFIG_PATH;
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Fontconfig of that browser reads no WOFF2. */
async function unpackFont(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const from = join(dirname(require.resolve(`${fontPackage}/package.json`)), "files");
  for (const name of await readdir(from)) {
    if (!name.endsWith("-normal.woff2")) continue;
    const ttf = await decompress(await readFile(join(from, name)));
    await writeFile(join(folder, name.replace(/woff2$/, "ttf")), ttf);
  }
}

function fontSettings(folder: string): string {
  const preferred = ["sans-serif", "system-ui", "serif", "monospace"]
    .map(
      (family) =>
        `<alias><family>${family}</family><prefer><family>Noto Sans SC Variable</family></prefer></alias>`,
    )
    .join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, "noto")}</dir><cachedir>${join(folder, "font-cache")}</cachedir>${preferred}</fontconfig>`;
}
