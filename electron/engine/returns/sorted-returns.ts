import {
  EFFECTS,
  MEANINGS,
  SOFT_TIMES,
  type Meaning,
  type ReturnKind,
} from '../../../shared/domain/returns/meaning.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { headOf } from '../sql/list-row-codec.ts';
import { findingReturnedCalls } from '../sql/return-rows.ts';
import type { SqlReader } from '../storage/reader.ts';
import { eachInSteps, type Steps } from '../steps/pauses.ts';
import type { CodeBook } from './code-book.ts';
import { KnownReturns, NOES } from './known-returns.ts';
import { listOfPerson, type ReturnedList } from './lists-of-returns.ts';
import { isNamed } from './match-by-name.ts';
import { coordinateOf, type MatchedRows, NO_CONTACT } from './match-returns.ts';
import type { ReturnedRow } from './returned-row.ts';
import { type Stranger, strangerOf } from './stranger.ts';

/** A row that changes something, or that later files recognise as known. */
export interface AppliedRow {
  readonly returned: ReturnedRow;
  /** Null: no contact of this workspace. */
  readonly contactId: number | null;
  /** The coordinate of the row that was looked up; null where a reference was enough. */
  readonly coordinate: string | null;
  /** Several contacts have the coordinate, and the lists do not say which of them was meant. */
  readonly isShared: boolean;
  readonly meaning: Meaning;
  /** Instant or day; null: of a message without one. */
  readonly at: string | null;
  /** Calls in the row that are not known yet. */
  readonly calls: number;
  /** The list that the row is about, as far as known. */
  readonly list: ReturnedList | null;
  /** The person of a no who is no contact. */
  readonly stranger: Stranger | null;
  /** The head of the keyed hash of its key. */
  readonly coordinateHead: string | null;
}

/** Every row is in one of the four. */
export interface SortedReturns {
  readonly kind: ReturnKind;
  readonly applied: readonly AppliedRow[];
  /** Of these the rows that do more than count as a call: most do not, and are not visited again. */
  readonly acting: readonly AppliedRow[];
  /** Contacts for whom an applied row counts as a contact from the person. */
  readonly touching: ReadonlySet<number>;
  /** Calls of all applied rows. */
  readonly calls: number;
  /** Lists that applied rows are about. */
  readonly concerned: ReadonlySet<number>;
  readonly known: number;
  readonly unmatched: number;
  /** Of these the rows that say no: they have nothing by which the no could be kept. */
  readonly lostNoes: readonly number[];
  /** Rows without a code, without a person, and, unless they say no, calls without a day and rows of a day to come. */
  readonly unusable: readonly number[];
  /** By row, the French day of those dated after today: unusable ones, and noes, which are applied all the same. */
  readonly toCome: ReadonlyMap<number, string>;
  /** Rows of calls that say no without a day: a no counts all the same, from today. */
  readonly undated: readonly number[];
  /** Applied rows with a coordinate that several contacts have. */
  readonly shared: readonly number[];
  /** Rows, known ones included, about people of lists, and these lists. */
  readonly listed: number;
  readonly listIds: ReadonlySet<number>;
}

export interface SortGround {
  readonly kind: ReturnKind;
  readonly isByPerson: boolean;
  readonly book: CodeBook;
  readonly lists: readonly ReturnedList[];
  readonly hash: KeyedHash;
  /** Day for rows without one: of a pile of letters. */
  readonly on: string | null;
  readonly today: string;
}

