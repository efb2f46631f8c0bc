import { clauseName } from "../packs/clause-name.ts";
import type { Pack, Title } from "../packs/pack.ts";
import { annexNumber, annexOf, noteClause } from "../packs/pack-words.ts";
import type { Committee } from "../packs/schema.ts";
import type { Finding } from "./advice.ts";
import { districtSentence } from "./district-words.ts";
import { callee, finding } from "./finding.ts";
import { mismatch, noSpecialty, noTarget, nothing } from "./open-route-words.ts";
import type { Decision, District, InitialTable, Rows } from "./route.ts";
import { bureauNumber, unitName } from "./scope.ts";
import { maybeOwn, ownInitial, ownPlan, ownReview } from "./self-appraisal-words.ts";

/** A decision said as findings `route.*`: the plan's rows and note, committees with two names, initial recognition. */
export function routeFindings(rows: Rows, decision: Decision): readonly Finding[] {
  const { pack } = rows;
  switch (decision.kind) {
    case "local-review":
    case "recommendation":
    case "unlisted":
      return [inRow(pack, decision), ...twoNames(pack, decision.committee)];
    case "city-submission":
      return [toTheCity(pack, decision)];
    case "no-committee":
      return [nowhere(pack, decision)];
    case "excluded":
      return [excluded(pack, decision)];
    case "initial-recognition":
      return [initial(pack, decision.table)];
    case "initial-unsaid":
      return [initialUnsaid(pack)];
    case "self-appraisal":
      return [ownReview(pack, decision.row), ...ownPlan(pack)];
    case "self-appraisal-initial":
      return [ownInitial(pack, decision.own)];
    case "self-appraisal-open":
      return [maybeOwn(pack, decision.district, decision.title), ...ownPlan(pack)];
    case "mismatch":
      return [mismatch(rows, decision)];
    case "no-target":
      return [noTarget(pack, decision)];
    case "no-specialty":
      return [noSpecialty(rows, decision.title)];
    case "nothing":
      return [nothing(pack)];
    case "out-of-scope":
      return [];
  }
}

type InRow = Extract<District, { committee: Committee; title: Title }>;

function inRow(pack: Pack, decision: InRow): Finding {
  const { committee, title } = decision;
  const { clause } = committee;
  const sentence = districtSentence(pack, decision);
  switch (decision.kind) {
    case "local-review":
      return finding("route.local-review", "applies", sentence, [clause]);
    case "unlisted":
      return finding(
        "route.unlisted",
        "unknown",
        `${sentence}${title.name}怎么评，通知没有说，请先打电话问。`,
        [clause],
      );
    case "recommendation": {
      const { recommendation } = decision;
      return "basis" in recommendation
        ? finding(
            "route.recommendation",
            "applies",
            `${sentence}${recommendation.why}。`,
            [clause],
            recommendation.basis,
          )
        : finding("route.recommendation", "applies", sentence, [clause]);
    }
  }
}

/** Where the notice's text and the plan call a committee by two names. */
function twoNames(pack: Pack, committee: Committee): readonly Finding[] {
  return pack.rules.otherNames
    .filter((other) => other.committee === committee.id)
    .map(({ says }) =>
      finding(
        "route.committee-names",
        "info",
        `通知正文${clauseName(pack, says.clause)}写的是「${says.quote}」，附件 ${annexNumber(pack)} 的名称是「${committee.name.value}」。两个名称按同一个评委会理解。`,
        [says.clause, committee.clause],
        "interpretation",
      ),
    );
}

function toTheCity(pack: Pack, district: Extract<District, { kind: "city-submission" }>): Finding {
  return finding(
    "route.city-submission",
    "applies",
    districtSentence(pack, district),
    [noteClause(pack)],
    "interpretation",
  );
}

/** No committee, and no word of where the papers go. */
function nowhere(pack: Pack, district: Extract<District, { kind: "no-committee" }>): Finding {
  return finding(
    "route.no-committee",
    "unknown",
    `${districtSentence(pack, district)}请先问${pack.manifest.bureau.value}。${bureauNumber(pack)}`,
    [annexOf(pack)],
    "interpretation",
  );
}

/** The row, or the table of 初定, isn't for this kind of unit; which other way there is, it doesn't say. */
function excluded(pack: Pack, { row, unit }: Extract<Decision, { kind: "excluded" }>): Finding {
  return finding(
    "route.excluded",
    "unknown",
    `${row.name.value}的申报对象是「${row.applicants.value}」，${unitName(pack, unit)}不在内。该往哪里报，通知没有写，请问${callee(row.office.value, row.phone?.value ?? null)}。`,
    [row.applicants.clause],
  );
}

function initial(pack: Pack, table: InitialTable): Finding {
  const { name, office, phone, openAllYear, frequency, governedBy } = table;
  const documents = governedBy.map((document) => document.value).join("、");
  const does = pack.clauses.get(name.clause)?.includes("初审") === true ? "初审材料" : "办理";
  const said = [openAllYear, frequency].filter((passage) => passage !== undefined);
  return finding(
    "route.initial-recognition",
    "applies",
    [
      `初定由${callee(office.value, phone?.value ?? null)}${does}。`,
      said.length === 0 ? "" : `通知说：${said.map(({ quote }) => quote).join("，")}。`,
      documents === "" ? "" : `具体按${documents}执行。`,
    ].join(""),
    [office.clause, ...said.map(({ clause }) => clause)],
  );
}

function initialUnsaid(pack: Pack): Finding {
  return finding(
    "route.initial-unsaid",
    "unknown",
    `这份通知没有写初定怎么办，请先问${pack.manifest.bureau.value}。${bureauNumber(pack)}`,
    [annexOf(pack)],
  );
}
