import type { Listed } from '../campaign/check.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { owedSources } from '../model/owed-sources.ts';
import type { SqlReader } from '../storage/reader.ts';
import { alsoInformed, manyInformed, type TooInformed } from './notice-letter.ts';

/**
 * Others whom a message names one by one. Of more, a message tells the data and the sources of all together: the mailbox of
 * a firm or of a home for the aged would hold a list of everybody there, in the message to each of them.
 */
const MOST_NAMED = 20;

interface Asked {
  /** The day of the notices. */
  readonly on: string;
  /** Where to ask, as the notice says it. */
  readonly contact: string;
}

/**
 * The e-mails that several people of a list share. Mailing tools keep one row of each e-mail: the message of each of them
 * informs the others too, whichever row is kept.
 */
export class SharedMailboxes {
  readonly #reader: SqlReader;
  readonly #asked: Asked;
  readonly #people = new Map<string, number[]>();
  /** The paragraph of a mailbox whose people are not named. */
  readonly #summaries = new Map<string, string>();

  constructor(reader: SqlReader, listed: readonly Listed[], asked: Asked) {
    this.#reader = reader;
    this.#asked = asked;
    const first = new Map<string, number>();
    for (const { contactId, targets } of listed) {
      const coordinate = targets[0]?.coordinate;
      if (coordinate === undefined) continue;
      const before = first.get(coordinate);
      if (before === undefined) {
        first.set(coordinate, contactId);
        continue;
      }
      const people = this.#people.get(coordinate);
      if (people === undefined) this.#people.set(coordinate, [before, contactId]);
      else people.push(contactId);
    }
  }

  /** The paragraphs that inform the others who get the message of one of them. */
  paragraphsFor({ contactId, targets }: Listed): readonly string[] {
    const coordinate = targets[0]?.coordinate ?? '';
    const people = this.#people.get(coordinate) ?? [];
    const others = people.length - 1;
    if (others <= 0) return [];
    if (others > MOST_NAMED) return [this.#summaryOf(coordinate, people)];
    return this.#informed(people.filter((id) => id !== contactId)).map(alsoInformed);
  }

  /** The same for everybody of the mailbox: reading all of them for each of them would be too much. */
  #summaryOf(coordinate: string, people: readonly number[]): string {
    const known = this.#summaries.get(coordinate);
    if (known !== undefined) return known;
    const summary = manyInformed(this.#informed(people), this.#asked.contact);
    this.#summaries.set(coordinate, summary);
    return summary;
  }

  #informed(ids: readonly number[]): readonly TooInformed[] {
    const contacts = [...iterateContacts(this.#reader, { ids })];
    return contacts.map((contact) => ({ contact, sources: owedSources(contact, this.#asked.on) }));
  }
}
