import { compareRowRefs, rowRefKey } from './contributions.ts';
import type { StoredContact, StoredGift } from './stored-contact.ts';

/**
 * The gifts of a contact in the order of their days, each once: a gift of the same day, amount and form within one
 * source is one gift, whether the same file was imported twice or two files of the source tell of it. Two sources that
 * tell of such a gift are two gifts.
 */
export function giftsOf({
  gifts,
  contributions,
}: Pick<StoredContact, 'gifts' | 'contributions'>): readonly StoredGift[] {
  if (gifts.length < 2) return gifts;
  const sources = new Map(contributions.map((head) => [rowRefKey(head), head.origin?.stated.source]));
  const distinct = new Map<string, StoredGift>();
  for (const gift of [...gifts].sort(compareRowRefs)) {
    const key = JSON.stringify([sources.get(rowRefKey(gift)), gift.on, gift.cents, gift.form]);
    if (!distinct.has(key)) distinct.set(key, gift);
  }
  return [...distinct.values()].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** What somebody gave in a calendar year. */
export interface GiftsOfYear {
  readonly year: number;
  /** In cents of euros. */
  readonly cents: number;
  readonly count: number;
}

/** The sum of each year with a gift, the latest year first. */
export function giftYears(gifts: readonly StoredGift[]): readonly GiftsOfYear[] {
  const years = new Map<number, GiftsOfYear>();
  for (const { on, cents } of gifts) {
    const year = Number(on.slice(0, 'YYYY'.length));
    const before = years.get(year);
    years.set(year, { year, cents: (before?.cents ?? 0) + cents, count: (before?.count ?? 0) + 1 });
  }
  return [...years.values()].sort((one, other) => other.year - one.year);
}
