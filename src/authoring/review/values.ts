import { html } from "hono/html";
import { clauseName } from "../../packs/clause-name.ts";
import type { Pack } from "../../packs/pack.ts";
import type { StatedValue } from "../../packs/values.ts";
import type { Html } from "../page/html.ts";
import { keyName, pathName, valueText } from "../page/value-words.ts";
import { partOf } from "../plain-data.ts";
import type { Block, FileValues, ReviewData } from "./data.ts";
import { type Numbered, piecesOf } from "./quoted-clause.ts";

/** The notice's own values: on the left what the pack says, on the right the clause with the quoted words marked. */
export function noticeValues({ pack, files }: ReviewData): Html {
  return html`${files
    .filter(({ file, counts }) => counts.notice > 0 && !isTalk(file))
    .map(
      (file) =>
        html`<section class="file">
        <h3>${fileName(file.file)} <small>${file.file} · ${file.counts.notice} 个</small></h3>
        ${file.blocks.map((block) => blockOf(pack, file, block))}
      </section>`,
    )}`;
}

/** Answers and silences have their own parts. */
export function isTalk(file: string): boolean {
  return /\/(answers\/.*|silences|outside)\.yaml$/.test(file);
}

export function fileName(file: string): string {
  const name = file.split("/").slice(1).join("/");
  const known: Readonly<Record<string, string>> = {
    "pack.yaml": "这份通知",
    "plan.yaml": "评审计划",
    "rules.yaml": "对每个人都适用的条款",
    "units.yaml": "单位种类",
  };
  if (name.startsWith("specialties/")) return "专业";
  return known[name] ?? name;
}

function blockOf(pack: Pack, { file }: FileValues, block: Block): Html | "" {
  const stated = block.values
    .filter((value) => value.kind === "stated")
    .filter(({ basis }) => basis === "notice");
  if (stated.length === 0) return "";
  const heading = block.path.length === 0 ? "" : blockHeading(block);
  return html`<div class="block" data-file="${file}">
    ${heading === "" ? "" : html`<h4>${heading}</h4>`}
    ${ledger(pack, stated, block)}
  </div>`;
}

export function blockHeading({ heading, path }: Block): string {
  return path.length === 1 && typeof path[0] === "string" ? keyName(path[0]) : heading;
}

/** The values of one block beside the clauses they stand on, clause by clause. */
function ledger(pack: Pack, values: readonly StatedValue[], block: Block): Html {
  const clauses = [...new Set(values.map(({ clause }) => clause))];
  return html`<table class="ledger">
    <tbody>
      ${clauses.map((clause) => {
        const own = values.filter((value) => value.clause === clause);
        const numbered = own.map(({ quote }, index) => ({ quote: quote ?? "", number: index + 1 }));
        return html`<tr>
          <td class="says"><ol>${own.map((value) => html`<li>${statedValue(value, block)}</li>`)}</ol></td>
          <td class="clause">${clauseText(pack, clause, numbered, { numbered: own.length > 1, most: longestWhole })}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** A value with its name; a passage is the marked words themselves. */
function statedValue(value: StatedValue, block: Block): Html {
  const path = value.path.slice(block.path.length);
  const label =
    path.length === 0
      ? keyName(String(value.path.at(-1) ?? ""))
      : pathName(path, (to) => partOf(block.data, ...to));
  return html`<span data-basis="${value.basis}" data-count="1"
    ><span class="label">${label}</span>${
      value.value === undefined ? "" : html` <b>${valueText(value.value, value.path)}</b>`
    }</span
  >`;
}

/** Characters of a clause that stand whole beside its values. */
const longestWhole = 260;

/** The clause's name and its text, the quotes marked; of more than `most` characters only what stands around the quotes. */
export function clauseText(
  pack: Pack,
  clause: string,
  quotes: readonly Numbered[],
  { numbered = false, most = 0 }: { readonly numbered?: boolean; readonly most?: number } = {},
): Html {
  const text = (pack.clauses.get(clause) ?? "").replaceAll(/\n{2,}/g, "\n");
  return html`<a class="where" href="#clause-${clause}">${clauseName(pack, clause)}</a>
    <span class="text"
      >${piecesOf(text, quotes, most).map(({ text: piece, marks, ends }) =>
        marks.length === 0
          ? piece
          : html`<mark>${piece}</mark>${numbered && ends.length > 0 ? html`<sup>${ends.join(" ")}</sup>` : ""}`,
      )}</span
    >`;
}
