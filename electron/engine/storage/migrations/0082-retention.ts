import type { Migration } from './migration.ts';

/**
 * Who is kept longer than the retention period, and who was asked to stay (docs/law/rules-fr.md, R-1 to R-3).
 *
 * - `holds`: a reason to keep somebody until a day, which is included: a dispute, a warranty. One for each contact: a new one takes
 *   its place, and lifting it deletes it. It permits no prospecting.
 * - `retention_asks`: the people of a list that asks whether they want to stay, with the place of each row. The thirty days to
 *   answer run from the day on which the list is said to be sent (`export_events`), so no day of an answer is stored; `on_day` is that
 *   of the letter. Goes with the person, and with a list whose files could not take their place.
 */
export const retention: Migration = {
  version: 82,
  title: 'retention',
  statements: [
    `CREATE TABLE holds (
      contact_id INTEGER PRIMARY KEY REFERENCES contacts (id),
      until_day TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE retention_asks (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      export_id INTEGER NOT NULL,
      place INTEGER NOT NULL,
      on_day TEXT NOT NULL,
      PRIMARY KEY (contact_id, export_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX retention_asks_of_lists ON retention_asks (export_id)',
  ],
};
