import type { ExportRecord, RecordedReason } from './export-record.ts';
import { html, type Html } from './html.ts';
import { detailList, missing, section, stretchWords, type Detail, type RecordWords } from './record-words.ts';
import { shortDay } from '../../model/written-date.ts';

/** Rows of a table on the two pages; the rest is folded. */
export const MOST_LINES = 6;

/** The bases that are a legitimate interest and need a balancing test. */
const INTERESTS: ReadonlySet<string> = new Set(['existing_customer', 'legitimate_interest', 'charity']);

/** The bases of the people on the list, the rules, and the approver's statements. */
export function groundsSection(record: ExportRecord, words: RecordWords): Html {
  const rows = record.bases.map(
    ({
      basis,
      count,
    }) => html`<tr><td class="number">${words.number(count)}</td><td>${words.say(`record.basis.${basis}`)}</td></tr>
`,
  );
  const statements: Detail[] = [];
  const { balancingTest, similarBecause, professionBecause } = record.approval;
  const has = (...bases: readonly string[]): boolean => record.bases.some(({ basis }) => bases.includes(basis));
  if (record.bases.some(({ basis }) => INTERESTS.has(basis)))
    statements.push({ term: words.say('record.balancing'), text: balancingTest ?? missing(words, 'record.not_given') });
  if (has('existing_customer') || similarBecause !== null)
    statements.push({ term: words.say('record.similar'), text: similarBecause ?? missing(words, 'record.not_given') });
  if (record.campaign['professionRelated'] === true || professionBecause !== null)
    statements.push({
      term: words.say('record.profession'),
      text: professionBecause ?? missing(words, 'record.not_given'),
    });
  if (record.sector !== null) {
    const { sector, by, on } = record.sector;
    statements.push({
      term: words.say('record.sector'),
      text: words.say('record.sector_stated', { sector: words.say(`record.sector.${sector}`), by, day: shortDay(on) }),
    });
  }
  return section(
    words.say('record.section.grounds'),
    html`${rows.length === 0 ? html`<p class="note">${words.say('record.nobody')}</p>` : html`<table class="counts"><tbody>${rows}</tbody></table>`}
${record.permissions.length === 0 ? null : rulesTable(record.permissions.slice(0, MOST_LINES), words, words.say('record.column.permits'))}
${statements.length === 0 ? null : detailList(statements)}`,
  );
}

