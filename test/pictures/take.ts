import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { loadPacks } from "../../src/packs/load.ts";
import { pngOf } from "../../src/render/picture.ts";
import { yearChart } from "../../src/render/year-chart.ts";
import { startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { launchBrowser } from "../support/browser-setup.ts";
import { takeDesk } from "./desk.ts";
import { takeLists } from "./lists.ts";
import { play } from "./play.ts";
import { type Talk, talks } from "./talks.ts";

/**
 * `npm run pictures [-- FOLDER [TALK…]]`: plays the talks on the built page, in a real browser with the real bot, and takes
 * pictures: on a phone and on a desk, light and dark; `desk` stands for the staff's pages, `lists` for a unit's list. `npm run pictures -- --readme`
 * takes the READMEs' alone.
 */
const [first = join(tmpdir(), "pingzhi-pictures"), ...names] = process.argv.slice(2);

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
};
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  "phone-light": { ...phone, colorScheme: "light" },
  "phone-dark": { ...phone, colorScheme: "dark" },
  "desk-light": { ...desk, colorScheme: "light" },
  "desk-dark": { ...desk, colorScheme: "dark" },
};

/** Somebody is there to pass a question to. */
const desked = { STAFF: "wang:王芳:1001", STAFF_ANSWER_DAYS: "2" };

/** High enough for a whole result with its buttons. */
const readmeLook: BrowserContextOptions = { viewport: { width: 880, height: 1652 }, colorScheme: "light" };
const ownFolder = dirname(fileURLToPath(import.meta.url));
const readmePicture = join(ownFolder, "talk.png");
const readmeDesk: BrowserContextOptions = { viewport: { width: 1120, height: 800 }, colorScheme: "light" };
const readmeLists: BrowserContextOptions = { viewport: { width: 880, height: 900 }, colorScheme: "light" };

/** `save` is called with the talk's page at its second step and at its end. */
async function hold(
  browser: Browser,
  talk: Talk,
  look: BrowserContextOptions,
  save: (picture: (path: string) => Promise<unknown>, at: "asks" | "ends") => Promise<unknown>,
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "pingzhi-pictures-data-"));
  const settings = { PORT: "0", DATA_DIR: data, AS_OF: talk.asOf, ...desked };
  const served = await startServing(readSettings(settings), (line) => console.error(line));
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...look });
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByRole("button", { name: "开始", exact: true }).waitFor();
  const picture = (path: string) => page.screenshot({ path });
  for (const [index, step] of talk.steps.entries()) {
    await play(page, step);
    if (index === 1) await save(picture, "asks");
  }
  // Where the pointer stands is nobody's business.
  await page.mouse.move(0, 0);
  await save(picture, "ends");
  await context.close();
  await served.close();
  await rm(data, { recursive: true });
}

const browserServer = await launchBrowser();
const browser = await chromium.connect(browserServer.wsEndpoint());
if (first === "--readme") {
  const talk = talks.find(({ name }) => name === "one-hour-short");
  if (talk) {
    await hold(browser, talk, readmeLook, async (picture, at) => at === "ends" && picture(readmePicture));
  }
  const place = (scene: string) => join(ownFolder, `desk-${scene}.png`);
  await takeDesk(browser, { desk: readmeDesk }, place, ["ticket", "statistics"]);
  await takeLists(browser, { desk: readmeLists }, () => join(ownFolder, "list.png"), ["result"]);
  const [pack] = loadPacks();
  if (pack)
    await writeFile(join(ownFolder, "plan.png"), await pngOf(yearChart(pack, { day: "2024-06-20" }), 1));
} else {
  await mkdir(first, { recursive: true });
  for (const talk of talks.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const [look, options] of Object.entries(looks)) {
      await hold(browser, talk, options, (picture, at) =>
        picture(join(first, `${talk.name}-${at}-${look}.png`)),
      );
    }
  }
  if (names.length === 0 || names.includes("desk"))
    await takeDesk(browser, looks, (scene, look) => join(first, `desk-${scene}-${look}.png`));
  if (names.length === 0 || names.includes("lists"))
    await takeLists(browser, looks, (scene, look) => join(first, `lists-${scene}-${look}.png`));
  console.log(first);
}
await browser.close();
await browserServer.close();
