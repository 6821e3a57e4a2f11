import { amountInWords } from '../../../../shared/domain/value/amount-words.ts';
import { writtenEuros } from '../../../../shared/domain/value/amount.ts';
import { receiptDonors } from '../../campaign/answers/receipt-donors.ts';
import { postalLines } from '../../model/address-fit.ts';
import { giftsOf } from '../../model/gifts-of-contact.ts';
import type { StoredContact, StoredGift } from '../../model/stored-contact.ts';
import { shortDay } from '../../model/written-date.ts';
import { writeXlsxTable } from '../../spreadsheet/write/xlsx-writer.ts';
import { LINE_COLUMNS } from './line-columns.ts';
import type { ListFormat } from './list-format.ts';

/**
 * One row per donor of a year, for a merge of receipts: the donor by name, never the household, because a gift belongs
 * to the name on the cheque. Numbers, signatures and the tax form are those of the association’s own tool.
 */
export const giftReceipts: ListFormat = {
  lists: 'people',
  name: 'gift-receipts',
  channels: ['post'],
  purposes: ['transactional'],
  fileName: 'gift-receipts.xlsx',
  columns: ['ID', 'CIVILITE', 'PRENOM', 'NOM', ...LINE_COLUMNS, 'TOTAL', 'TOTAL_EN_LETTRES', 'DATES', 'NOMBRE'],

  reading: { kind: 'xlsx', reference: 'ID', coordinate: LINE_COLUMNS },

  chooses: (reader, { year }) => receiptDonors(reader, year),

  row({ contact }, { choices, reference }) {
    const { person } = contact;
    const lines = postalLines(person);
    if (lines === null) throw new Error('a receipt without an address is on the list');
    const gifts = giftsIn(contact, choices.year);
    const cents = gifts.reduce((sum, gift) => sum + gift.cents, 0);
    return [
      reference(contact.id),
      person.civility ?? '',
      person.firstName ?? '',
      person.lastName ?? person.company ?? '',
      ...lines,
      writtenEuros(cents),
      amountInWords(cents),
      gifts.map(({ on }) => shortDay(on)).join(' ; '),
      String(gifts.length),
    ];
  },

  write: (path, rows, { signal }) =>
    writeXlsxTable(
      path,
      { sheet: 'Reçus', columns: giftReceipts.columns },
      rows,
      signal === undefined ? {} : { signal },
    ),
};

function giftsIn(contact: StoredContact, year: number | null): readonly StoredGift[] {
  return giftsOf(contact).filter(({ on }) => on.startsWith(`${String(year)}-`));
}
