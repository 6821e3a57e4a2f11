import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the people of one address who get one letter, as a person confirmed it. */

export interface ConfirmedHousehold {
  readonly addressKey: string;
  readonly membersHash: string;
  /** Null: each of them gets a letter. */
  readonly line: { readonly line1: string; readonly salutation: string } | null;
  readonly confirmedAt: string;
  readonly by: string;
}

const COLUMNS = 'address_key, members_hash, line1, salutation, confirmed_at, by';

/** Oldest first. */
export function readConfirmedHouseholds(reader: SqlReader): readonly ConfirmedHousehold[] {
  return reader.all(`SELECT ${COLUMNS} FROM households ORDER BY confirmed_at, id`).map((row): ConfirmedHousehold => {
    const line1 = textOrNull(row['line1']);
    return {
      addressKey: String(row['address_key']),
      membersHash: String(row['members_hash']),
      line: line1 === null ? null : { line1, salutation: String(row['salutation']) },
      confirmedAt: String(row['confirmed_at']),
      by: String(row['by']),
    };
  });
}

/** The addresses whose people get a letter each. */
export function separateAddresses(reader: SqlReader): readonly string[] {
  return Array.from(reader.values('SELECT DISTINCT address_key FROM households WHERE separate = 1'), ([key]) =>
    String(key),
  );
}

/**
 * Keeps what a person confirmed. One letter and letters of their own exclude each other at one address: the former
 * decisions of the other kind go.
 */
export function keepHousehold(
  transaction: Transaction,
  { addressKey, membersHash, line, confirmedAt, by }: ConfirmedHousehold,
  contactIds: readonly number[],
): void {
  const separate = Number(line === null);
  transaction.run(
    `DELETE FROM household_members WHERE household_id IN (
       SELECT id FROM households WHERE address_key = ? AND (members_hash = ? OR separate <> ?))`,
    [addressKey, membersHash, separate],
  );
  const id = transaction.nextId('households');
  transaction.run(`INSERT INTO households (id, ${COLUMNS}, separate) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
    id,
    addressKey,
    membersHash,
    line?.line1 ?? null,
    line?.salutation ?? null,
    confirmedAt,
    by,
    separate,
  ]);
  for (const contactId of contactIds)
    transaction.run('INSERT INTO household_members (contact_id, household_id) VALUES (?, ?)', [contactId, id]);
}
