import { answersSchema, outsideSchema } from "./answers-schema.ts";
import {
  conceptsSchema,
  countiesSchema,
  seriesSchema,
  silencesSchema,
  specialtiesSchema,
  unitsSchema,
} from "./lists-schema.ts";
import { manifestSchema, planSchema } from "./plan-schema.ts";
import { rulesSchema } from "./rules-schema.ts";

/** The schema of each kind of YAML file, of a pack or of a province. A kind is a file, `plan.yaml`, or all files of a folder, `answers/`. */
export const fileSchemas = {
  pack: manifestSchema,
  plan: planSchema,
  rules: rulesSchema,
  units: unitsSchema,
  specialties: specialtiesSchema,
  answers: answersSchema,
  silences: silencesSchema,
  outside: outsideSchema,
  series: seriesSchema,
  counties: countiesSchema,
  concepts: conceptsSchema,
} as const;
