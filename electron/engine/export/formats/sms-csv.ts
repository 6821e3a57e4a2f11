import { numberInForm } from '../../../../shared/domain/value/dialling.ts';
import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { blocklistOfBrevo, stopsOfSms } from './blocklist-files.ts';
import { brevoColumns, brevoRow } from './email-csv.ts';
import type { ListEntry, ListFormat, ListGround } from './list-format.ts';
import { textColumn } from './text-column.ts';

function phoneOf({ listed }: Pick<ListEntry, 'listed'>): string {
  const [target] = listed.targets;
  if (target === undefined) throw new Error('a person without a number is on the list');
  return target.coordinate;
}

/** The number in the chosen form; E.164, and a remark, for a number abroad that has no such form. */
function writtenNumber(entry: ListEntry, { choices, remark }: ListGround): string {
  const phone = phoneOf(entry);
  const written = numberInForm(phone, choices.smsForm);
  if (written === null) remark('number_abroad');
  return written ?? phone;
}

/**
 * For SMS gateways: one mobile per person, in the form of the gateway; the free fields contain the postcode and the
 * reference of the contact.
 */
export const smsCsv: ListFormat = {
  lists: 'people',
  name: 'sms-csv',
  channels: ['sms'],
  fileName: '2-sms.csv',
  columns: ['numero', 'prenom', 'nom', 'champ1', 'champ2'],

  reading: { kind: 'csv', delimiter: ';', reference: 'champ2', coordinate: ['numero'] },

  row(entry, ground) {
    const { firstName, lastName, postcode } = entry.contact.person;
    return [
      writtenNumber(entry, ground),
      textColumn(firstName),
      textColumn(lastName),
      textColumn(postcode),
      ground.reference(entry.contact.id),
    ];
  },

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ';', lineEnd: '\r\n' },
      smsCsv.columns,
      rows,
      signal === undefined ? {} : { signal },
    ),

  before: [stopsOfSms],

  chosen: ({ numbersOnly }) => (numbersOnly ? smsNumbers : smsCsv),
};

/** Numbers alone, without a header: a recall finds them by number, not by reference. */
const smsNumbers: ListFormat = {
  ...smsCsv,
  columns: ['numero'],
  reading: { kind: 'csv-without-header', delimiter: ';', reference: 'numero', coordinate: ['numero'] },
  row: (entry, ground) => [writtenNumber(entry, ground)],
  write: (path, rows, { signal }) =>
    writeCsv(path, { bom: false, delimiter: ';', lineEnd: '\r\n' }, null, rows, signal === undefined ? {} : { signal }),
};

/** Brevo, for its SMS campaigns: the number instead of the e-mail, which would need its own permission. */
export const smsBrevo: ListFormat = {
  lists: 'people',
  name: 'sms-brevo',
  channels: ['sms'],
  fileName: '2-brevo.csv',
  columns: brevoColumns,

  reading: { kind: 'csv', delimiter: ';', reference: 'EXT_ID', coordinate: ['SMS'] },

  row: (entry, ground) => brevoRow(entry, ground, { EMAIL: '', SMS: phoneOf(entry) }),

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ';', lineEnd: '\r\n' },
      brevoColumns,
      rows,
      signal === undefined ? {} : { signal },
    ),

  before: [blocklistOfBrevo('SMS')],
};
