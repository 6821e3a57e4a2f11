import type { Migration } from './migration.ts';

/**
 * A column of a few words. Written as equalities: SQLite builds a temporary table for each `IN` at each row, which
 * doubles the cost of an import.
 */
function oneOf(column: string, words: readonly string[]): string {
  return `CHECK (${words.map((word) => `${column} = '${word}'`).join(' OR ')})`;
}

/**
 * The first layout of a workspace.
 *
 * Five principles:
 *
 * 1. **A contact is the fold of its contributions.** Each accepted row of an import (and each line
 *    of a record made by hand) contributes to one contact; import and row name the contribution.
 *    While a contact has a single one, its own columns *are* that contribution (`import_id`, `row`,
 *    `origin_id` say which) and there is no row in `contributions`; the second one writes both. An undo deletes the
 *    contributions of its import and folds the rest, in any order.
 * 2. **Origins and consent wordings are dictionaries.** A million rows of one file share a few
 *    hundred origins (one a source and day) and a handful of texts.
 * 3. **The ledger of consents and the suppression list only grow.** Triggers refuse change; an entry follows its
 *    contribution when an undo separates two persons; entries of an undone import or of an erased person may leave the
 *    ledger of consents; nothing ever leaves the suppression list, except its clear values.
 * 4. **The vector of a contact is derived when the contact is written** (`contact_vectors`): every change of a contact
 *    writes its vector again.
 * 5. **No clock and no random values**: ids and times are parameters, so that the journal replays exactly.
 *
 * Days are `YYYY-MM-DD`, instants ISO 8601 with offset, flags 0, 1 or NULL (not known).
 *
 * What belongs to a contact is stored in the order of the contacts (primary keys that begin with
 * `contact_id`, no row ids): a million contacts are read together with their coordinates and consents in
 * one pass, and an import builds no index. A coordinate is looked up by a scan (0.2 s a million).
 */
