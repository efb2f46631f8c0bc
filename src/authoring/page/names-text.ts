/** …、…等 14 个专业: at most `most` by name. */
export function namesText(names: readonly string[], most: number, counter: string): string {
  if (names.length <= most) return names.join("、");
  return `${names.slice(0, most).join("、")}等 ${names.length} ${counter}`;
}