/** Rules, with counts, sources and confidence. */
export function rulesTable(rules: readonly RecordedReason[], words: RecordWords, title: string): Html {
  const rows = rules.map(
    (reason) => html`<tr><td class="number">${words.number(reason.count)}</td>
<td>${reason.message}</td>
<td class="law">${reason.source} <span class="tag ${reason.confidence}">${words.say(`record.confidence.${reason.confidence}`)}</span></td></tr>
`,
  );
  return html`<table class="reasons"><thead><tr><th class="number">${words.say('record.column.count')}</th><th>${title}</th><th>${words.say('record.column.source')}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** The information given to the people: when, how, and the number informed by this message. */
export function informationSection({ information }: ExportRecord, words: RecordWords): Html {
  const rows = information.map(
    (
      statements,
    ) => html`<tr><td class="number">${words.number(statements.count)}</td><td>${words.say(`record.information.${statements.way}`)}</td><td>${stretchWords(statements, words)}</td>
<td class="law">${statements.objectionOffered === 0 ? '' : words.say('record.objection_offered', { count: statements.objectionOffered })}</td></tr>
`,
  );
  const byMessage = information.find(({ way }) => way === 'this_message')?.count ?? 0;
  return section(
    words.say('record.section.information'),
    html`${rows.length === 0 ? null : html`<table class="counts"><tbody>${rows}</tbody></table>`}
<p class="note">${words.say(byMessage === 0 ? 'record.informs_nobody' : 'record.informs', { count: byMessage })}</p>`,
  );
}

/** The consents and their evidence. */
export function consentsSection({ consents }: ExportRecord, words: RecordWords): Html | null {
  if (consents.count === 0) return null;
  const rows = consents.wordings.slice(0, MOST_LINES).map(
    (
      one,
    ) => html`<tr><td class="number">${words.number(one.count)}</td><td>${one.wording === null ? missing(words, 'record.no_wording') : html`« ${shortened(one.wording)} »`}</td><td>${stretchWords(one, words)}</td></tr>
`,
  );
  const withFile = consents.count - consents.attestedAlone;
  const proofs = [
    ...(withFile === 0
      ? []
      : [words.say('record.consents_evidence', { count: withFile, files: consents.evidence.length })]),
    ...(consents.attestedAlone === 0 ? [] : [words.say('record.consents_attested', { count: consents.attestedAlone })]),
  ];
  return section(
    words.say('record.section.consents'),
    html`<table class="counts"><tbody>${rows}</tbody></table>
<p class="note">${proofs.join(' ')}</p>`,
  );
}

const LONGEST_WORDING = 220;

/** The complete table is folded. */
function shortened(text: string): string {
  return text.length <= LONGEST_WORDING ? text : `${text.slice(0, LONGEST_WORDING).replace(/\s+\S*$/, '')} …`;
}

/** The decisions of named persons, and the oppositions applied. */
export function peopleSection(record: ExportRecord, words: RecordWords): Html {
  const decisions = record.decisions.slice(0, MOST_LINES).map(
    (
      one,
    ) => html`<tr><td class="number">${words.number(one.count)}</td><td>${words.say(`record.decision.${one.verdict}`, { by: one.by, reason: one.reason })}</td><td>${stretchWords(one, words)}</td></tr>
`,
  );
  const lists = record.suppressionLists.slice(0, MOST_LINES).map(
    (
      one,
    ) => html`<tr><td class="number">${words.number(one.added)}</td><td>${one.source}</td><td>${stretchWords({ from: one.from.slice(0, 10), to: one.to.slice(0, 10) }, words)}</td></tr>
`,
  );
  const more = record.suppressionLists.length - lists.length;
  return html`${decisions.length === 0 ? null : section(words.say('record.section.decisions'), html`<table class="counts"><tbody>${decisions}</tbody></table>`)}
${section(
  words.say('record.section.suppressions'),
  html`${lists.length === 0 ? html`<p class="note">${words.say('record.no_suppressions')}</p>` : html`<table class="counts"><tbody>${lists}</tbody></table>`}
${more > 0 ? html`<p class="note">${words.say('record.more_lists', { count: more })}</p>` : null}`,
)}`;
}

/** Retention, recipients and responsible persons. */
export function keepingSection({ retention, approval }: ExportRecord, words: RecordWords): Html {
  const { years, oldestOn, firstDueOn, usableUntil, deletedBy } = retention;
  const details: Detail[] = [
    { term: words.say('record.retention'), text: words.say('record.retention_rule', { years }) },
    {
      term: words.say('record.oldest'),
      text:
        oldestOn === null || firstDueOn === null
          ? words.say('record.oldest_none', { years })
          : words.say('record.oldest_value', { day: shortDay(oldestOn), due: shortDay(firstDueOn) }),
    },
    {
      term: words.say('record.usable_until'),
      text: words.say('record.usable_until_value', { day: shortDay(usableUntil) }),
    },
    { term: words.say('record.deleted_by'), text: deletedBy ?? missing(words, 'record.not_given') },
    {
      term: words.say('record.recipients'),
      text: approval.recipients.length === 0 ? missing(words, 'record.not_given') : approval.recipients.join(', '),
    },
    {
      term: words.say('record.processors'),
      text: approval.processors.length === 0 ? missing(words, 'record.none_given') : approval.processors.join(', '),
    },
    { term: words.say('record.dpo'), text: approval.dpo ?? missing(words, 'record.none_given') },
  ];
  return section(words.say('record.section.keeping'), detailList(details));
}
