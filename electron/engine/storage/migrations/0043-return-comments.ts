import type { Migration } from './migration.ts';

/**
 * What agents wrote about people in a file of returns.
 *
 * - `return_comments`: only where a user kept them (LAYOUT.json). Go with the import that told them, and with an erased person.
 */
export const returnComments: Migration = {
  version: 43,
  title: 'return-comments',
  statements: [
    `CREATE TABLE return_comments (
      contact_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      at TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (contact_id, import_id, row)
    ) STRICT, WITHOUT ROWID`,
  ],
};
