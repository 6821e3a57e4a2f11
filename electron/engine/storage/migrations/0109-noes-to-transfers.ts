import type { Migration } from './migration.ts';

const BEFORE = "CHECK (purpose = 'commercial' OR purpose = 'charity')";
const AFTER = "CHECK (purpose = 'commercial' OR purpose = 'charity' OR purpose = 'transfer')";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * An opposition may be limited to being passed on (`purpose` is `transfer`; rules D-1 and D-4): the suppression list and the
 * texts of the ledger accept it. Only the condition changes, in the text of the tables, as SQLite documents it
 * (lang_altertable.html, 7): no row is written again, since a list may have a million.
 */
export const noesToTransfers: Migration = {
  version: 109,
  title: 'noes-to-transfers',
  statements: [
    'PRAGMA writable_schema = ON',
    `UPDATE sqlite_schema SET sql = replace(sql, ${quoted(BEFORE)}, ${quoted(AFTER)})
      WHERE type = 'table' AND name IN ('suppressions', 'consent_texts')`,
    // The tables are read anew.
    'PRAGMA writable_schema = RESET',
  ],
  compute: (database) => {
    const changed = database.all(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('suppressions', 'consent_texts') AND instr(sql, ${quoted(AFTER)}) > 0`,
    );
    if (changed.length !== 2) throw new Error('a table does not accept noes to transfers');
  },
};
