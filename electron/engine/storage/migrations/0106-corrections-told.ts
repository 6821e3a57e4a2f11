import type { Migration } from './migration.ts';

/**
 * `export_corrections`: the corrections sent to the recipient of a list that was passed on (RGPD art. 19), a row for each
 * file and person. `imports`: the corrections since the transfer that were in force then (JSON list of import ids);
 * `fields`: the columns of the list that were sent (JSON list of names, no values); `done_on`, `done_by`: when the
 * recipient had made them, and who said so. Rows are only added.
 */
export const correctionsTold: Migration = {
  version: 106,
  title: 'corrections-told',
  statements: [
    `CREATE TABLE export_corrections (
      id INTEGER PRIMARY KEY,
      export_id INTEGER NOT NULL REFERENCES exports (id),
      contact_id INTEGER NOT NULL,
      imports TEXT NOT NULL,
      fields TEXT NOT NULL,
      at TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      done_on TEXT,
      done_by TEXT
    ) STRICT`,
    'CREATE INDEX export_corrections_of_lists ON export_corrections (export_id)',
    `CREATE TRIGGER export_corrections_are_done_once BEFORE UPDATE ON export_corrections
      WHEN NEW.id IS NOT OLD.id OR NEW.export_id IS NOT OLD.export_id OR NEW.contact_id IS NOT OLD.contact_id
        OR NEW.imports IS NOT OLD.imports OR NEW.fields IS NOT OLD.fields OR NEW.at IS NOT OLD.at
        OR NEW.file_sha256 IS NOT OLD.file_sha256 OR OLD.done_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'tellings of corrections only grow'); END`,
    `CREATE TRIGGER export_corrections_stay BEFORE DELETE ON export_corrections
      BEGIN SELECT RAISE(ABORT, 'tellings of corrections only grow'); END`,
  ],
};
