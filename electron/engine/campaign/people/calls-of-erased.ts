import type { Steps } from '../../steps/pauses.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { readCoordinatesOfKind } from '../../sql/coordinates-of-kind.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { lastContactId } from '../../sql/imports.ts';
import { readKeptCalls } from '../../sql/proofs.ts';
import type { Use } from '../judge/contact-facts.ts';

/** Contacts per read of numbers. */
const PIECE = 500;

/**
 * Calls to people erased later, by the contacts who have their numbers now: a person who comes back in another file
 * must not be called more often (rule H-3). The vault has only keyed hashes of numbers.
 *
 * @param from `YYYY-MM-DD`: earlier calls do not count.
 */
function* findingCallsOfErased(reader: SqlReader, from: string): Steps<ReadonlyMap<number, readonly Use[]>> {
  const byHash = new Map<string, Use[]>();
  for (const { keyedHash, at } of readKeptCalls(reader, from))
    byHash.set(keyedHash, [...(byHash.get(keyedHash) ?? []), { channel: 'phone', at, attempts: 1, isOfErased: true }]);
  const calls = new Map<number, readonly Use[]>();
  if (byHash.size === 0) return calls;
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const last = lastContactId(reader);
  for (let first = 1; first <= last; first += PIECE) {
    for (const { contactId, value } of readCoordinatesOfKind(reader, 'phone', first, first + PIECE - 1)) {
      yield;
      const made = byHash.get(hash.of(value));
      if (made !== undefined) calls.set(contactId, [...(calls.get(contactId) ?? []), ...made]);
    }
  }
  return calls;
}

/** The same for campaigns of several days: the numbers of all contacts are read and hashed once a day. */
export class CallsOfErased {
  readonly #reader: SqlReader;
  readonly #since = new Map<string, ReadonlyMap<number, readonly Use[]>>();

  constructor(reader: SqlReader) {
    this.#reader = reader;
  }

  *since(from: string): Steps<ReadonlyMap<number, readonly Use[]>> {
    const known = this.#since.get(from);
    if (known !== undefined) return known;
    const calls = yield* findingCallsOfErased(this.#reader, from);
    this.#since.set(from, calls);
    return calls;
  }
}
