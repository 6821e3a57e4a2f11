import type { Database } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * The data of lists after their export.
 *
 * - `exports` says by which campaign it may be judged again (`given`: CAMPAIGN.json without its segment; NULL: a list of
 *   before), what its format was asked (`choices`), to whom it passes data on and its last day (NULL: none, or a list of before). The calls
 *   that it permits are with its rows.
 * - `export_rows`: what the list said, row by row (`sql/list-row-codec.ts`). Those of lists of before are made of what was
 *   decided: they are matched by the id alone. Changed by nobody; it goes with an export that could not take its place.
 * - `export_events`: what was said of a list afterwards. Only grows. `rows`: of a list sent in part, a bit for each of its rows.
 * - `export_returns`: the imports that tell the calls of a list.
 * - `export_withdrawals`: who was told to be taken out of a list. Only grows; `done_on`, `done_by`: taken out there.
 */
export const listRows: Migration = {
  version: 23,
  title: 'list-rows',
  statements: [
    'ALTER TABLE exports ADD COLUMN given TEXT',
    'ALTER TABLE exports ADD COLUMN choices TEXT',
    'ALTER TABLE exports ADD COLUMN recipient TEXT',
    'ALTER TABLE exports ADD COLUMN until_day TEXT',
    `CREATE TABLE export_rows (
      export_id INTEGER PRIMARY KEY REFERENCES exports (id),
      people INTEGER NOT NULL,
      rows BLOB NOT NULL
    ) STRICT`,
    `CREATE TRIGGER export_rows_never_change BEFORE UPDATE ON export_rows
      BEGIN SELECT RAISE(ABORT, 'what a list said never changes'); END`,

    `CREATE TABLE export_events (
      export_id INTEGER NOT NULL REFERENCES exports (id),
      seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      event TEXT NOT NULL CHECK (event = 'sent' OR event = 'partly' OR event = 'not_sent' OR event = 'returned' OR event = 'ended' OR event = 'reopened'),
      on_day TEXT,
      people INTEGER NOT NULL,
      file_sha256 TEXT,
      reason TEXT,
      rows BLOB,
      PRIMARY KEY (export_id, seq)
    ) STRICT`,
    `CREATE TRIGGER export_events_never_change BEFORE UPDATE ON export_events
      BEGIN SELECT RAISE(ABORT, 'what was said of a list only grows'); END`,
    `CREATE TRIGGER export_events_stay BEFORE DELETE ON export_events
      BEGIN SELECT RAISE(ABORT, 'what was said of a list only grows'); END`,

    `CREATE TABLE export_returns (
      export_id INTEGER NOT NULL REFERENCES exports (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      PRIMARY KEY (export_id, import_id)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE export_withdrawals (
      export_id INTEGER NOT NULL REFERENCES exports (id),
      contact_id INTEGER NOT NULL,
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      file_sha256 TEXT,
      done_on TEXT,
      done_by TEXT,
      PRIMARY KEY (export_id, contact_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER export_withdrawals_are_done_once BEFORE UPDATE ON export_withdrawals
      WHEN NEW.export_id IS NOT OLD.export_id OR NEW.contact_id IS NOT OLD.contact_id OR NEW.at IS NOT OLD.at
        OR NEW.reason IS NOT OLD.reason OR NEW.file_sha256 IS NOT OLD.file_sha256 OR OLD.done_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'withdrawals only grow'); END`,
    `CREATE TRIGGER export_withdrawals_stay BEFORE DELETE ON export_withdrawals
      BEGIN SELECT RAISE(ABORT, 'withdrawals only grow'); END`,
  ],
  compute(database) {
    for (const id of Array.from(database.values('SELECT id FROM exports ORDER BY id'), ([value]) => Number(value)))
      keepRows(database, id);
  },
};

/** The people of an older list, from its outcomes. */
const OUTCOMES = 16;
const ELIGIBLE = 9;

function keepRows(database: Database, id: number): void {
  const [[decisions, attempts] = []] = [
    ...database.values('SELECT decisions, attempts FROM exports WHERE id = ?', [id]),
  ];
  const permitted = attempts instanceof Uint8Array ? attempts : null;
  const rows: number[] = [];
  let people = 0;
  let before = 0;
  for (const [contactId, outcome] of outcomesIn(decisions instanceof Uint8Array ? decisions : new Uint8Array())) {
    if (outcome !== ELIGIBLE) continue;
    // Distance of the ids, twice over: it may be negative in lists of later. No heads of coordinates, nobody beside.
    push(rows, 2 * (contactId - before));
    push(rows, (permitted?.[people] ?? 1) * 16);
    push(rows, 0);
    people += 1;
    before = contactId;
  }
  database.run('INSERT INTO export_rows (export_id, people, rows) VALUES (?, ?, ?)', [
    id,
    people,
    Uint8Array.from(rows),
  ]);
}

function* outcomesIn(bytes: Uint8Array): Generator<readonly [contactId: number, outcome: number]> {
  let place = 0;
  const next = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = bytes[place] ?? 0;
      place += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  let contactId = 0;
  while (place < bytes.length) {
    contactId += next();
    yield [contactId, next() % OUTCOMES];
  }
}

function push(bytes: number[], value: number): void {
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80);
    left = Math.floor(left / 0x80);
  }
  bytes.push(left);
}
