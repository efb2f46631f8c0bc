/** A message that says how far something is by a bar of characters, drawn as a bar. */

interface BarParts {
  readonly before: string;
  /** From 0 to 1. */
  readonly part: number;
  /** What stands behind the bar, as 3,200 / 10,000 人. */
  readonly label: string;
}

const barLine = /^([\s\S]*?)\n?(▓*░*)(?: (.+))?$/;

/** Null where its last line is no bar. */
export function barIn(text: string): BarParts | null {
  const [, before = "", bar = "", label = ""] = barLine.exec(text) ?? [];
  if (bar.length < 5) return null;
  const [done, total] = (/([\d,]+) \/ ([\d,]+)/.exec(label) ?? []).slice(1).map(number);
  const exact = done !== undefined && total ? done / total : undefined;
  return { before, part: exact ?? bar.split("▓").length / bar.length, label };
}

function number(text: string): number {
  return Number(text.replace(/,/g, ""));
}

export function barView({ before, part, label }: BarParts): readonly (HTMLElement | string)[] {
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", before);
  bar.max = 1;
  bar.value = part;
  const words = document.createElement("span");
  words.className = "state";
  words.append(label);
  return [before, bar, words];
}
