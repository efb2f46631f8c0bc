import type { Fault } from "./fault.ts";
import type { PackFiles } from "./files.ts";
import type { Specialty } from "./schema.ts";
import type { Path, Source } from "./source.ts";

/** The shortest word that is looked for inside a person's sentence: one character fits everywhere. */
const shortest = 2;

/** Words that people use: none too short to be meant, none twice in one list, and silences that say no figure of their own. */
export function checkWords({ specialties, units, silences }: PackFiles): Fault[] {
  return [
    ...specialties.flatMap(({ source, data }) =>
      data.flatMap((specialty, index) => checkList(source, [index], specialtyWords(specialty))),
    ),
    ...units.data.flatMap((unit, index) => checkList(units.source, [index, "words"], unit.words)),
    ...silences.data.flatMap((silence, index) => {
      const { source } = silences;
      const known = figuresOf(`${silence.nearest.quote} ${silence.call.phone?.value ?? ""}`);
      const own = figuresOf(silence.say.replaceAll(/附件\d/g, "")).filter(
        (figure) => !known.includes(figure),
      );
      return [
        ...checkList(source, [index, "words"], silence.words),
        ...own.map((figure) => ({
          file: source.file,
          line: source.lineOf([index, "say"]),
          message: `${silence.id} 里的 ${figure} 既不在引文里，也不是电话`,
        })),
      ];
    }),
  ];
}

/** All the words of a specialty, whoever put them there. */
function specialtyWords(specialty: Specialty): readonly string[] {
  return [
    ...specialty.notice.map((passage) => passage.quote),
    ...(specialty.interpretation?.words ?? []),
    ...(specialty.generalKnowledge?.words ?? []),
  ];
}

function checkList(source: Source, path: Path, words: readonly string[]): Fault[] {
  const fault = (message: string) => ({ file: source.file, line: source.lineOf(path), message });
  return words.flatMap((word, index) => [
    ...([...word].length < shortest ? [fault(`「${word}」太短，会错认`)] : []),
    ...(words.indexOf(word) < index ? [fault(`「${word}」出现了两次`)] : []),
  ]);
}

function figuresOf(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}
