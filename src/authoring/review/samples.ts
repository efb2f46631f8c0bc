import { html } from "hono/html";
import { clauseName } from "../../packs/clause-name.ts";
import type { Pack } from "../../packs/pack.ts";
import type { Advice, Finding } from "../../policy/advice.ts";
import { assess } from "../../policy/assess.ts";
import { windowStates } from "../../policy/window.ts";
import { checksLine, markOf, monthSpan, whereFinding } from "../../render/advice-words.ts";
import { dayName, fieldNames, hoursText, officeText } from "../../render/names.ts";
import { endLabels } from "../flow/where-graph.ts";
import type { Html } from "../page/html.ts";
import { profileJson, type Reader, readSample, type Sample } from "../samples/sample.ts";

export const verdictNames: Readonly<Record<Advice["verdict"], string>> = {
  ready: "核对都符合",
  "not-ready": "有一项还不符合",
  incomplete: "还有不清楚的",
};

const basisNames: Readonly<Record<Finding["basis"], string>> = {
  notice: "",
  interpretation: "解读",
  "general-knowledge": "常识",
};

/** Where a title goes, in a word or two. */
export function routeName({ route }: Advice): string {
  return route === null ? "还不能确定" : (endLabels[route] ?? route);
}

/** The months of the review and how they lie to the day; a dash where there are none. */
function windowText({ window }: Advice): string {
  return window === null ? "—" : `${monthSpan(window.start, window.end)}，${windowStates[window.status]}`;
}

/** What a made-up applicant says of himself, one line for each matter. */
export function sampleWords(sample: Sample, packYear: number): readonly (readonly [string, string])[] {
  const json = profileJson(sample, packYear);
  const { specialty, target, unit, requiredYears, careerStart, mountainYears, mountainCounty } = json;
  const of = (name: string, value: string | number | undefined, after = "") =>
    value === undefined ? [] : [[name, `${value}${after}`] as const];
  return [
    ...of(fieldNames.specialty, specialty),
    ...of(fieldNames.target, target),
    ...of(fieldNames.unit, unit),
    ...of(fieldNames.requiredYears, requiredYears, " 年"),
    ...of(fieldNames.careerStart, careerStart, " 年"),
    ...hoursLines(json.hours),
    ...of(fieldNames.mountainYears, mountainYears, " 年"),
    ...of(fieldNames.mountainCounty, mountainCounty),
    ["哪天问", dayName(json.asOf)],
  ];
}

/** Years with the same hours in one line, latest first. */
function hoursLines(hours: ReturnType<typeof profileJson>["hours"]): readonly (readonly [string, string])[] {
  const years = new Map<string, string[]>();
  for (const [year, figures] of Object.entries(hours).toReversed()) {
    const text = hoursText(figures);
    years.set(text, [...(years.get(text) ?? []), year]);
  }
  return [...years].map(([text, all]) => [`${all.join("、")} 年学时`, text]);
}

/** The thirty applicants, each with the whole of his advice. */
export function samplesPart(reader: Reader, samples: readonly Sample[]): Html {
  const { pack } = reader.policy;
  return html`<ol class="samples">
    ${samples.map((sample) => {
      const advice = assess(reader.policy, readSample(reader, sample));
      return html`<li class="sample" data-route="${advice.route ?? "none"}">
        <header>
          <h3>${sample.shows}</h3>
          <span class="verdict ${advice.verdict}">${verdictNames[advice.verdict]}</span>
        </header>
        <div class="pair">
          <dl>${sampleWords(sample, pack.manifest.year.value).map(([name, said]) => html`<dt>${name}</dt><dd>${said}</dd>`)}</dl>
          ${adviceOf(pack, advice)}
        </div>
      </li>`;
    })}
  </ol>`;
}

function adviceOf(pack: Pack, advice: Advice): Html {
  const where = whereFinding(advice);
  const rest = advice.findings.filter((finding) => finding !== where);
  const checks = rest.filter((finding) => markOf(finding) !== "·");
  const beside = rest.filter((finding) => markOf(finding) === "·");
  return html`<div class="advice">
    <p class="head"><b>${routeName(advice)}</b>　${checksLine(pack, advice)}</p>
    <dl class="outcome">
      <dt>评委会</dt><dd>${advice.committee?.name ?? "—"}</dd>
      <dt>评审时间</dt><dd>${windowText(advice)}</dd>
      <dt>请问</dt><dd>${officeText(advice.contact)}</dd>
    </dl>
    <ul class="findings">${[...(where === null ? [] : [where]), ...checks, ...beside].map((finding) => findingOf(pack, finding))}</ul>
  </div>`;
}

function findingOf(pack: Pack, finding: Finding): Html {
  const basis = basisNames[finding.basis];
  return html`<li class="${finding.status}">
    <span class="mark">${markOf(finding)}</span> ${finding.message}
    ${basis === "" ? "" : html`<span class="tag">${basis}</span>`}<span class="cites">〔${finding.citations.map((clause) => clauseName(pack, clause)).join("、")}〕</span>
  </li>`;
}
