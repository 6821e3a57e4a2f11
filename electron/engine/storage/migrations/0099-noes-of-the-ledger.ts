import type { Migration } from './migration.ts';

const LAST_IMPORT = '(SELECT coalesce(max(id), 0) FROM imports WHERE unixepoch(imports.at) <= unixepoch(moments.at))';

/**
 * The recipient of a list also learns the noes of the ledger: consents taken back or refused, refusals during a call.
 *
 * - `exports.imports_until`: of a list that was passed on, the latest import at its approval; NULL for other lists.
 * - `export_withdrawals.imports_until`: the latest import that a telling considers, 0 where the list was not passed on. A
 *   telling of before considers what was imported by then. Only grows; `done_on`, `done_by`: taken out there.
 */
export const noesOfTheLedger: Migration = {
  version: 99,
  title: 'noes-of-the-ledger',
  statements: [
    'ALTER TABLE exports ADD COLUMN imports_until INTEGER',
    `UPDATE exports SET imports_until = (SELECT ${LAST_IMPORT} FROM (SELECT exports.at AS at) AS moments) WHERE purpose = 'transfer'`,
    `CREATE TABLE export_withdrawals_anew (
      export_id INTEGER NOT NULL REFERENCES exports (id),
      contact_id INTEGER NOT NULL,
      oppositions_until INTEGER NOT NULL DEFAULT 0,
      imports_until INTEGER NOT NULL DEFAULT 0,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      file_sha256 TEXT,
      done_on TEXT,
      done_by TEXT,
      PRIMARY KEY (export_id, contact_id, oppositions_until, imports_until, reason)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO export_withdrawals_anew (export_id, contact_id, oppositions_until, imports_until, reason, at, file_sha256, done_on, done_by)
      WITH moments AS MATERIALIZED (
        SELECT DISTINCT at FROM export_withdrawals WHERE export_id IN (SELECT id FROM exports WHERE purpose = 'transfer')
      ), known AS MATERIALIZED (SELECT at, ${LAST_IMPORT} AS until FROM moments)
      SELECT export_id, contact_id, told.oppositions_until, CASE exports.purpose WHEN 'transfer' THEN known.until ELSE 0 END,
        reason, told.at, file_sha256, done_on, done_by
      FROM export_withdrawals AS told JOIN exports ON exports.id = export_id LEFT JOIN known ON known.at = told.at`,
    'DROP TABLE export_withdrawals',
    'ALTER TABLE export_withdrawals_anew RENAME TO export_withdrawals',
    `CREATE TRIGGER export_withdrawals_are_done_once BEFORE UPDATE ON export_withdrawals
      WHEN NEW.export_id IS NOT OLD.export_id OR NEW.contact_id IS NOT OLD.contact_id OR NEW.at IS NOT OLD.at
        OR NEW.oppositions_until IS NOT OLD.oppositions_until OR NEW.imports_until IS NOT OLD.imports_until
        OR NEW.reason IS NOT OLD.reason OR NEW.file_sha256 IS NOT OLD.file_sha256 OR OLD.done_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'withdrawals only grow'); END`,
    `CREATE TRIGGER export_withdrawals_stay BEFORE DELETE ON export_withdrawals
      BEGIN SELECT RAISE(ABORT, 'withdrawals only grow'); END`,
  ],
};