export const foundation: Migration = {
  version: 10,
  title: 'foundation',
  statements: [
    `CREATE TABLE workspace (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT`,

    // What brought facts in: a file, or a record made by hand ('record'). 'last_contact_id' is the highest
    // id of a contact so far: an id is never reused, and AUTOINCREMENT would double the cost of a row.
    `CREATE TABLE imports (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL ${oneOf('kind', ['file', 'record'])},
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      file TEXT NOT NULL,
      sheet TEXT,
      sha256 TEXT NOT NULL,
      layout TEXT,
      origin TEXT NOT NULL,
      mapping TEXT NOT NULL,
      rows INTEGER NOT NULL,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      oppositions INTEGER NOT NULL,
      last_contact_id INTEGER NOT NULL,
      undone_at TEXT,
      undone_by TEXT
    ) STRICT`,

    `CREATE TABLE import_problems (
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER,
      column_name TEXT,
      field TEXT,
      value TEXT,
      code TEXT NOT NULL,
      severity TEXT NOT NULL ${oneOf('severity', ['info', 'warning', 'error'])},
      params TEXT
    ) STRICT`,

    // The mapping set for a layout of columns (and a supplier), to propose it again.
    `CREATE TABLE layouts (
      fingerprint TEXT NOT NULL,
      supplier TEXT NOT NULL,
      mapping TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (fingerprint, supplier)
    ) STRICT`,

    `CREATE TABLE evidence (
      import_id INTEGER NOT NULL REFERENCES imports (id),
      sha256 TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (import_id, sha256)
    ) STRICT`,

    `CREATE TABLE contacts (
      id INTEGER PRIMARY KEY,
      audience TEXT NOT NULL ${oneOf('audience', ['consumer', 'professional', 'sole_trader', 'organisation'])},
      civility TEXT,
      first_name TEXT,
      last_name TEXT,
      company TEXT,
      job_title TEXT,
      siret TEXT,
      street TEXT,
      address_complement TEXT,
      postcode TEXT,
      city TEXT,
      country TEXT,
      territory TEXT,
      birth_date TEXT,
      customer_ref TEXT,
      last_contact_on TEXT,
      sirene TEXT ${oneOf('sirene', ['A', 'P'])},
      bloctel INTEGER,
      member INTEGER,
      member_until TEXT,
      donor INTEGER,
      last_donation_on TEXT,
      relation_until TEXT,
      status TEXT ${oneOf('status', ['deceased', 'moved', 'wrong_number', 'undeliverable'])},
      status_on TEXT,
      note TEXT,
      extra TEXT,
      import_id INTEGER REFERENCES imports (id),
      row INTEGER,
      origin_id INTEGER
    ) STRICT`,

    `CREATE TABLE coordinates (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      kind TEXT NOT NULL ${oneOf('kind', ['email', 'phone'])},
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      phone_use TEXT ${oneOf('phone_use', ['professional', 'private', 'unknown'])},
      PRIMARY KEY (contact_id, kind, position)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE origins (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      kind TEXT NOT NULL ${oneOf('kind', ['direct', 'purchased', 'partner', 'public', 'referral', 'unknown'])},
      source TEXT,
      on_day TEXT,
      since TEXT,
      informed INTEGER,
      notice_on TEXT,
      objection_offered INTEGER,
      transmission_consent INTEGER,
      expected INTEGER
    ) STRICT`,

    // Of contacts with two or more. 'payload' has the claims of the row (JSON); NULL: exactly those of the contribution
    // before it (for the first: the contact's own columns), whose consents, sales and the like are then not written
    // again.
    `CREATE TABLE contributions (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      origin_id INTEGER,
      payload TEXT,
      PRIMARY KEY (contact_id, import_id, row)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE consent_texts (
      id INTEGER PRIMARY KEY,
      organisations TEXT,
      operators TEXT,
      goods TEXT,
      mentions TEXT,
      wording TEXT,
      purpose TEXT ${oneOf('purpose', ['commercial', 'charity'])},
      positive_act INTEGER,
      proof INTEGER,
      outside_hours INTEGER,
      parental INTEGER
    ) STRICT`,

    // Everything below is stated by one contribution, which may state several: 'part' numbers them. 'undated': the row
    // gave no day, 'at' is that of the file.
    `CREATE TABLE consents (
      contact_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      text_id INTEGER NOT NULL,
      channel TEXT NOT NULL ${oneOf('channel', ['post', 'phone', 'email', 'sms', 'automated_call', 'all'])},
      event TEXT NOT NULL ${oneOf('event', ['granted', 'refused', 'withdrawn', 'opposed'])},
      at TEXT NOT NULL,
      undated INTEGER NOT NULL,
      until TEXT,
      slot TEXT,
      coordinate TEXT,
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE sales (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      organisation TEXT,
      on_day TEXT NOT NULL,
      goods TEXT,
      informed INTEGER,
      refusal_offered INTEGER,
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,

    // 'until_day' NULL: no end where 'endless' says so, else not known.
    `CREATE TABLE contracts (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      organisation TEXT,
      goods TEXT,
      from_day TEXT NOT NULL,
      until_day TEXT,
      endless INTEGER NOT NULL,
      informed INTEGER,
      refusal_offered INTEGER,
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE requests (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      at TEXT NOT NULL,
      goods TEXT,
      proof INTEGER,
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE calls (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      at TEXT NOT NULL,
      outcome TEXT NOT NULL ${oneOf('outcome', ['no_answer', 'answered', 'refused'])},
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE contacted (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      channel TEXT NOT NULL ${oneOf('channel', ['post', 'phone', 'email', 'sms', 'automated_call'])},
      at TEXT NOT NULL,
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,

    // The vector of a contact: see contact/contact-vector.ts. A contact without text is read whole. No foreign key: it
    // would be looked up at each of a million rows, and the table has only derived data.
    `CREATE TABLE vector_texts (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT`,

    `CREATE TABLE contact_vectors (
      contact_id INTEGER PRIMARY KEY,
      text_id INTEGER,
      days INTEGER,
      later_days INTEGER,
      letter INTEGER NOT NULL,
      door INTEGER,
      door_low INTEGER,
      name INTEGER
    ) STRICT`,

    // A list, a line or a person's statement that closed channels.
    `CREATE TABLE suppression_batches (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL,
      file TEXT,
      sha256 TEXT,
      import_id INTEGER REFERENCES imports (id),
      rows INTEGER NOT NULL,
      added INTEGER NOT NULL,
      known INTEGER NOT NULL,
      unusable INTEGER NOT NULL
    ) STRICT`,

    // keyed_hash: HMAC-SHA-256 (hex) of the normalised value with the workspace's key; for kind 'foreign' the digest as
    // received, with its algorithm and spelling. person_hash: the same of the folded name of the person who opposed;
    // NULL: everyone with the coordinate.
    `CREATE TABLE suppressions (
      id INTEGER PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES suppression_batches (id),
      kind TEXT NOT NULL ${oneOf('kind', ['email', 'phone', 'address', 'contact', 'foreign'])},
      channel TEXT NOT NULL ${oneOf('channel', ['post', 'phone', 'email', 'sms', 'automated_call', 'all'])},
      keyed_hash TEXT NOT NULL,
      clear TEXT,
      person_hash TEXT,
      person_clear TEXT,
      algorithm TEXT ${oneOf('algorithm', ['sha256', 'sha1', 'md5'])},
      variant TEXT,
      purpose TEXT ${oneOf('purpose', ['commercial', 'charity'])},
      on_day TEXT,
      recorded_at TEXT NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT`,

    `CREATE TABLE erasures (
      contact_id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,

    // A person's decision on a review, for one campaign.
    `CREATE TABLE decisions (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL,
      campaign TEXT NOT NULL,
      verdict TEXT NOT NULL ${oneOf('verdict', ['allow', 'refuse'])},
      reason TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,

    // An approved campaign. 'decisions': for each contact a step and the number of its verdict below.
    `CREATE TABLE exports (
      id INTEGER PRIMARY KEY,
      campaign TEXT NOT NULL,
      name TEXT NOT NULL,
      channel TEXT NOT NULL,
      format TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      evaluated_at TEXT NOT NULL,
      ruleset TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      funnel TEXT NOT NULL,
      files TEXT NOT NULL,
      decisions BLOB NOT NULL
    ) STRICT`,

    `CREATE TABLE export_verdicts (
      export_id INTEGER NOT NULL REFERENCES exports (id),
      number INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      reasons TEXT NOT NULL,
      PRIMARY KEY (export_id, number)
    ) STRICT`,

    // Audit trail: each entry has the hash of the one before. No personal data.
    `CREATE TABLE register (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      file_sha256 TEXT,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT`,

    // The first bytes of the hash are sufficient for the index: a million whole ones outgrow the page cache.
    'CREATE INDEX suppressions_by_hash ON suppressions (substr(keyed_hash, 1, 12))',
    'CREATE INDEX import_problems_by_import ON import_problems (import_id)',

    `CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents
      WHEN NEW.import_id IS NOT OLD.import_id OR NEW.row IS NOT OLD.row OR NEW.part IS NOT OLD.part OR NEW.text_id IS NOT OLD.text_id
        OR NEW.channel IS NOT OLD.channel OR NEW.event IS NOT OLD.event OR NEW.at IS NOT OLD.at OR NEW.undated IS NOT OLD.undated
        OR NEW.until IS NOT OLD.until OR NEW.slot IS NOT OLD.slot OR NEW.coordinate IS NOT OLD.coordinate
      BEGIN SELECT RAISE(ABORT, 'the ledger of consents only grows'); END`,
    `CREATE TRIGGER consent_texts_never_change BEFORE UPDATE ON consent_texts
      BEGIN SELECT RAISE(ABORT, 'the ledger of consents only grows'); END`,
    `CREATE TRIGGER consents_stay BEFORE DELETE ON consents
      WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE contact_id = OLD.contact_id)
       AND NOT EXISTS (SELECT 1 FROM imports WHERE id = OLD.import_id AND undone_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the ledger of consents only grows'); END`,
    `CREATE TRIGGER suppressions_stay BEFORE DELETE ON suppressions
      BEGIN SELECT RAISE(ABORT, 'nothing leaves the suppression list'); END`,
    `CREATE TRIGGER suppressions_only_forget_clear_values BEFORE UPDATE ON suppressions
      WHEN NEW.id IS NOT OLD.id OR NEW.batch_id IS NOT OLD.batch_id OR NEW.kind IS NOT OLD.kind
        OR NEW.channel IS NOT OLD.channel OR NEW.keyed_hash IS NOT OLD.keyed_hash
        OR NEW.person_hash IS NOT OLD.person_hash OR NEW.algorithm IS NOT OLD.algorithm
        OR NEW.variant IS NOT OLD.variant OR NEW.purpose IS NOT OLD.purpose OR NEW.on_day IS NOT OLD.on_day
        OR NEW.recorded_at IS NOT OLD.recorded_at OR NEW.by IS NOT OLD.by OR NEW.source IS NOT OLD.source
        OR (NEW.clear IS NOT NULL AND NEW.clear IS NOT OLD.clear)
        OR (NEW.person_clear IS NOT NULL AND NEW.person_clear IS NOT OLD.person_clear)
      BEGIN SELECT RAISE(ABORT, 'the suppression list only forgets clear values'); END`,
    `CREATE TRIGGER register_never_changes BEFORE UPDATE ON register
      BEGIN SELECT RAISE(ABORT, 'the register only grows'); END`,
    `CREATE TRIGGER register_stays BEFORE DELETE ON register
      BEGIN SELECT RAISE(ABORT, 'the register only grows'); END`,
    `CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions only grow'); END`,
  ],
};
