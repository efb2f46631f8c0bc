import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBotApi } from "../../src/channels/bot-api/bot-api.ts";
import { policyDataFolder } from "../../src/packs/folders.ts";
import { startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { password, passwordHash } from "../support/desk-site.ts";
import { serveBotApi } from "../support/serve-bot-api.ts";

/** Milliseconds: a reading takes seconds of a machine that does nothing else. */
const patience = { timeout: 100_000, interval: 100 };
const applicant = 2001;

let temporary = "";
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "pingzhi-reload-"));
  cpSync(policyDataFolder(), join(temporary, "packs"), { recursive: true });
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  rmSync(temporary, { recursive: true, force: true });
});

const path = (name: string) => join(temporary, "packs", "liandu-2024", name);

/** Puts one text in another's place, wherever it stands in these files. */
function edit(from: string, to: string, ...names: readonly string[]): void {
  for (const name of names) {
    const text = readFileSync(path(name), "utf8");
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    writeFileSync(path(name), text.replaceAll(from, to));
  }
}

/** A made-up phone for 水利: in the plan, in the notice, and so the notice's pinned hash. */
function changePhone(from: string, to: string): void {
  const hash = () =>
    createHash("sha256")
      .update(readFileSync(path("notice.md")))
      .digest("hex");
  const before = hash();
  edit(from, to, "notice.md", "plan.yaml");
  edit(before, hash(), "pack.yaml");
}

/** The whole program over a copy of policy-data, with one member of staff, and an applicant on Telegram. */
async function served() {
  const telegram = createBotApi({ store: memoryStore(), now: Date.now });
  const http = await serveBotApi(telegram);
  const log: string[] = [];
  const settings = readSettings({
    ...{ PORT: "0", DATA_DIR: join(temporary, "data"), POLICY_DATA: join(temporary, "packs") },
    ...{ AS_OF: "2024-06-20", STAFF: "wang:王芳", STAFF_PASSWORDS: `wang=${passwordHash}` },
  });
  const program = await startServing(
    { ...settings, botToken: telegram.token, telegramApi: http.url },
    (line) => log.push(line),
  );
  open.push(http, program);

  const texts = async () =>
    (await telegram.history(applicant)).filter(({ from }) => from === "bot").map(({ text }) => text);
  let heard = 0;
  /** Says something, and waits until the bot has said these words. */
  async function says(text: string, words: string): Promise<void> {
    heard = (await texts()).length;
    await telegram.message(applicant, text);
    await expect.poll(async () => (await texts()).slice(heard).join("\n"), patience).toContain(words);
  }

  async function staffPage(): Promise<string> {
    const signedIn = await fetch(`${program.url}/staff/sign-in`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ id: "wang", password }),
      headers: { origin: program.url },
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    return (await fetch(`${program.url}/staff`, { headers: { cookie } })).text();
  }

  return {
    says,
    staffPage,
    log,
    logs: (words: string) => expect.poll(() => log.join("\n"), patience).toContain(words),
  };
}

const oldPhone = "2601721";
const newPhone = "2601799";
const taken = "packs liandu-2024 is in force as it now is";

describe("a pack that changes while the bot serves", () => {
  it("is answered from with the next message, and nothing of an interview is lost", {
    timeout: 300_000,
  }, async () => {
    const { says, logs, log } = await served();
    await says("水利局电话多少", oldPhone);
    await says("我是搞水利的，想评助工", "单位");
    changePhone(oldPhone, newPhone);
    await logs(taken);
    await says("企业", "学时是多少");
    await says("水利局电话多少", newPhone);
    await says("继续", "学时是多少");
    expect(log).toEqual([taken]);
  });

  it("stays as it was where it is at fault, which the log and the staff's page tell, until it is mended", {
    timeout: 300_000,
  }, async () => {
    const { says, staffPage, logs, log } = await served();
    const quote = "quote: 累计不少于90学时 }";
    const line =
      readFileSync(path("rules.yaml"), "utf8")
        .split("\n")
        .findIndex((text) => text.includes(quote)) + 1;
    expect(await staffPage()).toContain("莲人社〔2024〕42号");
    edit(quote, "quote: 累计<b>不少于</b>80学时 }", "rules.yaml");
    await logs(`packs liandu-2024/rules.yaml:${line}: `);
    await says("一年要多少学时", "90");
    const page = await staffPage();
    expect(page).toContain(`liandu-2024/rules.yaml:${line}`);
    expect(page).toContain("条款 5.1 里没有「累计&lt;b&gt;不少于&lt;/b&gt;80学时」");
    expect(page).not.toContain("<b>不少于");

    edit("quote: 累计<b>不少于</b>80学时 }", quote, "rules.yaml");
    await logs("packs are all in order again");
    expect(await staffPage()).not.toContain("rules.yaml");
    expect(log.filter((one) => one === taken)).toEqual([]);
  });
});
