import type { Fault } from "./fault.ts";
import type { PackFile, PackFiles } from "./files.ts";
import { faultAt, titleNames } from "./look-up.ts";
import { unitKinds } from "./schema.ts";
import type { Path } from "./source.ts";

/** Ids that stand twice, and ids that lead nowhere: committees, titles, kinds of unit. */
export function checkIds(files: PackFiles): Fault[] {
  return [...checkManifest(files), ...checkDuplicates(files), ...checkTitleNames(files)];
}

function checkManifest({ manifest, name, notice }: PackFiles): Fault[] {
  const { id, notice: pinned } = manifest.data;
  return [
    ...(id === name ? [] : [faultAt(manifest, ["id"], `id ${id} 与文件夹名 ${name} 不同`)]),
    ...(pinned.sha256 === notice.sha256
      ? []
      : [faultAt(manifest, ["notice", "sha256"], `${notice.file} 的 SHA-256 是 ${notice.sha256}`)]),
  ];
}

function checkDuplicates({
  plan,
  specialties,
  units,
  silences,
  answers,
  outside,
  series,
}: PackFiles): Fault[] {
  const seen = new Set<string>();
  const twice = (
    kind: string,
    file: PackFile<unknown>,
    list: readonly { readonly id: string }[],
    under: Path = [],
  ) =>
    list.flatMap(({ id }, index) => {
      const key = `${kind} ${id}`;
      if (seen.has(key)) return [faultAt(file, [...under, index, "id"], `${kind} id ${id} 出现了两次`)];
      seen.add(key);
      return [];
    });
  return [
    ...twice("committee", plan, plan.data.committees, ["committees"]),
    ...specialties.flatMap((file) => twice("specialty", file, file.data)),
    ...twice("unit", units, units.data),
    // An answer, a silence and what is outside are found by one search: no id may lead to two of them.
    ...twice("answer", silences, silences.data),
    ...answers.flatMap((file) => twice("answer", file, file.data)),
    ...twice("answer", outside, outside.data),
    ...twice("series", series, series.data.series, ["series"]),
  ];
}

/** Names of titles, of committees and of kinds of unit that plan and rules use. */
function checkTitleNames({ plan, rules, series, units }: PackFiles): Fault[] {
  const known = titleNames(series.data);
  const { committees } = plan.data;
  const unknownTitles = committees.flatMap((committee, index) => {
    const under: Path = ["committees", index];
    const named = [
      ...committee.reviews.map((entry, at) => ({ path: ["reviews", at], names: [entry.value] })),
      ...committee.recommends.map((entry, at) => ({
        path: ["recommends", at],
        names: entry.value.titles ?? [],
      })),
    ];
    return named.flatMap(({ path, names }) =>
      names
        .filter((name) => !known.has(name))
        .map((name) => faultAt(plan, [...under, ...path], `系列里没有职称「${name}」`)),
    );
  });
  const { otherNames, scope } = rules.data;
  const misnamed = otherNames.flatMap(({ committee: id, nameInAnnex }, index) => {
    const found = committees.find((committee) => committee.id === id);
    if (found === undefined) return [faultAt(rules, ["otherNames", index, "committee"], `没有评委会 ${id}`)];
    return found.name.value === nameInAnnex.value
      ? []
      : [faultAt(rules, ["otherNames", index, "nameInAnnex"], "不是附件里的名称")];
  });
  const placed = [...scope.kinds.in.value, ...scope.kinds.out.value];
  const misplaced = unitKinds.filter(
    (kind) =>
      placed.filter((other) => other === kind).length !==
      units.data.filter((unit) => unit.id === kind).length,
  );
  const strangers = committees.flatMap(({ excludes }, index) =>
    excludes.flatMap(({ value }, place) =>
      units.data.some((unit) => unit.id === value)
        ? []
        : [faultAt(plan, ["committees", index, "excludes", place], `units.yaml 里没有单位种类 ${value}`)],
    ),
  );
  return [
    ...unknownTitles,
    ...misnamed,
    ...strangers,
    ...misplaced.map((kind) =>
      faultAt(rules, ["scope", "kinds"], `单位种类 ${kind} 应在 in 和 out 中恰好出现一次`),
    ),
  ];
}
