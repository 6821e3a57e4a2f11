import type { Migration } from './migration.ts';

/**
 * Requests of people about their data (art. 12 to 21 RGPD).
 *
 * - `rights_requests`: changes until it is closed. `person_hashes`: JSON list of the keyed hashes of the person's coordinates at
 *   receipt, all that an erasure leaves of the person; it empties `contact_id`, `asked`, `reason` and `extension_reason`
 *   (`sql/erasures.ts`). `found`: whether the person was found at receipt. `executed`: JSON list of the corrected fields or
 *   closed channels.
 * - `rights_answers`: the files of each answer. Only grows.
 *
 * Corrections by hand need no table: they are contributions of their contact (`model/correction.ts`), and leave with it.
 */
export const rights: Migration = {
  version: 81,
  title: 'rights',
  statements: [
    `CREATE TABLE rights_requests (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind = 'access' OR kind = 'portability' OR kind = 'rectification'
        OR kind = 'opposition' OR kind = 'erasure' OR kind = 'restriction'),
      received_on TEXT NOT NULL,
      way TEXT CHECK (way = 'letter' OR way = 'email' OR way = 'phone' OR way = 'form'),
      asked TEXT,
      person_hashes TEXT NOT NULL,
      found INTEGER NOT NULL,
      contact_id INTEGER,
      due_on TEXT NOT NULL,
      extended_to TEXT,
      extension_reason TEXT,
      executed_on TEXT,
      executed TEXT,
      state TEXT NOT NULL CHECK (state = 'open' OR state = 'answered' OR state = 'closed'),
      outcome TEXT CHECK (outcome = 'done' OR outcome = 'refused' OR outcome = 'unfounded'),
      reason TEXT,
      closed_on TEXT,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      CHECK ((state = 'closed') = (outcome IS NOT NULL)),
      CHECK ((outcome IS NULL) = (closed_on IS NULL))
    ) STRICT`,
    'CREATE INDEX rights_requests_of_contacts ON rights_requests (contact_id)',
    `CREATE TABLE rights_answers (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES rights_requests (id),
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind = 'letter' OR kind = 'copy' OR kind = 'json' OR kind = 'csv'),
      file TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX rights_answers_of_requests ON rights_answers (request_id)',
    `CREATE TRIGGER rights_answers_never_change BEFORE UPDATE ON rights_answers
      BEGIN SELECT RAISE(ABORT, 'answers only grow'); END`,
    `CREATE TRIGGER rights_answers_stay BEFORE DELETE ON rights_answers
      BEGIN SELECT RAISE(ABORT, 'answers only grow'); END`,
  ],
};
