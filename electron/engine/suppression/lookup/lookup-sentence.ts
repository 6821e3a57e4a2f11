import { CHANNELS, type Channel, type ChannelScope } from '../../../../shared/domain/channel.ts';
import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import type { PauseReason } from '../../model/pause.ts';
import { shortDay } from '../../model/written-date.ts';

/** The results of a lookup needed for the sentence. */
export interface LookedUp {
  readonly asked: 'email' | 'phone' | 'address' | 'reference';
  readonly contacts: number;
  /** Of the given coordinate. */
  readonly origins: readonly Origin[];
  /** In force today. */
  readonly accords: readonly { readonly channel: Channel; readonly on: string; readonly until: string | null }[];
  readonly suppressed: readonly { readonly channel: Channel; readonly on: string | null }[];
  /** Day of the first opposition to being passed on; absent: none. */
  readonly transferOpposedOn?: string | undefined;
  /** In force today. */
  readonly pauses: readonly {
    readonly reason: PauseReason;
    readonly channel: ChannelScope;
    /** Last day; absent: until it is lifted. */
    readonly until?: string;
  }[];
  readonly exports: readonly { readonly campaign: string; readonly at: string }[];
  /** The last day of the proofs of an erased person with the coordinate; absent: none. */
  readonly proofsUntil?: string | undefined;
}

/**
 * « Où avez-vous eu mon numéro ? »: the answer in at most four sentences, to read aloud: origin, consent in force,
 * opposition, last list. A pause in force replaces the consent, which permits nothing until the pause ends. Further details
 * are only displayed.
 */
export function lookupSentence(found: LookedUp, language: Language): string {
  const what = say(language, `lookup.${found.asked}`);
  const sentences: string[] = [];
  if (found.contacts === 0)
    sentences.push(
      found.proofsUntil === undefined
        ? say(language, 'lookup.nothing', { what })
        : say(language, 'lookup.proofs', { what, until: shortDay(found.proofsUntil) }),
    );
  // The coordinate does not identify who consented: one sentence covers both people.
  else if (found.contacts > 1)
    sentences.push(say(language, 'lookup.several', { count: found.contacts }), originSentence(found, language));
  else {
    const paused = pauseSentence(found, language);
    sentences.push(originSentence(found, language), ...(paused.length > 0 ? paused : accordSentence(found, language)));
  }
  sentences.push(...suppressionSentence(found, language), ...exportSentence(found.exports, language));
  return sentences.join(' ');
}

/** The first known origin. */
function originSentence({ asked, origins }: LookedUp, language: Language): string {
  const what = say(language, `lookup.${asked}`);
  const [origin] = origins
    .filter((one) => one.kind !== 'unknown')
    .sort((one, other) => firstDay(one).localeCompare(firstDay(other)));
  if (origin === undefined) return say(language, 'lookup.unknown', { what });
  const { kind, source = '' } = origin;
  const isNamed = source !== '';
  const params = {
    had: hadSentence(origin, what, language),
    passed: say(language, `lookup.passed.${asked}`),
    source: isNamed ? source : say(language, 'lookup.unnamed'),
  };
  if (!isNamed && (kind === 'direct' || kind === 'partner' || kind === 'referral'))
    return say(language, `lookup.${kind}_unnamed`, params);
  return say(language, `lookup.${kind}`, params);
}

/** A file that spans years has no day: the sentence gives the years. */
function hadSentence({ kind, on, since }: Origin, what: string, language: Language): string {
  const verb = kind === 'direct' ? 'given' : 'had';
  if (on === undefined) return say(language, `lookup.${verb}_undated`, { what });
  if (since === undefined) return say(language, `lookup.${verb}_on`, { what, day: shortDay(on) });
  const [from, until] = [since.slice(0, 4), on.slice(0, 4)];
  return say(language, from === until ? `lookup.${verb}_in` : `lookup.${verb}_between`, { what, from, until });
}

/** Undated ones come last. */
function firstDay({ on, since }: Origin): string {
  return since ?? on ?? '9999';
}

const CHANNELS_OF: Readonly<Record<LookedUp['asked'], readonly Channel[]>> = {
  email: ['email'],
  phone: ['phone', 'sms', 'automated_call'],
  address: ['post'],
  reference: [],
};

/** The consent for the given coordinate, else the latest one, with those given on the same terms. */
function accordSentence({ asked, accords }: LookedUp, language: Language): readonly string[] {
  const latest = [...accords].sort((one, other) => other.on.localeCompare(one.on));
  const consent = latest.find(({ channel }) => CHANNELS_OF[asked].includes(channel)) ?? latest[0];
  if (consent === undefined) return [];
  const same = accords
    .filter(({ on, until }) => on === consent.on && until === consent.until)
    .map(({ channel }) => channel);
  const params = { day: shortDay(consent.on), channels: named(same, language) };
  return [
    consent.until === null
      ? say(language, 'lookup.accord', params)
      : say(language, 'lookup.accord_until', { ...params, until: shortDay(consent.until) }),
  ];
}

/** Nothing where an opposition to everything lasts longer. Of several pauses, a restriction, else the one that ends last. */
function pauseSentence({ pauses, suppressed }: LookedUp, language: Language): readonly string[] {
  if (suppressed.length === CHANNELS.length) return [];
  if (pauses.some(({ reason }) => reason === 'restriction')) return [say(language, 'lookup.restricted')];
  const until = pauses
    .flatMap((one) => one.until ?? [])
    .sort()
    .at(-1);
  if (until === undefined) return [];
  const last = new Set(pauses.flatMap((one) => (one.until === until ? one.channel : [])));
  const channels = named(
    CHANNELS.filter((channel) => last.has(channel)),
    language,
  );
  return [
    say(language, last.has('all') ? 'lookup.paused' : 'lookup.paused_channels', { channels, until: shortDay(until) }),
  ];
}

/** An opposition to being passed on is read aloud where there is no other: one sentence tells the oppositions. */
function suppressionSentence({ suppressed, transferOpposedOn }: LookedUp, language: Language): readonly string[] {
  if (suppressed.length === 0)
    return transferOpposedOn === undefined
      ? []
      : [say(language, 'lookup.transfer_opposed', { day: shortDay(transferOpposedOn) })];
  const [since] = suppressed.flatMap(({ on }) => (on === null || on === '' ? [] : [on])).sort();
  const closed = CHANNELS.filter((channel) => suppressed.some((one) => one.channel === channel));
  const [code, undated] =
    closed.length === CHANNELS.length
      ? (['lookup.suppressed_all', 'lookup.suppressed_all_undated'] as const)
      : (['lookup.suppressed', 'lookup.suppressed_undated'] as const);
  const channels = named(closed, language);
  return [
    since === undefined
      ? say(language, undated, { channels })
      : say(language, code, { day: shortDay(since), channels }),
  ];
}

function exportSentence(exports: LookedUp['exports'], language: Language): readonly string[] {
  const [last, ...others] = [...exports].sort((one, other) => other.at.localeCompare(one.at));
  if (last === undefined) return [];
  const params = { campaign: last.campaign, day: shortDay(last.at) };
  return [
    others.length === 0
      ? say(language, 'lookup.export', params)
      : say(language, 'lookup.export_more', { ...params, more: others.length }),
  ];
}

function named(channels: readonly Channel[], language: Language): string {
  return channels.map((channel) => say(language, `channel.${channel}`)).join(', ');
}
