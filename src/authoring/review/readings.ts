import { html } from "hono/html";
import { clauseName } from "../../packs/clause-name.ts";
import type { Pack } from "../../packs/pack.ts";
import type { ListedValues, StatedValue } from "../../packs/values.ts";
import type { Html } from "../page/html.ts";
import { keyName, pathName, valueText } from "../page/value-words.ts";
import { partOf } from "../plain-data.ts";
import { type Block, type FileValues, type ReviewData, textAt } from "./data.ts";
import { blockHeading, clauseText, fileName, isTalk } from "./values.ts";

/** What we read into the notice, each with why: first the readings of clauses, then the words put under a name. */
export function readings({ pack, files }: ReviewData): Html {
  const own = files.filter(({ file }) => !isTalk(file));
  const rows = own.flatMap((file) =>
    file.blocks.flatMap((block) =>
      block.values
        .filter((value) => value.kind === "stated")
        .filter(({ basis }) => basis === "interpretation")
        .map((value) => readingRow(pack, file, block, value)),
    ),
  );
  return html`<table class="readings">
      <thead><tr><th>我们的理解</th><th>通知的话</th><th>为什么</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>
    <h3>人们的说法归到哪里</h3>
    <p class="soft">这些词只用来听懂人话；归在哪里是我们的理解。</p>
    ${own.map((file) => wordGroups(file, "interpretation"))}`;
}

function readingRow(pack: Pack, { data }: FileValues, block: Block, value: StatedValue): Html {
  const label = pathName(value.path.slice(block.path.length), (to) => partOf(block.data, ...to));
  const said = value.value === undefined ? "" : valueText(value.value, value.path);
  const why = textAt(partOf(data, ...value.path), "why") ?? "";
  return html`<tr>
    <td data-basis="interpretation" data-count="1">
      <span class="label">${blockHeading(block)}${label === "" ? "" : ` · ${label}`}</span> ${said === "" ? "" : html`<b>${said}</b>`}
    </td>
    <td class="clause">
      ${
        value.quote === undefined
          ? html`<a class="where" href="#clause-${value.clause}">${clauseName(pack, value.clause)}</a>`
          : clauseText(pack, value.clause, [{ quote: value.quote, number: 1 }])
      }
    </td>
    <td>${why}</td>
  </tr>`;
}

/** Lists of words on one ground, under what they stand for, with why or whence. */
function wordGroups(file: FileValues, basis: ListedValues["basis"]): Html | "" {
  const groups = file.blocks.flatMap((block) =>
    block.values
      .filter((value) => value.kind === "listed")
      .filter((value) => value.basis === basis)
      .map((value) => wordGroup(file, block, value)),
  );
  return groups.length === 0
    ? ""
    : html`<dl class="words"><div class="of">${fileName(file.file)} <small>${file.file}</small></div>${groups}</dl>`;
}

function wordGroup({ data }: FileValues, block: Block, value: ListedValues): Html {
  const around = partOf(data, ...value.path.slice(0, -1));
  const ground =
    textAt(around, "why") ??
    [textAt(around, "source"), textAt(around, "date")].filter((one) => one !== null).join("，");
  const inner = value.path.slice(block.path.length).filter((key) => !wordKeys.includes(String(key)));
  const name = [blockHeading(block), ...inner.map((key) => keyName(String(key)))].join(" · ");
  return html`<div>
    <dt>${name}${ground === "" ? "" : html` <small>${ground}</small>`}</dt>
    <dd data-basis="${value.basis}" data-count="${value.words.length}">${value.words.join("、")}</dd>
  </div>`;
}

/** Keys that say on what ground a list stands, which its group says already. */
const wordKeys = ["interpretation", "generalKnowledge", "words"];

/** What doesn't come from the notice at all: each file, or group of words, with its source and date. */
export function generalKnowledge({ files }: ReviewData): Html {
  const known = files.filter(({ counts }) => counts.generalKnowledge > 0);
  return html`${known.map((file) => {
    const source = textAt(file.data, "source");
    if (source === null) return wordGroups(file, "general-knowledge");
    const date = textAt(file.data, "date") ?? "";
    const head = html`<h3>${source} <small>${file.file} · ${date} · ${file.counts.generalKnowledge} 个</small></h3>`;
    const groups = wordGroups(file, "general-knowledge");
    // A vocabulary of thousands of everyday words is there to be searched, not to be printed.
    return file.counts.generalKnowledge > 2000
      ? html`${head}<details><summary>展开全部词语（不打印）</summary>${groups}</details>`
      : html`${head}${groups}`;
  })}`;
}

/** What the notice leaves open: what is said then, the nearest words, and whom to call. */
export function silences({ pack, files }: ReviewData): Html {
  const rows = files
    .filter(({ file }) => file.endsWith("/silences.yaml"))
    .flatMap(({ blocks }) => blocks.map((block) => silenceRow(pack, block)));
  return html`<table class="silences">
    <thead><tr><th>通知没有写的</th><th>我们这样说</th><th>通知里最近的一句</th><th>请问谁</th></tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

function silenceRow(pack: Pack, { data, heading, values, path }: Block): Html {
  const isCall = (value: StatedValue) => value.path[path.length] === "call";
  const stated = values.filter((value) => value.kind === "stated");
  const call = partOf(data, "call");
  const phone = textAt(call, "phone");
  const standsFor = textAt(call, "standsFor");
  // An office that many entries share is written down once, and counts once.
  const callCount = stated.filter(isCall).length;
  return html`<tr>
    <th scope="row">${heading}</th>
    <td>${values.filter((value) => value.kind === "said").map((value) => html`<span data-basis="interpretation" data-count="1">${value.text}</span>`)}</td>
    <td class="clause">
      ${stated
        .filter((value) => !isCall(value))
        .map(
          (value) =>
            html`<span data-basis="${value.basis}" data-count="1">${clauseText(pack, value.clause, [{ quote: value.quote ?? "", number: 1 }])}</span>`,
        )}
    </td>
    <td>
      <span data-basis="notice" data-count="${callCount}">${textAt(call, "office")}${phone === null ? "（没有电话）" : ` ${phone}`}</span>${
        standsFor === null ? "" : html`<small>（通知里是${standsFor}的电话）</small>`
      }
    </td>
  </tr>`;
}
