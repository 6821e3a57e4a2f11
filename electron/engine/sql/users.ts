import type { Role } from '../../../shared/contract/user-role.ts';
import { foldWords } from '../../../shared/domain/value/fold.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the people who work in the workspace. A row is found by its folded name and never deleted. */

export interface StoredUser {
  readonly name: string;
  readonly role: Role;
  /** Null once the user is removed. */
  readonly pinHash: string | null;
  /** The code was given by somebody else: it only serves to choose another. */
  readonly isOnce: boolean;
  readonly addedAt: string;
  readonly removedAt: string | null;
  /** Wrong codes since the last right one, and the instant of the last. */
  readonly failed: number;
  readonly failedAt: string | null;
}

const COLUMNS = 'name, role, pin_hash, is_once, added_at, removed_at, failed, failed_at';

/** In the order in which they came, those removed included. */
export function readUsers(reader: SqlReader): readonly StoredUser[] {
  return reader.all<SqlRow>(`SELECT ${COLUMNS} FROM users ORDER BY added_at, folded`).map(storedUser);
}

/** @param name in any case, with or without accents. */
export function userNamed(reader: SqlReader, name: string): StoredUser | undefined {
  const row = reader.get<SqlRow>(`SELECT ${COLUMNS} FROM users WHERE folded = ?`, [foldWords(name)]);
  return row === undefined ? undefined : storedUser(row);
}

/** Whether names and codes are asked for here. */
export function hasUsers(reader: SqlReader): boolean {
  return reader.get('SELECT 1 AS yes FROM users LIMIT 1') !== undefined;
}

/** Adds a user, or replaces the one of that name. */
export function storeUser(transaction: Transaction, user: StoredUser): void {
  transaction.run(
    `INSERT OR REPLACE INTO users (name, folded, role, pin_hash, is_once, added_at, removed_at, failed, failed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      user.name,
      foldWords(user.name),
      user.role,
      user.pinHash,
      user.isOnce ? 1 : 0,
      user.addedAt,
      user.removedAt,
      user.failed,
      user.failedAt,
    ],
  );
}

/** The hash of the code on paper; null: codes were never switched on. */
export function readRescueHash(reader: SqlReader): string | null {
  return textOrNull(reader.get('SELECT value FROM workspace WHERE key = ?', [RESCUE])?.['value'] ?? null);
}

export function storeRescueHash(transaction: Transaction, hash: string): void {
  transaction.run('INSERT OR REPLACE INTO workspace (key, value) VALUES (?, ?)', [RESCUE, hash]);
}

const RESCUE = 'users_rescue';

function storedUser(row: SqlRow): StoredUser {
  return {
    name: String(row['name']),
    role: String(row['role']) as Role,
    pinHash: textOrNull(row['pin_hash']),
    isOnce: row['is_once'] === 1,
    addedAt: String(row['added_at']),
    removedAt: textOrNull(row['removed_at']),
    failed: Number(row['failed']),
    failedAt: textOrNull(row['failed_at']),
  };
}
