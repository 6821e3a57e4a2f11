import { smsRemarks } from '../../../../shared/domain/value/sms-length.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import type { Funnel } from '../../campaign/funnel.ts';
import type { ExportRecord, RecordedReason } from './export-record.ts';
import { html, Html } from './html.ts';
import { campaignDetails } from './record-details.ts';
import {
  consentsSection,
  groundsSection,
  informationSection,
  keepingSection,
  MOST_LINES,
  peopleSection,
  rulesTable,
} from './record-grounds.ts';
import { RECORD_STYLE } from './record-style.ts';
import { detailList, folded, missing, recordWords, section, stretchWords, type RecordWords } from './record-words.ts';
import { twoPersonsLine } from './record-two-persons.ts';
import { shortDay, writtenMoment } from '../../model/written-date.ts';

/**
 * The compliance record as a page: one file, no script, no external resources. On A4 it is two pages; details for an
 * audit (digests, whole texts, long tables) are folded.
 */
export function recordHtml(record: ExportRecord, language: Language): string {
  const words = recordWords(language);
  const { funnel, approval } = record;
  const isOfPeople = record.lists === 'people';
  const approved = words.say('record.approved', {
    by: record.approvedBy,
    at: writtenMoment(record.approvedAt, language),
  });
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.say('record.title')} – ${funnel.campaign}</title>
<style>${new Html(RECORD_STYLE)}</style>
</head>
<body>
<main>
<header>
<div>
<p class="kind">${words.say('record.title')}</p>
<h1>${funnel.campaign}</h1>
<p class="lead">${words.say('record.for', { channel: words.say(`record.channel.${funnel.channel}`), organisation: record.organisation })}<br>
${approved}${approval.function === null ? null : html` (${approval.function})`}${twoPersonsLine(record, language)}</p>
</div>
<div class="answer"><strong>${words.number(funnel.eligible)}</strong>
<span>${words.say('record.on_the_list', { count: funnel.eligible })}</span>
<span class="of">${words.say('record.of_total', { count: funnel.total })}</span></div>
</header>

${section(
  words.say('record.section.funnel'),
  html`${funnelTable(funnel, words)}
${record.decided > 0 ? html`<p class="note">${words.say('record.decisions_lifted', { count: record.decided })}</p>` : null}`,
)}
${isOfPeople ? groundsSection(record, words) : null}
${section(words.say('record.section.reasons'), record.reasons.length === 0 ? html`<p class="note">${words.say('record.no_reasons')}</p>` : rulesTable(record.reasons.slice(0, MOST_LINES), words, words.say('record.column.reason')))}
${section(words.say('record.section.campaign'), detailList(campaignDetails(record, language)))}
${
  isOfPeople
    ? html`${section(words.say('record.section.origins'), originsTable(record, words))}
${informationSection(record, words)}
${consentsSection(record, words)}
${section(
  words.say('record.section.message'),
  html`${messageLine(record, words)}
${record.conditions.length === 0 ? html`<p class="note">${words.say('record.no_conditions')}</p>` : conditionList(record, words)}`,
)}`
    : null
}
${peopleSection(record, words)}
${isOfPeople ? keepingSection(record, words) : null}
${section(
  words.say('record.section.files'),
  html`${filesTable(record, words)}
<p class="note">${words.say(isOfPeople ? 'record.one_row_each' : 'record.oppositions_each')}</p>
${record.remarks.map(({ message }) => html`<p class="note">${message}</p>`)}`,
)}

${behind(record, words)}
<footer>${words.say('record.verify_note')}<br>${words.say('record.made_offline')}</footer>
</main>
</body>
</html>
`;
  return page.toString();
}

/** A waterfall: each bar subtracts the people of a step, on one scale. */
function funnelTable(funnel: Funnel, words: RecordWords): Html {
  let left = funnel.total;
  const rows = funnel.steps
    .filter(({ out }) => out > 0)
    .map(({ step, out }) => {
      left -= out;
      return bar(step, words.say(`funnel.${step}`), `−${words.number(out)}`, left, out, funnel.total);
    });
  return html`<table class="funnel"><tbody>
${bar('first', words.say('funnel.total'), words.number(funnel.total), 0, funnel.total, funnel.total)}
${rows}
${bar('last', words.say('funnel.eligible'), words.number(funnel.eligible), 0, funnel.eligible, funnel.total)}
</tbody></table>`;
}

function bar(kind: string, label: string, value: string, start: number, length: number, total: number): Html {
  const share = (part: number): string => `${total === 0 ? 0 : Math.round((part / total) * 10_000) / 100}%`;
  const filled = length === 0 ? null : html`<i style="left:${share(start)};width:${share(length)}"></i>`;
  return html`<tr class="${kind}"><td class="label">${label}</td><td class="number">${value}</td><td class="bars"><div class="track">${filled}</div></td></tr>
`;
}

/** The period of the applied version. */
function period({ from, until }: RecordedReason, words: RecordWords): string {
  if (from === null) return until === null ? '' : words.say('record.until', { until: shortDay(until) });
  return until === null
    ? words.say('record.since', { from: shortDay(from) })
    : words.say('record.between', { from: shortDay(from), until: shortDay(until) });
}

function conditionList({ conditions }: ExportRecord, words: RecordWords): Html {
  const lines = conditions.map(
    ({ text, count }) => html`<li><span>${text}</span><span class="law">${words.number(count)}</span></li>
