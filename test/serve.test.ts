import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refusal } from "../src/refusal.ts";
import { startServing } from "../src/serve.ts";
import { readSettings } from "../src/settings.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-serve-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const settings = (more: Record<string, string> = {}) =>
  readSettings({ PORT: "0", DATA_DIR: join(folder, "data"), ...more });
const quiet = () => undefined;

async function refusalOf(started: Promise<unknown>): Promise<string> {
  try {
    await started;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return "";
}

describe("serving", () => {
  it("needs no token, no key and no settings to show the page", async () => {
    const served = await startServing(settings(), quiet);
    const page = await fetch(served.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("评职");
    await served.close();
  });

  it("opens the desk's page where the settings name staff with a password, and has none otherwise", async () => {
    const hash = `scrypt$16384$8$1$${"A".repeat(22)}$${"A".repeat(43)}`;
    const staffed = await startServing(
      settings({ STAFF: "wang:王芳", STAFF_PASSWORDS: `wang=${hash}` }),
      quiet,
    );
    const page = await fetch(`${staffed.url}/staff`);
    expect(page.status).toBe(401);
    expect(await page.text()).toContain("评职工作台");
    await staffed.close();
    const served = await startServing(settings(), quiet);
    expect((await fetch(`${served.url}/staff`)).status).toBe(404);
    await served.close();
  });

  it("gives port and folder free when it stops", async () => {
    const first = await startServing(settings(), quiet);
    const { port } = new URL(first.url);
    await first.close();
    const second = await startServing(settings({ PORT: port }), quiet);
    expect(second.url).toBe(first.url);
    await second.close();
  });

  it("says in one line which port is taken, and leaves the folder free", async () => {
    const first = await startServing(settings(), quiet);
    const { port } = new URL(first.url);
    const other = { PORT: port, DATA_DIR: join(folder, "other") };
    const refusal = await refusalOf(startServing(settings(other), quiet));
    expect(refusal).toMatch(/^PORT：/);
    expect(refusal).not.toContain("\n");
    await first.close();
    await (await startServing(settings(other), quiet)).close();
  });

  it("keeps the page going where Telegram can't be reached", async () => {
    const lines: string[] = [];
    const served = await startServing(
      { ...settings(), botToken: `1:${"x".repeat(35)}`, telegramApi: "http://127.0.0.1:9" },
      (line) => lines.push(line),
    );
    expect((await fetch(served.url)).status).toBe(200);
    await served.close();
    expect(lines.join("\n")).not.toContain("x".repeat(35));
  });
});
