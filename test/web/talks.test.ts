import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { play } from "../pictures/play.ts";
import { talks } from "../pictures/talks.ts";
import { connectBrowser, visit } from "../support/browser.ts";

/** The talks of questions that are pictured, on the page as `npm start` serves it, with somebody to pass a question to. */

let browser: Browser;
let folder: string;
let served: Served;

beforeAll(async () => {
  [browser, folder] = await Promise.all([connectBrowser(), mkdtemp(join(tmpdir(), "pingzhi-questions-"))]);
  const desk = { STAFF: "wang:王芳:1001", STAFF_ANSWER_DAYS: "2" };
  const settings = readSettings({ PORT: "0", DATA_DIR: folder, AS_OF: "2024-06-20", ...desk });
  served = await startServing(settings, (line) => {
    throw new Error(line);
  });
});

afterAll(async () => {
  await served.close();
  await browser.close();
  await rm(folder, { recursive: true });
});

const questions = talks.filter(({ name }) => name.includes("question"));

describe("questions on the page", () => {
  it.each(questions)("$name: ends with what it should", async ({ steps, tells }) => {
    const { page, errors } = await visit(browser, served.url);
    const said = page.locator(".message.bot .bubble");
    let before = 0;
    for (const step of steps) {
      before = await said.count();
      await play(page, step);
    }
    const last = async () => (await said.allInnerTexts()).slice(before).join("\n");
    for (const told of tells) await expect.poll(last).toContain(told);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
