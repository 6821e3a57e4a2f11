import { IdSet } from '../collections/id-set.ts';

/** Those on a list: most of them alone, so that a bit each is enough. */
export class PeopleOfList {
  readonly #ids = new IdSet();
  readonly #households = new Map<number, readonly number[]>();

  has(contactId: number): boolean {
    return this.#ids.has(contactId);
  }

  /** All whom the row of a contact is for, where that is a letter to a household; else empty. */
  householdOf(contactId: number): readonly number[] {
    return this.#households.get(contactId) ?? ALONE;
  }

  /** Adds the contact of a row with those who share its letter. */
  add(contactId: number, housemates: readonly number[]): void {
    this.#ids.add(contactId);
    if (housemates.length === 0) {
      this.#households.delete(contactId);
      return;
    }
    const all = [contactId, ...housemates];
    this.#households.set(contactId, all);
    for (const id of housemates) {
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      this.#households.set(id, all);
    }
  }
}

const ALONE: readonly number[] = [];
