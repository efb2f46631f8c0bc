import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DeskSite, deskSite } from "../support/desk-site.ts";
import { emptyPage, Visitor, webOf } from "../support/staff-visitor.ts";

const now = Date.parse("2024-06-20T09:05:00+08:00");

let pageFolder: string;
let desk: DeskSite;
let wang: Visitor;

beforeAll(() => {
  pageFolder = emptyPage();
});
afterAll(() => rmSync(pageFolder, { recursive: true }));

beforeEach(async () => {
  desk = await deskSite(() => now, "2024-06-20");
  wang = new Visitor(webOf(desk.deps, pageFolder, () => now));
  await wang.signIn("wang");
});

const page = async (path = "/staff") => (await wang.get(path)).text.replaceAll(/\s+/g, " ");

const faults = [
  { file: "liandu-2024/plan.yaml", line: 76, message: "值 2601799 与引文「2601721」不符" },
  { file: "liandu-2024/rules.yaml", line: 8, message: "条款 5.1 里没有「<script>alert(1)</script>」" },
];

describe("the queue's page", () => {
  it("says by which notice people are answered, and since when", async () => {
    for (const path of ["/staff", "/staff/queue"]) {
      expect(await page(path)).toContain("莲都区 2024 年度，莲人社〔2024〕42号");
      expect(await page(path)).toContain("2024-06-20 09:05 起");
    }
    expect(await page()).not.toContain("没有换上");
  });

  it("says what is wrong in the packs that were not taken up, every fault with its place, as text", async () => {
    await desk.files("孩子刚出生，休产假那年的学时怎么算");
    desk.packsAreAtFault(faults);
    for (const path of ["/staff", "/staff/queue"]) {
      const text = await page(path);
      expect(text).toContain("政策数据有 2 处错误，没有换上");
      expect(text).toContain("<code>liandu-2024/plan.yaml:76</code> 值 2601799 与引文「2601721」不符");
      expect(text).toContain("<code>liandu-2024/rules.yaml:8</code> 条款 5.1 里没有「&lt;script&gt;");
      expect(text).not.toContain("<script>alert");
      expect(text).toContain("莲人社〔2024〕42号");
    }
  });

  it("says no more of them once they are mended", async () => {
    desk.packsAreAtFault(faults);
    desk.packsAreAtFault([]);
    expect(await page()).not.toContain("没有换上");
  });
});
