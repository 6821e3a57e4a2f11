import { EFFECTS, type ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type NewEntry } from '../model/oppositions.ts';
import type { DeadCoordinate } from '../model/dead-coordinate.ts';
import { addressCoordinate } from '../model/provenance.ts';
import { insertCallback } from '../sql/callbacks.ts';
import { insertDeadCoordinate } from '../sql/dead-coordinates.ts';
import { insertReturnComment } from '../sql/return-comments.ts';
import type { ImportHead } from '../sql/imports.ts';
import { forgettingVectorTexts, insertingReturnRows, type StoredReturnRow } from '../sql/return-rows.ts';
import { readingSuppressibles, type StoredSuppressible } from '../sql/suppressible.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import { insertSuspicion } from '../sql/suspicions.ts';
import { closingFurtherCoordinates } from '../suppression/further-coordinates.ts';
import { findingMetByOthers } from '../suppression/lookup/met-by-others.ts';
import { recordingEntries, type OppositionBatch } from '../suppression/record-oppositions.ts';
import { eachInSteps, type Steps } from '../steps/pauses.ts';
import type { Transaction } from '../storage/transaction.ts';
import { coordinateOf } from './match-returns.ts';
import { readingLastContacts, type LastContacts } from './last-contacts.ts';
import type { AppliedRow, SortedReturns } from './sorted-returns.ts';
import { strangerOf } from './stranger.ts';

/** What the rows of a file did, by kind. */
export interface AppliedCounts {
  readonly calls: number;
  /** Rows that are an opposition; their people and channels are in `closed`. */
  readonly oppositions: number;
  readonly refusals: number;
  readonly callbacks: number;
  /** Coordinates that are dead from now on: one for each member of a household, however many rows report it. */
  readonly dead: number;
  readonly suspicions: number;
  /** People whose last contact is later now. */
  readonly touched: number;
}

export interface AppliedReturns extends AppliedCounts {
  /** What each person who said no closed; a refusal on the telephone closes calls. */
  readonly closed: ReadonlyMap<number, readonly ChannelScope[]>;
  /** Rows about a dead number or e-mail that do not say which of several. */
  readonly unclear: readonly number[];
}

const CALLS: readonly ChannelScope[] = ['phone', 'automated_call'];

/** Records the effects of rows, in the caller's transaction. */
export function* applyingReturns(
  transaction: Transaction,
  made: ImportHead,
  { kind, applied, acting, touching, calls }: SortedReturns,
  { hash, file, batch }: { readonly hash: KeyedHash; readonly file: string; readonly batch: OppositionBatch },
): Steps<AppliedReturns> {
  const lastContacts = yield* readingLastContacts(transaction, touching);
  yield* insertingReturnRows(transaction, made.id, applied, (row) => storedRow(row, lastContacts));
  const touched = lastContacts.later.size;
  yield* forgettingVectorTexts(transaction, lastContacts.later);
  const people = yield* readingSuppressibles(transaction, yield* findingNeeded(acting));
  const applying = new Applying(transaction, made, file, { kind, hash, people });
  yield* eachInSteps(acting, (row) => applying.add(row));
  yield* eachInSteps([...applying.buried.values()], (dead) => insertDeadCoordinate(transaction, dead));
  if (applying.entries.length > 0) {
    const since = highestSuppression(transaction) + 1;
    yield* recordingEntries(transaction, batch, applying.entries);
    const met = yield* findingMetByOthers(transaction, hash, applying.opposed, since);
    yield* closingFurtherCoordinates(
      transaction,
      hash,
      batch,
      new Set([...applying.opposedByCoordinate, ...met]),
      since,
    );
  }
  const { counts, closed, unclear, entries } = applying;
  return { calls, oppositions: entries.length, ...counts, dead: applying.buried.size, touched, closed, unclear };
}

