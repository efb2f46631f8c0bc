import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cells } from "../../src/batch/sheet.ts";
import { writeXlsx } from "../../src/batch/write-xlsx.ts";
import { type Served, startServing } from "../../src/serve.ts";
import { readSettings } from "../../src/settings.ts";
import { csvOf, headings, like, saysUnder, zhang } from "../batch/lists.ts";
import { barriers } from "../support/axe.ts";
import { connectBrowser, visit } from "../support/browser.ts";

/** A unit's handler on the page as `npm start` serves it, with the whole bot behind it. */

let browser: Browser;
let folder: string;
let served: Served;

beforeAll(async () => {
  browser = await connectBrowser();
  folder = mkdtempSync(join(tmpdir(), "pingzhi-page-lists-"));
  const settings = readSettings({ PORT: "0", DATA_DIR: join(folder, "data"), AS_OF: "2024-06-20" });
  served = await startServing(settings, (line) => {
    throw new Error(line);
  });
});

afterAll(async () => {
  await served.close();
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Made-up colleagues: one who may apply, one short of an hour, one whose trade nobody knows. */
const colleagues = [
  zhang,
  like(zhang, { 姓名: "李四", "2024年一般公需学时": "11" }),
  like(zhang, { 姓名: "王五", 专业: "占星" }),
];

async function handler(options: BrowserContextOptions = {}) {
  const visited = await visit(browser, served.url, options);
  await visited.page.locator("#attach").waitFor();
  return visited;
}

async function chooses(page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }));
  await page.locator("#files").setInputFiles(sent);
}

/** The newest result, as it is downloaded. */
async function downloads(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".message.bot a.file").last().click(),
  ]);
  const path = join(folder, "downloaded");
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

describe("a unit's list on the page", () => {
  it("is chosen as a workbook, looked at, and comes back as a sheet with each colleague's verdict", async () => {
    const { page, errors } = await handler();
    const rows = [cells(headings, "heading"), ...colleagues.map((row) => cells(row))];
    const bytes = await writeXlsx([{ name: "名单", widths: [], frozen: 1, rows }]);
    await chooses(page, [{ name: "水利所.xlsx", bytes }]);
    await page.getByText("“水利所.xlsx”：3 人").waitFor();
    expect(await page.locator(".message.bot .bubble").last().innerText()).toMatch(
      /可以报 1，还不够 1，还不能定 0，没读出来 1[\s\S]*专业：“占星”/,
    );
    const { name, bytes: result } = await downloads(page);
    expect(name).toBe("水利所-结果.xlsx");
    expect(await saysUnder("姓名", result)).toEqual(["张三", "李四", "王五"]);
    expect((await saysUnder("结论", result)).slice(0, 2)).toEqual(["可以报", "还不够"]);
    // The upload is gone, and says so.
    await page.getByText("已删除 · ").waitFor();
    expect(await page.locator(".message.person a.file").count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is taken in the middle of an interview, which goes on where it was", async () => {
    const { page } = await handler();
    const box = page.getByRole("textbox", { name: "写给评职的话" });
    await box.fill("我在企业搞水利，想评助工");
    await box.press("Enter");
    const asked = page
      .locator(".message.bot")
      .last()
      .getByText(/2024 ?年.*学时/);
    await asked.waitFor();
    await chooses(page, [{ name: "名单.csv", bytes: csvOf([headings, ...colleagues]) }]);
    await page.getByText("“名单.csv”：3 人").waitFor();
    await page.getByRole("button", { name: "继续", exact: true }).last().click();
    await asked.waitFor();
    await page.context().close();
  });

  it("may be let go on the page, or pasted; cells copied from a spreadsheet stay text", async () => {
    const { page } = await handler();
    const csv = Buffer.from(csvOf([headings, zhang])).toString("utf8");
    const act = (kind: "drop" | "paste", name: string, text: string | null) =>
      page.evaluate(`{
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(csv)}], ${JSON.stringify(name)}));
        const text = ${JSON.stringify(text)};
        if (text !== null) data.setData("text/plain", text);
        const how = { bubbles: true, cancelable: true };
        const event = ${JSON.stringify(kind)} === "drop"
          ? new DragEvent("drop", { dataTransfer: data, ...how })
          : new ClipboardEvent("paste", { clipboardData: data, ...how });
        document.querySelector("#write").dispatchEvent(event);
      }`);
    await act("drop", "放下.csv", null);
    await page.getByText("“放下.csv”：1 人").waitFor();
    await act("paste", "粘贴.csv", null);
    await page.getByText("“粘贴.csv”：1 人").waitFor();
    await act("paste", "单元格.png", "张三\t企业");
    expect(await page.getByText("单元格.png").count()).toBe(0);
    await page.context().close();
  });

  it("is refused kindly: what is no sheet by the bot, what is too large or empty before it leaves", async () => {
    const { page } = await handler();
    await chooses(page, [{ name: "照片.jpg", bytes: Buffer.from("no sheet") }]);
    await page.getByText("“照片.jpg”不是表格").waitFor();
    await chooses(page, [{ name: "大.xlsx", bytes: Buffer.alloc(11 * 1024 * 1024) }]);
    await page.locator("#uploads").getByText("文件有 11.0 MB，最多 10.0 MB").waitFor();
    await chooses(page, [{ name: "空.csv", bytes: Buffer.alloc(0) }]);
    await page.locator("#uploads").getByText("这个文件是空的").waitFor();
    for (const _ of [1, 2]) await page.getByRole("button", { name: "不发了" }).first().click();
    expect(await page.locator("#uploads").innerText()).toBe("");
    await page.context().close();
  });

  it("that doesn't get through is sent again by a press, and is there once", async () => {
    const { page } = await handler();
    await page.route("**/files?*", (route) => route.abort());
    await chooses(page, [{ name: "断线.csv", bytes: csvOf([headings, zhang]) }]);
    await page.getByText("没有传上去，可能是网络断了").first().waitFor();
    await page.unroute("**/files?*");
    await page.getByRole("button", { name: "再传一次" }).click();
    await page.getByText("“断线.csv”：1 人").waitFor();
    expect(await page.locator(".message.person").count()).toBe(1);
    await page.context().close();
  });

  it("can be sent by keyboard alone, on a phone, without a barrier", async () => {
    const { page } = await handler({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      bypassCSP: true,
    });
    const attach = page.getByRole("button", { name: "发单位名单（Excel 或 CSV 文件）" });
    await attach.focus();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    const buffer = Buffer.from(csvOf([headings, ...colleagues]));
    await chooser.setFiles([{ name: "名单.csv", mimeType: "text/csv", buffer }]);
    await page.getByText("“名单.csv”：3 人").waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("attach");
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.context().close();
  });
});
