import { IdSet } from '../collections/id-set.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { contactsToldAgain } from '../sql/contributions.ts';
import { eachListRow, headOf, ListRowCursor } from '../sql/list-row-codec.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { CheckedContact } from './people/checked-contact.ts';
import type { Target } from './judge/targets.ts';
import type { VectorContact } from './people/vector-contacts.ts';

/** The rows of a list that are judged again. */
export interface ListedRows {
  /** Packed by `ListRowPacker`. */
  readonly packed: Uint8Array;
  /** The contacts whose rows are judged; absent: all. */
  readonly among?: ((contactId: number) => boolean) | undefined;
  /** Only the contact of each row, without its household. */
  readonly isOfContactsAlone?: true;
  /** Instant at which the list was approved; coordinates may have changed since. Null: they have not. */
  readonly since: string | null;
}

/** The people of a list, and the coordinates by which it reaches them. */
export class ListedPeople {
  readonly all = new IdSet();
  readonly #rows: ListRowCursor;
  readonly #hash: KeyedHash;
  /** Contacts stated again since the list was approved; null: it may be any. */
  readonly #statedAgain: ReadonlySet<number> | null;
  /** The places of the rows by contact, 0 for none. */
  #places = new Uint32Array(1024);

  private constructor(reader: SqlReader, { packed, since }: ListedRows, hash: KeyedHash) {
    this.#rows = new ListRowCursor(packed);
    this.#hash = hash;
    this.#statedAgain = since === null ? new Set() : contactsToldAgain(reader, since);
  }

  static *reading(reader: SqlReader, rows: ListedRows, hash: KeyedHash): Steps<ListedPeople> {
    const people = new ListedPeople(reader, rows, hash);
    const cursor = people.#rows;
    yield* eachListRow(cursor, () => {
      if (rows.among?.(cursor.contactId) === false) return;
      people.all.add(cursor.contactId);
      people.#remember(cursor.contactId, cursor.headsPlace);
      if (rows.isOfContactsAlone !== true) for (const id of cursor.housemates) people.all.add(id);
    });
    return people;
  }

  /**
   * Whether the list reaches an eligible contact by a coordinate that may not be used any more.
   *
   * @param whole reads the whole contact.
   */
  isReachedElsewhere(
    contact: VectorContact | StoredContact,
    { targets }: CheckedContact,
    whole: (id: number) => StoredContact,
  ): boolean {
    const isStatedAgain = this.#statedAgain === null || this.#statedAgain.has(contact.id);
    // All coordinates of the list are among those of the contact, and all of those are permitted.
    if (!isStatedAgain && targets.length >= coordinatesOf(contact, targets)) return false;
    const heads = this.#headsOf(contact.id);
    if (heads.length === 0) return false;
    const own = new Set(targets.map((target) => this.#headOf(contact, target, whole)));
    return !heads.every((head) => own.has(head));
  }

  #headOf(
    contact: VectorContact | StoredContact,
    { kind, coordinate }: Target,
    whole: (id: number) => StoredContact,
  ): string {
    if (kind !== 'address') return headOf(this.#hash, coordinate);
    const { person } = 'answers' in contact ? whole(contact.id) : contact;
    return headOf(this.#hash, addressCoordinate(person) ?? '');
  }

  #remember(contactId: number, place: number): void {
    if (contactId >= this.#places.length) {
      const longer = new Uint32Array(Math.max(contactId + 1, this.#places.length * 2));
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places[contactId] = place;
  }

  /** The heads of the row of a contact; empty: an older list, or the person is on it by the row of a housemate. */
  #headsOf(contactId: number): readonly string[] {
    const place = this.#places[contactId] ?? 0;
    return place === 0 ? [] : this.#rows.headsFrom(place);
  }
}

/** How many coordinates the list may have used. */
function coordinatesOf(contact: VectorContact | StoredContact, [first]: readonly Target[]): number {
  if (first?.kind === 'address') return 1;
  if ('answers' in contact) return typeof contact.targets === 'string' ? 0 : contact.targets.length;
  return first?.kind === 'email' ? contact.emails.length : contact.phones.length;
}