/** The contacts whose coordinates an effect needs. */
function* findingNeeded(rows: readonly AppliedRow[]): Steps<ReadonlySet<number>> {
  const ids = new Set<number>();
  yield* eachInSteps(rows, ({ contactId, meaning, list }) => {
    const { closes, dead, suspicion } = EFFECTS[meaning];
    if (contactId === null || (closes === undefined && dead === undefined && suspicion === undefined)) return;
    ids.add(contactId);
    if (dead === 'address') for (const id of list?.people.householdOf(contactId) ?? []) ids.add(id);
  });
  return ids;
}

function storedRow(
  { returned, contactId, coordinateHead, at, meaning, calls }: AppliedRow,
  lastContacts: LastContacts,
): StoredReturnRow {
  const isTouching = EFFECTS[meaning].touches === true;
  return {
    row: returned.row,
    contactId,
    coordinateHead,
    at,
    code: returned.code,
    meaning,
    calls: contactId === null || (calls === 0 && !isTouching) ? null : calls,
    lastContactOn:
      contactId === null || !isTouching || at === null ? null : lastContacts.note(contactId, frenchDay(at)),
  };
}

/** What rows do besides what they say about their contact: only rows that do something are added. */
class Applying {
  readonly counts = { refusals: 0, callbacks: 0, suspicions: 0 };
  readonly entries: (readonly NewEntry[])[] = [];
  /** Who opposed, with the hashes of all their coordinates. */
  readonly opposed = new Map<number, string[]>();
  /** Who opposed by a coordinate that others have too. */
  readonly opposedByCoordinate = new Set<number>();
  readonly closed = new Map<number, readonly ChannelScope[]>();
  readonly unclear: number[] = [];
  /**
   * Each coordinate of a person once, with the latest day: a pile may have a row for each member of a household, and each of
   * these rows concerns all the members.
   */
  readonly buried = new Map<string, DeadCoordinate & { readonly row: number }>();
  readonly #transaction: Transaction;
  readonly #made: ImportHead;
  readonly #file: string;
  readonly #kind: ReturnKind;
  readonly #hash: KeyedHash;
  readonly #people: ReadonlyMap<number, StoredSuppressible>;

  constructor(
    transaction: Transaction,
    made: ImportHead,
    file: string,
    {
      kind,
      hash,
      people,
    }: {
      readonly kind: ReturnKind;
      readonly hash: KeyedHash;
      readonly people: ReadonlyMap<number, StoredSuppressible>;
    },
  ) {
    this.#transaction = transaction;
    this.#made = made;
    this.#file = file;
    this.#kind = kind;
    this.#hash = hash;
    this.#people = people;
  }

