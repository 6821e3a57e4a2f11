import type { VectorContact } from '../campaign/people/vector-contacts.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/** An answer from the facts of a contact: contacts with the same facts share it. */
export class AskedOnce<T> {
  readonly #ask: (contact: StoredContact) => T;
  /** By the shared key of contacts with the same facts. */
  readonly #known = new Map<object, T>();

  constructor(ask: (contact: StoredContact) => T) {
    this.#ask = ask;
  }

  /** @param whole reads a contact as a whole; called once for each combination. */
  about(contact: StoredContact | VectorContact, whole: (id: number) => StoredContact): T {
    if (!('answers' in contact)) return this.#ask(contact);
    const known = this.#known.get(contact.answers);
    if (known !== undefined) return known;
    const answer = this.#ask(whole(contact.id));
    this.#known.set(contact.answers, answer);
    return answer;
  }
}
