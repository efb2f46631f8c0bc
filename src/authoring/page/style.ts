/** The review page's style: an official paper to be read on a screen and signed on paper; system fonts, no address but its own. */
export const paperStyle = `
:root {
  --ink: #1d2220; --soft: #5c6663; --line: #d8d5ca; --seal: #b3261e; --paper: #f4f2ec; --card: #fffefb;
  --mark: #ffe9a8; --mark-line: #d9a300; --jade: #0b6757; --tint: #e8f1ed; --warn: #fbe9d8; --warn-ink: #74380b; --bad: #a3301f;
  --song: "Songti SC", "STSong", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --hei: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.65 var(--hei); }
main { max-width: 1080px; margin: 24px auto; padding: 48px 56px 64px; background: var(--card); box-shadow: 0 1px 14px rgb(40 40 20 / 14%); }
.letterhead { text-align: center; border-bottom: 3px solid var(--seal); position: relative; padding-bottom: 18px; }
.letterhead::after { content: ""; position: absolute; left: 0; right: 0; bottom: -7px; border-bottom: 1px solid var(--seal); }
.letterhead p { margin: 0; color: var(--seal); font: 700 34px/1.3 var(--song); letter-spacing: .3em; text-indent: .3em; }
.letterhead small { display: block; margin-top: 8px; color: var(--soft); letter-spacing: .06em; font: 14px var(--hei); }
h1 { margin: 40px 0 6px; text-align: center; font: 700 25px/1.45 var(--song); text-wrap: balance; }
.number { margin: 0 0 28px; text-align: center; color: var(--soft); }
h2 { margin: 52px 0 14px; padding-bottom: 6px; border-bottom: 1px solid var(--line); font: 700 20px/1.4 var(--song); break-after: avoid; }
h3 { margin: 26px 0 8px; font-size: 16px; line-height: 1.4; break-after: avoid; }
h4 { margin: 16px 0 4px; font-size: 14px; line-height: 1.4; color: var(--jade); break-after: avoid; }
h3 small, dt small, .of small { margin-left: 6px; color: var(--soft); font-weight: 400; font-size: 12.5px; }
p { margin: 8px 0; }
a { color: var(--jade); }
.soft, .soft small { color: var(--soft); font-size: 13.5px; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 48px; }
nav li { padding: 3px 0; break-inside: avoid; }
nav a { color: inherit; text-decoration: none; border-bottom: 1px dotted var(--line); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 18px 0; padding: 0; }
.tiles div { border: 1px solid var(--line); border-top: 3px solid var(--jade); padding: 10px 14px; background: #fff; }
.tiles dt { color: var(--soft); font-size: 13px; }
.tiles dd { margin: 0; font: 700 24px/1.3 var(--song); }
table { width: 100%; border-collapse: collapse; font-size: 13.5px; line-height: 1.6; }
th, td { padding: 6px 10px; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--tint); font-weight: 600; }
thead { display: table-header-group; } tfoot { display: table-row-group; }
.whole-word { white-space: nowrap; }
tr { break-inside: avoid; }
.counts td, .counts th { padding: 3px 10px; font-weight: 400; }
.counts td, .counts th + th { text-align: right; font-variant-numeric: tabular-nums; }
.counts tfoot td, .counts tfoot th { font-weight: 700; border-top: 2px solid var(--ink); }
.ledger { margin-bottom: 10px; table-layout: fixed; }
.ledger .says { width: 42%; }
.ledger ol { margin: 0; padding-left: 20px; }
.ledger li::marker { color: var(--mark-line); font-size: 12px; }
.label { color: var(--soft); font-size: 12.5px; }
.ledger b, .readings b { font-weight: 600; }
.clause { color: #333a37; }
.clause .where { display: inline-block; margin-right: 6px; padding: 0 6px; border-radius: 3px; background: var(--tint); color: var(--jade); font-size: 12px; text-decoration: none; }
.clause .text { white-space: pre-line; }
mark { background: var(--mark); color: inherit; border-bottom: 1px solid var(--mark-line); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
sup { color: #8a6700; font-size: 10px; line-height: 0; margin: 0 1px; }
.readings td:nth-child(1) { width: 30%; } .readings td:nth-child(2) { width: 34%; }
.silences th[scope], .answers th[scope] { width: 15%; font-weight: 600; }
.silences td:nth-child(2) { width: 34%; } .silences td:nth-child(4) { width: 17%; }
.answers td:nth-child(2) { width: 40%; }
.silences small, .silences td small { color: var(--soft); font-size: 12px; }
.why { margin: 4px 0 0; color: var(--warn-ink); font-size: 12.5px; }
.tag { display: inline-block; margin: 0 4px 0 2px; padding: 0 5px; border-radius: 3px; background: var(--warn); color: var(--warn-ink); font-size: 11.5px; line-height: 1.6; text-indent: 0; }
.words { margin: 6px 0 0; font-size: 13px; }
.words .of { margin: 14px 0 2px; font-weight: 600; color: var(--jade); break-after: avoid; }
.words > div:not(.of) { padding: 5px 0; border-bottom: 1px dotted var(--line); }
.words dt { font-weight: 600; } .words dd { margin: 0; color: #333a37; overflow-wrap: anywhere; }
figure { margin: 14px 0; }
figcaption { margin: 0 0 8px; color: var(--soft); font-size: 13.5px; }
figure .svg { overflow-x: auto; }
.chart .svg svg { display: block; width: 100%; max-width: 640px; height: auto; margin: 0 auto; }
.flow .svg svg { display: block; margin: 0 auto; max-width: 100%; height: auto; }
.flow.broad .svg svg { min-width: 900px; }
.flow .svg text { font-family: var(--hei); }
details summary { cursor: pointer; color: var(--jade); }
.samples { margin: 0; padding: 0; list-style: none; counter-reset: sample; }
.sample { counter-increment: sample; margin: 14px 0; border: 1px solid var(--line); background: #fff; }
.sample header { display: flex; gap: 10px; align-items: baseline; padding: 6px 14px; background: var(--tint); break-after: avoid; }
.sample header::before { content: counter(sample); min-width: 1.6em; font: 700 17px var(--song); color: var(--jade); }
.sample h3 { flex: 1; margin: 0; font-size: 15px; }
.verdict { padding: 1px 9px; border: 1px solid; border-radius: 99px; font-size: 12.5px; white-space: nowrap; background: #fff; }
.verdict.ready { color: var(--jade); } .verdict.not-ready { color: var(--bad); } .verdict.incomplete { color: var(--warn-ink); }
.pair { display: grid; grid-template-columns: minmax(200px, 27%) 1fr; }
.pair > dl { margin: 0; padding: 10px 14px; border-right: 1px solid var(--line); font-size: 13px; }
.pair dt { color: var(--soft); font-size: 12px; } .pair dd { margin: 0 0 4px; }
.advice { padding: 8px 14px 10px; min-width: 0; }
.advice .head { margin: 0 0 4px; }
.outcome { display: grid; grid-template-columns: 5em 1fr; margin: 0 0 6px; font-size: 13px; }
.outcome dd { margin: 0; }
.findings { margin: 0; padding: 6px 0 0; border-top: 1px dotted var(--line); list-style: none; font-size: 12.5px; line-height: 1.6; }
.findings li { padding-left: 1.5em; text-indent: -1.5em; }
.findings .mark { display: inline-block; width: 1.5em; text-indent: 0; font-weight: 700; }
.findings .met .mark { color: var(--jade); } .findings .unmet, .findings .unmet .mark { color: var(--bad); } .findings .unknown .mark { color: #b9743a; }
.cites { color: var(--soft); }
.whole { margin: 10px 0; padding: 8px 14px; border-left: 3px solid var(--mark-line); background: #fff; font-size: 14px; break-inside: auto; }
.whole p { margin: 2px 0; } .whole .soft { font-size: 12px; }
.whole.uncited { border-left-color: var(--bad); }
.whole:target { outline: 2px solid var(--jade); }
.sign { margin-top: 18px; break-inside: avoid; }
.sign table { font-size: 15px; } .sign td { height: 64px; } .sign table { table-layout: fixed; } .sign th { width: 12%; background: var(--tint); vertical-align: middle; } .sign td { vertical-align: middle; }
.sign .box { display: inline-block; width: 15px; height: 15px; margin: 0 6px 0 24px; border: 1px solid var(--ink); vertical-align: -2px; } .sign .box:first-child { margin-left: 0; }
.sign .blank { display: inline-block; min-width: 3.2em; border-bottom: 1px solid var(--ink); }
code { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
ins { background: #dff3e4; color: #12542a; text-decoration: none; border-bottom: 1px solid #2f8f53; }
del { background: #fbe0dc; color: #8a2419; text-decoration: line-through; }
.diff { table-layout: fixed; } .diff th:first-child { width: 26%; } .diff th[scope] { font-weight: 600; } .diff small { color: var(--soft); font-weight: 400; } .diff .text { white-space: pre-line; }
.diff del { text-decoration-color: #c9857c; }
.sample.plain header::before { content: none; }
@media (max-width: 720px) {
  main { margin: 0; padding: 24px 16px 40px; } nav ol { columns: 1; }
  .letterhead p { font-size: 25px; } h1 { font-size: 20px; }
  .pair { grid-template-columns: 1fr; } .pair > dl { border-right: 0; border-bottom: 1px solid var(--line); }
  .ledger, .ledger tbody, .ledger tr, .ledger td { display: block; width: auto !important; } .ledger td + td { border-top: 0; }
  .wide { overflow-x: auto; } .wide table { min-width: 620px; }
}
@page { size: A4; margin: 16mm 14mm; }
@page broad { size: A4 landscape; margin: 10mm; }
@media print {
  body { background: none; font-size: 10.5pt; } main { max-width: none; margin: 0; padding: 0; box-shadow: none; background: none; }
  h2 { margin-top: 28px; } .sample, .ledger tr { break-inside: avoid; } .sample { break-inside: auto; }
  .flow.broad { page: broad; break-before: page; break-after: page; }
  .flow .svg, .chart .svg { overflow: visible; } .flow.broad .svg svg { min-width: 0; max-height: 175mm; }
  .flow.tall .svg svg { max-height: 235mm; } .chart .svg svg { max-height: 250mm; width: auto; max-width: 100%; }
  table { font-size: 8.5pt; line-height: 1.5; } th, td { padding: 4px 7px; } .findings, .pair > dl, .outcome { font-size: 8pt; }
  .words { font-size: 8pt; columns: 2; column-gap: 20px; } .words > div { break-inside: avoid; }
  nav a { border: 0; } thead th, .sample header, .sign th, .tag { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
