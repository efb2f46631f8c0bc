import { html } from "hono/html";
import type { DayCount } from "../../../../desk/day-count.ts";
import { type Look, type PlotName, plotSize } from "../statistics/plots.ts";
import { lasts, longestRange, type Range, rangeQuery } from "../statistics/range.ts";
import { openShare, type Sums } from "../statistics/sums.ts";
import { type Html, type Reader, renderPage } from "./layout.ts";

export interface StatisticsPage {
  readonly range: Range;
  readonly days: readonly DayCount[];
  readonly today: string;
  readonly sums: Sums;
}

export function renderStatistics(reader: Reader, page: StatisticsPage): Html {
  const { range, sums, today } = page;
  return renderPage(reader, {
    title: "统计",
    section: "statistics",
    content: html`${rangeForm(range, today)} ${tiles(sums)}
      ${sums.total.asked === 0 && sums.total.ticketsFiled === 0 ? html`<p class="empty">这段时间还没有人提问。</p>` : plots(page)}
      <p class="soft">只有数字：没有谁问的，也没有问的原话。</p>`,
  });
}

/** The days that were chosen aren't a range. */
export function renderNoRange(reader: Reader, today: string): Html {
  return renderPage(reader, {
    title: "统计",
    section: "statistics",
    alert: `没有这段日期。要先早后晚，到今天（${today}）为止，最多 ${longestRange} 天。`,
    content: rangeForm(null, today),
  });
}

function rangeForm(range: Range | null, today: string): Html {
  return html`<div class="range">
    <ul>
      ${lasts.map(
        (days) =>
          html`<li><a href="/staff/statistics?days=${days}" ${range?.last === days ? html`aria-current="true"` : ""}>近 ${days} 天</a></li>`,
      )}
    </ul>
    <form method="get" action="/staff/statistics">
      <label for="from">从</label><input id="from" name="from" type="date" value="${range?.from ?? ""}" max="${today}" required />
      <label for="to">到</label><input id="to" name="to" type="date" value="${range?.to ?? ""}" max="${today}" required />
      <button type="submit">看</button>
    </form>
    ${range === null ? "" : html`<a class="button" href="/staff/statistics.csv?${rangeQuery(range)}" download>下载表格</a>`}
  </div>`;
}

function tiles({ total }: Sums): Html {
  const share = openShare(total);
  const tile = (name: string, value: number, note: string) =>
    html`<div><dt>${name}</dt><dd>${value}${note === "" ? "" : html` <small>${note}</small>`}</dd></div>`;
  return html`<dl class="tiles">
    ${tile("提问", total.asked, "")} ${tile("答上", total.answered, share === null ? "" : `${100 - share}%`)}
    ${tile("通知没写", total.notCovered, "")} ${tile("没听懂", total.unknown, "")}
    ${tile("转给工作人员", total.ticketsFiled, "")} ${tile("工作人员答复", total.ticketsAnswered, "")}
  </dl>`;
}

function plots({ range, sums, days }: StatisticsPage): Html {
  const { total, spans, clauses, openTopics } = sums;
  const each = sums.step === 1 ? "每天" : "每周";
  const busiest = [...spans].sort((one, other) => other.asked - one.asked)[0];
  const plot = (name: PlotName, title: string, told: string) => figure({ name, title, told, range, sums });
  return html`<div class="plots">
    ${
      total.asked === 0
        ? ""
        : html`${plot("questions", `${each}的提问`, `一共 ${total.asked} 次，最多的是 ${busiest?.label}，${busiest?.asked} 次`)}
          ${plot("share", `${each}没答上的份额`, `合起来 ${openShare(total)}%`)}`
    }
    ${clauses[0] ? plot("clauses", "问得最多的条款", `最多的是${clauses[0].name}，${clauses[0].count} 次`) : ""}
    ${openTopics[0] ? plot("topics", "没答上的题目", `最多的是${openTopics[0].name}`) : ""}
    ${plot("tickets", `${each}转给工作人员的`, `转来 ${total.ticketsFiled}，答复 ${total.ticketsAnswered}`)}
    <section class="numbers" aria-labelledby="numbers-heading">
      <h2 id="numbers-heading">数字</h2>
      ${dayTable(days)} ${listTable(
        "条款",
        ["次数"],
        clauses.map(({ name, count }) => [name, count]),
      )}
      ${listTable(
        "没答上的题目",
        ["通知没写", "没听懂，最近的是它"],
        openTopics.map((topic) => [topic.name, topic.notCovered, topic.unknown]),
      )}
    </section>
  </div>`;
}

interface Figure {
  readonly name: PlotName;
  readonly title: string;
  /** The gist, for whoever doesn't see it. */
  readonly told: string;
  readonly range: Range;
  readonly sums: Sums;
}

/** One picture in four: light and dark, wide and narrow. */
function figure({ name, title, told, range, sums }: Figure): Html {
  const source = (look: Look, media: string) => {
    const { width, height } = plotSize(name, sums, look);
    return html`<source media="${media}" srcset="${addressOf(name, range, look)}" width="${width}" height="${height}" />`;
  };
  const dark = "(prefers-color-scheme: dark)";
  const narrow = "(max-width: 560px)";
  const plain = { isDark: false, isNarrow: false };
  const { width, height } = plotSize(name, sums, plain);
  return html`<figure>
    <figcaption><h2>${title}</h2></figcaption>
    <picture>
      ${source({ isDark: true, isNarrow: true }, `${dark} and ${narrow}`)} ${source({ isDark: true, isNarrow: false }, dark)}
      ${source({ isDark: false, isNarrow: true }, narrow)}
      <img src="${addressOf(name, range, plain)}" alt="${title}：${told}。数字见下面的表。" width="${width}" height="${height}" />
    </picture>
  </figure>`;
}

function addressOf(name: PlotName, range: Range, { isDark, isNarrow }: Look): string {
  const look = `${isDark ? "&look=dark" : ""}${isNarrow ? "&width=narrow" : ""}`;
  return `/staff/statistics/${name}.svg?${rangeQuery(range)}${look}`;
}

function dayTable(days: readonly DayCount[]): Html | "" {
  const rows = days
    .toReversed()
    .map((day) => [
      day.day,
      day.asked,
      day.answered,
      day.notCovered,
      day.unknown,
      day.ticketsFiled,
      day.ticketsAnswered,
    ]);
  return listTable("日期", ["提问", "答上", "通知没写", "没听懂", "转来", "答复"], rows);
}

function listTable(
  first: string,
  others: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Html | "" {
  if (rows.length === 0) return "";
  return html`<details>
    <summary>按${first}</summary>
    <div class="scrolls" tabindex="0" role="region" aria-label="按${first}的数字">
      <table>
        <thead><tr><th scope="col">${first}</th>${others.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>
          ${rows.map(
            ([name, ...counts]) =>
              html`<tr><th scope="row">${name}</th>${counts.map((count) => html`<td>${count}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
