import type { Pack, Title } from "../packs/pack.ts";
import type { UnitKind } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { compileHours, type HoursRule } from "./hours.ts";
import { compileHoursWords, type HoursWords } from "./hours-words.ts";
import { compileMountain, type MountainRule } from "./mountain-words.ts";
import { type Path, pathOf } from "./path.ts";
import { initialRecognition, type Profile } from "./profile.ts";
import { remember } from "./remember.ts";
import { compileRows, decide, type Rows } from "./route.ts";
import { scopeFinding } from "./scope.ts";
import { compileYearsWords, type YearsWords } from "./years-words.ts";

/** A pack made ready for assessing. What it remembers are parts of answers that depend on nothing but the pack. */
export interface Policy {
  readonly pack: Pack;
  readonly hours: HoursRule;
  readonly mountain: MountainRule | null;
  /** What specialty, title and unit settle. */
  readonly path: (profile: Profile) => Path;
  /** `route.scope` of a unit, or of one not known. */
  readonly scope: (unit: UnitKind | undefined) => Finding;
  readonly hoursWords: HoursWords;
  readonly yearsWords: YearsWords;
}

/** Paths kept at most; then the memory starts anew. */
const mostPaths = 8192;

export function compile(pack: Pack): Policy {
  const rows = compileRows(pack);
  return {
    pack,
    hours: compileHours(pack),
    mountain: compileMountain(pack),
    path: rememberPaths(rows),
    scope: remember((unit: UnitKind | undefined) => scopeFinding(pack, unit)),
    hoursWords: compileHoursWords(pack),
    yearsWords: compileYearsWords(pack),
  };
}

function rememberPaths(rows: Rows): Policy["path"] {
  const { pack } = rows;
  const known = new Map<string | undefined, Map<string | undefined, Map<string | undefined, Path>>>();
  let count = 0;
  return ({ specialty, target, unit }) => {
    const found = known.get(specialty?.id)?.get(target?.id)?.get(unit?.id);
    if (found !== undefined) return found;
    const path = pathOf(
      rows,
      decide(rows, pack.byId.specialty.get(specialty?.id ?? ""), targetOf(pack, target?.id), unit?.id),
    );
    if (count >= mostPaths) {
      known.clear();
      count = 0;
    }
    count += 1;
    const byTarget = remembered(
      known,
      specialty?.id,
      () => new Map<string | undefined, Map<string | undefined, Path>>(),
    );
    remembered(byTarget, target?.id, () => new Map<string | undefined, Path>()).set(unit?.id, path);
    return path;
  };
}

function targetOf(pack: Pack, id: string | undefined): Title | typeof initialRecognition | undefined {
  return id === initialRecognition ? initialRecognition : pack.byId.title.get(id ?? "");
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
