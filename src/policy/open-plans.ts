import type { Pack } from "../packs/pack.ts";
import { type PlanField, type ProfileField, planFields } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { finding } from "./finding.ts";

/** What is open about whose plan and of which year is meant, where several are at hand; empty where nothing is. */
export interface OpenPlans {
  /** Names of regions, the one that is taken for the time being among them. */
  readonly regions: readonly string[];
  /** Years, newest first. */
  readonly years: readonly number[];
}

export const noOpenPlans: OpenPlans = Object.freeze({ regions: [], years: [] });

/** Whether a field says whose plan is meant: it is asked where that is open, and else isn't spoken of. */
export function isOfPlan(field: ProfileField): field is PlanField {
  return planFields.some((known) => known === field);
}

/** The fields that would settle it, in the order in which they are asked. */
export function openPlanFields({ regions, years }: OpenPlans): readonly PlanField[] {
  return [
    ...(regions.length > 0 ? (["region"] as const) : []),
    ...(years.length > 0 ? (["applicationYear"] as const) : []),
  ];
}

/** `plan.region`, `plan.year`: the advice is by one of several plans, and it isn't known whether by the right one. */
export function addOpenPlans({ manifest }: Pack, { regions, years }: OpenPlans, findings: Finding[]): void {
  const { region, year, addressees } = manifest;
  if (regions.length > 0) {
    const message = `还不知道你在哪个地方：这里有${regions.join("、")}的通知。下面先按${region.value}${year.value}年度的说。`;
    findings.push(finding("plan.region", "unknown", message, [addressees.clause]));
  }
  if (years.length > 0) {
    const message = `还不知道你报哪个年度：现在${years.map((one) => `${one}年度`).join("、")}的通知都在。下面先按${year.value}年度的说。`;
    findings.push(finding("plan.year", "unknown", message, [year.clause]));
  }
}
