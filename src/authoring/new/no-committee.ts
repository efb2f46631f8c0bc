import { documentNumber, type Source } from "./place.ts";
import { type Branch, branch, type Entry, passage, said, type Tree } from "./yaml.ts";

const inNote = (clause: string) => /^annex\d+\.note$/.test(clause);

/** `noCommittee`: the note on series without a committee; null where the notice has none. */
export function noCommitteeBranch(
  source: Source,
  readingBefore: (quote: string, clause: string) => Tree | null,
): Branch | null {
  const about = source.find(/^.*未(设立|设|组建).*评(审|委).*$/su, inNote);
  if (about === null) return null;
  const handIn = source.find(/[^。；：:]*未(?:设立|设|组建).*?(?:审核|初审|审查|送)(?=，|。|；|$)/su, inNote);
  const deadline =
    source.find(/(?:[市省]级)?评审计划[^，。；（）]*?前(?:至少)?(\d+)个工作日内?/u, inNote) ??
    source.find(/[^，。；（）]*前(\d+)个工作日内?/u, inNote);
  const reading = deadline === null ? null : readingBefore(deadline.quote, deadline.clause);
  const settled = deadline !== null && /至少/u.test(deadline.quote);
  const reviewers = source.find(/(?:上报|报送?|送)至?([^，。；报送]+?)(?:审核|初审|审查)/u, inNote);
  const delivered = source.find(/(?:审核)?通过后[^。；]*?(?=。|；|$)/u, inNote);
  const plan = source.find(new RegExp(`(${documentNumber})[^，。；]*?评审计划`, "u"), inNote);
  const missing = (what: string): Entry => ({ comment: source.todo(about.clause, `没有找到${what}`) });
  return {
    pairs: [
      handIn === null
        ? missing("材料报到哪里：写 handIn")
        : { key: "handIn", value: passage(handIn.clause, handIn.quote) },
      deadline === null
        ? missing("几个工作日：通知写了的话，写 deadline")
        : {
            key: "deadline",
            value: said(
              branch(
                [
                  ["workingDays", Number(deadline.match[1])],
                  ["relativeTo", "city-plan-end"],
                ],
                true,
              ),
              deadline.clause,
              deadline.quote,
            ),
          },
      ...(deadline === null || reading !== null || settled
        ? []
        : [
            {
              comment: source.todo(
                deadline.clause,
                "deadlineReading：「前几个工作日内」是之内（within）、至少提前（before），还是两种读法都有（open），写成解读，说明理由",
              ),
            },
          ]),
      ...(deadline === null || !settled
        ? []
        : [{ key: "deadlineReading", value: said("before", deadline.clause, deadline.quote) }]),
      ...(reading === null || settled
        ? []
        : [{ key: "deadlineReading", value: reading, comment: "TODO 再看一遍：去年的理解" }]),
      reviewers === null
        ? missing("由谁审核：写 reviewers")
        : { key: "reviewers", value: said(reviewers.match[1] ?? "", reviewers.clause, reviewers.quote) },
      ...(delivered === null
        ? []
        : [{ key: "deliveredBy", value: passage(delivered.clause, delivered.quote) }]),
      ...(plan === null
        ? []
        : [{ key: "cityPlan", value: said(plan.match[1] ?? "", plan.clause, plan.quote) }]),
    ],
  };
}
