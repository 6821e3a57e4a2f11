import { AppError } from '../../../shared/contract/result.ts';
import type { Database } from './database.ts';
import {
  DatabaseTransaction,
  encodeChange,
  type IdSource,
  type Operation,
  replay,
  type Transaction,
} from './transaction.ts';

/** The working copy of an import: a private database beside the live one. */
export interface Shadow extends Transaction {
  /** Statements without parameters that no small change may hold: dropping and building indexes. */
  execute(sql: string): void;
}

/** One transaction for the whole work: the database is private, so a pause blocks no other work. */
export async function fillShadow<T>(shadow: Database, ids: IdSource, work: (shadow: Shadow) => Promise<T>): Promise<T> {
  shadow.execute('BEGIN');
  const transaction = new ShadowTransaction(shadow, ids);
  try {
    const result = await work(transaction);
    shadow.execute('COMMIT');
    return result;
  } finally {
    transaction.end();
  }
}

class ShadowTransaction extends DatabaseTransaction implements Shadow {
  readonly #shadow: Database;

  constructor(shadow: Database, ids: IdSource) {
    super(shadow, ids, null);
    this.#shadow = shadow;
  }

  execute(sql: string): void {
    this.#shadow.execute(sql);
  }
}

/** Repeats small changes on a copy, and returns them in journal form. */
export function repeat(shadow: Database, changes: readonly Operation[][]): Buffer[] {
  return changes.map((operations) => {
    try {
      replay(shadow, operations);
    } catch (error) {
      if (error instanceof AppError) throw new AppError('workspace.changed_meanwhile', {}, { cause: error });
      throw error;
    }
    return encodeChange(operations);
  });
}
