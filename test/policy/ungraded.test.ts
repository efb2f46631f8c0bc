import { expect, it } from "vitest";
import { assess } from "../../src/policy/assess.ts";
import { compile } from "../../src/policy/compile.ts";
import { compileLexicon } from "../../src/understanding/lexicon.ts";
import { readProfile } from "../../src/understanding/read-profile.ts";
import { loadPack } from "../support/pack.ts";

const pack = loadPack();
const lexicon = compileLexicon(pack);

it("a title named without its grade takes its series' path, and who decides it stays open", () => {
  const profile = readProfile(
    { target: "公证员", unit: "事业单位", mountainYears: 3 },
    { lexicon, pack, today: "2024-06-20" },
  );
  const advice = assess(compile(pack), profile);
  expect(advice.route).toBe("city-submission");
  const statusOf = (rule: string) => advice.findings.find((finding) => finding.rule === rule)?.status;
  expect(statusOf("mountain.applicant")).toBe("unknown");
  expect(statusOf("mountain.years")).toBe("unknown");
  expect(statusOf("submission.examination")).toBeUndefined();
});
