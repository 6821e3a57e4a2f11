import type { Migration } from './migration.ts';

/** The files that hold people's data outside the workspace, by the action of the register that read or wrote them. */
const KIND = `CASE entry.action
  WHEN 'import.accepted' THEN 'import'
  WHEN 'suppression.added' THEN 'list'
  WHEN 'returns.recorded' THEN 'returns'
  WHEN 'export.approved' THEN 'export'
  WHEN 'retention.listed' THEN 'export'
  WHEN 'recall.prepared' THEN 'withdrawal'
  WHEN 'person.exported' THEN 'answer'
  WHEN 'rights.answered' THEN 'answer'
  WHEN 'workspace.backed_up' THEN 'backup' END`;

/** A list of oppositions is named in its batch; the file of an answer could name a person, and has no name here. */
const NAME = `CASE entry.action
  WHEN 'suppression.added' THEN (SELECT file FROM suppression_batches WHERE id = json_extract(entry.subject, '$.batch') AND import_id IS NULL)
  WHEN 'export.approved' THEN json_extract(entry.subject, '$.campaign')
  WHEN 'recall.prepared' THEN json_extract(entry.subject, '$.campaign')
  ELSE json_extract(entry.subject, '$.file') END`;

const copiesOf = (entries: string): string => `
  INSERT INTO copies (seq, kind, name, sha256, made_on)
  SELECT seq, kind, name, file_sha256, substr(at, 1, 10)
  FROM (SELECT entry.seq, entry.at, entry.file_sha256, ${KIND} AS kind, ${NAME} AS name FROM ${entries} AS entry)
  WHERE kind IN ('export', 'withdrawal', 'answer') OR (kind IS NOT NULL AND name IS NOT NULL)
  ORDER BY seq`;

const NEW_ENTRY = `(SELECT NEW.seq AS seq, NEW.at AS at, NEW.action AS action, NEW.subject AS subject, NEW.file_sha256 AS file_sha256)`;

/** The files of a withdrawn export could not be written. */
const withoutExport = (number: string): string => `DELETE FROM copies WHERE kind = 'export' AND seq IN (
  SELECT seq FROM register WHERE action = 'export.approved' AND json_extract(subject, '$.export') IN ${number})`;

/**
 * What the firm must be able to show of its files.
 *
 * - `processing`: the words of the firm in its record of processing (art. 30 RGPD), one per key; changes.
 * - `copies`: each file that was read or written outside the workspace, with its entry of the register (`seq`), where it
 *   lies in words, and the day on which somebody destroyed it. Triggers on the register fill it, so that no file is
 *   forgotten; those of before come from the register.
 */
export const processing: Migration = {
  version: 85,
  title: 'processing',
  statements: [
    `CREATE TABLE processing (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE copies (
      id INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'list', 'returns', 'export', 'withdrawal', 'answer', 'backup')),
      name TEXT,
      sha256 TEXT,
      made_on TEXT NOT NULL,
      where_text TEXT,
      destroyed_on TEXT,
      by TEXT,
      CHECK ((destroyed_on IS NULL) = (by IS NULL))
    ) STRICT`,
    copiesOf('register'),
    withoutExport(`(SELECT json_extract(subject, '$.export') FROM register WHERE action = 'export.withdrawn')`),
    `CREATE TRIGGER copies_are_noted AFTER INSERT ON register BEGIN ${copiesOf(NEW_ENTRY)}; END`,
    `CREATE TRIGGER copies_of_withdrawn_exports AFTER INSERT ON register WHEN NEW.action = 'export.withdrawn'
      BEGIN ${withoutExport(`(json_extract(NEW.subject, '$.export'))`)}; END`,
  ],
};
