import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newTalk, type Talk } from "../../src/engine.ts";
import { render } from "../../src/render/render.ts";
import type { Button, Reply } from "../../src/render/reply.ts";
import { type Served, startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { connectBrowser, openTab, visit } from "../support/browser.ts";
import { groundOn, stepWith } from "../support/talk.ts";
import { expectAnswer } from "./expect-answer.ts";
import { people } from "./people.ts";
import type { Person, Turn } from "./person.ts";

/** The page as `npm start` serves it, with the whole bot behind it. */

let browser: Browser;
let folders: string;

beforeAll(async () => {
  browser = await connectBrowser();
  folders = mkdtempSync(join(tmpdir(), "pingzhi-page-talks-"));
});

afterAll(async () => {
  await browser.close();
  rmSync(folders, { recursive: true });
});

function serve(data: string, asOf: string, port = "0"): Promise<Served> {
  const settings = readSettings({ PORT: port, DATA_DIR: join(folders, data), AS_OF: asOf });
  return startServing(settings, (line) => {
    throw new Error(line);
  });
}

/** What the engine says to the same words: how many messages the page must show before the next turn. */
function companion(asOf: string, from: Talk) {
  const ground = groundOn(asOf);
  let talk = from;
  let shown: readonly Button[] = [];
  return {
    takes({ does }: Turn): readonly Reply[] {
      const data = "press" in does ? shown.find(({ label }) => label === does.press)?.data : undefined;
      const incoming =
        "press" in does
          ? ({ kind: "press", data: data ?? "" } as const)
          : ({ kind: "text", text: does.text } as const);
      const taken = stepWith(ground, talk, incoming);
      talk = taken.talk;
      const replies = taken.say.map((utterance) => render(ground.pack, utterance));
      shown = [...replies.flatMap(({ buttons }) => buttons.flat()), ...shown];
      return replies;
    },
    talk: () => talk,
  };
}

async function act(page: Page, { does }: Turn): Promise<void> {
  if ("press" in does) {
    await page.getByRole("button", { name: does.press, exact: true }).last().click();
    return;
  }
  const box = page.getByRole("textbox", { name: "写给评职的话" });
  await box.fill(does.text);
  await box.press("Enter");
}

/** The newest message, where it is a result. */
const result = (page: Page) => page.locator(".message.bot").last().getByText("整理，不是官方答复");

/** Holds a talk on the page, each turn after the answers to the one before. @returns the talk, to be gone on with */
async function hold(page: Page, { asOf, talk, answer }: Omit<Person, "name">, from: Talk = newTalk) {
  const bots = page.locator(".message.bot");
  const engine = companion(asOf, from);
  let last = "";
  for (const turn of talk) {
    const before = await bots.count();
    const replies = engine.takes(turn);
    await act(page, turn);
    await bots.nth(before + replies.length - 1).waitFor();
    const said = (await bots.locator(".bubble").allInnerTexts()).slice(before);
    expect(said).toHaveLength(replies.length);
    for (const part of turn.hears) expect(said.join("\n")).toContain(part);
    last = said.join("\n");
  }
  expectAnswer(last, answer);
  return engine.talk();
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

describe("a talk on the page, from the first word to the result", () => {
  it.each(people.map((person, index) => [person.name, person, index % 2 === 0 ? phone : desk] as const))(
    "for %s",
    async (_, person, options) => {
      const served = await serve(person.name, person.asOf);
      const { page, errors } = await visit(browser, served.url, options);
      await hold(page, person);
      await page.reload();
      await result(page).waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
      await served.close();
    },
  );

  it("for the first of them again two years after the plan: that it is outdated comes first", async () => {
    const [person] = people;
    if (person?.comesBack === undefined) throw new Error("nobody comes back");
    const before = await serve("comes back", person.asOf);
    const { page } = await visit(browser, before.url, phone);
    const talk = await hold(page, person);
    const { port } = new URL(before.url);
    await page.close();
    await before.close();

    const after = await serve("comes back", person.comesBack.asOf, port);
    const { page: again, errors } = await openTab(await page.context().newPage(), after.url);
    await result(again).waitFor();
    await hold(again, person.comesBack, talk);
    expect(errors).toEqual([]);
    await again.context().close();
    await after.close();
  });
});
