import type { ConsentEvent } from '../../../shared/domain/contact/contact.ts';
import { saysTheSame, type Claims } from './claims.ts';
import { foldContact, type Strength } from './fold-contact.ts';
import { claimsOf } from './provenance.ts';
import type {
  ContributionHead,
  StoredCall,
  StoredContact,
  StoredContract,
  StoredContribution,
  StoredEvents,
  StoredGift,
  StoredMessage,
  StoredOrigin,
  StoredRequest,
  StoredSale,
  RowRef,
} from './stored-contact.ts';

/**
 * Splits a contact into its contributions, and joins them again. The stored form omits repetitions; this is the plain
 * form, in which contributions can be added, removed and moved.
 */

type WithoutRowRef<Entry extends RowRef> = Omit<Entry, keyof RowRef>;

/** A consent in a contribution. */
export interface RowConsent {
  readonly event: ConsentEvent;
  /** The row gave no day: `at` is the day of the file. */
  readonly undated: boolean;
}

/** The dated events of one contribution. */
export interface RowEvents {
  readonly consents: readonly RowConsent[];
  readonly sales: readonly WithoutRowRef<StoredSale>[];
  readonly contracts: readonly WithoutRowRef<StoredContract>[];
  readonly requests: readonly WithoutRowRef<StoredRequest>[];
  readonly calls: readonly WithoutRowRef<StoredCall>[];
  readonly contacted: readonly WithoutRowRef<StoredMessage>[];
  readonly gifts: readonly WithoutRowRef<StoredGift>[];
}

export const NO_EVENTS: RowEvents = {
  consents: [],
  sales: [],
  contracts: [],
  requests: [],
  calls: [],
  contacted: [],
  gifts: [],
};

/** All claims and events of one row of a file, or of one line recorded by hand. */
export interface FullContribution {
  readonly head: ContributionHead;
  readonly claims: Claims;
  readonly events: RowEvents;
  /** Its events are stored under its own import and row. */
  readonly isWritten: boolean;
}

/** Splits a contact. Repetitions of a contribution are expanded, with its own days. */
export function contributionsOf(contact: StoredContact): readonly FullContribution[] {
  const claims = claimsOf(contact);
  let latest = NO_EVENTS;
  return contact.contributions.map(({ payload, ...head }, place) => {
    const isWritten = place === 0 || payload !== null;
    latest = isWritten ? eventsOfRow(contact, head) : redated(latest, head.origin);
    return { head, claims: claims[place] ?? raise(), events: latest, isWritten };
  });
}

function raise(): never {
  throw new RangeError('a contribution without claims');
}

function eventsOfRow(contact: StoredContact, ref: RowRef): RowEvents {
  return {
    consents: ofRow(contact.consents, ref).map(({ event, undated }) => ({ event, undated })),
    sales: ofRow(contact.sales, ref).map(withoutRowRef),
    contracts: ofRow(contact.contracts, ref).map(withoutRowRef),
    requests: ofRow(contact.requests, ref).map(withoutRowRef),
    calls: ofRow(contact.calls, ref).map(withoutRowRef),
    contacted: ofRow(contact.contacted, ref).map(withoutRowRef),
    gifts: ofRow(contact.gifts, ref).map(withoutRowRef),
  };
}

function ofRow<Entry extends RowRef>(entries: readonly Entry[], ref: RowRef): readonly Entry[] {
  return entries.filter((entry) => entry.importId === ref.importId && entry.row === ref.row);
}

/** An event without its source. */
export function withoutRowRef<Entry extends RowRef>(entry: Entry): WithoutRowRef<Entry> {
  const rest: { importId?: number; row?: number } = { ...entry };
  delete rest.importId;
  delete rest.row;
  return rest as WithoutRowRef<Entry>;
}

/** A repeated undated event gets the day of the file that repeats it. */
function redated(events: RowEvents, origin: StoredOrigin | null): RowEvents {
  const day = origin === null ? undefined : fileDay(origin.stated);
  if (day === undefined || events.consents.every(({ undated }) => !undated)) return events;
  return {
    ...events,
    consents: events.consents.map((consent) =>
      consent.undated ? { event: { ...consent.event, at: day }, undated: true } : consent,
    ),
  };
}

/** The day of undated events: the oldest of the file. */
export function fileDay(origin: { readonly since?: string; readonly on?: string }): string | undefined {
  return origin.since ?? origin.on;
}

/** Whether one contribution literally repeats another, except for the days of the files. */
export function repeats(one: FullContribution, other: FullContribution): boolean {
  return (
    !one.head.byHand &&
    !other.head.byHand &&
    repeatsClaims(one.claims, other.claims) &&
    repeatsEvents(one.events, other.events) &&
    isOfOneBox(one, other)
  );
}

