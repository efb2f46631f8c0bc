import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openSite, type Site, type SiteOptions } from "./site.ts";

/** Sites whose page is an empty one, for tests of what the server does; each is closed after its test. */
export function bareSites(
  usual: Partial<SiteOptions> = {},
): (options?: Partial<SiteOptions>) => Promise<Site> {
  let pageFolder: string;
  const sites: Site[] = [];

  beforeAll(() => {
    pageFolder = mkdtempSync(join(tmpdir(), "pingzhi-page-"));
    writeFileSync(join(pageFolder, "index.html"), "<!doctype html><title>评职</title>");
  });
  afterAll(() => rmSync(pageFolder, { recursive: true }));
  afterEach(async () => {
    for (const site of sites.splice(0)) await site.close();
  });

  return async (options) => {
    const opened = await openSite({ pageFolder, ...usual, ...options });
    sites.push(opened);
    return opened;
  };
}