/** Sorts rows by what they do. A soft bounce that is the third in 90 days is a dead e-mail. */
export function* sortingReturns(
  reader: SqlReader,
  rows: readonly ReturnedRow[],
  { contactIds, lookedUp }: MatchedRows,
  ground: SortGround,
): Steps<SortedReturns> {
  const { kind, isByPerson, book, lists, hash, on, today } = ground;
  const idsOf = (): ReadonlySet<number> => new Set(contactIds.filter((id) => id !== NO_CONTACT));
  const seen = yield* KnownReturns.loading(reader, kind, idsOf);
  const callsBefore = isByPerson ? yield* findingReturnedCalls(reader, idsOf()) : NO_CALLS;
  const applied: AppliedRow[] = [];
  const acting: AppliedRow[] = [];
  const touching = new Set<number>();
  const concerned = new Set<number>();
  const unusable: number[] = [];
  const toCome = new Map<number, string>();
  const undated: number[] = [];
  const shared: number[] = [];
  const lostNoes: number[] = [];
  const listIds = new Set<number>();
  let [known, unmatched, listed, allCalls] = [0, 0, 0, 0];
  yield* eachInSteps(rows, (returned, place) => {
    const id = contactIds[place] ?? NO_CONTACT;
    const contactId = id === NO_CONTACT ? null : id;
    const looked = lookedUp.get(place);
    const said = book.meaningOf(returned.code);
    // A refusal is kept with the calls of a contact; of somebody else only an opposition can be kept.
    const meaning = said === 'refused' && contactId === null ? 'opposed' : said;
    const told = returned.at ?? on;
    const coordinate = contactId === null ? (looked?.coordinate ?? coordinateOf(returned)) : null;
    const isNobody = contactId === null && coordinate === null && returned.reference === '' && !isNamed(returned);
    const effect = meaning === undefined ? {} : EFFECTS[meaning];
    const isNoMeant = meaning !== undefined && NOES.has(meaning);
    const dayToCome = told === null ? null : dayAfter(told, today);
    if (dayToCome !== null) toCome.set(returned.row, dayToCome);
    const isEarly = dayToCome !== null && !isNoMeant;
    const lacksDay = told === null && kind === 'calls' && effect.call !== undefined;
    if (meaning === undefined || isNobody || isEarly || (lacksDay && !isNoMeant)) {
      unusable.push(returned.row);
      return;
    }
    // A refusal is a call, which needs a day; an opposition is recorded without its call.
    const at = lacksDay && meaning === 'refused' ? today : told;
    const stranger = contactId === null && effect.closes !== undefined ? strangerOf(returned, coordinate) : null;
    if (contactId === null && stranger === null) {
      if (effect.closes !== undefined) lostNoes.push(returned.row);
      unmatched += 1;
      return;
    }
    const coordinateHead = stranger === null ? null : headOf(hash, stranger.key);
    const who = contactId ?? coordinateHead ?? '';
    const list = contactId === null ? null : (listOfPerson(lists, contactId, at) ?? null);
    if (list !== null) {
      listed += 1;
      listIds.add(list.id);
    }
    const found = callsOf(returned, contactId, list, callsBefore);
    const event = { who, at, meaning };
    const isKnown = seen.isKnown(event) && (!isByPerson || found === 0);
    // Of a known call too, what it says against the person's contact is news.
    const isNo = seen.isCorrectedToNo(event);
    if (isKnown && !isNo) {
      known += 1;
      return;
    }
    // An opposition adds no call to a known one; a refusal is kept with its call.
    const own = isKnown || lacksDay ? Number(meaning === 'refused') : found;
    // A letter that says « décédé » is no call.
    const calls = kind !== 'calls' || effect.call === undefined || contactId === null ? 0 : own;
    const isThird = effect.soft === true && seen.noteSoft(who, at ?? today) >= SOFT_TIMES;
    const sorted: AppliedRow = {
      returned,
      contactId,
      isShared: looked?.isShared ?? false,
      coordinate: coordinate ?? looked?.coordinate ?? null,
      meaning: isThird ? 'bounced_hard' : meaning,
      at,
      calls,
      list,
      stranger,
      coordinateHead,
    };
    applied.push(sorted);
    if (lacksDay) undated.push(returned.row);
    if (sorted.isShared) shared.push(returned.row);
    allCalls += calls;
    if (ACTING.has(sorted.meaning) || returned.comment !== '') acting.push(sorted);
    if (contactId !== null && effect.touches === true) touching.add(contactId);
    if (list !== null) concerned.add(list.id);
  });
  const effects = { acting, touching, calls: allCalls, concerned, shared, lostNoes };
  return { kind, applied, ...effects, known, unmatched, unusable, toCome, undated, listed, listIds };
}

/** Meanings that do more than count as a call and as a contact. */
const ACTING: ReadonlySet<Meaning> = new Set(
  MEANINGS.filter((meaning) => {
    const { dead, callback, suspicion } = EFFECTS[meaning];
    return NOES.has(meaning) || [dead, callback, suspicion].some((effect) => effect !== undefined);
  }),
);

const NO_CALLS: ReadonlyMap<number, readonly string[]> = new Map();

/** The French day of a moment, if it is after another day; for most moments a comparison of texts is enough. */
function dayAfter(moment: string, day: string): string | null {
  if (moment <= day) return null;
  const own = frenchDay(moment);
  return own > day ? own : null;
}

/** A row of a person says how often she was called in all: what is not known yet is dated on the day of the last call. */
function callsOf(
  { attempts }: ReturnedRow,
  contactId: number | null,
  list: ReturnedList | null,
  before: ReadonlyMap<number, readonly string[]>,
): number {
  if (attempts === null || before === NO_CALLS) return 1;
  const since = (before.get(contactId ?? NO_CONTACT) ?? []).filter(
    (at) => list === null || at.slice(0, 10) >= list.day,
  ).length;
  return Math.max(0, attempts - since);
}
