import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/**
 * The questions by which answers are judged, written apart from the answers' phrasings: `development` to choose by, `test`
 * to judge by. A third of each lies outside the notice.
 */
const status = z.enum(["answered", "not-covered", "unknown"]);

const label = z.strictObject({
  status,
  /** Other statuses that are right too. */
  also: z.array(status).optional(),
  /** Clauses that are a right first citation. */
  clauses: z.array(z.string()),
  gist: z.string(),
  /** Ids of entries that are a right first answer. */
  answers: z.array(z.string()).optional(),
});

const single = label.extend({ q: z.string(), kind: z.string() });
const several = z.strictObject({ q: z.string(), kind: z.literal("multi"), parts: z.array(label) });

export type Label = z.infer<typeof label>;
export type Question = z.infer<typeof single>;
type SeveralQuestions = z.infer<typeof several>;

export interface QuestionSet {
  readonly single: readonly Question[];
  readonly several: readonly SeveralQuestions[];
}

const folder = join(fileURLToPath(import.meta.url), "..", "..", "questions");

export function readQuestions(name: "development" | "test"): QuestionSet {
  const all = z
    .array(z.union([several, single]))
    .parse(parse(readFileSync(join(folder, `${name}.yaml`), "utf8")));
  return {
    single: all.filter((one): one is Question => !("parts" in one)),
    several: all.filter((one): one is SeveralQuestions => "parts" in one),
  };
}
