import type { ColumnProfile } from '../table/column-profile.ts';
import { headerWords } from '../header/header-words.ts';
import type { ProposedColumn } from './proposed-column.ts';

const BARE_AMOUNT = /^(?:montants?|sommes?|amount|montant (?:en )?(?:euros?|eur)|versements?)$/;
const DAY_OF_GIFT = /\b(?:don|gift|donation)\b/;
/** The last gift of a person, in a list of people. */
const LAST = /\b(?:dernier|last)\b/;
/** Cells that are amounts, beyond a few stray texts. */
const MOSTLY = 0.8;

/**
 * A table of gifts, one a row: an amount beside the day of a gift. The day is then that of the gift itself, and a bare
 * « Montant » its amount. Without both, an amount or a form of payment says nothing of Aval’s.
 */
export function giftColumns(
  columns: readonly ProposedColumn[],
  profiles: readonly ColumnProfile[],
): readonly ProposedColumn[] {
  const day = columns.find(
    ({ target, header }) =>
      target === 'giftOn' ||
      (target === 'lastDonationOn' && DAY_OF_GIFT.test(headerWords(header)) && !LAST.test(headerWords(header))),
  );
  const amount =
    columns.find(({ target }) => target === 'giftAmount') ??
    columns.find(
      ({ target, header }, index) =>
        target === null && BARE_AMOUNT.test(headerWords(header)) && (profiles[index]?.paid ?? 0) >= MOSTLY,
    );
  const isOfGifts = day !== undefined && amount !== undefined;
  return columns.map((column) => {
    if (column === amount) return { ...column, target: isOfGifts ? 'giftAmount' : null };
    if (isOfGifts && column === day) return { ...column, target: 'giftOn' };
    return column.target === 'giftForm' && !isOfGifts ? { ...column, target: null } : column;
  });
}
