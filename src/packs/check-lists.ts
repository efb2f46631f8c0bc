import type { Fault } from "./fault.ts";
import type { PackFile, PackFiles } from "./files.ts";
import { faultAt, titleNames, titlesOf } from "./look-up.ts";
import { type Counties, levels, type Plan, type Rules, type SeriesFile, type Specialty } from "./schema.ts";
import type { Path } from "./source.ts";

/** The lists against each other: specialties to committees and series, titles and their aliases, counties to the mountain counties. */
export function checkLists(files: PackFiles): Fault[] {
  return [...checkSpecialties(files), ...checkSeries(files.series), ...checkCounties(files)];
}

function checkSpecialties({ specialties, plan, series }: PackFiles): Fault[] {
  const committees = plan.data.committees;
  const all = specialties.flatMap((file) => file.data);
  const idle = committees.flatMap(({ id, clause }, index) =>
    all.some((one) => one.committee === id && one.notice.some((passage) => passage.clause === clause))
      ? []
      : [faultAt(plan, ["committees", index], `没有专业引用 ${clause} 归到 ${id}`)],
  );
  return [...idle, ...specialties.flatMap((file) => checkFile(file, plan.data, series.data))];
}

function checkFile(file: PackFile<readonly Specialty[]>, plan: Plan, series: SeriesFile): Fault[] {
  return file.data.flatMap((specialty, index) => {
    const at = (path: Path, message: string) => faultAt(file, [index, ...path], message);
    const taken = specialty.series.flatMap((id) => titlesOf(series, id));
    const { committee } = specialty;
    const known = committee === null || plan.committees.some((one) => one.id === committee);
    return [
      ...specialty.series.flatMap((id, place) =>
        series.series.some((one) => one.id === id) ? [] : [at(["series", place], `没有系列 ${id}`)],
      ),
      ...(specialty.titles ?? []).flatMap((title, place) =>
        taken.includes(title) ? [] : [at(["titles", place], `「${title}」不是所属系列的职称`)],
      ),
      ...(known ? [] : [at(["committee"], `没有评委会 ${committee}`)]),
    ];
  });
}

/** A title's level is the same wherever it stands; an alias leads to titles and is none itself. */
function checkSeries(file: PackFile<SeriesFile>): Fault[] {
  const levelOf = new Map<string, string>();
  const faults = file.data.series.flatMap((entry, index) =>
    levels.flatMap((level) =>
      entry.titles[level].flatMap((title, place) => {
        const path = ["series", index, "titles", level, place];
        const other = levelOf.get(title);
        levelOf.set(title, level);
        const twice = titlesOf(file.data, entry.id).filter((name) => name === title).length > 1;
        if (twice) return [faultAt(file, path, `「${title}」在这个系列里出现了两次`)];
        return other === undefined || other === level
          ? []
          : [faultAt(file, path, `「${title}」在别的系列里是 ${other}`)];
      }),
    ),
  );
  const ungraded = file.data.series.flatMap((entry, index) =>
    (entry.ungraded ?? []).flatMap((title, place) =>
      levelOf.has(title)
        ? [faultAt(file, ["series", index, "ungraded", place], `「${title}」有层级，不用再列`)]
        : [],
    ),
  );
  const titles = titleNames(file.data);
  const aliases = Object.entries(file.data.aliases).flatMap(([alias, names]) => [
    ...(titles.has(alias) ? [faultAt(file, ["aliases", alias], `「${alias}」本身就是职称`)] : []),
    ...names.flatMap((name, place) =>
      titles.has(name) ? [] : [faultAt(file, ["aliases", alias, place], `系列里没有职称「${name}」`)],
    ),
  ]);
  return [...faults, ...ungraded, ...aliases];
}

function checkCounties({ counties, rules, manifest }: PackFiles): Fault[] {
  const { cities, mountain, province } = counties.data;
  const all = Object.values(cities).flat();
  const placed = Object.entries(cities).flatMap(([city, names]) =>
    names.map((name, index) => ({ name, path: ["cities", city, index] })),
  );
  const region = manifest.data.region.value;
  return [
    ...placed.flatMap(({ name, path }, index) =>
      all.indexOf(name) < index ? [faultAt(counties, path, `「${name}」出现了两次`)] : [],
    ),
    ...(all.includes(region) ? [] : [faultAt(manifest, ["region"], `「${region}」不是${province}的县`)]),
    ...(rules.data.mountain !== undefined && mountain === undefined
      ? [faultAt(rules, ["mountain"], `${counties.source.file} 没有山区县的名单`)]
      : []),
    ...(mountain === undefined ? [] : checkMountain(counties, mountain, rules.data)),
  ];
}

function checkMountain(
  file: PackFile<Counties>,
  mountain: NonNullable<Counties["mountain"]>,
  rules: Rules,
): Fault[] {
  const { cities, province } = file.data;
  const all = Object.values(cities).flat();
  const { counties, leftLater } = mountain;
  const expected = rules.mountain?.countyCount.value ?? counties.length;
  return [
    ...counties.flatMap((name, index) =>
      all.includes(name) && counties.indexOf(name) === index
        ? []
        : [faultAt(file, ["mountain", "counties", index], `「${name}」不是${province}的县，或出现了两次`)],
    ),
    ...(counties.length === expected
      ? []
      : [faultAt(file, ["mountain", "counties"], `有 ${counties.length} 个县，通知写的是 ${expected} 个`)]),
    ...leftLater.flatMap(({ county }, index) =>
      counties.includes(county)
        ? []
        : [faultAt(file, ["mountain", "leftLater", index], `「${county}」不在名单里`)],
    ),
  ];
}
