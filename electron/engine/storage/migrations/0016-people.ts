import type { Migration } from './migration.ts';

/**
 * Corrections made by users.
 *
 * - `suppression_slips`: an opposition recorded by mistake and undone within ten seconds, before anything else was
 *   recorded. It is append-only, and the only way by which entries leave the suppression list.
 * - `suspicions`: « NPAI » or « DCD » found in a remark: the person is in review until a named user confirms or
 *   dismisses it. `coordinate`: the number or the address key concerned; NULL: the person. Decisions stay, so that the
 *   same words of the same source do not raise it again.
 */
export const people: Migration = {
  version: 16,
  title: 'people',
  statements: [
    `CREATE TABLE suppression_slips (
      batch_id INTEGER PRIMARY KEY REFERENCES suppression_batches (id),
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER suppression_slips_never_change BEFORE UPDATE ON suppression_slips
      BEGIN SELECT RAISE(ABORT, 'slips only grow'); END`,
    `CREATE TRIGGER suppression_slips_stay BEFORE DELETE ON suppression_slips
      BEGIN SELECT RAISE(ABORT, 'slips only grow'); END`,
    'DROP TRIGGER suppressions_stay',
    `CREATE TRIGGER suppressions_stay BEFORE DELETE ON suppressions
      WHEN NOT EXISTS (SELECT 1 FROM suppression_slips WHERE batch_id = OLD.batch_id)
      BEGIN SELECT RAISE(ABORT, 'nothing leaves the suppression list'); END`,

    `CREATE TABLE suspicions (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind = 'deceased' OR kind = 'moved' OR kind = 'wrong_number' OR kind = 'undeliverable'),
      coordinate TEXT,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      source TEXT NOT NULL,
      words TEXT NOT NULL,
      at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state = 'open' OR state = 'confirmed' OR state = 'dismissed'),
      decided_on TEXT,
      decided_by TEXT
    ) STRICT`,
    'CREATE INDEX suspicions_of_contacts ON suspicions (contact_id)',
  ],
};
