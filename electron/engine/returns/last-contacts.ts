import { iterateContacts } from '../contact/contact-reader.ts';
import { findingLastContacts, findingTouchedBefore } from '../sql/return-rows.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';

/** The last contacts from people whom rows of a file touch, as they become later row by row. */
export class LastContacts {
  /** The contacts whose last contact is later now. */
  readonly later = new Set<number>();
  readonly #days: Map<number, string>;

  constructor(days: Map<number, string>) {
    this.#days = days;
  }

  /** The day of a row, where it makes the last contact later; else null. */
  note(contactId: number, day: string): string | null {
    if ((this.#days.get(contactId) ?? '') >= day) return null;
    this.#days.set(contactId, day);
    this.later.add(contactId);
    return day;
  }
}

/** Contacts read whole between two readings. */
const PIECE = 500;

/** The last contacts of people, before the file. */
export function* readingLastContacts(reader: SqlReader, ids: ReadonlySet<number>): Steps<LastContacts> {
  const days = yield* findingLastContacts(reader, ids);
  // The columns of a contact do not have what earlier returns say.
  const before = yield* findingTouchedBefore(reader, ids);
  for (let from = 0; from < before.length; from += PIECE) {
    for (const { id, person } of [...iterateContacts(reader, { ids: before.slice(from, from + PIECE) })]) {
      if (person.lastContactOn !== undefined) days.set(id, person.lastContactOn);
    }
    yield;
  }
  return new LastContacts(days);
}
