import { IdSet } from '../collections/id-set.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import { countsRow, type KnownList, knownLists } from './list-state.ts';

/** Rows read between two chances to pause. */
const STRETCH = 256;

/** The people of lists as numbers: each list is unpacked once, for any number of campaigns. */
export class PeopleOfLists {
  readonly #reader: SqlReader;
  readonly #byList = new Map<number, ReadonlyMap<number, IdSet>>();
  #lists: readonly KnownList[] | null = null;

  constructor(reader: SqlReader) {
    this.#reader = reader;
  }

  /** Every list, the oldest first. */
  lists(): readonly KnownList[] {
    return (this.#lists ??= knownLists(this.#reader));
  }

  /** The contacts whose rows count as messages or calls, by the number that the list permits. */
  *counting({ head, counts }: KnownList): Steps<ReadonlyMap<number, IdSet>> {
    const known = this.#byList.get(head.id);
    if (known !== undefined) return known;
    const byAttempts = new Map<number, IdSet>();
    const rows = cursorOfList(this.#reader, head.id);
    for (let place = 0; rows.next(); place += 1) {
      if (place % STRETCH === 0) yield;
      if (!countsRow(counts, place)) continue;
      let contacts = byAttempts.get(rows.attempts);
      if (contacts === undefined) byAttempts.set(rows.attempts, (contacts = new IdSet()));
      contacts.add(rows.contactId);
    }
    this.#byList.set(head.id, byAttempts);
    return byAttempts;
  }
}
