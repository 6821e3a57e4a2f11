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
  WHEN 'workspace.backed_up' THEN 'backup'
  WHEN 'mirror.on' THEN 'mirror' END`;

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

/** The same file chosen again as the second place is one copy; the entry of the register has its id. */
const isKnownMirror = `NEW.action = 'mirror.on' AND EXISTS (
  SELECT 1 FROM copies JOIN register USING (seq) WHERE copies.kind = 'mirror' AND copies.destroyed_on IS NULL
    AND json_extract(register.subject, '$.id') = json_extract(NEW.subject, '$.id'))`;

/**
 * The second place for oppositions among the copies outside the workspace: `copies` knows one kind more. The place
 * that was chosen last before comes from the register.
 */
export const mirrorCopies: Migration = {
  version: 92,
  title: 'mirror-copies',
  statements: [
    'DROP TRIGGER copies_are_noted',
    'DROP TRIGGER copies_of_withdrawn_exports',
    'ALTER TABLE copies RENAME TO copies_before',
    `CREATE TABLE copies (
      id INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'list', 'returns', 'export', 'withdrawal', 'answer', 'backup', 'mirror')),
      name TEXT,
      sha256 TEXT,
      made_on TEXT NOT NULL,
      where_text TEXT,
      destroyed_on TEXT,
      by TEXT,
      CHECK ((destroyed_on IS NULL) = (by IS NULL))
    ) STRICT`,
    'INSERT INTO copies SELECT * FROM copies_before',
    'DROP TABLE copies_before',
    copiesOf(
      "(SELECT * FROM register WHERE action = 'mirror.on' AND seq IN (SELECT max(seq) FROM register WHERE action = 'mirror.on'))",
    ),
    `CREATE TRIGGER copies_are_noted AFTER INSERT ON register WHEN NOT (${isKnownMirror}) BEGIN ${copiesOf(NEW_ENTRY)}; END`,
    `CREATE TRIGGER copies_of_withdrawn_exports AFTER INSERT ON register WHEN NEW.action = 'export.withdrawn'
      BEGIN DELETE FROM copies WHERE kind = 'export' AND seq IN (
        SELECT seq FROM register WHERE action = 'export.approved' AND json_extract(subject, '$.export') IN (json_extract(NEW.subject, '$.export')));
      END`,
  ],
};
