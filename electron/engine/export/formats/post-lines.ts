import { countryLine } from '../../../../shared/domain/place/country.ts';
import { postalLines } from '../../model/address-fit.ts';
import { writeXlsxTable } from '../../spreadsheet/write/xlsx-writer.ts';
import { LINE_COLUMNS } from './line-columns.ts';
import type { ListFormat } from './list-format.ts';
import { oppositionSentence, originSentence } from './list-sentences.ts';
import { addressedTo } from '../../model/recipient.ts';

/** One letter per row: the lines of NF Z10-011 for a printer, with the mandatory sentences of the letter. */
export const postLines: ListFormat = {
  lists: 'people',
  name: 'post-lines',
  channels: ['post'],
  fileName: 'post-lines.xlsx',
  columns: [
    'ID',
    ...LINE_COLUMNS,
    'CODE_POSTAL',
    'VILLE',
    'PAYS',
    'CIVILITE',
    'PRENOM',
    'NOM',
    'ORGANISATION',
    'ORIGINE_DONNEES',
    'MENTION_OPPOSITION',
  ],

  reading: { kind: 'xlsx', reference: 'ID', coordinate: LINE_COLUMNS },

  row(entry, { campaign, reference }) {
    const { contact, recipient, listed } = entry;
    const { person } = contact;
    const lines = postalLines(addressedTo(person, recipient)) ?? postalLines(person);
    if (lines === null) throw new Error('a letter without lines is on the list');
    const [target] = listed.targets;
    return [
      reference(contact.id),
      ...lines,
      person.postcode ?? '',
      person.city ?? '',
      countryLine(person.territory ?? 'FR'),
      recipient.civility,
      recipient.firstName,
      recipient.lastName,
      person.company ?? '',
      target === undefined ? '' : originSentence(entry, target),
      oppositionSentence(campaign),
    ];
  },

  write: (path, rows, { signal }) =>
    writeXlsxTable(path, { sheet: 'Envoi', columns: postLines.columns }, rows, signal === undefined ? {} : { signal }),
};
