import type { StoredCall, StoredContract, StoredMessage, StoredRequest, StoredSale } from '../contact/stored-contact.ts';
import { flagOf, flagValue, textOf, withoutAbsent } from './column-values.ts';
import type { Reader, SqlValue } from './database.ts';
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

/** One table of dealings: how its entries are read and written. */
interface DealingTable<Entry> {
  readonly name: 'sales' | 'contracts' | 'requests' | 'calls' | 'contacted';
  readonly columns: readonly string[];
  toEntry(values: readonly SqlValue[], importId: number, row: number): Entry;
  toValues(entry: Entry): readonly SqlValue[];
}

const SALES: DealingTable<StoredSale> = {
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
  toValues: (sale) => [sale.organisation ?? null, sale.on, sale.goods ?? null, flagValue(sale.informed), flagValue(sale.refusalOffered)],
};

const CONTRACTS: DealingTable<StoredContract> = {
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
};

const REQUESTS: DealingTable<StoredRequest> = {
  name: 'requests',
  columns: ['at', 'goods', 'proof'],
  toEntry: ([at, goods, proof], importId, row) => withoutAbsent<StoredRequest>({ importId, row, at: String(at), goods: textOf(goods), proof: flagOf(proof) }),
  toValues: (request) => [request.at, request.goods ?? null, flagValue(request.proof)],
};

const CALLS: DealingTable<StoredCall> = {
  name: 'calls',
  columns: ['at', 'outcome'],
  toEntry: ([at, outcome], importId, row) => ({ importId, row, at: String(at), outcome: String(outcome) as StoredCall['outcome'] }),
  toValues: (call) => [call.at, call.outcome],
};

const CONTACTED: DealingTable<StoredMessage> = {
  name: 'contacted',
  columns: ['channel', 'at'],
  toEntry: ([channel, at], importId, row) => ({ importId, row, channel: String(channel) as StoredMessage['channel'], at: String(at) }),
  toValues: (message) => [message.channel, message.at],
};

/** The tables by the name of the list in which their entries stand. */
export const DEALINGS = { sales: SALES, contracts: CONTRACTS, requests: REQUESTS, calls: CALLS, contacted: CONTACTED } as const;

/** Entries by contact, in the order of imports, rows and parts. */
export function* readDealings<Entry>(reader: Reader, table: DealingTable<Entry>, from: number, to: number): Generator<Dealing<Entry>, undefined> {
  const sql = `SELECT contact_id, import_id, row, ${table.columns.join(', ')} FROM ${table.name} WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row, part`;
  for (const values of reader.values(sql, [from, to])) {
    yield { contactId: Number(values[0]), entry: table.toEntry(values.slice(3), Number(values[1]), Number(values[2])) };
  }
}

export function insertDealing<Entry extends { readonly importId: number; readonly row: number }>(
  transaction: Transaction,
  table: DealingTable<Entry>,
  contactId: number,
  part: number,
  entry: Entry,
): void {
  const values = [contactId, entry.importId, entry.row, part, ...table.toValues(entry)];
  transaction.run(
    `INSERT INTO ${table.name} (contact_id, import_id, row, part, ${table.columns.join(', ')}) VALUES (${values.map(() => '?').join(', ')})`,
    values,
  );
}
