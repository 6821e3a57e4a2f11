import { MatchTable } from '../../collections/match-table.ts';
import { lastContactId } from '../../sql/imports.ts';
import type { ContactPair } from '../../sql/pair-decisions.ts';
import { readingNames, readingSuppressibles } from '../../sql/suppressible.ts';
import { eachInSteps, type Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { type ComparedContact, comparedPairs, rankOf } from './compared-pairs.ts';
import { noteKeys } from './pair-keys.ts';
import { areNamesAlike, type Lane } from './pair-lane.ts';

/** New contacts of a file that may be one person with another row or with a contact known before. */
export interface FoundPairs {
  /** New contacts in a pair of that lane; several pairs of one contact count once, in the likeliest. */
  readonly people: Readonly<Record<Lane, number>>;
  /** The likeliest first; `other` is of the file, `one` of an earlier row or known before. */
  readonly pairs: readonly LikelyPair[];
  /** Further pairs were not looked at: the counts are lower bounds. */
  readonly isCut: boolean;
}

export interface LikelyPair {
  readonly lane: Lane;
  readonly one: ComparedContact;
  readonly other: ComparedContact;
}

/** Contacts per piece of reading. */
const PIECE = 500;

/** Pairs that are compared; a file with more has a column that says nothing about a person. */
const MOST_PAIRS = 20_000;

/**
 * Compares the contacts above an id with one another and with those up to it. Rows that the import recognises are no
 * new contacts, and so are not compared.
 *
 * @param lastBefore id of the last contact known before.
 * @param most pairs in the answer.
 */
export function* findingPairsOfFile(reader: SqlReader, lastBefore: number, most = MOST_PAIRS): Steps<FoundPairs> {
  const { candidates, isCut } = yield* findingCandidates(reader, lastBefore);
  const alike = yield* withNamesAlike(reader, [...candidates.values()]);
  const people = yield* readingSuppressibles(reader, new Set(alike.flat()));
  const pairs: LikelyPair[] = [];
  const laneOfContact = new Map<string, Lane>();
  for (const { lane, one, other } of comparedPairs(alike, people)) {
    const known = laneOfContact.get(other.id);
    if (known === undefined || rankOf(lane) < rankOf(known)) laneOfContact.set(other.id, lane);
    pairs.push({ lane, one, other });
  }
  const counts: Record<Lane, number> = { sure: 0, probable: 0, homonym: 0 };
  for (const lane of laneOfContact.values()) counts[lane] += 1;
  pairs.sort((a, b) => rankOf(a.lane) - rankOf(b.lane) || Number(a.other.id) - Number(b.other.id));
  return { people: counts, pairs: pairs.slice(0, most), isCut };
}

/** Behind one door or one number live many people: their names part most of them, without their coordinates. */
function* withNamesAlike(reader: SqlReader, candidates: readonly ContactPair[]): Steps<readonly ContactPair[]> {
  const names = yield* readingNames(reader, new Set(candidates.flat()));
  const alike: ContactPair[] = [];
  yield* eachInSteps(candidates, (pair) => {
    const [one, other] = [names.get(pair[0]), names.get(pair[1])];
    if (one !== undefined && other !== undefined && areNamesAlike(one, other)) alike.push(pair);
  });
  return alike;
}

interface Candidates {
  readonly candidates: ReadonlyMap<string, ContactPair>;
  readonly isCut: boolean;
}

/**
 * Pairs with a key in common: each new contact with the first new one that has it, and with the first known before.
 * Only the keys of new contacts are kept, since a file is often much smaller than the workspace.
 */
function* findingCandidates(reader: SqlReader, lastBefore: number): Steps<Candidates> {
  const last = lastContactId(reader);
  const candidates = new Map<string, ContactPair>();
  let isCut = false;
  const note = (one: number, other: number): void => {
    if (candidates.size < MOST_PAIRS) candidates.set(`${String(one)},${String(other)}`, [one, other]);
    else isCut = true;
  };
  const firstNew = new MatchTable((last - lastBefore) * 4);
  /** The further new contacts of a key. */
  const further = new Map<string, number[]>();
  const postcodes = new Set<string>();
  const noteNew = (contactId: number, key: string, postcode: string | null): void => {
    if (lastBefore > 0 && postcode !== null) postcodes.add(postcode);
    const owner = firstNew.add(key, contactId);
    if (owner === contactId) return;
    note(owner, contactId);
    const known = further.get(key);
    if (known === undefined) further.set(key, [contactId]);
    else known.push(contactId);
  };
  for (let from = lastBefore + 1; from <= last; from += PIECE) {
    noteKeys(reader, from, from + PIECE - 1, null, noteNew);
    yield;
  }
  const taken = new Set<string>();
  const noteKnown = (contactId: number, key: string): void => {
    const owner = firstNew.find(key);
    if (owner === 0 || taken.has(key)) return;
    taken.add(key);
    for (const other of [owner, ...(further.get(key) ?? [])]) note(contactId, other);
  };
  for (let from = 1; firstNew.size > 0 && from <= lastBefore; from += PIECE) {
    noteKeys(reader, from, Math.min(lastBefore, from + PIECE - 1), postcodes, noteKnown);
    yield;
  }
  return { candidates, isCut };
}
