import type { Migration } from './migration.ts';

/**
 * The identity of a person beyond one file, and the proofs that the law requires to keep of an erased person.
 *
 * 1. **A person has a random id that never changes** (`contacts.person_id`): a workspace restored from an older copy
 *    reuses row numbers, so that an erasure by number could hit another person. Older contacts have none; an id is derived
 *    from their number and the imports that described them (`person-ids.ts`), the same in every copy.
 * 2. **The ledger of erasures is kept by those ids** and is append-only: it is carried whole into a restored workspace.
 * 3. **The entries of one opposition share an id** (`suppressions.opposition`, the id of the first of them), so that an
 *    erasure finds the former addresses and numbers that only the list has.
 * 4. **The proof vault** (docs/law/rules-fr.md, R-10 to R-13): proofs of consents and requests, and calls, of erased
 *    people; found by the keyed hash of a coordinate alone. It permits nothing. Rows never change and are deleted after
 *    `keep_until`.
 */
export const personsAndProofs: Migration = {
  version: 12,
  title: 'persons-and-proofs',
  statements: [
    'ALTER TABLE contacts ADD COLUMN person_id TEXT',

    'DROP TRIGGER consents_stay',
    'ALTER TABLE erasures RENAME TO erasures_by_contact',
    // 'contact_id': the number of the contact here; NULL when the person was erased elsewhere.
    `CREATE TABLE erasures (
      person_id TEXT PRIMARY KEY,
      contact_id INTEGER,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    'INSERT INTO erasures (person_id, contact_id, at, by) SELECT contact_id, contact_id, at, by FROM erasures_by_contact',
    'DROP TABLE erasures_by_contact',
    'CREATE INDEX erasures_of_contacts ON erasures (contact_id)',
    `CREATE TRIGGER consents_stay BEFORE DELETE ON consents
      WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE contact_id = OLD.contact_id)
       AND NOT EXISTS (SELECT 1 FROM imports WHERE id = OLD.import_id AND undone_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the ledger of consents only grows'); END`,
    `CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
      BEGIN SELECT RAISE(ABORT, 'nobody who was erased is forgotten'); END`,

    // NULL in older entries: those of one batch and one name belong together.
    'ALTER TABLE suppressions ADD COLUMN opposition INTEGER',
    'DROP TRIGGER suppressions_only_forget_clear_values',
    `CREATE TRIGGER suppressions_only_forget_clear_values BEFORE UPDATE ON suppressions
      WHEN NEW.id IS NOT OLD.id OR NEW.batch_id IS NOT OLD.batch_id OR NEW.kind IS NOT OLD.kind
        OR NEW.channel IS NOT OLD.channel OR NEW.keyed_hash IS NOT OLD.keyed_hash
        OR NEW.person_hash IS NOT OLD.person_hash OR NEW.algorithm IS NOT OLD.algorithm
        OR NEW.variant IS NOT OLD.variant OR NEW.purpose IS NOT OLD.purpose OR NEW.on_day IS NOT OLD.on_day
        OR NEW.recorded_at IS NOT OLD.recorded_at OR NEW.by IS NOT OLD.by OR NEW.source IS NOT OLD.source
        OR NEW.opposition IS NOT OLD.opposition
        OR (NEW.clear IS NOT NULL AND NEW.clear IS NOT OLD.clear)
        OR (NEW.person_clear IS NOT NULL AND NEW.person_clear IS NOT OLD.person_clear)
      BEGIN SELECT RAISE(ABORT, 'the suppression list only forgets clear values'); END`,

    // A restore salvages the rows of these three one by one from a broken workspace, so they have row ids. 'digest': of
    // the whole proof with its coordinates, so that the same proof is stored once. 'at': of the consent, the request or
    // the call. Lists are JSON. 'keep_until': the last day.
    `CREATE TABLE proofs (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind = 'consent' OR kind = 'request' OR kind = 'call'),
      at TEXT NOT NULL,
      channel TEXT,
      wording TEXT,
      medium TEXT,
      slot TEXT,
      until TEXT,
      mentions TEXT,
      organisations TEXT,
      operators TEXT,
      goods TEXT,
      withdrawn_at TEXT,
      withdrawn_channel TEXT,
      outcome TEXT,
      keep_until TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE proof_coordinates (
      keyed_hash TEXT NOT NULL,
      proof_id INTEGER NOT NULL REFERENCES proofs (id),
      PRIMARY KEY (keyed_hash, proof_id)
    ) STRICT`,
    // 'is_kept': the file is about this person alone and stays with the proof.
    `CREATE TABLE proof_evidence (
      proof_id INTEGER NOT NULL REFERENCES proofs (id),
      sha256 TEXT NOT NULL,
      is_kept INTEGER NOT NULL,
      PRIMARY KEY (proof_id, sha256)
    ) STRICT`,
    `CREATE TRIGGER proofs_never_change BEFORE UPDATE ON proofs
      WHEN NEW.id IS NOT OLD.id OR NEW.digest IS NOT OLD.digest OR NEW.keep_until < OLD.keep_until
      BEGIN SELECT RAISE(ABORT, 'a proof never changes'); END`,
  ],
};
