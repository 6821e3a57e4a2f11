import type { Migration } from './migration.ts';

/**
 * One letter for the people of one address, and gifts.
 *
 * - `households`: the name and the salutation that a person confirmed for the people of a letter, or that each of them
 *   gets a letter of their own (`separate`). `address_key` is the household key of the address, `members_hash` a keyed
 *   hash of their names: other people, or other names, are another row.
 * - `household_members`: for whom it was confirmed. When one of them leaves the workspace, the line goes with them.
 * - `gifts`: one gift a row of a file, in cents of euros; they belong to their contribution, like `sales`.
 */
export const households: Migration = {
  version: 83,
  title: 'households',
  statements: [
    `CREATE TABLE households (
      id INTEGER PRIMARY KEY,
      address_key TEXT NOT NULL,
      members_hash TEXT NOT NULL,
      line1 TEXT,
      salutation TEXT,
      separate INTEGER NOT NULL CHECK (separate = 0 OR separate = 1),
      confirmed_at TEXT NOT NULL,
      by TEXT NOT NULL,
      UNIQUE (address_key, members_hash),
      CHECK ((separate = 1) = (line1 IS NULL) AND (line1 IS NULL) = (salutation IS NULL))
    ) STRICT`,
    `CREATE TABLE household_members (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      household_id INTEGER NOT NULL REFERENCES households (id),
      PRIMARY KEY (contact_id, household_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX household_members_by_household ON household_members (household_id)',
    `CREATE TRIGGER household_member_gone AFTER DELETE ON household_members BEGIN
      DELETE FROM household_members WHERE household_id = old.household_id;
      DELETE FROM households WHERE id = old.household_id;
    END`,
    `CREATE TABLE gifts (
      contact_id INTEGER NOT NULL REFERENCES contacts (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      part INTEGER NOT NULL,
      on_day TEXT NOT NULL,
      cents INTEGER NOT NULL CHECK (cents > 0),
      form TEXT,
      PRIMARY KEY (contact_id, import_id, row, part)
    ) STRICT, WITHOUT ROWID`,
  ],
};
