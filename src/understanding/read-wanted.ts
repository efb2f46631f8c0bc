import { isDay } from "../calendar.ts";
import { type RegionWords, resolveRegion } from "./regions.ts";

/** Whose plan a profile means, as far as it says so and can be read; what is wrong in it, `readProfile` refuses. */
export function readWanted(
  json: unknown,
  regions: RegionWords,
  today: string,
): { readonly region?: string; readonly applicationYear?: number; readonly day: string } {
  const given = typeof json === "object" && json !== null ? Object.entries(json) : [];
  const { asOf, applicationYear, region }: Readonly<Record<string, unknown>> = Object.fromEntries(given);
  const named = typeof region === "string" ? resolveRegion(regions, region) : undefined;
  return {
    ...(named?.kind === "one" && { region: named.value }),
    ...(typeof applicationYear === "number" && { applicationYear }),
    day: typeof asOf === "string" && isDay(asOf) ? asOf : today,
  };
}
