import { html } from "hono/html";
import { mostCitations } from "../../../../packs/answers-schema.ts";
import { clauseName } from "../../../../packs/clause-name.ts";
import type { Pack } from "../../../../packs/pack.ts";
import type { Passage } from "../../../../packs/schema.ts";
import type { Refusal } from "../../../../refusal.ts";
import { passageValue, type Written } from "../form.ts";
import type { Html } from "./layout.ts";

/** A field that was refused says so beside it; the others keep what was typed. */
export function faultOf(refused: Refusal | null, field: string): string | null {
  return refused?.details.field === field ? `要${refused.details.expected}。` : null;
}

/** The same for clauses, which people know by other names than their ids. */
export function citesFaultOf(refused: Refusal | null, pack: Pack): string | null {
  const fault = faultOf(refused, "cites");
  return fault === null
    ? null
    : fault.replace(/条款 (\S+) /u, (_, clause: string) => clauseName(pack, clause));
}

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly fault: string | null;
  readonly hint?: string;
  /** 1: a single line. */
  readonly rows: number;
  /** UTF-16 units. */
  readonly longest: number;
  readonly accesskey?: string;
  readonly autofocus?: boolean;
}

/** A box for text with its label, hint and fault. */
export function textField(field: TextField): Html {
  const { name, label, value, fault, hint, rows, longest, accesskey } = field;
  const described = [hint ? `${name}-hint` : "", fault ? `${name}-fault` : ""]
    .filter((id) => id !== "")
    .join(" ");
  const attributes = html`id="${name}" name="${name}" maxlength="${longest}" aria-describedby="${described}"
    ${fault ? html`aria-invalid="true"` : ""} ${accesskey ? html`accesskey="${accesskey}"` : ""}
    ${fault || field.autofocus ? "autofocus" : ""}`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ""}
    ${
      rows === 1
        ? html`<input ${attributes} value="${value}" autocomplete="off" />`
        : html`<textarea ${attributes} rows="${rows}">${value}</textarea>`
    }
    ${fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : ""}
  </div>`;
}

export interface CitesField {
  readonly pack: Pack;
  /** What can be ticked. */
  readonly offered: readonly Passage[];
  readonly ticked: readonly Passage[];
  readonly fault: string | null;
  /** The one written beside them, as it was typed. */
  readonly written: Written;
}

/** Boxes to tick the clauses that go along, and a place to write one that isn't among them. */
export function citesField({ pack, offered, ticked, fault, written }: CitesField): Html {
  const tickedValues = ticked.map(passageValue);
  const isWritten = written.quote.trim() !== "";
  return html`<fieldset class="cites" ${fault ? html`aria-describedby="cites-fault"` : ""}>
    <legend>附上条款（最多 ${mostCitations} 条）</legend>
    ${fault ? html`<p class="fault" id="cites-fault">${fault}</p>` : ""}
    ${
      offered.length === 0
        ? ""
        : html`<ul>
            ${offered.map(
              (passage) => html`<li>
                <label>
                  <input type="checkbox" name="cites" value="${passageValue(passage)}"
                    ${tickedValues.includes(passageValue(passage)) ? "checked" : ""} />
                  <span><b>${clauseName(pack, passage.clause)}</b><q>${passage.quote}</q></span>
                </label>
              </li>`,
            )}
          </ul>`
    }
    <details ${isWritten ? "open" : ""}>
      <summary class="more">附别的条款</summary>
      <label for="clause">条款</label>
      <select id="clause" name="clause">
        ${[...pack.clauses.keys()].map(
          (clause) =>
            html`<option value="${clause}" ${clause === written.clause ? "selected" : ""}>${clauseName(pack, clause)}</option>`,
        )}
      </select>
      <label for="quote">原话（一字不差）</label>
      <input id="quote" name="quote" value="${written.quote}" maxlength="1000" autocomplete="off"
        ${fault !== null && isWritten ? "autofocus" : ""} />
    </details>
  </fieldset>`;
}
