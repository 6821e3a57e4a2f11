import { donorsOfYear } from '../../sql/gifts.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { ChosenContacts } from '../check.ts';
import { targetsOf } from '../judge/targets.ts';

/** The donors of a year, for receipts: one each, even two of one name at one address. @param year null: nobody. */
export function receiptDonors(reader: SqlReader, year: number | null): ChosenContacts {
  return {
    ids: new Set(year === null ? [] : donorsOfYear(reader, year)),
    targets: (contact) => targetsOf(contact, 'post'),
    isForEach: true,
  };
}
