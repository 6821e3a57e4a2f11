import { readCents } from '../../../../shared/domain/value/amount.ts';
import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';
import type { DraftPerson, RowDraft } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';
import { tidyText } from '../cell/cell-text.ts';

/** A column of one of them makes each row of the table a gift; the form alone says nothing. */
export const GIFT: readonly TargetField[] = ['giftOn', 'giftAmount'];

/**
 * The gift of a row: an amount above zero and its day, both needed. A cell that is no such amount, and an amount
 * without a day, are reported and kept as text; nothing is summed.
 */
export function readGift(reading: RowReading): Pick<RowDraft, 'gift'> {
  const on = reading.day('giftOn', 'past');
  const form = reading.text('giftForm');
  const [amount] = reading.filled('giftAmount');
  if (amount === undefined) {
    const [day] = reading.filled('giftOn');
    if (on !== undefined && day !== undefined)
      reading.report(day.column, [{ code: 'gift.no_amount', severity: 'warning' }]);
    return {};
  }
  const { column, cell } = amount;
  const cents = readCents(typeof cell === 'number' ? cell : tidyText(cell));
  if (cents === null) reading.report(column, [{ code: 'gift.amount_unreadable', severity: 'warning' }]);
  else if (on === undefined) reading.report(column, [{ code: 'gift.no_day', severity: 'warning' }]);
  return cents === null || on === undefined ? {} : { gift: { on, cents, ...(form === undefined ? {} : { form }) } };
}

/** Somebody who gave is a donor, and the day is that of the last gift unless another column names a later one. */
export function asDonor(person: DraftPerson, { gift }: Pick<RowDraft, 'gift'>): DraftPerson {
  if (gift === undefined) return person;
  const { lastDonationOn = gift.on } = person;
  return { ...person, donor: true, lastDonationOn: lastDonationOn > gift.on ? lastDonationOn : gift.on };
}
