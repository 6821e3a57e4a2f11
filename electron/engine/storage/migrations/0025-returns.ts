import type { Migration } from './migration.ts';

/**
 * What came back of lists: calls, messages, letters.
 *
 * - `return_files`: what a file of returns was; its entry in `imports` is a record, so that undoing takes it back.
 * - `return_layouts`: what somebody said of a layout's codes, for one client (`client_code`: the workspace's). The newest answer holds.
 * - `return_rows`: each row that was taken, so that the same one in a later file changes nothing. Only grows; the erasure of a
 *   person empties what named him. Those of an import that was taken back do not count. `coordinate_head`: keyed hash of the coordinate of
 *   somebody who is no contact.
 * - `callbacks`: who asked to be called again; judged like any call. Goes with the import that told it.
 * - `dead_coordinates`: numbers, e-mails and addresses (by their key) that reach nobody any more; no opposition. Goes with the import that told it.
 */
export const returns: Migration = {
  version: 25,
  title: 'returns',
  statements: [
    `CREATE TABLE return_files (
      import_id INTEGER PRIMARY KEY REFERENCES imports (id),
      kind TEXT NOT NULL CHECK (kind = 'calls' OR kind = 'messages' OR kind = 'letters'),
      tool TEXT,
      layout TEXT,
      rows INTEGER NOT NULL,
      applied INTEGER NOT NULL,
      known INTEGER NOT NULL,
      unmatched INTEGER NOT NULL,
      unusable INTEGER NOT NULL,
      complete INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE return_layouts (
      fingerprint TEXT NOT NULL,
      client_code TEXT NOT NULL,
      tool TEXT,
      kind TEXT NOT NULL,
      columns TEXT NOT NULL,
      codes TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      PRIMARY KEY (fingerprint, client_code)
    ) STRICT`,
    `CREATE TABLE return_rows (
      return_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      contact_id INTEGER,
      reference TEXT,
      coordinate_head TEXT,
      at TEXT,
      code TEXT NOT NULL,
      meaning TEXT NOT NULL,
      PRIMARY KEY (return_id, row)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX return_rows_of_contacts ON return_rows (contact_id)',
    `CREATE TRIGGER return_rows_stay BEFORE DELETE ON return_rows
      BEGIN SELECT RAISE(ABORT, 'returns only grow'); END`,
    `CREATE TRIGGER return_rows_only_forget_persons BEFORE UPDATE ON return_rows
      WHEN NEW.return_id IS NOT OLD.return_id OR NEW.row IS NOT OLD.row OR NEW.at IS NOT OLD.at
        OR NEW.code IS NOT OLD.code OR NEW.meaning IS NOT OLD.meaning
        OR NEW.contact_id IS NOT NULL OR NEW.reference IS NOT NULL OR NEW.coordinate_head IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'returns only grow'); END`,
    `CREATE TABLE callbacks (
      contact_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (contact_id, import_id, row)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE dead_coordinates (
      contact_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'email' OR kind = 'address'),
      coordinate TEXT NOT NULL,
      on_day TEXT NOT NULL,
      reason TEXT NOT NULL,
      source TEXT NOT NULL,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      PRIMARY KEY (contact_id, kind, coordinate, import_id, row)
    ) STRICT, WITHOUT ROWID`,
  ],
};
