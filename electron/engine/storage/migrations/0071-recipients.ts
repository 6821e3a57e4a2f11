import { fold } from '../../../../shared/domain/value/fold.ts';
import type { Migration } from './migration.ts';

/**
 * Organisations that receive data (docs/law/rules-fr.md, D-1 to D-4).
 *
 * - `recipients`: their contract and how to reach them; a name is compared without case and accents. An erasure of a
 *   contact does not touch it: it names organisations.
 * - `contacts.kept_for`: data kept for the accounts or a dispute alone.
 *
 * Recipients of lists that were passed on before are added by name.
 */
export const recipients: Migration = {
  version: 71,
  title: 'recipients',
  statements: [
    `CREATE TABLE recipients (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL UNIQUE,
      contract_until TEXT,
      evidence_sha256 TEXT,
      evidence_name TEXT,
      contact TEXT,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      CHECK ((evidence_sha256 IS NULL) = (evidence_name IS NULL))
    ) STRICT`,
    "ALTER TABLE contacts ADD COLUMN kept_for TEXT CHECK (kept_for = 'accounts' OR kept_for = 'dispute')",
  ],
  compute: (database) => {
    const known = database.all('SELECT recipient AS name, at, by FROM exports WHERE recipient IS NOT NULL ORDER BY id');
    for (const { name, at, by } of known)
      database.run(
        'INSERT INTO recipients (name, folded, at, by) VALUES (?, ?, ?, ?) ON CONFLICT (folded) DO NOTHING',
        [String(name), fold(String(name)), String(at), String(by)],
      );
  },
};
