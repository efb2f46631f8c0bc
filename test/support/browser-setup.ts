import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { browserFiles } from "./browser-files.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browserEndpoint: string;
    /** The page as it is in the sources now, built. */
    pageFolder: string;
  }
}

/** Once for all browser tests: builds the page and starts one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pageFolder = await mkdtemp(join(tmpdir(), "pingzhi-page-"));
  const [browser] = await Promise.all([launchBrowser(), buildPage(pageFolder)]);
  project.provide("browserEndpoint", browser.wsEndpoint());
  project.provide("pageFolder", pageFolder);
  return async () => {
    await browser.close();
    await rm(pageFolder, { recursive: true });
  };
}

export async function buildPage(folder: string): Promise<void> {
  await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
}

/**
 * The browser that came with `npm ci`; where it doesn't run, an installed Chrome or Edge. Only these arguments: others
 * switch off what a page is to be checked against.
 */
export async function launchBrowser(): Promise<BrowserServer> {
  const args = ["--no-sandbox", "--no-zygote", "--disable-gpu"];
  try {
    const { executable, env } = await browserFiles();
    return await chromium.launchServer({ executablePath: executable, args, env: { ...process.env, ...env } });
  } catch (unpacked) {
    for (const channel of ["chrome", "msedge"]) {
      try {
        return await chromium.launchServer({ channel });
      } catch {
        // The next one; the first error tells most.
      }
    }
    throw unpacked;
  }
}
