import { canonicalText, saysTheSame } from '../../model/claims.ts';
import { iterateContacts } from '../../contact/contact-reader.ts';
import { ContactWriter } from '../../contact/contact-writer.ts';
import { contactOf, contributionsOf, repeats, type FullContribution } from '../../model/contributions.ts';
import { dealingsOf } from '../../contact/dealings-view.ts';
import { consentsOf, statedOriginsOf } from '../../model/provenance.ts';
import type { ContributionHead, StoredContact } from '../../model/stored-contact.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { coordinateInDoubt } from '../../model/doubted-coordinate.ts';
import { overruledClaims } from '../../model/overruled-claims.ts';
import type { Pauses } from '../../steps/pauses.ts';
import { suppressibleOf } from '../../suppression/lookup/suppressible-contact.ts';
import type { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import { lastContactId, type ImportHead } from '../../sql/imports.ts';
import { insertSuspicion } from '../../sql/suspicions.ts';
import type { Transaction } from '../../storage/transaction.ts';
import type { CorrectableRows } from './correctable-rows.ts';
import { EmptyCells } from './empty-cells.ts';
import { hashKeys } from './match-keys.ts';
import { spousesOf, type Widowed } from './spouses.ts';
import { KeyHashes, type MatchTable } from '../../collections/match-table.ts';
import type { RowClaims, RowOpposition } from '../row/row-claims.ts';

/** Buffered rows of known persons, so that their contacts are read and written together. */
const MOST_KEPT_BACK = 5000;
/** The same where they belong to a few contacts, each of which is read again with all its rows for every fold. */
const FEW_CONTACTS = 50;
const MOST_OF_FEW = 50_000;
/**
 * Rows of one contact that are folded in one by one, each compared with the state before it. For further ones, such as
 * thousands with one switchboard and no name, one comparison covers all of them, since each would read all before it.
 */
const ONE_BY_ONE = 32;
/** Contacts written between two pauses. */
const PIECE = 100;

/**
 * Takes the rows of one import into the workspace: new persons become contacts at once; rows of known persons (from
 * before, or from an earlier row) are buffered and folded in by the thousand, in row order.
 */
export class Intake {
  readonly #transaction: Transaction;
  readonly #made: ImportHead;
  readonly #file: string;
  readonly #known: MatchTable;
  readonly #suppressions: SuppressionIndex;
  readonly #correctable: CorrectableRows | null;
  readonly #writer: ContactWriter;
  /** Of the current row. */
  readonly #keys = new KeyHashes();
  readonly #keptBack = new Map<number, RowClaims[]>();
  #keptBackRows = 0;
  /** The last contact before the import. */
  readonly #lastBefore: number;
  #lastId: number;
  #created = 0;
  #updated = 0;
  #unchanged = 0;
  readonly #oppositions: RowOpposition[] = [];
  readonly #empty: EmptyCells;
  #opposedRows = 0;
  readonly #opposed = new Set<number>();
  readonly #overruled: Problem[] = [];
  readonly #widowed: Widowed[] = [];

  /**
   * @param file its name.
   * @param known the keys of the workspace's contacts; those of the rows are added to it.
   * @param suppressions the list before the import. @param correctable rows that a workbook of problems may correct;
   *   null: the file is not one.
   */
  constructor(
    transaction: Transaction,
    made: ImportHead,
    file: string,
    known: MatchTable,
    suppressions: SuppressionIndex,
    correctable: CorrectableRows | null,
  ) {
    this.#transaction = transaction;
    this.#made = made;
    this.#file = file;
    this.#known = known;
    this.#suppressions = suppressions;
    this.#correctable = correctable;
    this.#writer = new ContactWriter(transaction);
    this.#empty = new EmptyCells(made.id);
    this.#lastBefore = lastContactId(transaction);
    this.#lastId = this.#lastBefore;
  }

  get counts(): {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly oppositions: number;
  } {
    return {
      created: this.#created,
      updated: this.#updated,
      unchanged: this.#unchanged,
      oppositions: this.#opposedRows,
    };
  }

  /** The oppositions of the rows, each with its contact. */
  get oppositions(): readonly RowOpposition[] {
    return this.#oppositions;
  }

  /**
   * Contacts that may need further entries in the suppression list: those who opposed before or now, and merged ones.
   */
  get opposed(): ReadonlySet<number> {
    return this.#opposed;
  }

  /** The values of rows that corrections by hand overrule. */
  get overruled(): readonly Problem[] {
    return this.#overruled;
  }

  /** The values that empty cells erased, for the report. */
  get emptied(): readonly Problem[] {
    return this.#empty.erased;
  }

  /** The highest id of a contact. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Whether the buffered rows require a `settle`. */
  get isFull(): boolean {
    return this.#keptBackRows >= (this.#keptBack.size <= FEW_CONTACTS ? MOST_OF_FEW : MOST_KEPT_BACK);
  }

  /** @param sourceRow the original row of a corrected one; null: it is not one. */
  accept(row: RowClaims, sourceRow: number | null): void {
    hashKeys(row.claims, this.#keys);
    let owner = this.#known.findFirst(this.#keys);
    if (owner === 0 && sourceRow !== null) owner = this.#correctable?.find(sourceRow, row.claims) ?? 0;
    if (owner === 0 || (owner > this.#lastBefore && this.#keys.isWholeRow)) owner = this.#create(row);
    else this.#keepBack(owner, row);
    this.#known.addAll(this.#keys, owner);
    this.#noteOppositions(owner, row);
    this.#noteHint(owner, row);
  }

  #create(row: RowClaims): number {
    this.#lastId += 1;
    this.#created += 1;
    const contact = contactOf(this.#lastId, [this.#contributionOf(row)]);
    this.#writer.insert(contact);
    if (this.#suppressions.size > 0 && this.#suppressions.closures(suppressibleOf(contact)).length > 0)
      this.#opposed.add(contact.id);
    return contact.id;
  }

  #keepBack(owner: number, row: RowClaims): void {
    const rows = this.#keptBack.get(owner);
    if (rows === undefined) this.#keptBack.set(owner, [row]);
    else rows.push(row);
    this.#keptBackRows += 1;
  }

  #noteOppositions(contactId: number, { oppositions }: RowClaims): void {
    if (oppositions.length === 0) return;
    this.#opposedRows += 1;
    this.#opposed.add(contactId);
    for (const { opposition, inRemark } of oppositions)
      this.#oppositions.push({ opposition: { ...opposition, contactId }, inRemark });
  }

  #noteHint(contactId: number, { row, claims, origin, hint }: RowClaims): void {
    if (hint === undefined) return;
    const { kind, words, ofSpouse } = hint;
    const { id: importId, at } = this.#made;
    const source = origin.source ?? this.#file;
    if (ofSpouse === true) this.#widowed.push({ contactId, words, importId, row, source, at });
    else {
      const coordinate = coordinateInDoubt(kind, claims);
      insertSuspicion(this.#transaction, { contactId, kind, words, coordinate, importId, row, source, at });
    }
  }

  #contributionOf(row: RowClaims): FullContribution {
    const { id: importId, at, by } = this.#made;
    return {
      head: {
        importId,
        row: row.row,
        origin: this.#writer.origin(importId, row.origin),
        byHand: false,
        recordedAt: at,
        by,
      },
      claims: row.claims,
      events: row.events,
      isWritten: false,
    };
  }

  /** Folds in the buffered rows. */
  async settle(pauses: Pauses): Promise<void> {
    const ids = [...this.#keptBack.keys()].sort((one, other) => one - other);
    for (let start = 0; start < ids.length; start += PIECE) {
      // Read completely before any write: a cursor must not be open during a change.
      const contacts = [...iterateContacts(this.#transaction, { ids: ids.slice(start, start + PIECE) })];
      for (const contact of contacts) this.#fold(contact, this.#keptBack.get(contact.id) ?? []);
      await pauses.pause();
    }
    this.#keptBack.clear();
    this.#keptBackRows = 0;
  }

  /** Once all rows are settled: a remark on the death of a spouse is about the other person behind that door. */
  suspectSpouses(): void {
    for (const { contactId, ...remark } of spousesOf(this.#transaction, this.#widowed))
      insertSuspicion(this.#transaction, { ...remark, contactId, kind: 'deceased', coordinate: null });
  }

  #fold(before: StoredContact, given: readonly RowClaims[]): void {
    const rows = this.#empty.erasing(before, given);
    for (const { row, claims } of rows)
      for (const { field, value } of overruledClaims(before, claims))
        this.#overruled.push({
          code: 'field.corrected_by_hand',
          severity: 'info',
          row,
          field,
          value,
          params: { value },
        });
    let contact = before;
    let contributions = contributionsOf(before);
    let onlyRepeats = true;
    const room = Math.max(0, ONE_BY_ONE - contributions.length);
    for (const row of rows.slice(0, room)) {
      const contribution = this.#contributionOf(row);
      const last = contributions.at(-1);
      const repeated = last !== undefined && repeats(contribution, last);
      contributions = [...contributions, contribution];
      const after = repeated ? withRepetition(contact, contribution.head) : contactOf(contact.id, contributions);
      if (repeated ? sameOrigins(contact, after) : wordsOf(contact) === wordsOf(after)) this.#unchanged += 1;
      else this.#updated += 1;
      onlyRepeats &&= repeated;
      contact = after;
    }
    if (rows.length > room) {
      const { after, isRepetition } = this.#foldTogether(contact, contributions, rows.slice(room));
      onlyRepeats &&= isRepetition;
      contact = after;
    }
    if (onlyRepeats) {
      this.#writer.append(before, contact);
    } else {
      this.#writer.update(before, contact);
      this.#opposed.add(contact.id);
    }
  }

  /** Rows that repeat the one before change nothing; one comparison covers the others. */
  #foldTogether(
    contact: StoredContact,
    before: readonly FullContribution[],
    rows: readonly RowClaims[],
  ): { readonly after: StoredContact; readonly isRepetition: boolean } {
    const added = rows.map((row) => this.#contributionOf(row));
    const additions = added.filter((contribution, place) => {
      const last = place === 0 ? before.at(-1) : added[place - 1];
      return last === undefined || !repeats(contribution, last);
    });
    const after = contactOf(contact.id, [...before, ...added]);
    const changes = wordsOf(contact) === wordsOf(after) ? 0 : Math.max(1, additions.length);
    this.#updated += changes;
    this.#unchanged += rows.length - changes;
    return { after, isRepetition: additions.length === 0 };
  }
}

/** A row that repeats the contact's last one only adds its place. */
function withRepetition(contact: StoredContact, head: ContributionHead): StoredContact {
  return { ...contact, contributions: [...contact.contributions, { ...head, payload: null }] };
}

function sameOrigins(before: StoredContact, after: StoredContact): boolean {
  return saysTheSame(statedOriginsOf(before), statedOriginsOf(after));
}

/** The visible data of a contact: a row without a change to them counts as unchanged. */
function wordsOf(contact: StoredContact): string {
  return (
    canonicalText(contact.person) +
    JSON.stringify([contact.emails, contact.phones, statedOriginsOf(contact), consentsOf(contact), dealingsOf(contact)])
  );
}
