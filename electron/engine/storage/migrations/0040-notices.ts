import type { Migration } from './migration.ts';

/**
 * Who was told of the source of the data about them (art. 14 RGPD).
 *
 * - `notice_texts`: the texts of notices, by version. Only grows.
 * - `notice_rounds`: one statement about several people: the list of a message that carries the notice (`export_id`, `way`,
 *   `text_id`), or an exemption with its day and reason (art. 14(5)(b)). Only grows. A list informs nobody until it is said to be
 *   sent: the day is that of its statements (`export_events`), and no day is stored here.
 * - `notices`: for each round the people and the origins that it is about, with the place of the person’s row in the list.
 *   Only grows. It has no coordinate: the list has its keyed hash. An erasure leaves its numbers, which name nobody. `import_id` is
 *   the import of the origin: the number of an origin that was taken back may be given again, that of an import is not.
 *
 * The rounds of a list whose files could not take their place go with it.
 */
export const notices: Migration = {
  version: 40,
  title: 'notices',
  statements: [
    `CREATE TABLE notice_texts (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      text TEXT NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER notice_texts_never_change BEFORE UPDATE ON notice_texts
      BEGIN SELECT RAISE(ABORT, 'texts of notices only grow'); END`,
    `CREATE TRIGGER notice_texts_stay BEFORE DELETE ON notice_texts
      BEGIN SELECT RAISE(ABORT, 'texts of notices only grow'); END`,

    `CREATE TABLE notice_rounds (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      export_id INTEGER,
      way TEXT CHECK (way = 'post' OR way = 'email' OR way = 'phone' OR way = 'sms' OR way = 'automated_call'),
      text_id INTEGER REFERENCES notice_texts (id),
      on_day TEXT,
      exempt_reason TEXT,
      CHECK ((export_id IS NULL) = (exempt_reason IS NOT NULL)),
      CHECK ((export_id IS NULL) = (on_day IS NOT NULL))
    ) STRICT`,
    `CREATE TRIGGER notice_rounds_never_change BEFORE UPDATE ON notice_rounds
      BEGIN SELECT RAISE(ABORT, 'notices only grow'); END`,
    `CREATE TRIGGER notice_rounds_stay BEFORE DELETE ON notice_rounds
      WHEN OLD.export_id IS NULL OR EXISTS (SELECT 1 FROM exports WHERE id = OLD.export_id)
      BEGIN SELECT RAISE(ABORT, 'notices only grow'); END`,

    `CREATE TABLE notices (
      contact_id INTEGER NOT NULL,
      origin_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL,
      round_id INTEGER NOT NULL REFERENCES notice_rounds (id),
      place INTEGER NOT NULL,
      PRIMARY KEY (contact_id, origin_id, round_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER notices_never_change BEFORE UPDATE ON notices
      BEGIN SELECT RAISE(ABORT, 'notices only grow'); END`,
    `CREATE TRIGGER notices_stay BEFORE DELETE ON notices
      WHEN EXISTS (SELECT 1 FROM notice_rounds JOIN exports ON exports.id = notice_rounds.export_id WHERE notice_rounds.id = OLD.round_id)
        OR EXISTS (SELECT 1 FROM notice_rounds WHERE id = OLD.round_id AND export_id IS NULL)
      BEGIN SELECT RAISE(ABORT, 'notices only grow'); END`,
  ],
};
