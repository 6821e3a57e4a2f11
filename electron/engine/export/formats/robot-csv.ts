import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { callLimits } from './call-limits.ts';
import type { ListFormat } from './list-format.ts';
import { dayOfConsent, tellingOrigin } from './list-sentences.ts';
import { textColumn } from './text-column.ts';

/** For call robots: one number per person, the one that was judged. */
export const robotCsv: ListFormat = {
  lists: 'people',
  name: 'robot-csv',
  channels: ['automated_call'],
  fileName: 'robot.csv',
  columns: [
    'external_id',
    'phone',
    'last_name',
    'first_name',
    'postal_code',
    'timezone',
    'call_from',
    'call_to',
    'max_attempts',
    'caller_id',
    'consent_date',
    'consent_source',
    'campaign',
  ],

  reading: { kind: 'csv', delimiter: ',', reference: 'external_id', coordinate: ['phone'] },

  row(entry, ground) {
    const { contact, listed } = entry;
    const { person } = contact;
    const [target] = listed.targets;
    if (target === undefined) throw new Error('a person without a number is on the list');
    const limits = callLimits(entry, target, ground);
    return [
      ground.reference(contact.id),
      target.coordinate,
      textColumn(person.lastName),
      textColumn(person.firstName),
      textColumn(person.postcode),
      limits.timeZone,
      limits.from,
      limits.until,
      limits.maxAttempts,
      ground.campaign.facts.callerId ?? '',
      dayOfConsent(entry, target, ground.campaign),
      textColumn(tellingOrigin(entry, target)?.source),
      textColumn(ground.campaign.name),
    ];
  },

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ',', lineEnd: '\r\n' },
      robotCsv.columns,
      rows,
      signal === undefined ? {} : { signal },
    ),
};
