import type { Match } from "./match.ts";

/** From this length on, in characters, a message is a story. */
const storyLength = 70;
/** The chance from which each of several questions is answered by itself. */
const sure = 0.75;
/** What a part counts that isn't worded as a question, where another one is. */
const besideQuestions = 0.7;

/** The views of a message that are answered, in its order: each of several questions, or the one that is surest; none of nothing. */
export function choose(matches: readonly Match[], text: string): readonly Match[] {
  const several = separateQuestions(matches, text);
  const best = surest(matches);
  // 修路的助工几月评，社保断了能补吗: what is outside doesn't drown what can be answered.
  if (several.length > 1 || (several.length === 1 && isOutside(best))) return several;
  return best === null ? [] : [best];
}

/** The match that the message as one question comes to. */
export function surest(matches: readonly Match[]): Match | null {
  const [best] = matches.toSorted((a, b) => worth(b, matches) - worth(a, matches));
  return best ?? null;
}

function worth({ chance, view }: Match, all: readonly Match[]): number {
  return view.asks || !all.some((match) => match.view.asks) ? chance : chance * besideQuestions;
}

/** Questions of the message that are sure each by itself. A long story asks one thing, unless it marks several. */
function separateQuestions([, ...parts]: readonly Match[], text: string): readonly Match[] {
  if (text.length > storyLength && (text.match(/[?？]/g) ?? []).length < 2) return [];
  const questions = parts.filter((match) => match.chance >= sure && !isOutside(match));
  return questions.filter(
    ({ ranked, mentions }, place) =>
      !questions
        .slice(0, place)
        .some(
          (other) =>
            other.ranked[0]?.entry === ranked[0]?.entry &&
            other.mentions.places.join() === mentions.places.join(),
        ),
  );
}

/** Whether what fits best isn't about title review. */
export function isOutside(match: Match | null): boolean {
  return match?.ranked[0]?.entry.kind === "outside";
}
