import { earlierDay } from '../../../shared/domain/calendar/day.ts';
import { supplierKey } from '../../../shared/domain/value/supplier-key.ts';
import { addressKeys } from '../../../shared/domain/place/address.ts';
import { countingEntries } from '../../../shared/domain/contact/consent-ledger.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import type { Claims } from './claims.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { correctedClaims, correctedCoordinate, correctionsOf } from './corrected-contact.ts';
import type { StoredConsent, StoredContact, StoredContribution } from './stored-contact.ts';
import type { StoredNotice } from './stored-notice.ts';

/**
 * The origins of coordinates. A contact of several files has coordinates of several origins; an e-mail of a hired file
 * does not become ours through a phone that the person gave us, nor through a consent given with another e-mail.
 */

/** The claims of each contribution, in order, repetitions expanded. */
export function claimsOf(contact: StoredContact): readonly Claims[] {
  let latest = contact.contributions[0]?.payload ?? ownClaims(contact);
  return contact.contributions.map(({ payload }) => (latest = payload ?? latest));
}

/** The same, with the corrected values in place of the errors of the rows. */
export function correctedClaimsOf(contact: StoredContact): readonly Claims[] {
  const corrections = correctionsOf(contact);
  const original = claimsOf(contact);
  return corrections.length === 0 ? original : original.map((claims) => correctedClaims(claims, corrections));
}

/** The claims of a contact's only contribution. The territory is derived: none was recorded by hand. */
function ownClaims(contact: StoredContact): Claims {
  const person: { -readonly [Fact in keyof PersonFacts]: PersonFacts[Fact] } = { ...contact.person };
  delete person.territory;
  const uses = contact.phones.flatMap(({ number, use }) => (use === undefined ? [] : [[number, use] as const]));
  return {
    person,
    emails: contact.emails,
    phones: contact.phones.map((phone) => phone.number),
    ...(uses.length === 0 ? {} : { phoneUses: Object.fromEntries(uses) }),
  };
}

/** The key of a postal address as a coordinate; null when street or postcode is missing. */
export function addressCoordinate(person: { readonly street?: string; readonly postcode?: string }): string | null {
  return addressKeys(person)[0] ?? null;
}

/** The coordinates of a contact: e-mails, numbers, address key. */
function coordinatesOf(contact: StoredContact): readonly string[] {
  const address = addressCoordinate(contact.person);
  return [...contact.emails, ...contact.phones.map((phone) => phone.number), ...(address === null ? [] : [address])];
}

/** The coordinates of each contribution; null: all of the contact's. */
function coverage(contact: StoredContact): readonly (ReadonlySet<string> | null)[] {
  if (contact.contributions.every((contribution) => contribution.payload === null))
    return contact.contributions.map(() => null);
  return correctedClaimsOf(contact).map((claims, place) => {
    const address = addressCoordinate(claims.person);
    const brought = new Set([...claims.emails, ...claims.phones, ...(address === null ? [] : [address])]);
    // Recorded by hand without a coordinate: it concerns the whole person.
    return brought.size === 0 && contact.contributions[place]?.byHand === true ? null : brought;
  });
}

/**
 * The origins of the contact, with the day of our notices (`noticeOn`). Received again from the same source, it keeps the
 * earliest day, and needs no second notice. An entry without `coordinate` concerns all coordinates; an origin without any
 * of the coordinates is left out beside those with some.
 */
export function originsOf(contact: StoredContact): readonly Origin[] {
  const stated = statedOriginsOf(contact);
  const { notices } = contact;
  return notices === undefined ? stated : stated.map((origin) => withNotices(origin, notices));
}

/** An origin with the earliest day on which the person was told of its source. */
export function withNotices(origin: Origin, notices: readonly StoredNotice[]): Origin {
  const source = sourceKey(origin);
  let first = origin.noticeOn;
  for (const notice of notices)
    if (notice.on !== null && notice.source === source) first = earlierDay(first, notice.on);
  return first === origin.noticeOn || first === undefined ? origin : { ...origin, noticeOn: first };
}

/** Whether somebody recorded that the person can’t be informed of the source of an origin. */
export function isExempt({ notices = [] }: Pick<StoredContact, 'notices'>, origin: Origin): boolean {
  return notices.some(({ on, source }) => on === null && source === sourceKey(origin));
}

