import type { Pack, Title } from "../packs/pack.ts";
import type { UnitKind } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";
import { compileHours, type HoursRule } from "./hours.ts";
import { compileMountain, type MountainRule } from "./mountain.ts";
import { type Path, pathOf } from "./path.ts";
import { initialRecognition, type Profile } from "./profile.ts";
import { compileRows, decide, type Rows } from "./route.ts";
import { scopeFinding } from "./scope.ts";

/** A pack made ready for assessing. What it remembers are parts of answers that depend on nothing but the pack. */
export interface Policy {
  readonly pack: Pack;
  readonly hours: HoursRule;
  readonly mountain: MountainRule | null;
  /** What specialty, title and unit settle. */
  readonly path: (profile: Profile) => Path;
  /** `route.scope` of a unit, or of one not known. */
  readonly scope: (unit: UnitKind | undefined) => Finding;
  /** Said with every check of hours: 省里另有规定的按其规定执行. */
  readonly otherwise: Finding;
  /** Hours where they aren't judged: 5.4's other documents, and outside the scope. */
  readonly hoursElsewhere: { readonly initial: Finding; readonly "out-of-scope": Finding };
}

/** Paths kept at most; then the memory starts anew. */
const mostPaths = 8192;

export function compile(pack: Pack): Policy {
  const rows = compileRows(pack);
  const scopes = new Map<UnitKind | undefined, Finding>();
  return {
    pack,
    hours: compileHours(pack),
    mountain: compileMountain(pack),
    path: rememberPaths(rows),
    scope: (unit) => remembered(scopes, unit, () => scopeFinding(pack, unit)),
    otherwise: otherwise(pack),
    hoursElsewhere: { initial: initialHours(pack), "out-of-scope": outOfScopeHours(pack) },
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

function otherwise(pack: Pack): Finding {
  const { provinceOverrides, governedBy } = pack.rules.continuingEducation;
  const documents = governedBy.map((document) => document.value).join("、");
  return finding(
    "continuing-education.otherwise",
    "info",
    `学时的要求按${documents}执行；${provinceOverrides.quote}。`,
    [provinceOverrides.clause],
  );
}

function initialHours(pack: Pack): Finding {
  const { governedBy, openAllYear } = pack.plan.initialRecognition;
  const documents = governedBy.map((document) => document.value).join("、");
  return finding(
    "continuing-education.years",
    "unknown",
    `初定要不要学时，这份通知没有写，它说按${documents}执行。`,
    [openAllYear.clause],
  );
}

function outOfScopeHours(pack: Pack): Finding {
  const { clause } = pack.rules.continuingEducation;
  return finding(
    "continuing-education.years",
    "unknown",
    "先弄清楚归哪里管，再看学时的要求。",
    [clause],
    "interpretation",
  );
}
