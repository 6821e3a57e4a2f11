import { countryLine } from '../../../../shared/domain/place/country.ts';
import { say } from '../../../../shared/text/index.ts';
import { postalLines } from '../../model/address-fit.ts';
import { writeXlsxTable } from '../../spreadsheet/write/xlsx-writer.ts';
import { LINE_COLUMNS } from './line-columns.ts';
import type { ListFormat } from './list-format.ts';
import { oppositionSentence, originSentence } from './list-sentences.ts';
import { addressedTo } from '../../model/recipient.ts';

/** One row per letter or e-mail, for the mail merge of Word or LibreOffice: only texts, plain column names. */
export const mailMerge: ListFormat = {
  lists: 'people',
  name: 'mail-merge',
  channels: ['post', 'email'],
  fileName: 'mail-merge.xlsx',
  columns: [
    'ID',
    'CIVILITE',
    'PRENOM',
    'NOM',
    'ORGANISATION',
    'EMAIL',
    'FORMULE_APPEL',
    'FORMULE_POLITESSE',
    ...LINE_COLUMNS,
    'PAYS',
    'CODE_POSTAL',
    'VILLE',
    'ORIGINE_DONNEES',
    'MENTION_OPPOSITION',
  ],

  reading: { kind: 'xlsx', reference: 'ID', coordinate: ['EMAIL', ...LINE_COLUMNS] },

  row(entry, { campaign, reference }) {
    const { contact, recipient, listed } = entry;
    const { person } = contact;
    const isLetter = campaign.channel === 'post';
    // An e-mail does not need the postal address, so it is left out.
    const lines = isLetter ? (postalLines(addressedTo(person, recipient)) ?? postalLines(person)) : null;
    const [target] = listed.targets;
    const { title } = recipient;
    return [
      reference(contact.id),
      recipient.civility,
      recipient.firstName,
      recipient.lastName,
      person.company ?? '',
      target?.kind === 'email' ? target.coordinate : '',
      `${title},`,
      say('fr', 'list.closing', { title }),
      ...LINE_COLUMNS.map((_, place) => lines?.[place] ?? ''),
      ...(isLetter ? [countryLine(person.territory ?? 'FR'), person.postcode ?? '', person.city ?? ''] : ['', '', '']),
      target === undefined ? '' : originSentence(entry, target),
      oppositionSentence(campaign),
    ];
  },

  write: (path, rows, { signal }) =>
    writeXlsxTable(
      path,
      { sheet: 'Publipostage', columns: mailMerge.columns },
      rows,
      signal === undefined ? {} : { signal },
    ),
};