`,
  );
  return html`<ul class="checks">${lines}</ul>`;
}

/** Whether the message is known, and its name; its text and its digest are folded. */
function messageLine({ message }: ExportRecord, words: RecordWords): Html {
  if (message === null) return html`<p>${missing(words, 'record.message_missing')}</p>`;
  const length = message.sms === undefined ? [] : smsRemarks(message.sms);
  return html`<p>${message.file === null ? words.say('record.message_typed') : words.say('record.message_file', { file: message.file })}</p>
${length.map(({ code, params }) => html`<p class="note">${say(words.language, `sms.${code}`, params)}</p>`)}`;
}

function originsTable({ origins }: ExportRecord, words: RecordWords): Html {
  if (origins.length === 0) return html`<p class="note">${words.say('record.no_origins')}</p>`;
  const rows = origins.slice(0, MOST_LINES).map(
    (
      origin,
    ) => html`<tr><td class="number">${words.number(origin.count)}</td><td>${origin.source ?? '–'} <span class="law">${words.say(`record.origin.${origin.kind}`)}</span></td>
<td>${stretchWords(origin, words)}</td></tr>
`,
  );
  const more = origins.length - rows.length;
  return html`<table class="counts"><tbody>${rows}</tbody></table>
${more > 0 ? html`<p class="note">${words.say('record.more_origins', { count: more })}</p>` : null}`;
}

/** Files by purpose; the name on the disk and the digest are folded. */
function filesTable({ files, format }: ExportRecord, words: RecordWords): Html {
  const rows = files
    .filter((file) => file.rows !== null || file.format !== undefined)
    .map((file) => {
      const what = file.lists === 'oppositions' ? 'record.noes_file' : `record.format.${file.format ?? format}`;
      return html`<tr><td class="number">${file.rows === null ? '–' : words.number(file.rows)}</td><td title="${file.name}">${words.say(what)}</td></tr>
`;
    });
  return html`<table class="counts"><tbody>${rows}</tbody></table>`;
}

/** The details for an audit besides the two pages. */
function behind(record: ExportRecord, words: RecordWords): Html {
  const { message, consents, register } = record;
  const code = (text: string): Html => html`<code>${text}</code>`;
  const line = ({
    name,
    sha256,
  }: {
    readonly name: string;
    readonly sha256: string;
  }): Html => html`<tr><td>${name}</td><td>${code(sha256)}</td></tr>
`;
  return html`${folded(
    words.say('record.section.proof'),
    html`${detailList([
      { term: words.say('record.ruleset'), text: rulesetWords(record.ruleset, words) },
      { term: words.say('record.fingerprint'), text: code(record.fingerprint) },
      { term: words.say('record.export_id'), text: record.exportId },
      { term: words.say('record.register_entry'), text: String(register.entry) },
      { term: words.say('record.register_hash'), text: code(register.hash) },
      ...(record.columns.length === 0 ? [] : [{ term: words.say('record.columns'), text: record.columns.join(', ') }]),
    ])}
<table><thead><tr><th>${words.say('record.column.file')}</th><th>${words.say('record.column.sha256')}</th></tr></thead><tbody>${record.files.map(line)}</tbody></table>`,
  )}
${
  message === null
    ? null
    : folded(
        words.say('record.details.message'),
        html`${message.text === null ? null : html`<p class="whole">${message.text}</p>`}
${detailList([{ term: words.say('record.message_sha256'), text: code(message.sha256) }])}`,
      )
}
${
  consents.count === 0
    ? null
    : folded(
        words.say('record.details.consents'),
        html`${consents.wordings.flatMap(({ wording, count }) =>
          wording === null
            ? []
            : [
                html`<p class="whole">${words.number(count)} · « ${wording} »</p>
`,
              ],
        )}
${consents.evidence.length === 0 ? null : html`<table><thead><tr><th>${words.say('record.column.evidence')}</th><th>${words.say('record.column.sha256')}</th></tr></thead><tbody>${consents.evidence.map(line)}</tbody></table>`}`,
      )
}
${allRules(record, words)}
${record.suppressionLists.some(({ sha256 }) => sha256 !== null) ? folded(words.say('record.details.suppressions'), html`<table><tbody>${record.suppressionLists.flatMap(({ source, sha256 }) => (sha256 === null ? [] : [line({ name: source, sha256 })]))}</tbody></table>`) : null}`;
}

/** Every rule that decided, by its name and with the dates of its version. */
function allRules({ reasons, permissions }: ExportRecord, words: RecordWords): Html | null {
  if (reasons.length + permissions.length === 0) return null;
  const rows = [...permissions, ...reasons].map(
    (
      reason,
    ) => html`<tr><td class="number">${words.number(reason.count)}</td><td>${reason.message}<br><code>${reason.rule}</code></td><td class="law">${reason.source}<br>${period(reason, words)}</td></tr>
`,
  );
  return folded(words.say('record.details.rules'), html`<table class="reasons"><tbody>${rows}</tbody></table>`);
}

/** « fr 2026-11-24 » in words. */
function rulesetWords(name: string, words: RecordWords): string {
  const [, day] = /^fr (\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  return day === undefined ? name : words.say('record.ruleset_value', { day: words.day(day) });
}
