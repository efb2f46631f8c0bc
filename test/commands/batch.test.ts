import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pingzhi } from "./pingzhi.ts";

const list = [
  "姓名,单位类型,专业,申报职称,规定年限,参加工作年份,2024年总学时,2024年专业学时,2024年公需学时,2024年一般公需学时,2023年总学时,2023年专业学时,2023年公需学时,2023年一般公需学时",
  "张三,企业,水利,助工,4,2012,92,62,30,11,92,62,30,12",
  "=李四,企业,水利,助工,4,2012,92,62,30,12,92,62,30,12",
].join("\n");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingzhi-batch-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const asOf = ["--as-of", "2024-06-20"];

describe("pingzhi batch", () => {
  it("writes the sheet, says how many there are of each, and exits 0", async () => {
    const out = join(folder, "out.csv");
    const { exit, output, errors } = await pingzhi(["batch", await given("in.csv", list), out, ...asOf]);
    expect({ exit, output, errors }).toEqual({
      exit: 0,
      output: [`2 人：可以报 1，还不够 1，还不能定 0，没有读成 0。结果在 ${out}`],
      errors: [],
    });
    const text = await readFile(out, "utf8");
    expect(text).toContain("2024 年还差 1 个一般公需学时。");
    expect(text).toContain("2601721");
    expect(text).toContain(`"'=李四"`);
    expect((await stat(out)).mode & 0o077).toBe(0);
  });

  it("names each cell that it can't read in a line, checks the others, and exits 1", async () => {
    const out = join(folder, "spoiled.xlsx");
    const spoiled = await given("spoiled.csv", list.replace("水利", "炼金术"));
    const { exit, output, errors } = await pingzhi(["batch", spoiled, out, ...asOf]);
    expect(exit).toBe(1);
    expect(output[0]).toContain("没有读成 1");
    expect(errors).toEqual(["spoiled.csv!C2 specialty：收到「炼金术」，应为一个专业"]);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });

  it("writes a template that it reads itself", async () => {
    const template = join(folder, "template.xlsx");
    expect(await pingzhi(["batch", "--template", template])).toMatchObject({ exit: 0, errors: [] });
    const { exit, errors } = await pingzhi(["batch", template, join(folder, "none.xlsx")]);
    expect({ exit, errors }).toEqual({
      exit: 1,
      errors: ["名单：收到「标题下面没有人」，应为标题下面每行一个人"],
    });
    await expect(stat(join(folder, "none.xlsx"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("refuses in one line to read what isn't there, and to write where it must not", async () => {
    const file = await given("own.csv", list);
    for (const [from, to, field] of [
      [join(folder, "nothing.csv"), join(folder, "x.xlsx"), "IN"],
      [file, file, "OUT"],
      [file, join(folder, "x.pdf"), "OUT"],
      [file, join(folder, "no", "folder.xlsx"), "OUT"],
    ] as const) {
      const { exit, output, errors } = await pingzhi(["batch", from, to]);
      expect({ exit, output }).toEqual({ exit: 1, output: [] });
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(new RegExp(`^${field}：收到「`));
    }
    expect(await readFile(file, "utf8")).toBe(list);
  });

  it("exits 2 where it is called in another way, and says the limits in its help", async () => {
    for (const args of [[], ["one.csv"], ["--template", "a.xlsx", "in.csv"], ["a", "b", "--frobnicate"]])
      expect((await pingzhi(["batch", ...args])).exit).toBe(2);
    const { exit, output } = await pingzhi(["batch", "--help"]);
    expect(exit).toBe(0);
    expect(output.join(" ").replaceAll(/\s+/g, " ")).toContain("at most 10000 people, 100 columns");
  });
});
