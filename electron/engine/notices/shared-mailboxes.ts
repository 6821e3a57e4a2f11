import type { Listed } from '../campaign/check.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The e-mails that several people of a list share. Mailing tools keep one row of each e-mail: the message of each of them
 * informs the others too, whichever row is kept.
 */
export class SharedMailboxes {
  readonly #reader: SqlReader;
  readonly #people = new Map<string, readonly number[]>();

  constructor(reader: SqlReader, listed: readonly Listed[]) {
    this.#reader = reader;
    const first = new Map<string, number>();
    for (const { contactId, targets } of listed) {
      const coordinate = targets[0]?.coordinate;
      if (coordinate === undefined) continue;
      const before = first.get(coordinate);
      if (before === undefined) first.set(coordinate, contactId);
      else this.#people.set(coordinate, [...(this.#people.get(coordinate) ?? [before]), contactId]);
    }
  }

  static none(reader: SqlReader): SharedMailboxes {
    return new SharedMailboxes(reader, []);
  }

  /** The others who get the message of one of them. */
  othersOf({ contactId, targets }: Listed): readonly StoredContact[] {
    const people = this.#people.get(targets[0]?.coordinate ?? '') ?? [];
    return people.flatMap((id) => (id === contactId ? [] : (readContact(this.#reader, id) ?? [])));
  }
}