/** The origins as files and records state them. */
export function statedOriginsOf(contact: StoredContact): readonly Origin[] {
  const [only] = contact.contributions;
  if (contact.contributions.length === 1 && only !== undefined) return only.origin === null ? [] : [only.origin.stated];

  const earliest = earliestDays(contact);

  const covered = coverage(contact);
  const brought = new Map<string, { origin: Origin; coordinates: Set<string> | null }>();
  for (const [place, { origin }] of contact.contributions.entries()) {
    if (origin === null) continue;
    const stated = { ...origin.stated, ...earliest.get(sourceKey(origin.stated)) };
    const key = JSON.stringify(stated);
    const before = brought.get(key);
    const coordinates = covered[place] ?? null;
    if (before === undefined)
      brought.set(key, { origin: stated, coordinates: coordinates === null ? null : new Set(coordinates) });
    else if (coordinates === null) before.coordinates = null;
    else for (const coordinate of coordinates) before.coordinates?.add(coordinate);
  }

  let all: readonly string[] | undefined;
  return [...brought.values()].flatMap(({ origin, coordinates }) => {
    if (coordinates === null) return [origin];
    all ??= coordinatesOf(contact);
    if (all.every((coordinate) => coordinates.has(coordinate))) return [origin];
    return all.filter((coordinate) => coordinates.has(coordinate)).map((coordinate) => ({ ...origin, coordinate }));
  });
}

type Days = Pick<Origin, 'on' | 'since'>;

/** The first days by source. */
function earliestDays(contact: StoredContact): ReadonlyMap<string, Days> {
  const earliest = new Map<string, Days>();
  for (const { origin } of contact.contributions) {
    if (origin === null) continue;
    const key = sourceKey(origin.stated);
    const before = earliest.get(key);
    const on = earlierDay(before?.on, origin.stated.on);
    const since = earlierDay(before?.since, origin.stated.since);
    earliest.set(key, { ...(on === undefined ? {} : { on }), ...(since === undefined ? {} : { since }) });
  }
  return earliest;
}

/** The same for two deliveries of one source, in any spelling of its name. */
export function sourceKey({ kind, source = '' }: Pick<Origin, 'kind' | 'source'>): string {
  return `${kind} ${sourceNameKey(source)}`;
}

/** The same for two spellings of the name of a source; a name without any letter is only like itself. */
export function sourceNameKey(source: string): string {
  return supplierKey(source) || source;
}

/**
 * The consents that count, in the order of the ledger. A consent given with one coordinate of a channel is bound to it
 * (`coordinate`) when the contact has others from other sources; a refusal binds the person.
 */
export function consentsOf(contact: StoredContact): readonly ConsentEvent[] {
  const counting = countingEntries(contact.consents);
  if (contact.contributions.length === 1) return counting.map((entry) => entry.event);
  const covered = coverage(contact);
  const corrections = correctionsOf(contact);
  return counting.flatMap((entry) => {
    const { coordinate } = entry.event;
    if (coordinate !== undefined) return [{ ...entry.event, coordinate: correctedCoordinate(coordinate, corrections) }];
    if (entry.event.event !== 'granted' || entry.byHand) return [entry.event];
    return boundTo(
      entry,
      coordinatesOfChannel(contact, entry.event.channel),
      coveredBy(contact.contributions, covered, entry),
    );
  });
}

function coveredBy(
  contributions: readonly StoredContribution[],
  covered: readonly (ReadonlySet<string> | null)[],
  entry: StoredConsent,
): ReadonlySet<string> | null {
  const place = contributions.findIndex(
    (contribution) => contribution.importId === entry.importId && contribution.row === entry.row,
  );
  return covered[place] ?? null;
}

function boundTo(
  { event }: StoredConsent,
  ofChannel: readonly string[],
  brought: ReadonlySet<string> | null,
): readonly ConsentEvent[] {
  if (brought === null) return [event];
  const given = ofChannel.filter((coordinate) => brought.has(coordinate));
  if (given.length === 0 || given.length === ofChannel.length) return [event];
  return given.map((coordinate) => ({ ...event, coordinate }));
}

/** The coordinates of a contact that a channel uses; none for all channels together. */
export function coordinatesOfChannel(contact: StoredContact, channel: ChannelScope): readonly string[] {
  switch (channel) {
    case 'email':
      return contact.emails;
    case 'phone':
    case 'sms':
    case 'automated_call':
      return contact.phones.map((phone) => phone.number);
    case 'post': {
      const address = addressCoordinate(contact.person);
      return address === null ? [] : [address];
    }
    case 'all':
      return [];
  }
}
