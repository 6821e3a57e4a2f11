import { iterateContacts, readDictionaries } from '../contact/contact-reader.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Suppressible } from '../model/suppressible.ts';
import type { Steps } from '../steps/pauses.ts';
import { readProvable } from '../sql/provable.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { EvidenceOfImports } from './evidence-of-imports.ts';
import { proofsOfContact, proofsOfUsedConsents, type ProofGround, type ProofOfContact } from './proofs-of-contact.ts';
import { RelyingLists } from './relying-lists.ts';

/** Up to this many contacts the list of oppositions is queried for each; for more it is read whole. */
const FEW = 500;

/** Contacts read at once. */
const PIECE = 500;

/** The proofs to keep of contacts that go, or whose import goes, as they are before the first change. */
export class Proving {
  readonly #reader: SqlReader;
  readonly #hash: KeyedHash;
  readonly #ids: readonly number[];
  readonly #day: string;
  readonly #evidence: EvidenceOfImports;
  readonly #lists: RelyingLists;
  /** Null: for a few contacts. */
  readonly #index: SuppressionIndex | null;

  private constructor(
    reader: SqlReader,
    hash: KeyedHash,
    { ids, day, index }: { ids: readonly number[]; day: string; index: SuppressionIndex | null },
  ) {
    this.#reader = reader;
    this.#hash = hash;
    this.#ids = ids;
    this.#day = day;
    this.#evidence = new EvidenceOfImports(reader);
    this.#lists = new RelyingLists(reader, ids);
    this.#index = index;
  }

  /** @param ids ascending, each once. @param day `YYYY-MM-DD`: proofs due by then are not kept. */
  static *opening(reader: SqlReader, hash: KeyedHash, ids: readonly number[], day: string): Steps<Proving> {
    const index = ids.length <= FEW ? null : yield* SuppressionIndex.loading(reader, hash);
    return new Proving(reader, hash, { ids, day, index });
  }

  /** The contacts that there are. Between two of them anything but contacts may be changed. */
  *contacts(): Generator<StoredContact, undefined> {
    const dictionaries = readDictionaries(this.#reader);
    for (let from = 0; from < this.#ids.length; from += PIECE) {
      const ids = this.#ids.slice(from, from + PIECE);
      // Read whole before anything is written: a cursor and a change do not go together.
      yield* [...iterateContacts(this.#reader, { ids, dictionaries })];
    }
  }

  /** The contacts that may have a proof to keep, piece by piece; the others are not read. Reads only. */
  *provable(): Generator<readonly StoredContact[], undefined> {
    const dictionaries = readDictionaries(this.#reader);
    for (let start = 0; start < this.#ids.length; start += PIECE) {
      const piece = this.#ids.slice(start, start + PIECE);
      const asked = new Set(piece);
      const ids = readProvable(this.#reader, piece[0] ?? 0, piece.at(-1) ?? 0).flatMap(({ contactId, isForLists }) =>
        asked.has(contactId) && !(isForLists && !this.#lists.include(contactId)) ? [contactId] : [],
      );
      yield [...iterateContacts(this.#reader, { ids, dictionaries })];
    }
  }

  /** For an undo: the proofs of the consents of one import. */
  ofImport(contact: StoredContact, importId: number): readonly ProofOfContact[] {
    const ground = this.#groundOf(contact, this.#closuresOf(suppressibleOf(contact)));
    return proofsOfUsedConsents(contact, importId, ground, this.#day);
  }

  of(contact: StoredContact): {
    readonly person: Suppressible;
    readonly closures: readonly Closure[];
    readonly proofs: readonly ProofOfContact[];
  } {
    const person = suppressibleOf(contact);
    const closures = this.#closuresOf(person);
    return { person, closures, proofs: proofsOfContact(contact, this.#groundOf(contact, closures), this.#day) };
  }

  #closuresOf(person: Suppressible): readonly Closure[] {
    const index = this.#index ?? SuppressionIndex.about(this.#reader, this.#hash, [person]);
    return index.closures(person);
  }

  #groundOf(contact: StoredContact, closures: readonly Closure[]): ProofGround {
    return { closures, reliedOn: this.#lists.of(contact.id), evidenceOf: this.#evidence.of };
  }
}
