import type { Pack } from "../packs/pack.ts";

/** Which notice it is, where several are at hand: 莲都区2024年度的通知（莲人社〔2024〕42号）. */
export function planName({ manifest }: Pack): string {
  const { region, year, number } = manifest;
  return `${region.value}${year.value}年度的通知（${number.value}）`;
}
