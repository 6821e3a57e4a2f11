import { iterateContacts, readContact } from './contact-reader.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readPairDecisions } from '../sql/pair-decisions.ts';
import type { SqlReader } from '../storage/reader.ts';

const ALONE: readonly number[] = [];

/** Linked contacts whose people are read at once. */
const BLOCK = 200;

/** Contacts that were read together; the erased ones are missing in `contacts`. */
interface Block {
  readonly ids: ReadonlySet<number>;
  readonly contacts: ReadonlyMap<number, StoredContact>;
}

/** The contacts that a user said are one person: each keeps its data, and what closes one closes them all. */
export class LinkedContacts {
  static readonly NONE = new LinkedContacts(null, new Map());
  readonly #reader: SqlReader | null;
  /** By contact, the ascending ids of its person. */
  readonly #groups: ReadonlyMap<number, readonly number[]>;
  /** Ascending ids, for a pass; null: every contact is read when it is asked for. */
  #order: readonly number[] | null = null;
  #block: Block = { ids: new Set(), contacts: new Map() };

  private constructor(reader: SqlReader | null, groups: ReadonlyMap<number, readonly number[]>) {
    this.#reader = reader;
    this.#groups = groups;
  }

  static read(reader: SqlReader): LinkedContacts {
    const groups = new Map<number, number[]>();
    for (const { pair, verdict } of readPairDecisions(reader)) {
      if (verdict !== 'same') continue;
      const [one, other] = pair;
      const joined = [...new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])])];
      joined.sort((first, second) => first - second);
      for (const id of joined) groups.set(id, joined);
    }
    return groups.size === 0 ? LinkedContacts.NONE : new LinkedContacts(reader, groups);
  }

  /**
   * The same for one pass over the contacts in the order of their ids, during which the database does not change: it reads
   * the contacts of many people at once and keeps them until others are needed.
   */
  forPass(): LinkedContacts {
    if (this.#reader === null) return this;
    const pass = new LinkedContacts(this.#reader, this.#groups);
    pass.#order = [...this.#groups.keys()].sort((one, other) => one - other);
    return pass;
  }

  /** The lowest id of the person's contacts; the contact itself where it is linked to none. */
  personOf(contactId: number): number {
    return this.#groups.get(contactId)?.[0] ?? contactId;
  }

  /** Whether these contacts are all of one person; true for none. */
  areOne(contactIds: readonly number[]): boolean {
    const [first = 0, ...others] = contactIds;
    return others.every((id) => this.personOf(id) === this.personOf(first));
  }

  /** Every contact that is linked to another. */
  get ids(): Iterable<number> {
    return this.#groups.keys();
  }

  /** The ascending ids of the person’s contacts, with those erased since; the contact alone where it is linked to none. */
  idsOf(contactId: number): readonly number[] {
    return this.#groups.get(contactId) ?? [contactId];
  }

  isLinked(contactId: number): boolean {
    return this.#groups.has(contactId);
  }

  /** A linked contact itself; undefined: erased since. */
  contactOf(contactId: number): StoredContact | undefined {
    return this.#reader === null ? undefined : this.#read(this.#reader, contactId);
  }

  /** Some contacts with the others of the same people that are there; ascending ids. */
  withOthers(contactIds: readonly number[]): readonly number[] {
    const ids = new Set(contactIds.flatMap((id) => [id, ...this.othersOf(id).map((other) => other.id)]));
    return [...ids].sort((one, other) => one - other);
  }

  /** The other contacts of the person; those erased since are left out. */
  othersOf(contactId: number): readonly StoredContact[] {
    const reader = this.#reader;
    if (reader === null) return [];
    return (this.#groups.get(contactId) ?? ALONE).flatMap((id) =>
      id === contactId ? [] : (this.#read(reader, id) ?? []),
    );
  }

  #read(reader: SqlReader, contactId: number): StoredContact | undefined {
    if (this.#order === null || !this.isLinked(contactId)) return readContact(reader, contactId);
    if (!this.#block.ids.has(contactId)) this.#block = this.#blockFrom(reader, this.#order, contactId);
    return this.#block.contacts.get(contactId);
  }

  /** The people of a linked contact and of the next ones. */
  #blockFrom(reader: SqlReader, order: readonly number[], contactId: number): Block {
    const start = order.findIndex((id) => id >= contactId);
    const ids = new Set(order.slice(start, start + BLOCK).flatMap((id) => this.idsOf(id)));
    const ascending = [...ids].sort((one, other) => one - other);
    const contacts = new Map<number, StoredContact>();
    for (const contact of iterateContacts(reader, { ids: ascending })) contacts.set(contact.id, contact);
    return { ids, contacts };
  }
}
