import type { Channel } from '../../../shared/domain/channel.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { shortDay } from '../export/written-date.ts';

/** What a look-up found, as far as the sentence needs it. */
export interface LookedUp {
  readonly asked: 'email' | 'phone' | 'address';
  readonly contacts: number;
  readonly origins: readonly Origin[];
  readonly consents: readonly ConsentEvent[];
  readonly suppressed: readonly { readonly channel: Channel; readonly on: string | null }[];
  readonly exports: readonly { readonly campaign: string; readonly at: string }[];
}

/** « Où avez-vous eu mon numéro ? »: the answer in a few sentences that can be read aloud. */
export function lookupSentence(found: LookedUp, language: Language): string {
  const what = say(language, `lookup.${found.asked}`);
  const passed = say(language, `lookup.passed.${found.asked}`);
  const sentences: string[] = [];
  if (found.contacts === 0) sentences.push(say(language, 'lookup.nothing', { what }));
  if (found.contacts > 1) sentences.push(say(language, 'lookup.several', { count: found.contacts }));
  const told = [...found.origins].filter((origin) => origin.kind !== 'unknown' && origin.on !== undefined);
  if (found.contacts > 0 && told.length === 0) sentences.push(say(language, 'lookup.unknown', { what }));
  for (const origin of told.sort((one, other) => (one.on ?? '').localeCompare(other.on ?? ''))) {
    sentences.push(say(language, `lookup.${origin.kind}`, { what, passed, day: shortDay(origin.on ?? ''), source: origin.source ?? '' }));
  }
  for (const consent of found.consents) {
    if (consent.event !== 'granted' || consent.channel === 'all') continue;
    sentences.push(say(language, 'lookup.consent', { channel: say(language, `channel.${consent.channel}`), day: shortDay(consent.at) }));
  }
  sentences.push(...suppressionSentences(found.suppressed, language));
  for (const { campaign, at } of found.exports) sentences.push(say(language, 'lookup.export', { campaign, day: shortDay(at) }));
  return sentences.join(' ');
}

function suppressionSentences(suppressed: LookedUp['suppressed'], language: Language): string[] {
  if (suppressed.length === 0) return [];
  const [since] = suppressed.flatMap(({ on }) => (on === null || on === '' ? [] : [on])).sort();
  const closed = CHANNELS.filter((channel) => suppressed.some((one) => one.channel === channel));
  const [code, undated] =
    closed.length === CHANNELS.length ? (['lookup.suppressed_all', 'lookup.suppressed_all_undated'] as const) : (['lookup.suppressed', 'lookup.suppressed_undated'] as const);
  const channels = closed.map((channel) => say(language, `channel.${channel}`)).join(', ');
  return [since === undefined ? say(language, undated, { channels }) : say(language, code, { day: shortDay(since), channels })];
}
