import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeNewPack } from "../../src/authoring/new/command.ts";
import { policyDataFolder } from "../../src/packs/load.ts";
import { asDocx, asMarkdown, asText, committed, spaces, tabs, wrapped } from "./support/notice-2024.ts";
import { statementsOf } from "./support/statements.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pingzhi-new-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const packs = policyDataFolder();

/** `policy new` on a notice of this name and content. */
async function make(name: string, content: string | Buffer, options: { id?: string; like?: string } = {}) {
  const from = join(folder, name);
  writeFileSync(from, content);
  const { id = "liandu-2024", ...rest } = options;
  const lines = await makeNewPack({ id, from, out: folder, packs, ...rest });
  const file = (path: string) => readFileSync(join(folder, id, path), "utf8");
  return { lines, file, plan: () => statementsOf(parse(file("plan.yaml"))) };
}

async function refusal(
  name: string,
  content: string,
  options: { id?: string; like?: string } = {},
): Promise<string> {
  try {
    await make(name, content, options);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const encoded = statementsOf(
  parse(readFileSync(join(packs, "liandu-2024", "plan.yaml"), "utf8"), { maxAliasCount: -1 }),
);

/** What two plans say otherwise, by path: ours, theirs. */
function differences(ours: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...encoded.keys(), ...ours.keys()])]
    .filter((path) => encoded.get(path) !== ours.get(path))
    .map((path) => `${path}: ${encoded.get(path)} → ${ours.get(path)}`);
}

/** Next year's notice, made up: the year, a phone, a threshold and the numbers of documents have changed. */
const nextYear = committed
  .replaceAll("2024年度", "2025年度")
  .replaceAll("2025年2月", "2026年2月")
  .replaceAll("2024年5月22日", "2025年5月20日")
  .replaceAll("〔2024〕", "〔2025〕")
  .replaceAll("2609539", "2600001")
  .replaceAll("累计不少于90学时", "累计不少于72学时");

