import { isCall, type Channel } from '../../../../shared/domain/channel.ts';

/** What is typed about a consent recorded by hand; '' is not answered. */
export type ConsentAnswers = { channel: Channel; at: string; goods: string; wording: string };

/** For which goods is asked, never supposed: a consent to calls that names none permits none. */
export function emptyAnswers(): ConsentAnswers {
  return { channel: 'phone', at: '', goods: '', wording: '' };
}

export function goodsIn(typed: string): string[] {
  return typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What stands in the way of recording it, in the order of the fields; « * » covers everything but calls. */
export function consentLacks({
  channel,
  at,
  goods,
  wording,
}: ConsentAnswers): readonly ('at' | 'goods' | 'goodsOfCalls' | 'wording')[] {
  const named = goodsIn(goods);
  const isNamed = named.length > 0 && !(isCall(channel) && named.includes('*'));
  return [
    ...(at === '' ? ['at' as const] : []),
    ...(isNamed ? [] : [isCall(channel) ? ('goodsOfCalls' as const) : ('goods' as const)]),
    ...(wording.trim() === '' ? ['wording' as const] : []),
  ];
}
