import { frenchDay } from '../../shared/domain/calendar/date-text.ts';
import type { ChannelScope } from '../../shared/domain/channel.ts';
import type { ConsentEvent, Contact, Origin } from '../../shared/domain/contact/contact.ts';
import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import { shortDay } from '../engine/model/written-date.ts';
import type { HeldPause } from '../engine/person/held-pauses.ts';
import type { LookupAnswer } from '../engine/person/lookup.ts';

/** « Mme Jeanne Martin, Boulangerie Martin », or another text that identifies the contact. */
export function contactTitle({ civility, firstName, lastName, company, emails, phones, id }: Contact): string {
  const person = [civility, firstName, lastName].filter((part) => part !== undefined).join(' ');
  const named = [person, company ?? ''].filter((part) => part !== '');
  return named.length > 0 ? named.join(', ') : (emails[0] ?? phones[0] ?? id);
}

export function addressLine({ street, addressComplement, postcode, city, country }: Contact): string {
  const place = [postcode, city].filter((part) => part !== undefined).join(' ');
  return [addressComplement, street, place === '' ? undefined : place, country]
    .filter((part) => part !== undefined)
    .join(', ');
}

export function originLine(language: Language, { kind, source, on }: Origin): string {
  return [on, say(language, `record.origin.${kind}`), source].filter((part) => part !== undefined).join(' · ');
}

/** A line for each channel closed to the firm, and one for an opposition to being passed on. */
export function oppositionLines(
  language: Language,
  oppositions: LookupAnswer['suppressed'],
  transferOpposed: LookupAnswer['transferOpposed'],
): readonly string[] {
  const toTransfers =
    transferOpposed === undefined
      ? []
      : [[transferOpposed.on, say(language, 'report.transfer_opposed'), transferOpposed.source]];
  return [
    ...oppositions.map(({ channel, on, source }) => [on, channelName(language, channel), source]),
    ...toTransfers,
  ].map((words) => words.join(' · '));
}

export function consentLine(language: Language, { at, event, channel, organisations, goods }: ConsentEvent): string {
  return [
    frenchDay(at),
    say(language, `report.event.${event}`),
    channelName(language, channel),
    organisations?.join(', '),
    goods?.join(', '),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** « limitation du traitement · tous les canaux · jusqu’à ce qu’elle soit levée » */
export function pauseLine(language: Language, { reason, channel, until }: HeldPause): string {
  const end =
    until === undefined
      ? say(language, 'report.pause_open')
      : say(language, 'report.pause_until', { until: shortDay(until) });
  return [say(language, `rights.held.pause_${reason}`), channelName(language, channel), end].join(' · ');
}

export function channelName(language: Language, channel: ChannelScope): string {
  return say(language, channel === 'all' ? 'report.all_channels' : `channel.${channel}`);
}
