import type {
  StoredCall,
  StoredContract,
  StoredMessage,
  StoredRequest,
  StoredSale,
} from '../contact/stored-contact.ts';
import { flagOf, flagValue, textOf, withoutAbsent } from './column-values.ts';
import type { Reader, SqlValue } from './database.ts';
import { lastContactId } from './imports.ts';
import type { Transaction } from './transaction.ts';

/**
 * SQL of what happened between a contact and the organisation: sales, contracts, requests, calls and
 * messages. Each entry is told by one contribution; `part` counts what one contribution tells.
 */

/** An entry with the contact that it is about. */
export interface Dealing<Entry> {
  readonly contactId: number;
  readonly entry: Entry;
}

export type DealingKind = 'sales' | 'contracts' | 'requests' | 'calls' | 'contacted';

/** One table of dealings: how its entries are read and written. */
interface DealingTable<Entry> extends DealingColumns<Entry> {
  /** The statements, made once: a million rows run them. */
  readonly select: string;
  readonly insert: string;
}

interface DealingColumns<Entry> {
  readonly name: DealingKind;
  readonly columns: readonly string[];
  readonly toEntry: (values: readonly SqlValue[], importId: number, row: number) => Entry;
  readonly toValues: (entry: Entry) => readonly SqlValue[];
}

function dealingTable<Entry>(table: DealingColumns<Entry>): DealingTable<Entry> {
  const { name, columns } = table;
  return {
    ...table,
    select: `SELECT contact_id, import_id, row, ${columns.join(', ')} FROM ${name} WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row, part`,
    insert: `INSERT INTO ${name} (contact_id, import_id, row, part, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ${columns.map(() => '?').join(', ')})`,
  };
}

const SALES = dealingTable<StoredSale>({
  name: 'sales',
  columns: ['organisation', 'on_day', 'goods', 'informed', 'refusal_offered'],
  toEntry: ([organisation, on, goods, informed, refusalOffered], importId, row) =>
    withoutAbsent<StoredSale>({
      importId,
      row,
      organisation: textOf(organisation),
      on: String(on),
      goods: textOf(goods),
      informed: flagOf(informed),
      refusalOffered: flagOf(refusalOffered),
    }),
  toValues: (sale) => [
    sale.organisation ?? null,
    sale.on,
    sale.goods ?? null,
    flagValue(sale.informed),
    flagValue(sale.refusalOffered),
  ],
});

const CONTRACTS = dealingTable<StoredContract>({
  name: 'contracts',
  columns: ['organisation', 'goods', 'from_day', 'until_day', 'endless', 'informed', 'refusal_offered'],
  toEntry: ([organisation, goods, from, until, endless, informed, refusalOffered], importId, row) =>
    withoutAbsent<StoredContract>({
      importId,
      row,
      organisation: textOf(organisation),
      goods: textOf(goods),
      from: String(from),
      until: endless === 1 ? null : textOf(until),
      informed: flagOf(informed),
      refusalOffered: flagOf(refusalOffered),
    }),
  toValues: (contract) => [
    contract.organisation ?? null,
    contract.goods ?? null,
    contract.from,
    contract.until ?? null,
    Number(contract.until === null),
    flagValue(contract.informed),
    flagValue(contract.refusalOffered),
  ],
});

const REQUESTS = dealingTable<StoredRequest>({
  name: 'requests',
  columns: ['at', 'goods', 'proof'],
  toEntry: ([at, goods, proof], importId, row) =>
    withoutAbsent<StoredRequest>({ importId, row, at: String(at), goods: textOf(goods), proof: flagOf(proof) }),
  toValues: (request) => [request.at, request.goods ?? null, flagValue(request.proof)],
});

const CALLS = dealingTable<StoredCall>({
  name: 'calls',
  columns: ['at', 'outcome'],
  toEntry: ([at, outcome], importId, row) => ({
    importId,
    row,
    at: String(at),
    outcome: String(outcome) as StoredCall['outcome'],
  }),
  toValues: (call) => [call.at, call.outcome],
});

const CONTACTED = dealingTable<StoredMessage>({
  name: 'contacted',
  columns: ['channel', 'at'],
  toEntry: ([channel, at], importId, row) => ({
    importId,
    row,
    channel: String(channel) as StoredMessage['channel'],
    at: String(at),
  }),
  toValues: (message) => [message.channel, message.at],
});

/** The tables by the name of the list in which their entries stand. */
export const DEALINGS = {
  sales: SALES,
  contracts: CONTRACTS,
  requests: REQUESTS,
  calls: CALLS,
  contacted: CONTACTED,
} as const;

/** The kinds of which anything at all is told: most workspaces know of two or three, and the others need not be asked about each contact. */
export function readToldDealings(reader: Reader): ReadonlySet<DealingKind> {
  return new Set(
    Object.values(DEALINGS).flatMap(({ name }) =>
      reader.get(`SELECT 1 AS told FROM ${name} LIMIT 1`) === undefined ? [] : [name],
    ),
  );
}

/** Entries by contact, in the order of imports, rows and parts. */
export function* readDealings<Entry>(
  reader: Reader,
  { select, toEntry }: DealingTable<Entry>,
  from: number,
  to: number,
): Generator<Dealing<Entry>, undefined> {
  for (const [contactId, importId, row, ...values] of reader.values(select, [from, to])) {
    yield { contactId: Number(contactId), entry: toEntry(values, Number(importId), Number(row)) };
  }
}

/** Contacts whose goods are counted at once. */
const PIECE = 10_000;

/** What sales and contracts are about, with how many of them, by stretches of contacts: one kind of goods comes many times. */
export function* readGoods(reader: Reader): Generator<readonly [goods: string, count: number], undefined> {
  const last = lastContactId(reader);
  for (const name of readToldDealings(reader)) {
    if (name !== 'sales' && name !== 'contracts') continue;
    for (let from = 1; from <= last; from += PIECE) {
      const sql = `SELECT goods, count(*) FROM ${name} WHERE contact_id BETWEEN ? AND ? AND goods IS NOT NULL GROUP BY goods`;
      for (const [goods, count] of [...reader.values(sql, [from, from + PIECE - 1])])
        yield [String(goods), Number(count)];
    }
  }
}

export function insertDealing<Entry extends { readonly importId: number; readonly row: number }>(
  transaction: Transaction,
  { insert, toValues }: DealingTable<Entry>,
  contactId: number,
  part: number,
  entry: Entry,
): void {
  transaction.run(insert, [contactId, entry.importId, entry.row, part, ...toValues(entry)]);
}
