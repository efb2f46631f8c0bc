import { longestAnswer, questionsOf, slots } from "./answers-schema.ts";
import type { Fault } from "./fault.ts";
import type { PackFile, PackFiles } from "./files.ts";
import { faultAt } from "./look-up.ts";
import type { Path } from "./source.ts";

/** One phrasing, with its place. */
interface Phrasing {
  readonly file: PackFile<unknown>;
  readonly path: Path;
  readonly text: string;
  readonly id: string;
}

/** The answers: short, true to their quotes in every figure, and no phrasing that leads to two of them. */
export function checkAnswers(files: PackFiles): Fault[] {
  return [...checkSayings(files), ...checkPhrasings(files)];
}

/** What is computed of something that the plan doesn't have can't be asked. */
function isComputable(compute: string, { data }: PackFiles["plan"]): boolean {
  const { committees, initialRecognition: initial } = data;
  if (compute === "initial.next-round") return initial !== undefined;
  if (compute !== "plan.excludes") return true;
  return [...committees, ...(initial ? [initial] : [])].some(({ excludes }) => excludes.length > 0);
}

function checkSayings({ answers, plan }: PackFiles): Fault[] {
  return answers.flatMap((file) =>
    file.data.flatMap((answer, index) => {
      if (!("say" in answer)) {
        return [
          ...(answer.id === answer.compute
            ? []
            : [faultAt(file, [index, "compute"], `${answer.id} 的 compute 应与 id 相同`)]),
          ...(isComputable(answer.compute, plan)
            ? []
            : [faultAt(file, [index, "compute"], `plan.yaml 里没有 ${answer.id} 要算的内容`)]),
        ];
      }
      const length = [...answer.say].length;
      const quoted = answer.cites.map(({ quote }) => quote).join(" ");
      const known: readonly string[] = quoted.match(/\d+/g) ?? [];
      const own = (answer.say.replaceAll(/附件\d(?:-\d)?/g, "").match(/\d+/g) ?? []).filter(
        (figure) => !known.includes(figure),
      );
      return [
        ...(length <= longestAnswer
          ? []
          : [faultAt(file, [index, "say"], `${answer.id} 有 ${length} 字，最多 ${longestAnswer} 字`)]),
        ...own.map((figure) => faultAt(file, [index, "say"], `${answer.id} 里的 ${figure} 不在引文里`)),
        ...((answer.basis === undefined) === (answer.why === undefined)
          ? []
          : [faultAt(file, [index], `${answer.id} 的 basis 和 why 应同时写`)]),
      ];
    }),
  );
}

function checkPhrasings(files: PackFiles): Fault[] {
  const seen = new Map<string, string>();
  return phrasingsOf(files).flatMap(({ file, path, text, id }) => {
    const key = text.replaceAll(/[\s，。？！,.?!]/gu, "");
    const other = seen.get(key);
    seen.set(key, id);
    const odd = [...text.matchAll(/\{([^}]*)\}/g)].filter(([, name]) => !slots.some((slot) => slot === name));
    return [
      ...(other === undefined ? [] : [faultAt(file, path, `「${text}」在 ${other} 里已有`)]),
      ...odd.map(([slot]) => faultAt(file, path, `没有 ${slot} 这种空位`)),
    ];
  });
}

type Asked = Parameters<typeof questionsOf>[0] & { readonly id: string };

function phrasingsOf({ answers, silences, outside }: PackFiles): readonly Phrasing[] {
  const of = (file: PackFile<readonly Asked[]>) =>
    file.data.flatMap((entry, index) => {
      const questions = questionsOf(entry);
      return questions.flatMap((ways, question) =>
        ways.map((text, place) => ({
          file,
          path: [index, "ask", ...(questions.length > 1 ? [question] : []), place],
          text,
          id: entry.id,
        })),
      );
    });
  return [...answers.flatMap(of), ...of(silences), ...of(outside)];
}
