import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cell } from "../../src/channels/web/staff/statistics/csv.ts";
import { createCounts } from "../../src/desk/counts.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type DeskSite, deskSite } from "../support/desk-site.ts";
import { emptyPage, Visitor, webOf } from "../support/staff-visitor.ts";

const now = Date.parse("2024-06-20T09:00:00+08:00");

let pageFolder: string;
let desk: DeskSite;
let wang: Visitor;

beforeAll(async () => {
  pageFolder = emptyPage();
  desk = await deskSite(() => now, "2024-06-20");
  let today = "2024-06-18";
  const counts = createCounts({
    store: memoryStore(),
    today: () => today,
    onFault: (error) => {
      throw error;
    },
  });
  const silence = desk.deps.pack().silences[0]?.id ?? "";
  counts.note({ status: "answered", id: "hours-all-four", citations: ["5.1"] });
  counts.note({ status: "answered", id: "hours-all-four", citations: ["5.1", "annex1.4"] });
  counts.note({ status: "not-covered", id: silence, citations: [] });
  today = "2024-06-20";
  counts.note({ status: "unknown", id: "=cmd()", citations: [] });
  counts.noteTicket("filed");
  counts.noteTicket("answered");
  wang = new Visitor(webOf({ ...desk.deps, counts }, pageFolder, () => now));
  await wang.signIn("wang");
});

afterAll(() => rmSync(pageFolder, { recursive: true }));

describe("the statistics", () => {
  it("say how many were asked, how they went, and what was asked most", async () => {
    const { status, text } = await wang.get("/staff/statistics?days=7");
    expect(status).toBe(200);
    expect(text).toMatch(/<dt>提问<\/dt><dd>4</);
    expect(text).toMatch(/<dt>答上<\/dt><dd>2 <small>50%</);
    expect(text).toContain("最多的是第五条第一款，2 次");
    expect(text).toContain("一共 4 次，最多的是 6/18，3 次");
    expect(text).toContain(desk.deps.pack().silences[0]?.topic);
    expect(text).toContain("转来 1，答复 1");
  });

  it("have a table for each plot, with the same numbers", async () => {
    const { text } = await wang.get("/staff/statistics?days=7");
    const table = text.replaceAll(/\s+/g, " ");
    expect(table).toContain(
      '<th scope="row">2024-06-18</th><td>3</td><td>2</td><td>1</td><td>0</td><td>0</td><td>0</td>',
    );
    expect(table).toContain('<th scope="row">第五条第一款</th><td>2</td>');
  });

  it.each(["questions", "share", "clauses", "topics", "tickets"])(
    "draw %s as a picture, light and dark, wide and narrow",
    async (name) => {
      const light = await wang.get(`/staff/statistics/${name}.svg?days=7`);
      expect(light.status).toBe(200);
      expect(light.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
      expect(light.text).toMatch(/^<svg width="500"/);
      expect(light.text).not.toMatch(/<script|<image|<foreignObject|href=/i);
      const dark = await wang.get(`/staff/statistics/${name}.svg?days=7&look=dark&width=narrow`);
      expect(dark.text).toMatch(/^<svg width="330"/);
      expect(dark.text).not.toContain("#1d2725");
    },
  );

  it("are for the last 7, 30 or 90 days or for days that were chosen, a year at most and none to come", async () => {
    for (const query of [
      "",
      "?days=7",
      "?days=90",
      "?from=2024-06-18&to=2024-06-18",
      "?from=2023-06-21&to=2024-06-20",
    ]) {
      expect((await wang.get(`/staff/statistics${query}`)).status, query).toBe(200);
    }
    for (const query of [
      "?days=8",
      "?days=-1",
      "?from=2024-06-19&to=2024-06-18",
      "?from=2024-06-18",
      "?from=2024-06-18&to=2024-06-21",
      "?from=2023-06-20&to=2024-06-20",
      "?from=2024-02-30&to=2024-03-01",
      "?from=0001-01-01&to=2024-06-20",
    ]) {
      const refused = await wang.get(`/staff/statistics${query}`);
      expect(refused.status, query).toBe(422);
      expect(refused.text).toContain("没有这段日期");
      expect((await wang.get(`/staff/statistics.csv${query}`)).status).toBe(422);
      expect((await wang.get(`/staff/statistics/questions.svg${query}`)).status).toBe(404);
    }
  });

  it("of a longer time are by week", async () => {
    const { text } = await wang.get("/staff/statistics?from=2023-06-21&to=2024-06-20");
    expect(text).toContain("每周的提问");
  });

  it("say so where nothing was asked", async () => {
    const { text } = await wang.get("/staff/statistics?from=2024-01-01&to=2024-01-02");
    expect(text).toContain("这段时间还没有人提问");
    expect(text).not.toContain(".svg?");
  });
});

describe("the sheet", () => {
  it("has a line a day and a column for each clause and topic, and a mark that it is UTF-8", async () => {
    const sheet = await wang.get("/staff/statistics.csv?from=2024-06-17&to=2024-06-20");
    expect(sheet.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(sheet.headers.get("content-disposition")).toBe(
      'attachment; filename="statistics-2024-06-17-2024-06-20.csv"',
    );
    const topic = desk.deps.pack().silences[0]?.topic;
    // TextDecoder has taken the mark off already.
    const lines = sheet.text.replace("\uFEFF", "").split("\r\n");
    expect(lines).toEqual([
      `日期,提问,答上,通知没写,没听懂,转给工作人员,工作人员答复,条款 第五条第一款,条款 附件1第4行,通知没写 ${topic},没听懂，最近 =cmd()`,
      "2024-06-17,0,0,0,0,0,0,0,0,0,0",
      "2024-06-18,3,2,1,0,0,0,2,1,1,0",
      "2024-06-19,0,0,0,0,0,0,0,0,0,0",
      "2024-06-20,1,0,0,1,1,1,0,0,0,1",
      "",
    ]);
  });

  it("computes nothing, whatever a name begins with, and keeps its columns", () => {
    expect(cell("=1+1")).toBe("'=1+1");
    expect(cell(" +1")).toBe("' +1");
    expect(cell("-1")).toBe("'-1");
    expect(cell("@SUM(A1)")).toBe("'@SUM(A1)");
    expect(cell("\t=1")).toBe("'\t=1");
    expect(cell("一，二,三")).toBe('"一，二,三"');
    expect(cell('说"好"')).toBe('"说""好"""');
    expect(cell("=a,b")).toBe(`"'=a,b"`);
    expect(cell(-1)).toBe("-1");
  });
});