/** A gift that two sources tell of is two gifts: the repetition would hide the second one. */
function isOfOneBox(one: FullContribution, other: FullContribution): boolean {
  return one.events.gifts.length === 0 || one.head.origin?.stated.source === other.head.origin?.stated.source;
}

/** Which contribution stated the audience makes no difference. */
function repeatsClaims(one: Claims, other: Claims): boolean {
  return (
    saysTheSame(one.person, other.person) &&
    saysTheSame(one.emails, other.emails) &&
    saysTheSame(one.phones, other.phones) &&
    saysTheSame(one.phoneUses, other.phoneUses) &&
    saysTheSame(one.emptied, other.emptied)
  );
}

function repeatsEvents(one: RowEvents, other: RowEvents): boolean {
  if (one === other) return true;
  return saysTheSame(
    { ...one, consents: one.consents.map(undatedDay) },
    { ...other, consents: other.consents.map(undatedDay) },
  );
}

/** The day of the file is not a claim of the row. */
function undatedDay({ event, undated }: RowConsent): ConsentEvent {
  return undated ? { ...event, at: '' } : event;
}

export function strengthOf(contribution: ContributionHead): Strength {
  if (contribution.byHand) return 'rules';
  return contribution.origin?.stated.kind === 'direct' ? 'replaces' : 'fills';
}

/** One text per contribution. */
export function rowRefKey({ importId, row }: RowRef): string {
  return `${importId} ${row}`;
}

/** In the order of imports and rows. */
export function compareRowRefs(one: RowRef, other: RowRef): number {
  return one.importId - other.importId || one.row - other.row;
}

/**
 * Joins contributions into a contact. An unwritten contribution that repeats the one before is kept as a repetition;
 * written ones stay as they are, since the ledger is append-only.
 *
 * @param contributions in the order of imports and rows, at least one.
 */
export function contactOf(id: number, contributions: readonly FullContribution[]): StoredContact {
  const folded = foldContact(
    contributions.map(({ head, claims }) => ({ importId: head.importId, claims, strength: strengthOf(head) })),
  );
  const kept: StoredContribution[] = [];
  const events: { -readonly [List in keyof StoredEvents]: StoredEvents[List][number][] } = {
    consents: [],
    sales: [],
    contracts: [],
    requests: [],
    calls: [],
    contacted: [],
    gifts: [],
  };
  let before: FullContribution | null = null;
  for (const contribution of contributions) {
    const isRepetition = before !== null && !contribution.isWritten && repeats(contribution, before);
    kept.push({ ...contribution.head, payload: isRepetition ? null : contribution.claims });
    if (!isRepetition) addEvents(events, contribution);
    before = contribution;
  }
  return { id, ...folded, contributions: withoutSolePayload(kept), ...events };
}

/**
 * A contact whose contributions are all equal needs no payload. Nor does the first one need to say that its row told the
 * category: it has nothing before it that this could replace.
 */
function withoutSolePayload(kept: readonly StoredContribution[]): readonly StoredContribution[] {
  const [first, ...others] = kept;
  if (first === undefined || first.payload === null) return kept;
  const isEqual = (other: StoredContribution): boolean => other.payload === null || leavesColumns(other);
  if (!first.byHand && others.every(isEqual)) return [{ ...first, payload: null }, ...others];
  const { audienceTold, ...payload } = first.payload;
  return audienceTold === undefined ? kept : [{ ...first, payload }, ...others];
}

/** Whether a contribution is stored by a row of returns, and leaves the columns of its contact as they are. */
export function leavesColumns({ isReturned, payload }: StoredContribution): boolean {
  return isReturned === true && payload?.person.lastContactOn === undefined;
}

function addEvents(
  events: { [List in keyof StoredEvents]: StoredEvents[List][number][] },
  { head, events: ref }: FullContribution,
): void {
  const { importId, row, byHand, recordedAt, by } = head;
  for (const consent of ref.consents) events.consents.push({ ...consent, importId, row, byHand, recordedAt, by });
  for (const sale of ref.sales) events.sales.push({ ...sale, importId, row });
  for (const contract of ref.contracts) events.contracts.push({ ...contract, importId, row });
  for (const request of ref.requests) events.requests.push({ ...request, importId, row });
  for (const call of ref.calls) events.calls.push({ ...call, importId, row });
  for (const message of ref.contacted) events.contacted.push({ ...message, importId, row });
  for (const gift of ref.gifts) events.gifts.push({ ...gift, importId, row });
}