  /** Costs a tenth of a millisecond at most. */
  add(row: AppliedRow): void {
    const effect = EFFECTS[row.meaning];
    if (effect.closes !== undefined)
      this.#close(row, effect.closes === 'list' ? channelsOf(row, this.#kind) : effect.closes);
    const { contactId } = row;
    if (contactId === null) return;
    this.#comment(row, contactId);
    if (row.meaning === 'refused') {
      this.counts.refusals += 1;
      this.#note(contactId, CALLS);
    }
    if (effect.callback === true) {
      const { id: importId } = this.#made;
      const at = row.returned.callbackAt ?? row.at ?? '';
      insertCallback(this.#transaction, { contactId, importId, row: row.returned.row, at });
      this.counts.callbacks += 1;
    }
    if (effect.dead !== undefined) this.#bury(row, contactId, effect.dead);
    if (effect.suspicion !== undefined) this.#suspect(row, contactId, effect.suspicion);
  }

  #close(row: AppliedRow, channels: readonly ChannelScope[]): void {
    const { contactId, coordinate, isShared, returned } = row;
    const person = contactId === null || isShared ? undefined : this.#people.get(contactId);
    const opposition = person ?? row.stranger ?? strangerOf(returned, coordinate);
    if (opposition === null) throw new Error('a no without a person was sorted as applied');
    const entries = entriesOf({ ...opposition, channels, on: this.#dayOfNo(row) }, this.#hash);
    this.entries.push(entries);
    if (contactId === null) return;
    if (person === undefined) this.opposedByCoordinate.add(contactId);
    else this.#oppose(contactId, entries);
    this.#note(contactId, channels);
  }

  /** A no dated after today counts from today: with its own day it would overrule an accord given in between. */
  #dayOfNo({ at }: AppliedRow): string | null {
    if (at === null) return null;
    const [day, today] = [frenchDay(at), frenchDay(this.#made.at)];
    return day < today ? day : today;
  }

  #oppose(contactId: number, entries: readonly NewEntry[]): void {
    const hashes = this.opposed.get(contactId) ?? [];
    // Every channel has the same coordinates.
    for (const { keyedHash, channel } of entries) if (channel === entries[0]?.channel) hashes.push(keyedHash);
    this.opposed.set(contactId, hashes);
  }

  #comment({ returned: { row, comment }, at }: AppliedRow, contactId: number): void {
    if (comment === '') return;
    const { id: importId } = this.#made;
    insertReturnComment(this.#transaction, { contactId, importId, row, at: at ?? this.#made.at, text: comment });
  }

  #note(contactId: number, channels: readonly ChannelScope[]): void {
    this.closed.set(contactId, [...(this.closed.get(contactId) ?? []), ...channels]);
  }

  #bury(row: AppliedRow, contactId: number, kind: 'phone' | 'email' | 'address'): void {
    const members = row.list?.people.householdOf(contactId) ?? [];
    const ids = kind === 'address' && members.length > 0 ? members : [contactId];
    const on = frenchDay(row.at ?? this.#made.at);
    for (const id of ids) {
      const coordinate = this.#deadOne(row, id, kind);
      if (coordinate === null) {
        this.unclear.push(row.returned.row);
        continue;
      }
      const key = `${String(id)} ${kind} ${coordinate}`;
      const known = this.buried.get(key);
      if (known !== undefined && known.on >= on) continue;
      this.buried.set(key, {
        contactId: id,
        kind,
        coordinate,
        on,
        reason: row.meaning,
        source: this.#file,
        importId: this.#made.id,
        row: row.returned.row,
      });
    }
  }

  /** The coordinate that a return is about: that of its row, else the only one of its kind. */
  #deadOne(row: AppliedRow, contactId: number, kind: 'phone' | 'email' | 'address'): string | null {
    const person = this.#people.get(contactId);
    if (person === undefined) return null;
    if (kind === 'address') return addressOf(person);
    const stated = row.coordinate ?? coordinateOf(row.returned);
    const own = kind === 'email' ? person.emails : person.phones;
    if (stated !== null && own.includes(stated)) return stated;
    const [only, ...others] = own;
    return stated === null && only !== undefined && others.length === 0 ? only : null;
  }

  #suspect({ returned, meaning, at }: AppliedRow, contactId: number, kind: 'deceased' | 'moved'): void {
    const person = this.#people.get(contactId);
    const words = [returned.codeName ?? returned.code, returned.newAddress, at?.slice(0, 'YYYY-MM-DD'.length)];
    insertSuspicion(this.#transaction, {
      contactId,
      kind,
      coordinate: meaning === 'moved' && person !== undefined ? addressOf(person) : null,
      importId: this.#made.id,
      row: returned.row,
      source: this.#file,
      words: words.filter((word) => word !== null && word !== undefined).join(', '),
      at: this.#made.at,
    });
    this.counts.suspicions += 1;
  }
}

function addressOf({ street, postcode }: StoredSuppressible): string | null {
  return typeof street === 'string' && typeof postcode === 'string' ? addressCoordinate({ street, postcode }) : null;
}

/** A complaint is about the channel of its list; without one, that of the coordinate. */
function channelsOf({ list, coordinate, returned }: AppliedRow, kind: ReturnKind): readonly ChannelScope[] {
  if (list !== null) return [list.channel];
  if (kind === 'calls') return CALLS;
  if (kind === 'letters') return ['post'];
  if ((coordinate ?? returned.email).includes('@')) return ['email'];
  // A reference alone does not say to what the message was sent.
  return coordinate === null && returned.phone === '' ? ['email', 'sms'] : ['sms'];
}
