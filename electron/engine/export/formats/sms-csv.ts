import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import type { ListFormat } from './list-format.ts';
import { textColumn } from './text-column.ts';

/**
 * For SMS gateways: one mobile per person, E.164; the free fields contain the postcode and the reference of the
 * contact.
 */
export const smsCsv: ListFormat = {
  lists: 'people',
  name: 'sms-csv',
  channels: ['sms'],
  fileName: 'sms.csv',
  columns: ['numero', 'prenom', 'nom', 'champ1', 'champ2'],

  reading: { kind: 'csv', delimiter: ';', reference: 'champ2', coordinate: ['numero'] },

  row({ contact, listed }, { reference }) {
    const { firstName, lastName, postcode } = contact.person;
    const [target] = listed.targets;
    if (target === undefined) throw new Error('a person without a number is on the list');
    return [
      target.coordinate,
      textColumn(firstName),
      textColumn(lastName),
      textColumn(postcode),
      reference(contact.id),
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
};
