import { html } from "hono/html";
import { clauseName } from "../../packs/clause-name.ts";
import { dayName } from "../../render/names.ts";
import { planRows, planTitle } from "../../render/plan/plan-rows.ts";
import { yearChart } from "../../render/year-chart.ts";
import type { Html } from "../page/html.ts";
import { drawing, paper } from "../page/paper.ts";
import type { Reader, Sample } from "../samples/sample.ts";
import { answers } from "./answers.ts";
import type { ReviewData } from "./data.ts";
import { wholeNotice } from "./notice.ts";
import { generalKnowledge, readings, silences } from "./readings.ts";
import { samplesPart } from "./samples.ts";
import { noticeValues } from "./values.ts";

/** What the page is made of besides the pack's values. */
export interface ReviewParts {
  readonly data: ReviewData;
  readonly reader: Reader;
  readonly samples: readonly Sample[];
  /** SVG: where a title goes, and what is checked. */
  readonly flow: { readonly where: string; readonly checks: string };
  /** SHA-256 of the pack's files, in hex. */
  readonly digest: string;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

const numerals = "一二三四五六七八九十";

/** The page on which a pack is signed off. */
export function reviewPage(parts: ReviewParts): Html {
  const { data, samples } = parts;
  const { title, number, published, issuer } = data.pack.manifest;
  const all: readonly Part[] = [
    { id: "overview", title: "概况", content: overview(parts) },
    { id: "plan", title: "评委会与评审时间", content: plan(parts) },
    { id: "flow", title: "怎么问、怎么判", content: flow(parts) },
    { id: "values", title: "通知的值，逐个对原文", content: noticeValues(data) },
    {
      id: "readings",
      title: "我们的理解，请逐条认可",
      content: html`<p class="soft">通知没有直接写、由我们读出来的。对人说的时候会照样说明是我们的理解。</p>${readings(data)}`,
    },
    {
      id: "silences",
      title: "通知没有写的",
      content: html`<p class="soft">问到这些，只说没有写，请打电话问谁。</p>${silences(data)}`,
    },
    { id: "answers", title: "对提问的回答", content: answers(data) },
    {
      id: "samples",
      title: `${samples.length} 个样例`,
      content: html`<p class="soft">都是编的人，由政策包自己推出来：每个评委会、每条去处、学时刚够与差一点、免核的那一年、山区、初定、自主评聘、范围之外。</p>${samplesPart(parts.reader, samples)}`,
    },
    { id: "notice", title: "通知全文与引用", content: wholeNotice(data) },
    {
      id: "general",
      title: "常识",
      content: html`<p class="soft">不来自通知，有出处和日期。只用来认出人们说的是什么；条件、年限和去处都不从这里来。</p>${generalKnowledge(data)}`,
    },
  ];
  const parted = [...all, { id: "sign", title: "审签", content: sign(parts) }];
  return paper(
    `审签稿 ${data.pack.id}`,
    html`<p>政策包审签稿</p><small>由程序从政策包 ${data.pack.id} 生成，供逐条核对和签字；不是官方文件</small>`,
    html`<h1>${title.value}</h1>
      <p class="number">${number.value}　${issuer.value}　${dayName(published.value)}</p>
      <nav aria-label="目录"><ol>${parted.map(({ id, title: name }, index) => html`<li><a href="#${id}">${numeral(index)}、${name}</a></li>`)}</ol></nav>
      ${parted.map(
        ({ id, title: name, content }, index) =>
          html`<section id="${id}"><h2>${numeral(index)}、${name}</h2>${content}</section>`,
      )}`,
  );
}

function numeral(index: number): string {
  const number = index + 1;
  return number <= 10 ? numerals.charAt(index) : `十${numerals.charAt(number - 11)}`;
}

function overview({ data: { pack, files, total, uncited }, digest }: ReviewParts): Html {
  const tile = (name: string, value: number | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const entries = (end: string) => files.find(({ file }) => file.endsWith(end))?.blocks.length ?? 0;
  return html`<dl class="tiles">
      ${tile("通知的值", total.notice)} ${tile("我们的理解和话", total.interpretation)} ${tile("常识", total.generalKnowledge)}
      ${tile("逐字核对的引文", total.quotes)} ${tile("评委会", pack.plan.committees.length)} ${tile("没有写的事", entries("/silences.yaml"))}
    </dl>
    <p>每个值都核对过：引文与通知原文一字不差，值与引文相符。${
      uncited.length === 0
        ? "每个条款都有值引用。"
        : `没有值引用的条款：${uncited.map((clause) => `${clauseName(pack, clause)}（${clause}）`).join("、")}。`
    }</p>
    <table class="counts">
      <thead><tr><th>文件</th><th>通知</th><th>理解</th><th>常识</th></tr></thead>
      <tbody>
        ${files.map(({ file, counts }) => html`<tr><th scope="row">${file}</th><td>${counts.notice}</td><td>${counts.interpretation}</td><td>${counts.generalKnowledge}</td></tr>`)}
      </tbody>
      <tfoot><tr><th scope="row">合计</th><td>${total.notice}</td><td>${total.interpretation}</td><td>${total.generalKnowledge}</td></tr></tfoot>
    </table>
    <p class="soft">政策包的 SHA-256（全部文件，连同省里通用的数据）：<code>${digest}</code><br />通知原文的 SHA-256：<code>${pack.manifest.notice.sha256}</code></p>`;
}

function plan({ data: { pack } }: ReviewParts): Html {
  return html`<figure class="chart">
      <figcaption>${planTitle(pack)}。这是评审的时间，不是申报的时间。</figcaption>
      ${drawing(yearChart(pack))}
    </figure>
    <div class="wide"><table>
      <thead><tr><th>条款</th><th>评委会</th><th>所评资格</th><th>评审时间</th><th>办公室</th><th>电话</th></tr></thead>
      <tbody>
        ${planRows(pack).map(
          (row) => html`<tr>
            <td><a href="#clause-${row.clause}">${clauseName(pack, row.clause)}</a></td><td>${row.name}</td><td>${row.titles.join("、")}</td>
            <td class="whole-word">${row.windows.map(({ start, end }) => (start === end ? `${start} 月` : `${start}—${end} 月`)).join("、")}</td>
            <td>${row.office}</td><td class="whole-word">${row.phone ?? "没有写"}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
}

function flow({ flow: { where, checks } }: ReviewParts): Html {
  return html`<p>两张图都是把每个专业、职称、单位种类和会影响结果的答案逐个交给程序走出来的，没有手画的线。绿框是问题，白框是答案，橙框是去处。</p>
    <figure class="flow broad"><figcaption>图一　去哪里评。每一步都可以跳过，跳过的会说还不知道。</figcaption>${drawing(where)}</figure>
    <figure class="flow tall"><figcaption>图二　去处定了以后问什么。红字是答了就定下来的结论。</figcaption>${drawing(checks)}</figure>`;
}

function sign({ data: { pack, total }, digest }: ReviewParts): Html {
  const blank = html`<span class="blank"></span>`;
  return html`<div class="sign">
    <p>我已对照通知原文核对本稿：政策包 <b>${pack.id}</b>，通知的值 <b>${total.notice}</b> 个，我们的理解和话 <b>${total.interpretation}</b> 个，常识 <b>${total.generalKnowledge}</b> 个。</p>
    <p class="soft">只对这一份有效，SHA-256：<code>${digest}</code></p>
    <table>
      <tbody>
        <tr><th scope="row">意见</th><td colspan="3"><span class="box"></span>同意使用<span class="box"></span>改后使用<span class="box"></span>不同意使用</td></tr>
        <tr><th scope="row">要改的</th><td colspan="3"></td></tr>
        <tr><th scope="row">姓名</th><td></td><th scope="row">职务</th><td></td></tr>
        <tr><th scope="row">签字</th><td></td><th scope="row">日期</th><td class="whole-word">${blank} 年 ${blank} 月 ${blank} 日</td></tr>
      </tbody>
    </table>
  </div>`;
}
