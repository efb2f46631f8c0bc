import type { Pack, Title } from "../packs/pack.ts";
import type { Decision } from "./route.ts";

/**
 * 3: 全市各中（高）评委对山区 26 县的申报对象同等条件下给予适当倾斜。有关中（高）评委会在量化评价中，加大在山区 26 县从事专业技术工作
 * 年限的量化赋分权重。 Which committees, and by how much, is unsaid: never a number.
 */
export type Deciders =
  /** A committee of the city that decides an intermediate or an associate senior title. */
  | "city"
  /** A junior committee's own decision, or none at all: the rules don't speak of it. */
  | "junior"
  | "initial"
  /** The province's decision. */
  | "province"
  /** Not known who decides. */
  | "open";

export function decidersOf(pack: Pack, decision: Decision): Deciders {
  switch (decision.kind) {
    case "local-review":
      return byLevel(pack, decision.committee.level.value);
    case "recommendation":
    case "city-submission":
      return byLevel(pack, decision.title.level);
    case "initial-recognition":
    case "initial-unsaid":
    case "self-appraisal-initial":
      return "initial";
    case "excluded":
      return decision.title === null ? "initial" : byTitleAlone(decision.title);
    case "self-appraisal":
    case "self-appraisal-open":
    case "unlisted":
    case "no-committee":
    case "no-specialty":
      return byTitleAlone(decision.title);
    case "mismatch":
    case "no-target":
    case "nothing":
    case "out-of-scope":
      return "open";
  }
}

function byLevel(pack: Pack, level: Title["level"]): Deciders {
  if (level === null) return "open";
  const rule = pack.rules.mountain;
  if (rule?.cityLevels.value.includes(level)) return "city";
  return rule?.provinceLevels.value.includes(level) ? "province" : "junior";
}

/** Whoever decides a junior title, it is no committee that clause 3 speaks of. */
function byTitleAlone(title: Title): Deciders {
  return title.level === "junior" ? "junior" : "open";
}