describe("next year's notice through policy new --like", () => {
  const like = { id: "liandu-2025", like: "liandu-2024" };

  it("takes over what stands in it to the letter, and lists what doesn't with the old and the nearest new words", async () => {
    const { lines, file } = await make("notice.md", nextYear, like);
    const notice = file("notice.md").split("\n");
    expect(parse(file("pack.yaml"))).toMatchObject({ id: "liandu-2025", year: { value: 2025 } });
    expect(parse(file("plan.yaml")).committees[0]).toMatchObject({
      id: "agriculture",
      phone: { value: "2600001" },
      calls: { basis: "interpretation" },
      recommends: [{ basis: "interpretation", clause: "annex1.1" }],
    });
    const rules = parse(file("rules.yaml"));
    expect(rules.continuingEducation.thresholds).toMatchObject({
      total: { value: 72, clause: "5.1", quote: "累计不少于72学时" },
      professional: { value: 60 },
    });
    expect(rules.selfAppraisal.summary.value).toBe("2026-02-28");
    expect(file("rules.yaml")).toMatch(
      /# TODO notice\.md:\d+ 通知改了，请核对：去年 5\.1 是「累计不少于90学时」/u,
    );
    expect(file("rules.yaml")).toMatch(
      /# TODO notice\.md:\d+ 年份顺延了，请核对：去年 5\.3 是「2025年2月28日前将评聘总结/u,
    );
    const [, line] =
      /# TODO notice\.md:(\d+) 去年 5\.1 是「专业技术人才每年参加继续教育累计不少于90学时」，今年最近的/u.exec(
        file("silences.yaml"),
      ) ?? [];
    expect(notice[Number(line) - 1]).toContain("累计不少于72学时");
    expect(lines.join("\n")).toMatch(
      /去年的包：\d{3} 处引文照原样还在，\d+ 处只顺延了年份，1 处通知改了、照今年的写/u,
    );
  });

  it("changes nothing of last year's files but clauses, years and comments where the notice is the same", async () => {
    const { file } = await make("notice.md", committed, { id: "liandu-2024", like: "liandu-2024" });
    for (const name of ["rules.yaml", "silences.yaml", "answers/hours.yaml", "specialties/water.yaml"]) {
      const before = readFileSync(join(packs, "liandu-2024", name), "utf8");
      const now = file(name);
      expect(now.replaceAll(/^ *# TODO 再看一遍：去年的理解\n/gmu, "")).toBe(before);
    }
  });

  it("marks each of our readings to be looked at again", async () => {
    const { file } = await make("notice.md", committed, { id: "liandu-2024", like: "liandu-2024" });
    const readings = file("rules.yaml").match(/basis: interpretation/g) ?? [];
    expect(file("rules.yaml").match(/# TODO 再看一遍/g)).toHaveLength(readings.length);
    expect(readings.length).toBeGreaterThan(5);
  });

  it("follows a clause that has moved", async () => {
    const moved = committed
      .replace("## [4]\n\n四、", "## [3]\n\n三、")
      .replace("## [3]\n\n三、进一步完善", "## [4]\n\n四、进一步完善");
    const { file } = await make("notice.md", moved, { id: "liandu-2024", like: "liandu-2024" });
    expect(parse(file("rules.yaml"))).toMatchObject({
      mountain: { clause: "4", countyCount: { clause: "4" } },
      supervision: [{ clause: "3" }, { clause: "3" }, { clause: "3" }],
    });
  });
});

describe("policy new", () => {
  it("never writes into a folder that is there", async () => {
    mkdirSync(join(folder, "liandu-2024"));
    expect(await refusal("notice.md", committed)).toMatch(
      /^--out：收到「.*liandu-2024」，应为还没有的文件夹/u,
    );
    expect(readdirSync(join(folder, "liandu-2024"))).toEqual([]);
  });

  it.each([
    ["another year's notice", { id: "liandu-2025" }, "应为以 2024 结尾：通知写的是 2024 年度"],
    ["a name that is none", { id: "莲都" }, "应为小写字母的地名加年度"],
    ["a last year's pack that isn't there", { like: "liandu-2023" }, "应为一个政策包的文件夹"],
  ])("refuses %s and leaves nothing half written", async (_, options, says) => {
    expect(await refusal("notice.md", committed, options)).toContain(says);
    expect(readdirSync(folder)).toEqual(["notice.md"]);
  });

  it("names each TODO with its file and line, and what policy check says", async () => {
    const { lines, file } = await make("notice.md", committed);
    const todos = lines.filter((line) => line.includes(": TODO "));
    expect(todos.length).toBeGreaterThan(5);
    for (const todo of todos) {
      const [, path = "", line, message = ""] = /^liandu-2024\/(.*?):(\d+): (TODO .*)$/u.exec(todo) ?? [];
      expect(file(path).split("\n")[Number(line) - 1]).toContain(message);
    }
    expect(lines.join("\n")).toMatch(/policy check：除了 TODO，发现 \d+ 处错误\n {2}liandu-2024\//u);
    expect(lines.at(-2)).toContain("pingzhi policy check");
    expect(lines.at(-1)).toContain("还没做完的包不会被用来回答");
  });

  it("keeps what it can't place, and says so", async () => {
    const strange = asText(tabs).replace("注：申报", "2024年另有说明。\n\n注：申报");
    const { file, lines } = await make("notice.txt", strange);
    expect(file("notice.md")).toContain("## [unplaced]\n\n2024年另有说明。");
    expect(lines.some((line) => /notice\.md:\d+: TODO 第 \d+ 行：附件里没有认出来的一段/u.test(line))).toBe(
      true,
    );
  });
});

describe("the notice of 2024 through policy new", () => {
  it.each([
    ["our own form", "notice.md", committed],
    ["plain Markdown", "notice.md", asMarkdown()],
    ["a Word document", "notice.docx", asDocx()],
    ["a text with tabs", "notice.txt", asText(tabs)],
    ["a text with columns of spaces", "notice.txt", asText(spaces)],
    ["a text broken at 74 columns", "notice.txt", wrapped(asText(tabs))],
  ])(
    "gives all 12 rows of annex 1, every value as it was encoded by hand, out of %s",
    async (_, name, content) => {
      const { lines, plan } = await make(name, content);
      expect(lines).toContain("评审计划：11 个评委会，11 行每格都读懂了；初定一行读懂了");
      expect(encoded.size).toBeGreaterThan(400);
      expect(differences(plan())).toEqual([]);
    },
  );

  it("leaves open in the plan only what was our reading, each at its line of the notice", async () => {
    const { file } = await make("notice.md", committed);
    const notice = file("notice.md").split("\n");
    const todos = [...file("plan.yaml").matchAll(/# TODO notice\.md:(\d+) (.*)/gu)];
    const open = todos.map(
      ([, line, message]) => `${notice[Number(line) - 1]?.slice(0, 8)}… ${message?.slice(0, 6)}`,
    );
    expect(open.slice(0, 2)).toEqual(["1 | 丽水市莲… 「推荐中级」", "10 | 莲都区… 「推荐高级」"]);
  });
});
