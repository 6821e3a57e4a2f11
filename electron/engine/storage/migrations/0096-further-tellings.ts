import type { Migration } from './migration.ts';

/**
 * `export_withdrawals`: the recipient of a list is told of a person again after a further no, or after the erasure. A row
 * is what was told: `oppositions_until` is the latest entry of the suppression list that it considers, 0 where the list
 * was not passed on. A withdrawal of before considers what was recorded by then. Only grows; `done_on`, `done_by`: taken
 * out there.
 */
export const furtherTellings: Migration = {
  version: 96,
  title: 'further-tellings',
  statements: [
    `CREATE TABLE export_withdrawals_anew (
      export_id INTEGER NOT NULL REFERENCES exports (id),
      contact_id INTEGER NOT NULL,
      oppositions_until INTEGER NOT NULL DEFAULT 0,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      file_sha256 TEXT,
      done_on TEXT,
      done_by TEXT,
      PRIMARY KEY (export_id, contact_id, oppositions_until, reason)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO export_withdrawals_anew (export_id, contact_id, oppositions_until, reason, at, file_sha256, done_on, done_by)
      WITH tellings AS MATERIALIZED (
        SELECT DISTINCT at FROM export_withdrawals WHERE export_id IN (SELECT id FROM exports WHERE purpose = 'transfer')
      ), known AS MATERIALIZED (
        SELECT at, (SELECT coalesce(max(id), 0) FROM suppressions WHERE unixepoch(recorded_at) <= unixepoch(tellings.at)) AS until
        FROM tellings
      )
      SELECT export_id, contact_id, CASE exports.purpose WHEN 'transfer' THEN known.until ELSE 0 END, reason, told.at,
        file_sha256, done_on, done_by
      FROM export_withdrawals AS told JOIN exports ON exports.id = export_id LEFT JOIN known ON known.at = told.at`,
    'DROP TABLE export_withdrawals',
    'ALTER TABLE export_withdrawals_anew RENAME TO export_withdrawals',
    `CREATE TRIGGER export_withdrawals_are_done_once BEFORE UPDATE ON export_withdrawals
      WHEN NEW.export_id IS NOT OLD.export_id OR NEW.contact_id IS NOT OLD.contact_id OR NEW.at IS NOT OLD.at
        OR NEW.oppositions_until IS NOT OLD.oppositions_until OR NEW.reason IS NOT OLD.reason
        OR NEW.file_sha256 IS NOT OLD.file_sha256 OR OLD.done_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'withdrawals only grow'); END`,
    `CREATE TRIGGER export_withdrawals_stay BEFORE DELETE ON export_withdrawals
      BEGIN SELECT RAISE(ABORT, 'withdrawals only grow'); END`,
  ],
};
