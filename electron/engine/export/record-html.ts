import { say } from '../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../shared/text/text.ts';
import type { Funnel } from '../campaign/funnel.ts';
import type { ExportRecord, RecordedReason } from './export-record.ts';
import { html, Html } from './html.ts';
import { campaignDetails, type Detail } from './record-details.ts';
import { RECORD_STYLE } from './record-style.ts';
import { shortDay, writtenMoment } from './written-date.ts';

type Say = (code: string, params?: SentenceParams) => string;

/** The compliance record as a page: one file, no script, nothing fetched; reads on a screen and prints on A4. */
export function recordHtml(record: ExportRecord, language: Language): string {
  const words: Say = (code, params) => say(language, code, params);
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  const { funnel } = record;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words('record.title')} – ${funnel.campaign}</title>
<style>${new Html(RECORD_STYLE)}</style>
</head>
<body>
<main>
<header>
<div>
<p class="kind">${words('record.title')}</p>
<h1>${funnel.campaign}</h1>
<p class="lead">${words('record.for', { channel: words(`record.channel.${funnel.channel}`), organisation: record.organisation })}<br>
${words('record.approved', { by: record.approvedBy, at: writtenMoment(record.approvedAt, language) })}</p>
</div>
<div class="answer"><strong>${number.format(funnel.eligible)}</strong>
<span>${words('record.on_the_list', { count: funnel.eligible })}</span>
<span class="of">${words('record.of_total', { count: funnel.total })}</span></div>
</header>

<section><h2>${words('record.section.funnel')}</h2>
${funnelTable(funnel, words, number)}
${record.decided > 0 ? html`<p class="note">${words('record.decisions_lifted', { count: record.decided })}</p>` : null}
</section>

<section><h2>${words('record.section.reasons')}</h2>
${record.reasons.length === 0 ? html`<p class="note">${words('record.no_reasons')}</p>` : reasonsTable(record, words, number)}
</section>

<section><h2>${words('record.section.conditions')}</h2>
${record.conditions.length === 0 ? html`<p class="note">${words('record.no_conditions')}</p>` : conditionList(record, words, number)}
</section>

<section><h2>${words('record.section.campaign')}</h2>
${detailList(campaignDetails(record, language))}
</section>

${record.lists === 'people' ? originsSection(record, words, number) : null}
<section><h2>${words('record.section.files')}</h2>
${filesTable(record, words, number)}
<p class="note">${words(record.lists === 'people' ? 'record.one_row_each' : 'record.oppositions_each')}</p>
${record.remarks.map(({ message }) => html`<p class="note">${message}</p>`)}
</section>

<section><h2>${words('record.section.proof')}</h2>
${detailList([
  { term: words('record.ruleset'), text: record.ruleset },
  { term: words('record.fingerprint'), text: record.fingerprint, code: true },
  { term: words('record.export_id'), text: record.exportId },
  { term: words('record.register_entry'), text: String(record.register.entry) },
  { term: words('record.register_hash'), text: record.register.hash, code: true },
])}
</section>

<footer>${words('record.verify_note')}<br>${words('record.made_offline')}</footer>
</main>
</body>
</html>
`;
  return page.toString();
}

/** A waterfall: each bar takes off what leaves from what was left, on one scale. */
function funnelTable(funnel: Funnel, words: Say, number: Intl.NumberFormat): Html {
  let left = funnel.total;
  const rows = funnel.steps.map(({ step, out }) => {
    left -= out;
    return bar(`${step}${out === 0 ? ' none' : ''}`, words(`funnel.${step}`), out === 0 ? '0' : `−${number.format(out)}`, left, out, funnel.total);
  });
  return html`<table class="funnel"><tbody>
${bar('first', words('funnel.total'), number.format(funnel.total), 0, funnel.total, funnel.total)}
${rows}
${bar('last', words('funnel.eligible'), number.format(funnel.eligible), 0, funnel.eligible, funnel.total)}
</tbody></table>`;
}

function bar(kind: string, label: string, value: string, start: number, length: number, total: number): Html {
  const share = (part: number): string => `${total === 0 ? 0 : Math.round((part / total) * 10_000) / 100}%`;
  const filled = length === 0 ? null : html`<i style="left:${share(start)};width:${share(length)}"></i>`;
  return html`<tr class="${kind}"><td class="label">${label}</td><td class="number">${value}</td><td class="bars"><div class="track">${filled}</div></td></tr>
`;
}

function reasonsTable(record: ExportRecord, words: Say, number: Intl.NumberFormat): Html {
  const rows = record.reasons.map(
    (reason) => html`<tr><td class="number">${number.format(reason.count)}</td>
<td>${reason.message}<br><code>${reason.rule}</code></td>
<td class="law">${reason.source}<br>${period(reason, words)} <span class="tag ${reason.confidence}">${words(`record.confidence.${reason.confidence}`)}</span></td></tr>
`,
  );
  return html`<p class="note">${words('record.reasons_note')}</p>
<table class="reasons"><thead><tr><th class="number">${words('record.column.count')}</th><th>${words('record.column.reason')}</th><th>${words('record.column.source')}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** How long the version that was applied holds. */
function period({ from, until }: RecordedReason, words: Say): string | null {
  if (from === null) return until === null ? null : words('record.until', { until: shortDay(until) });
  return until === null
    ? words('record.since', { from: shortDay(from) })
    : words('record.between', { from: shortDay(from), until: shortDay(until) });
}

function conditionList(record: ExportRecord, words: Say, number: Intl.NumberFormat): Html {
  const lines = record.conditions.map(({ text, count }) => html`<li><span>${text}</span><span class="law">${number.format(count)}</span></li>
`);
  return html`<p class="note">${words('record.conditions_note')}</p>
<ul class="checks">${lines}</ul>`;
}

function detailList(details: readonly Detail[]): Html {
  return html`<dl>${details.map(({ term, text, code }) => html`<dt>${term}</dt><dd>${code === true ? html`<code>${text}</code>` : text}</dd>
`)}</dl>`;
}

function originsSection(record: ExportRecord, words: Say, number: Intl.NumberFormat): Html {
  return html`<section><h2>${words('record.section.origins')}</h2>
${record.origins.length === 0 ? html`<p class="note">${words('record.no_origins')}</p>` : originsTable(record, words, number)}
</section>

`;
}

function originsTable(record: ExportRecord, words: Say, number: Intl.NumberFormat): Html {
  const rows = record.origins.map(
    (origin) => html`<tr><td>${origin.source ?? '–'}<br><span class="law">${words(`record.origin.${origin.kind}`)}</span></td>
<td>${origin.from === null ? '–' : shortDay(origin.from)}</td><td>${origin.to === null ? '–' : shortDay(origin.to)}</td>
<td class="number">${number.format(origin.count)}</td></tr>
`,
  );
  return html`<table><thead><tr><th>${words('record.column.origin')}</th><th>${words('record.column.from')}</th>
<th>${words('record.column.to')}</th><th class="number">${words('record.column.count')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function filesTable(record: ExportRecord, words: Say, number: Intl.NumberFormat): Html {
  const rows = record.files.map(
    ({ name, rows: count, sha256 }) => html`<tr><td>${name}</td><td class="number">${count === null ? '–' : number.format(count)}</td><td><code>${sha256}</code></td></tr>
`,
  );
  return html`<table><thead><tr><th>${words('record.column.file')}</th><th class="number">${words('record.column.rows')}</th>
<th>${words('record.column.sha256')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
