import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { csvOf, headings, like, zhang } from "../batch/lists.ts";

/** Made-up colleagues, some short of hours, of several trades; two can't be read. */
function colleagues(count: number): Uint8Array {
  const trades = ["水利", "建筑", "农艺", "林业"];
  const rows = Array.from({ length: count }, (_, place) =>
    like(zhang, {
      姓名: `同事${place + 1}`,
      专业: trades[place % trades.length] ?? "",
      "2024年一般公需学时": place % 3 === 0 ? "11" : "12",
    }),
  );
  const unread = [
    like(zhang, { 姓名: "王五", 专业: "占星" }),
    like(zhang, { 姓名: "赵六", 单位类型: "？？" }),
  ];
  return csvOf([headings, ...rows, ...unread]);
}

type Scene = "template" | "under-way" | "result";

/** A unit's handler: the template, a list under way, its result. `place` says where a scene's picture goes. */
export async function takeLists(
  browser: Browser,
  looks: Readonly<Record<string, BrowserContextOptions>>,
  place: (scene: Scene, look: string) => string,
  scenes: readonly Scene[] = ["template", "under-way", "result"],
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "pingzhi-pictures-lists-"));
  const settings = readSettings({ PORT: "0", DATA_DIR: data, AS_OF: "2024-06-20" });
  const served = await startServing(settings, (line) => console.error(line));
  for (const [look, options] of Object.entries(looks)) {
    const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
    const page = await context.newPage();
    await page.goto(served.url);
    const picture = async (scene: Scene) => {
      if (scenes.includes(scene)) await page.screenshot({ path: place(scene, look) });
    };
    const send = (name: string, count: number) =>
      page.locator("#files").setInputFiles([{ name, mimeType: "", buffer: Buffer.from(colleagues(count)) }]);
    await page.locator("#attach").waitFor();
    await page.getByRole("textbox").fill("单位名单");
    await page.getByRole("textbox").press("Enter");
    await page.locator(".message.bot a.file").waitFor();
    await picture("template");
    await send("全区水利职工.csv", 4000);
    await page.locator(".message.bot progress").waitFor();
    await page.getByText(/[1-9][\d,]* \/ 4,002 人/).waitFor();
    await picture("under-way");
    await page.getByText("“全区水利职工.csv”：4,002 人").waitFor({ timeout: 90_000 });
    await picture("result");
    await context.close();
  }
  await served.close();
  await rm(data, { recursive: true });
}
