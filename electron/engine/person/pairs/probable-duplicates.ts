import { AppError } from '../../../../shared/contract/result.ts';
import { SharedKeys } from '../../collections/shared-keys.ts';
import { namedContact } from '../../contact/named-contact.ts';
import { lastContactId } from '../../sql/imports.ts';
import { type ContactPair, decidePairOf, type PairDecision, readPairDecisions } from '../../sql/pair-decisions.ts';
import { readingSuppressibles } from '../../sql/suppressible.ts';
import type { EngineContext } from '../../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { type ComparedContact, comparedPairs, rankOf } from './compared-pairs.ts';
import { noteKeys } from './pair-keys.ts';
import type { Lane, Shared } from './pair-lane.ts';

/** Two contacts that may be one person. */
export interface ProbableDuplicate {
  /** `ID,ID`, ascending. */
  readonly id: string;
  readonly lane: Lane;
  readonly shares: readonly Shared[];
  readonly one: ComparedContact;
  readonly other: ComparedContact;
  /** What a user said; absent: nothing so far. */
  readonly decided?: PairDecision['verdict'];
}

/** Contacts per piece of reading. */
const PIECE = 1000;

/** Pairs in an answer: further ones come once these are decided. */
const MOST_PAIRS = 5000;

/** The probable duplicates of a workspace, by lane, then by id. Those decided come too. */
export async function listDuplicates(context: EngineContext, reader: SqlReader): Promise<readonly ProbableDuplicate[]> {
  const pauses = new Pauses(context.signal);
  const candidates = await inPieces(findingCandidates(reader), pauses);
  const ids = new Set([...candidates.values()].flat());
  const people = await inPieces(readingSuppressibles(reader, ids), pauses);
  const decided = new Map(readPairDecisions(reader).map(({ pair, verdict }) => [pair.join(), verdict]));
  const pairs: ProbableDuplicate[] = [];
  for (const pair of comparedPairs(candidates.values(), people)) {
    const id = `${pair.one.id},${pair.other.id}`;
    const verdict = decided.get(id);
    pairs.push({ id, ...pair, ...(verdict === undefined ? {} : { decided: verdict }) });
  }
  return pairs
    .sort((one, other) => rankOf(one.lane) - rankOf(other.lane) || Number(one.one.id) - Number(other.one.id))
    .slice(0, MOST_PAIRS);
}

/** Pairs with a coordinate, an address, or a name in one postcode in common, by their ids: each with the first that has it. */
function* findingCandidates(reader: SqlReader): Steps<ReadonlyMap<string, ContactPair>> {
  const last = lastContactId(reader);
  const keys = new SharedKeys();
  for (let from = 1; from <= last; from += PIECE) {
    noteKeys(reader, from, from + PIECE - 1, null, (id, key) => keys.note(key, id));
    yield;
  }
  const pairs = new Map<string, ContactPair>();
  yield* keys.finding(([owner, id]) => {
    pairs.set(`${String(owner)},${String(id)}`, [owner, id]);
    return pairs.size < MOST_PAIRS * 4;
  });
  return pairs;
}

/** The answer to a decision. */
export interface DecidedPair {
  readonly id: string;
  /** Absent: it was taken back. */
  readonly decided?: PairDecision['verdict'];
}

/**
 * Says that two contacts are one person, or two; null takes it back. Contacts of one person keep their data: what closes
 * one closes both, and one message goes to the person.
 *
 * @param pair `ID,ID`
 * @throws AppError `person.pair_unreadable`, `person.unknown`; then nothing was recorded.
 */
export function decidePair(
  context: EngineContext,
  workspace: Workspace,
  pair: string,
  verdict: PairDecision['verdict'] | null,
): DecidedPair {
  const named = pair.split(',').map((part) => part.trim());
  if (named.length !== 2) throw new AppError('person.pair_unreadable', { pair });
  const ids = named.map((part) => namedContact(workspace, part));
  const [one, other] = ids.flatMap((id) => id ?? []).sort((first, second) => first - second);
  if (one === undefined || other === undefined) throw new AppError('person.unknown');
  if (one === other) throw new AppError('person.pair_unreadable', { pair });
  const at = context.now();
  workspace.write((transaction) => {
    decidePairOf(transaction, [one, other], verdict, { at, by: context.by });
    transaction.register({
      at,
      by: context.by,
      action: 'person.paired',
      subject: { contacts: [one, other], verdict },
    });
  });
  return { id: `${String(one)},${String(other)}`, ...(verdict === null ? {} : { decided: verdict }) };
}
