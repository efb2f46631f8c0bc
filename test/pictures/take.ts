import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContextOptions, chromium } from "playwright-core";
import { startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { launchBrowser } from "../support/browser-setup.ts";
import { play } from "./play.ts";
import { talks } from "./talks.ts";

/**
 * `npm run pictures [-- FOLDER [TALK…]]`: plays the talks on the built page, in a real browser with the real bot, and takes
 * pictures: on a phone and on a desk, light and dark. One of them is the README's.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const [folder = join(here, "taken"), ...names] = process.argv.slice(2);
const readmePicture = "one-hour-short-desk-light.png";

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  "phone-light": {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    colorScheme: "light",
    hasTouch: true,
  },
  "desk-light": { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  "phone-dark": {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    colorScheme: "dark",
    hasTouch: true,
  },
  "tall-light": { viewport: { width: 900, height: 1320 }, colorScheme: "light" },
  "desk-dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
};

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browserServer = await launchBrowser();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  for (const talk of talks.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const data = await mkdtemp(join(tmpdir(), "pingzhi-pictures-"));
    const settings = readSettings({ PORT: "0", DATA_DIR: data, AS_OF: talk.asOf });
    const served = await startServing(settings, (line) => console.error(line));
    for (const [look, options] of Object.entries(looks)) {
      const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
      const page = await context.newPage();
      await page.goto(served.url);
      await page.getByRole("button", { name: "开始" }).waitFor();
      if (talk === talks[0]) await page.screenshot({ path: join(folder, `welcome-${look}.png`) });
      for (const [index, what] of talk.steps.entries()) {
        await play(page, what);
        if (index === 1) await page.screenshot({ path: join(folder, `${talk.name}-asks-${look}.png`) });
      }
      await page.screenshot({ path: join(folder, `${talk.name}-${look}.png`) });
      await context.close();
    }
    await served.close();
    await rm(data, { recursive: true });
  }
  const picture = join(folder, readmePicture);
  if (existsSync(picture)) await copyFile(picture, join(here, "talk.png"));
  await browser.close();
  await browserServer.close();
}

await main();
