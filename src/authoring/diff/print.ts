import { faultLine } from "../../packs/fault.ts";
import { namesText } from "../page/names-text.ts";
import type { Sample } from "../samples/sample.ts";
import type { PackDiff } from "./diff.ts";
import { type Difference, groupNames, type Stretch } from "./difference.ts";
import type { PackView } from "./pack-view.ts";
import type { Change, SampleChange } from "./samples.ts";

/** Faults of one pack that are told; the rest `policy check` tells. */
const faultsTold = 30;

/** A diff in lines for a terminal. */
export function printDiff(diff: PackDiff): readonly string[] {
  const { before, after, differences, samples } = diff;
  const groups = [...new Set(differences.map(({ group }) => group))];
  return [
    `${before.name} → ${after.name}`,
    ...unreadable(before),
    ...unreadable(after),
    ...shiftedLines(diff),
    ...(isSame(diff) ? ["", "两个政策包没有不同。"] : []),
    ...groups.flatMap((group) => [
      "",
      `【${groupNames[group]}】`,
      ...differences.filter((one) => one.group === group).map((one) => `  ${differenceText(one)}`),
    ]),
    "",
    ...(samples === null ? [samplesLeftOut(diff)] : [samplesSummary(diff), ...sampleLines(samples.changed)]),
  ];
}

/** Whether nothing at all is told. */
export function isSame({ differences, shifted, samples, before, after }: PackDiff): boolean {
  const changed = samples?.changed.length ?? 0;
  return differences.length + shifted.length + changed + before.faults.length + after.faults.length === 0;
}

function unreadable(view: PackView): readonly string[] {
  const { faults, name } = view;
  if (faults.length === 0) return [];
  const more = faults.length - faultsTold;
  return [
    `${name} 还不能整个读出来（${faults.length} 处），下面只比能读的：`,
    ...faults.slice(0, faultsTold).map((fault) => `  ${faultLine(fault)}`),
    ...(more > 0 ? [`  还有 ${more} 处，见 pingzhi policy check`] : []),
  ];
}

function shiftedLines(diff: PackDiff): readonly string[] {
  const text = shiftedText(diff);
  return text === null ? [] : ["", text];
}

/** What only moved on with the year, said once; null where nothing did. */
export function shiftedText({ shifted, years }: PackDiff): string | null {
  if (shifted.length === 0) return null;
  const moved = years > 0 ? `顺延 ${years} 年` : `提前 ${-years} 年`;
  return `日期${moved}，别的都一样：${namesText(shifted, 6, "处")}。`;
}

export function samplesLeftOut({ before, after }: PackDiff): string {
  const names = [before, after].filter(({ pack }) => pack === null).map(({ name }) => name);
  return `样例没有比：${names.join("、")} 还不能整个读出来。`;
}

export function samplesSummary({ samples }: PackDiff): string {
  const { asked = 0, changed = [] } = samples ?? {};
  const another = changed.filter(({ changes }) => changes.length > 0).length;
  const worded = changed.length - another;
  const same = asked - changed.length;
  const parts = [
    `${another} 个得到别的答复`,
    ...(worded > 0 ? [`${worded} 个只是说法变了`] : []),
    `${same} 个不变`,
  ];
  return `同样的话问两边：${asked} 个样例，${parts.join("，")}。`;
}

/** One difference in one line. */
function differenceText(difference: Difference): string {
  const { subject, what, before, after, stretches, relation } = difference;
  const of = [subject, what].filter((part) => part !== "").join("：");
  if (stretches !== undefined) return `${of}　${stretchesText(stretches)}`;
  if (relation === "renamed") return `${of}改了　${before} → ${after}`;
  if (before === null) return `${of}　新增：${inLine(after ?? "")}`;
  if (after === null) return `${of}　去掉：${inLine(before)}`;
  return `${of}　${before} → ${after}`;
}

/** A long text's beginning, in one line. */
function inLine(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, " ")];
  const most = 80;
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most).join("")}…`;
}

/** In characters: what is shown on either side of a change. */
const around = 12;

/** Only what changed, with a little around it: …累计不少于【90→96】学时…. */
function stretchesText(stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  for (const [index, { kind, text }] of stretches.entries()) {
    if (kind === "same") parts.push(shortened(text, index === 0, index === stretches.length - 1));
    else if (kind === "gone" && stretches[index + 1]?.kind === "added")
      parts.push(`【${text}→${stretches[index + 1]?.text ?? ""}】`);
    else if (kind === "gone") parts.push(`【删：${text}】`);
    else if (stretches[index - 1]?.kind !== "gone") parts.push(`【加：${text}】`);
  }
  return parts.join("").replaceAll(/\s+/g, " ");
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  if (characters.length <= around * (isFirst || isLast ? 1 : 2)) return text;
  const head = isFirst ? "" : characters.slice(0, around).join("");
  const tail = isLast ? "" : characters.slice(-around).join("");
  return `${head}…${tail}`;
}

/** The samples whose answers changed alike, together: who they are, then what changed. */
function sampleLines(changed: readonly SampleChange[]): readonly string[] {
  const alike = new Map<string, SampleChange[]>();
  for (const change of changed) {
    if (change.changes.length === 0) continue;
    const key = JSON.stringify(change.changes);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [change]);
    else same.push(change);
  }
  return [...alike.values()].flatMap((same) => [
    "",
    ...same.map(({ sample }) => `  ${sampleLine(sample)}`),
    ...(same[0]?.changes ?? []).map((change) => `    ${changeText(change)}`),
  ]);
}

function sampleLine({ shows, specialty, target, unit, career }: Sample): string {
  const worked = career === undefined ? undefined : `工作 ${career} 年`;
  const words = [specialty, target, unit, worked].filter((word) => word !== undefined);
  return `${shows}（${words.join("，")}）`;
}

function changeText({ what, before, after }: Change): string {
  return `${what}　${before} → ${after}`;
}
