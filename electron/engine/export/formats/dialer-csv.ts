import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { callLimits } from './call-limits.ts';
import type { ListFormat } from './list-format.ts';
import { dayOfConsent, numberComment, tellingOrigin } from './list-sentences.ts';
import { textColumn } from './text-column.ts';

/** Numbers per person in the file. */
const PHONES = 3;

/** The generic file of call centres: one row per person, E.164, with the information for an agent. */
export const dialerCsv: ListFormat = {
  lists: 'people',
  name: 'dialer-csv',
  channels: ['phone'],
  fileName: 'dialer.csv',
  columns: [
    'external_id',
    'phone1',
    'phone2',
    'phone3',
    'last_name',
    'first_name',
    'title',
    'company',
    'postal_code',
    'city',
    'country',
    'timezone',
    'call_from',
    'call_to',
    'max_attempts',
    'consent_basis',
    'consent_date',
    'origin',
    'campaign',
    'comment',
  ],

  reading: { kind: 'csv', delimiter: ',', reference: 'external_id', coordinate: ['phone1', 'phone2', 'phone3'] },

  row(entry, ground) {
    const { contact, listed } = entry;
    const { person } = contact;
    const [target] = listed.targets;
    if (target === undefined) throw new Error('a person without a number is on the list');
    const limits = callLimits(entry, target, ground);
    const phones = Array.from({ length: PHONES }, (_, place) => listed.targets[place]?.coordinate ?? '');
    return [
      ground.reference(contact.id),
      ...phones,
      textColumn(person.lastName),
      textColumn(person.firstName),
      textColumn(person.civility),
      textColumn(person.company),
      textColumn(person.postcode),
      textColumn(person.city),
      person.territory ?? 'FR',
      limits.timeZone,
      limits.from,
      limits.until,
      limits.maxAttempts,
      listed.judged.verdict.basis ?? '',
      dayOfConsent(entry, target, ground.campaign),
      textColumn(tellingOrigin(entry, target)?.source),
      textColumn(ground.campaign.name),
      textColumn(numberComment(entry, target, ground.campaign)),
    ];
  },

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ',', lineEnd: '\r\n' },
      dialerCsv.columns,
      rows,
      signal === undefined ? {} : { signal },
    ),
};
