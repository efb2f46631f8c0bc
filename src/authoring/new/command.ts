import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { z } from "zod";
import { type Fault, PackFault } from "../../packs/fault.ts";
import { countiesSchema, seriesSchema } from "../../packs/lists-schema.ts";
import { parseSource, readSource } from "../../packs/source.ts";
import { Refusal } from "../../refusal.ts";
import { readBefore } from "../like/pack.ts";
import type { Manuscript } from "../notice/blocks.ts";
import { readManuscript } from "../notice/read.ts";
import { faultsOf, refuseTaken, writeFolder } from "./folder.ts";
import { countiesOf, newPack } from "./pack.ts";
import { renderNewPack } from "./report.ts";

export interface NewPackCommand {
  /** REGION-YEAR: `liandu-2025`. */
  readonly id: string;
  /** The notice's file. */
  readonly from: string;
  /** Last year's pack: its id among the packs, or its folder. */
  readonly like?: string;
  /** The folder of packs to write into; default: `packs`. */
  readonly out?: string;
  /** The folder of packs, with the province's general knowledge. */
  readonly packs: string;
}

/**
 * Makes a pack's folder from a notice. @returns the lines to print. Throws Refusal where the notice can't be read, the folder is
 * there already, or there is nothing to go by.
 */
export async function makeNewPack({
  id,
  from,
  like,
  out,
  packs,
}: NewPackCommand): Promise<readonly string[]> {
  const year = Number(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(20\d\d)$/.exec(id)?.[1]);
  if (Number.isNaN(year)) {
    throw new Refusal({ field: "REGION-YEAR", got: id, expected: "小写字母的地名加年度，如 liandu-2025" });
  }
  const target = out === undefined ? packs : resolve(out);
  if (!existsSync(target) || !statSync(target).isDirectory()) {
    throw new Refusal({ field: "--out", got: target, expected: "已有的文件夹，新的包建在里面" });
  }
  const folder = join(target, id);
  refuseTaken(folder);
  const manuscript = await readManuscript(bytesOf(from), basename(from));
  const before = like === undefined ? null : readBefore(folderOf(like, packs));
  const beforeFolder = like === undefined ? [] : [join(folderOf(like, packs), "..")];
  const { path, name } = provinceIn([target, packs, ...beforeFolder], before?.province ?? null, manuscript);
  const province = {
    name,
    series: readChecked(path, "series.yaml", seriesSchema),
    counties: readChecked(path, "counties.yaml", countiesSchema),
  };
  const pack = newPack({ id, year, manuscript, province, before });
  const faults = faultsOf(id, pack.files, path, name);
  writeFolder(folder, pack.files);
  return renderNewPack(pack, id, folder, faults);
}

function bytesOf(from: string): Buffer {
  try {
    return readFileSync(from);
  } catch {
    throw new Refusal({ field: "--from", got: from, expected: "一个能读的文件" });
  }
}

function folderOf(like: string, packs: string): string {
  return existsSync(join(packs, like, "pack.yaml")) ? join(packs, like) : resolve(like);
}

interface ProvinceFolder {
  readonly path: string;
  readonly name: string;
}

/**
 * The province's folder: the one that last year's pack names, else the only one there is, else the only one that has the county
 * which the notice begins with.
 */
function provinceIn(
  folders: readonly string[],
  named: string | null,
  { blocks }: Manuscript,
): ProvinceFolder {
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, "counties.yaml")))
      .map((name) => ({ path: join(folder, name), name })),
  );
  const found = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  const head = blocks.slice(0, headBlocks).map((block) => (block.kind === "paragraph" ? block.text : ""));
  const fits = ({ path }: ProvinceFolder) =>
    countiesOf(readChecked(path, "counties.yaml", countiesSchema)).some((county) =>
      head.join("\n").includes(county),
    );
  const fitting =
    named !== null
      ? found.filter(({ name }) => name === named)
      : found.length === 1
        ? found
        : found.filter(fits);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only;
  const expected = "去年的包：从通知看不出是哪个省的";
  throw new Refusal({ field: "--like", got: named ?? "没有给", expected });
}

/** A notice says within so many paragraphs whose it is. */
const headBlocks = 8;

function readChecked<T extends z.ZodType>(province: string, file: string, schema: T): z.infer<T> {
  const faults: Fault[] = [];
  const data = parseSource(readSource(join(province, file), `${basename(province)}/${file}`), schema, faults);
  if (data === null) throw new PackFault(faults);
  return data;
}
