import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { yamlFiles } from "../../packs/files.ts";
import { readNotice } from "../../packs/notice.ts";
import { Refusal } from "../../refusal.ts";
import type { Tree } from "../new/yaml.ts";
import { isRecord, listOf, partOf } from "../plain-data.ts";
import type { CommitteeBefore, PlanBefore } from "./plan.ts";

/** Last year's pack, as its files hold it: it need not load. */
export interface PackBefore {
  readonly id: string;
  readonly year: number | null;
  readonly province: string | null;
  readonly clauses: ReadonlyMap<string, string>;
  readonly plan: PlanBefore;
  /** The other YAML files by name, in order: `rules.yaml`, `answers/hours.yaml`. */
  readonly files: ReadonlyMap<string, string>;
}

const own = ["rules.yaml", "units.yaml", "silences.yaml", "outside.yaml"];

/** Reads last year's pack for carrying over. Throws Refusal where the folder holds none. */
export function readBefore(folder: string): PackBefore {
  const missing = ["pack.yaml", "plan.yaml", "notice.md"].find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined) {
    throw new Refusal({ field: "--like", got: folder, expected: `一个政策包的文件夹（没有 ${missing}）` });
  }
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const manifest = yamlIn(text("pack.yaml"), "pack.yaml");
  const year = partOf(manifest, "year", "value");
  const province = partOf(manifest, "province");
  const files = [...own, ...yamlFiles(folder, "specialties"), ...yamlFiles(folder, "answers")].filter(
    (file) => existsSync(join(folder, file)),
  );
  return {
    id: basename(folder),
    year: typeof year === "number" ? year : null,
    province: typeof province === "string" ? province : null,
    clauses: readNotice(join(folder, "notice.md"), "notice.md", []).clauses,
    plan: planBefore(yamlIn(text("plan.yaml"), "plan.yaml")),
    files: new Map(files.map((file) => [file, text(file)])),
  };
}

function yamlIn(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: -1 });
  } catch {
    throw new Refusal({ field: "--like", got: file, expected: "能读的 YAML" });
  }
}

function planBefore(plan: unknown): PlanBefore {
  const committees = listOf(partOf(plan, "committees"));
  const named = (key: string, said: string) =>
    committees.filter((one) => {
      const value = partOf(one, key, "value");
      return typeof value === "string" && value !== "" && said.startsWith(value);
    });
  return {
    committee: (name, office) => {
      const same = named("name", name).filter((one) => partOf(one, "name", "value") === name);
      const [only, ...others] = same.length > 0 ? same : named("office", office);
      return only === undefined || others.length > 0 ? null : committeeBefore(only);
    },
    deadlineReading: (quote, clause) => {
      const reading = partOf(plan, "noCommittee", "deadlineReading");
      return isRecord(reading) && reading.quote === quote ? treeOf({ ...reading, clause }) : null;
    },
  };
}

function committeeBefore(committee: unknown): CommitteeBefore | null {
  const id = partOf(committee, "id");
  if (typeof id !== "string") return null;
  const calls = partOf(committee, "calls");
  const readings = listOf(partOf(committee, "recommends")).filter(
    (one) => partOf(one, "basis") === "interpretation",
  );
  return {
    id,
    calls: calls === undefined ? undefined : treeOf(calls),
    recommendation: (quote, clause) => {
      const reading = readings.find((one) => partOf(one, "quote") === quote);
      return isRecord(reading) ? treeOf({ ...reading, clause }) : null;
    },
  };
}

/** Plain data as a tree to be written; values of one line stay on one line. */
function treeOf(data: unknown): Tree {
  if (Array.isArray(data)) return data.map(treeOf);
  if (!isRecord(data)) {
    return typeof data === "string" || typeof data === "number" || typeof data === "boolean" ? data : null;
  }
  const pairs = Object.entries(data).map(([key, value]) => ({ key, value: treeOf(value) }));
  return { pairs, flow: !("why" in data) };
}
