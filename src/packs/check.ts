import { checkAnswers } from "./check-answers.ts";
import { checkIds } from "./check-ids.ts";
import { checkLists } from "./check-lists.ts";
import { checkPlan } from "./check-plan.ts";
import { checkQuotes } from "./check-quotes.ts";
import { checkRules } from "./check-rules.ts";
import { checkValues } from "./check-values.ts";
import { checkWords } from "./check-words.ts";
import type { Fault } from "./fault.ts";
import { type ReadFiles, readFiles } from "./files.ts";

/** A pack's folder as far as it can be read, with everything that is wrong in it. */
export function readAndCheck(folder: string): {
  readonly read: ReadFiles;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const read = readFiles(folder, faults);
  return { read, faults: [...faults, ...checkPack(read)] };
}

/** Everything that can be wrong in a pack beyond the shape of its files. What needs them all waits until all fit. */
function checkPack({ sources, notice, files }: ReadFiles): readonly Fault[] {
  return [
    ...(notice === null ? [] : checkQuotes(sources, notice)),
    ...checkValues(sources),
    ...sources.flatMap((source) => source.todos),
    ...(files === null
      ? []
      : [
          ...checkPlan(files),
          ...checkRules(files),
          ...checkIds(files),
          ...checkLists(files),
          ...checkWords(files),
          ...checkAnswers(files),
        ]),
  ];
}
