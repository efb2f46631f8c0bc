import type { Pack } from "../packs/pack.ts";
import { type UnitKind, unitKinds } from "../packs/schema.ts";
import { compileHours, type HoursRule } from "./hours.ts";
import { compileHoursWords, type HoursWords } from "./hours-words.ts";
import { compileMountain, type MountainRule } from "./mountain-words.ts";
import { type Path, pathOf } from "./path.ts";
import { initialRecognition, type Profile } from "./profile.ts";
import { remember } from "./remember.ts";
import { compileRows, decide, type Target } from "./route.ts";
import { scopeFinding } from "./scope.ts";
import { compileIsOutdated, compileOutdatedWords, type OutdatedWords } from "./window.ts";
import { compileYearViews, type YearViews } from "./year-view.ts";
import { compileYearsWords, type YearsWords } from "./years-words.ts";

/** A pack made ready for assessing. What it remembers are parts of answers that depend on nothing but the pack. */
export interface Policy {
  readonly pack: Pack;
  readonly hours: HoursRule;
  readonly mountain: MountainRule | null;
  /** What specialty, title and unit settle. */
  readonly path: (profile: Profile) => Path;
  readonly isOutdated: (asOf: string, applicationYear: number) => boolean;
  /** `plan.outdated`. */
  readonly outdatedWords: OutdatedWords;
  readonly yearViews: YearViews;
  readonly hoursWords: HoursWords;
  /** Null where the notice asks for no number of years. */
  readonly yearsWords: YearsWords | null;
}

export function compile(pack: Pack): Policy {
  const mountain = compileMountain(pack);
  const hours = compileHours(pack);
  return {
    pack,
    hours,
    yearViews: compileYearViews(pack, hours),
    mountain,
    path: rememberPaths(pack, mountain),
    isOutdated: compileIsOutdated(pack),
    outdatedWords: compileOutdatedWords(pack),
    hoursWords: compileHoursWords(pack),
    yearsWords: compileYearsWords(pack),
  };
}

/** A path is found by one number, made of those of its three ids. */
function rememberPaths(pack: Pack, mountain: MountainRule | null): Policy["path"] {
  const rows = compileRows(pack);
  const scope = remember((unit: UnitKind | undefined) => scopeFinding(pack, unit));
  const specialties = numbered(pack.byId.specialty);
  const targets = numbered<Target>([[initialRecognition, initialRecognition], ...pack.byId.title]);
  const units = numbered(unitKinds.map((unit) => [unit, unit] as const));
  const path = remember((key: number) => {
    const unit = units.at(key % units.size);
    const rest = Math.floor(key / units.size);
    const decision = decide(
      rows,
      specialties.at(Math.floor(rest / targets.size)),
      targets.at(rest % targets.size),
      unit,
    );
    return pathOf({ rows, mountain, scope }, decision, unit);
  });
  return ({ specialty, target, unit }) =>
    path(
      (specialties.of(specialty?.id) * targets.size + targets.of(target?.id)) * units.size +
        units.of(unit?.id),
    );
}

/** Gives each id a small number; 0 is for none, and for an id that the pack doesn't have. */
function numbered<T>(entries: Iterable<readonly [string, T]>) {
  const values: (T | undefined)[] = [undefined];
  const numbers = new Map<string, number>();
  for (const [id, value] of entries) {
    numbers.set(id, values.length);
    values.push(value);
  }
  return {
    size: values.length,
    at: (number: number) => values[number],
    of: (id: string | undefined) => (id === undefined ? 0 : (numbers.get(id) ?? 0)),
  };
}
