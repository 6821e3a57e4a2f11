import { isCall, type Channel } from '../../../../shared/domain/channel.ts';

/** The fields of a consent recorded by hand; '' means not answered. */
export type ConsentAnswers = { channel: Channel; at: string; goods: string; wording: string };

/** The goods are asked, never assumed: a consent to calls without goods permits no call. */
export function emptyAnswers(): ConsentAnswers {
  return { channel: 'phone', at: '', goods: '', wording: '' };
}

export function goodsIn(typed: string): string[] {
  return typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The missing or wrong answers, in the order of the fields; « * » covers everything except calls.
 *
 * @param isUntilUnreadable the text of the last day is not a day.
 */
export function consentLacks(
  { channel, at, goods, wording }: ConsentAnswers,
  isUntilUnreadable = false,
): readonly ('at' | 'until' | 'goods' | 'goodsOfCalls' | 'wording')[] {
  const named = goodsIn(goods);
  const isNamed = named.length > 0 && !(isCall(channel) && named.includes('*'));
  return [
    ...(at === '' ? ['at' as const] : []),
    ...(isUntilUnreadable ? ['until' as const] : []),
    ...(isNamed ? [] : [isCall(channel) ? ('goodsOfCalls' as const) : ('goods' as const)]),
    ...(wording.trim() === '' ? ['wording' as const] : []),
  ];
}
