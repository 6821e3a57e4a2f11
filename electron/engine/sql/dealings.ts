import type {
  StoredCall,
  StoredContract,
  StoredGift,
  StoredMessage,
  StoredRequest,
  StoredSale,
  RowRef,
} from '../model/stored-contact.ts';
import {
  CALL_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  GIFT_PARTS,
  REQUEST_PARTS,
  SALE_PARTS,
  type PartTable,
  type PartType,
} from '../../../shared/domain/contact/parts.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import { columnValue, flagOf, textOf } from './column-values.ts';
import { lastContactId } from './imports.ts';
import type { Transaction } from '../storage/transaction.ts';

/**
 * SQL of events between a contact and the organisation: sales, contracts, requests, calls, messages and gifts. Each entry
 * belongs to one contribution; `part` numbers the entries of a contribution.
 */

/** An entry with its contact. */
export interface Dealing<Entry> {
  readonly contactId: number;
  readonly entry: Entry;
}

export type DealingKind = 'sales' | 'contracts' | 'requests' | 'calls' | 'contacted' | 'gifts';

/** One table of dealings: how its entries are read and written. */
interface DealingTable<Entry> {
  readonly name: DealingKind;
  /** The statements, built once: a million rows run them. */
  readonly select: string;
  readonly insert: string;
  readonly toEntry: (values: readonly SqlValue[], importId: number, row: number) => Entry;
  readonly toValues: (entry: Entry) => readonly SqlValue[];
}

/** Whether a last day of null means no end; an unknown day is NULL as well. */
const ENDLESS = 'endless';

/** The table of one part of a contact, with the columns of `parts.ts`. */
function dealingTable<Entry extends RowRef>(name: DealingKind, parts: PartTable): DealingTable<Entry> {
  const fields = Object.entries(parts).map(([field, row]) => {
    if (row.column === null) throw new TypeError(`${name}.${field} has no column`);
    return { field, column: row.column, type: row.type };
  });
  const columns = fields.flatMap(({ column, type }) => (type === 'end' ? [column, ENDLESS] : [column]));
  return {
    name,
    select: `SELECT contact_id, import_id, row, ${columns.join(', ')} FROM ${name} WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row, part`,
    insert: `INSERT INTO ${name} (contact_id, import_id, row, part, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ${columns.map(() => '?').join(', ')})`,
    toEntry: (values, importId, row) => {
      const entry: Record<string, unknown> = { importId, row };
      let place = 0;
      for (const { field, type } of fields) {
        const value = valueOf(type, values[place]);
        if (value !== undefined) entry[field] = value;
        place += 1;
        if (type !== 'end') continue;
        if (values[place] === 1) entry[field] = null;
        place += 1;
      }
      return entry as unknown as Entry;
    },
    toValues: (entry) => {
      const byField = entry as unknown as Readonly<Record<string, string | number | boolean | null | undefined>>;
      return fields.flatMap(({ field, type }): readonly SqlValue[] => {
        const value = columnValue(byField[field]);
        return type === 'end' ? [value, Number(byField[field] === null)] : [value];
      });
    },
  };
}

function valueOf(type: PartType, value: SqlValue | undefined): string | number | boolean | undefined {
  if (type === 'flag') return flagOf(value);
  return type === 'cents' ? Number(value) : textOf(value);
}

/** The tables by the name of the list of their entries. */
export const DEALINGS = {
  sales: dealingTable<StoredSale>('sales', SALE_PARTS),
  contracts: dealingTable<StoredContract>('contracts', CONTRACT_PARTS),
  requests: dealingTable<StoredRequest>('requests', REQUEST_PARTS),
  calls: dealingTable<StoredCall>('calls', CALL_PARTS),
  contacted: dealingTable<StoredMessage>('contacted', CONTACTED_PARTS),
  gifts: dealingTable<StoredGift>('gifts', GIFT_PARTS),
} as const;

/** The kinds that occur: most workspaces have two or three, and the others need no query per contact. */
export function readDealingKinds(reader: SqlReader): ReadonlySet<DealingKind> {
  return new Set(
    Object.values(DEALINGS).flatMap(({ name }) =>
      reader.get(`SELECT 1 AS told FROM ${name} LIMIT 1`) === undefined ? [] : [name],
    ),
  );
}

/** Entries by contact, in the order of imports, rows and parts. */
export function* readDealings<Entry>(
  reader: SqlReader,
  { select, toEntry }: Pick<DealingTable<Entry>, 'select' | 'toEntry'>,
  from: number,
  to: number,
): Generator<Dealing<Entry>, undefined> {
  for (const [contactId, importId, row, ...values] of reader.values(select, [from, to])) {
    yield { contactId: Number(contactId), entry: toEntry(values, Number(importId), Number(row)) };
  }
}

/** Contacts whose goods are counted at once. */
const PIECE = 10_000;

/**
 * The goods of sales and contracts with their counts, by ranges of contacts: the same goods may occur several times.
 */
export function* readGoods(reader: SqlReader): Generator<readonly [goods: string, count: number], undefined> {
  const last = lastContactId(reader);
  for (const name of readDealingKinds(reader)) {
    if (name !== 'sales' && name !== 'contracts') continue;
    for (let from = 1; from <= last; from += PIECE) {
      const sql = `SELECT goods, count(*) FROM ${name} WHERE contact_id BETWEEN ? AND ? AND goods IS NOT NULL GROUP BY goods`;
      for (const [goods, count] of [...reader.values(sql, [from, from + PIECE - 1])])
        yield [String(goods), Number(count)];
    }
  }
}

export function insertDealing<Entry extends RowRef>(
  transaction: Transaction,
  { insert, toValues }: DealingTable<Entry>,
  contactId: number,
  part: number,
  entry: Entry,
): void {
  transaction.run(insert, [contactId, entry.importId, entry.row, part, ...toValues(entry)]);
}
