/** The style of a compliance record, for the screen and for A4 paper, without external files. */
export const RECORD_STYLE = `
:root { color-scheme: light; --ink: #1c2530; --soft: #5b6673; --line: #dde3e9; --paper: #fff; --wash: #f4f7f9;
  --accent: #0f6b5c; --accent-wash: #e4f2ef; --out: #b9c4cf; --stop: #b8443a; --review: #c98a1b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--wash); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { max-width: 60rem; margin: 2rem auto; padding: 2.5rem 3rem; background: var(--paper); border-radius: 10px; box-shadow: 0 1px 3px rgb(28 37 48 / .12); }
header { display: grid; grid-template-columns: 1fr auto; gap: 1rem 2rem; align-items: end; padding-bottom: 1.5rem; border-bottom: 2px solid var(--ink); }
.kind { margin: 0 0 .25rem; font-size: .8rem; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; color: var(--accent); }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere; }
.lead { margin: .5rem 0 0; color: var(--soft); }
.answer { text-align: right; }
.answer strong { display: block; font-size: 2.6rem; line-height: 1; color: var(--accent); }
.answer span { display: block; }
.answer .of { color: var(--soft); font-size: .9rem; }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.15rem; }
.note { margin: 0 0 .8rem; color: var(--soft); font-size: .9rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .45rem .75rem .45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-size: .8rem; font-weight: 600; color: var(--soft); }
td:last-child, th:last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; }
.funnel td { border-bottom: 0; padding-block: .22rem; }
.funnel .label { white-space: nowrap; }
.funnel .bars { width: 55%; vertical-align: middle; }
.funnel .first td { font-weight: 600; }
.funnel .last td { font-weight: 700; color: var(--accent); border-top: 1px solid var(--line); padding-top: .5rem; }
.funnel .none td { color: var(--soft); }
.track { position: relative; height: 1rem; border-radius: 3px; background: var(--wash); }
.track i { position: absolute; top: 0; bottom: 0; min-width: 2px; border-radius: 3px; background: var(--out); }
.first .track i { background: #8695a4; }
.last .track i { background: var(--accent); }
.suppressed .track i, .paused .track i, .blocked .track i { background: var(--stop); }
.review .track i { background: var(--review); }
.reasons td:nth-child(2) { width: 48%; }
.law { color: var(--soft); font-size: .88rem; }
.tag { display: inline-block; padding: 0 .5em; border-radius: 1em; background: var(--wash); border: 1px solid var(--line); font-size: .78rem; white-space: nowrap; }
.tag.official { background: var(--accent-wash); border-color: transparent; color: var(--accent); }
ul.checks { margin: 0; padding: 0; list-style: none; }
ul.checks li { display: grid; grid-template-columns: 1.6rem 1fr auto; padding: .4rem 0; border-bottom: 1px solid var(--line); }
ul.checks li::before { content: "\\2713"; color: var(--accent); font-weight: 700; }
dl { display: grid; grid-template-columns: 12rem 1fr; margin: 0; }
dt, dd { margin: 0; padding: .35rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { overflow-wrap: anywhere; }
.counts td:first-child { width: 5rem; }
.counts td:nth-child(n+3) { text-align: right; color: var(--soft); font-size: .88rem; white-space: nowrap; }
.missing { color: var(--review); }
.whole { margin: 0 0 .8rem; padding: .6rem .8rem; background: var(--wash); border-radius: 6px; white-space: pre-line; overflow-wrap: anywhere; }
details { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: .8rem; }
details + details { margin-top: .8rem; }
summary { cursor: pointer; font-weight: 600; color: var(--soft); }
details[open] summary { margin-bottom: .6rem; }
code { font: .82em/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@media screen and (max-width: 44rem) {
  main { margin: 0; padding: 1.25rem; border-radius: 0; }
  header, dl { grid-template-columns: 1fr; }
  .answer { text-align: left; }
  dt { border: 0; padding-bottom: 0; }
  .funnel .bars { display: none; }
}
@page { size: A4; margin: 13mm 14mm 13mm; }
@media print {
  html { font-size: 8.4pt; }
  body { background: none; font-size: 1rem; }
  main { max-width: none; margin: 0; padding: 0; border-radius: 0; box-shadow: none; }
  h1 { font-size: 1.9rem; }
  .answer strong { font-size: 2.4rem; }
  header { padding-bottom: .9rem; }
  h2 { margin: 1.15rem 0 .3rem; break-after: avoid; }
  th, td { padding-block: .22rem; }
  dt, dd { padding-block: .18rem; }
  ul.checks li { padding-block: .18rem; }
  .funnel td { padding-block: .1rem; }
  .track { height: .8rem; }
  .note { margin-bottom: .4rem; }
  footer { margin-top: 1rem; padding-top: .6rem; }
  tr, li, dt, dd, header { break-inside: avoid; }
  thead { display: table-header-group; }
  details:not([open]) { display: none; }
}
`;
