import type { ContactStatus } from '../../../../shared/domain/contact/words.ts';
import { addressKeys } from '../../../../shared/domain/place/address.ts';
import { linesThatMayTellStatus, readStatusWords } from '../../../../shared/domain/value/remark-words.ts';
import { ROWS_A_STEP, type Steps } from '../../steps/pauses.ts';
import type { Database } from '../database.ts';
import type { SqlValue } from '../reader.ts';
import type { Migration } from './migration.ts';

/**
 * States of people and of their coordinates that a named person may lift again.
 *
 * - `suspicions`: written anew with the state `lifted`. It changes: a decision is noted on its rows.
 * - `dead_coordinates`: written anew with an `id`, by which a person lifts it, and `lifted_on`, `lifted_by`. It changes by that alone.
 *
 * Suspicions are found again in the remarks of imports that stand: older programs told them at the import and kept nothing.
 */
export const states: Migration = {
  version: 80,
  title: 'states',
  statements: [
    `CREATE TABLE suspicions_anew (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind = 'deceased' OR kind = 'moved' OR kind = 'wrong_number' OR kind = 'undeliverable'),
      coordinate TEXT,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      source TEXT NOT NULL,
      words TEXT NOT NULL,
      at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state = 'open' OR state = 'confirmed' OR state = 'dismissed' OR state = 'lifted'),
      decided_on TEXT,
      decided_by TEXT
    ) STRICT`,
    `INSERT INTO suspicions_anew (id, contact_id, kind, coordinate, import_id, row, source, words, at, state, decided_on, decided_by)
      SELECT id, contact_id, kind, coordinate, import_id, row, source, words, at, state, decided_on, decided_by FROM suspicions`,
    'DROP TABLE suspicions',
    'ALTER TABLE suspicions_anew RENAME TO suspicions',
    'CREATE INDEX suspicions_of_contacts ON suspicions (contact_id)',
    `CREATE TABLE dead_coordinates_anew (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'email' OR kind = 'address'),
      coordinate TEXT NOT NULL,
      on_day TEXT NOT NULL,
      reason TEXT NOT NULL,
      source TEXT NOT NULL,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      row INTEGER NOT NULL,
      lifted_on TEXT,
      lifted_by TEXT,
      UNIQUE (contact_id, kind, coordinate, import_id, row)
    ) STRICT`,
    `INSERT INTO dead_coordinates_anew (contact_id, kind, coordinate, on_day, reason, source, import_id, row)
      SELECT contact_id, kind, coordinate, on_day, reason, source, import_id, row FROM dead_coordinates
      ORDER BY import_id, row, contact_id, kind, coordinate`,
    'DROP TABLE dead_coordinates',
    'ALTER TABLE dead_coordinates_anew RENAME TO dead_coordinates',
  ],
  *computing(database) {
    // Read whole before the first is written: a cursor and a change do not go together.
    const remarks = [...(yield* readingRemarksOfContacts(database)), ...(yield* readingRemarksOfRows(database))];
    for (const [place, remark] of remarks.entries()) {
      suspect(database, remark);
      if (place % ROWS_A_STEP === 0) yield;
    }
  },
};

/** The part of a row that a remark is about. */
interface Remark {
  readonly contactId: number;
  readonly importId: number;
  readonly row: number;
  readonly kind: ContactStatus;
  readonly words: string;
  readonly source: string;
  readonly at: string;
  readonly address: string | null;
  readonly phones: readonly string[];
}

const STANDING = "imports.kind = 'file' AND imports.undone_at IS NULL";

/** The remark of a row or of a contact, and what it is about, as columns. */
const SAID = ['note', 'company', 'street', 'postcode', 'status'] as const;
const OF_CONTACT = `${SAID.map((column) => `contacts.${column}`).join(', ')},
  (SELECT json_group_array(value) FROM coordinates WHERE contact_id = contacts.id AND coordinates.kind = 'phone')`;
const OF_PAYLOAD = `${SAID.map((field) => `json_extract(payload, '$.person.${field}')`).join(', ')}, json_extract(payload, '$.phones')`;

/** Contacts whose remarks are read together. */
const PIECE = 500;

/**
 * Contacts with one row, which is in their own columns: of most of them, the remark tells no state. SQLite joins remarks
 * several times faster than it hands them over; a break of line in a remark is as good as a space.
 */
const NOTED = `SELECT group_concat(id), group_concat(replace(note, char(10), ' '), char(10)) FROM contacts
  WHERE id BETWEEN ? AND ? AND note IS NOT NULL AND import_id IS NOT NULL`;
const CONTACTS = `
  SELECT contacts.id, contacts.import_id, contacts.row, coalesce(source, file), imports.at, ${OF_CONTACT}
  FROM contacts JOIN imports ON imports.id = contacts.import_id LEFT JOIN origins ON origins.id = contacts.origin_id
  WHERE contacts.id IN (SELECT value FROM json_each(?)) AND ${STANDING} ORDER BY contacts.id`;

/** The rows of contacts with several. A row without a payload repeats the one before it; the first one, the contact. */
const ROWS = `
  SELECT contact_id, contributions.import_id, contributions.row, coalesce(source, file), imports.at, ${STANDING}, payload IS NULL,
    ${OF_PAYLOAD}, ${OF_CONTACT}
  FROM contributions JOIN contacts ON contacts.id = contact_id JOIN imports ON imports.id = contributions.import_id
  LEFT JOIN origins ON origins.id = contributions.origin_id
  WHERE note IS NOT NULL ORDER BY contact_id, contributions.import_id, contributions.row`;

type Values = readonly (SqlValue | undefined)[];

function* readingRemarksOfContacts(database: Database): Steps<readonly Remark[]> {
  const [row] = database.values('SELECT max(id) FROM contacts');
  const last = Number(row?.[0] ?? 0);
  const remarks: Remark[] = [];
  for (let from = 1; from <= last; from += PIECE) {
    const telling = perhapsTelling(database, from);
    if (telling.length > 0)
      for (const values of database.values(CONTACTS, [JSON.stringify(telling)])) remarks.push(...remarkOf(values));
    yield;
  }
  return remarks;
}

/** The contacts of a piece whose remark may tell a state. */
function perhapsTelling(database: Database, from: number): readonly number[] {
  const [row] = database.values(NOTED, [from, from + PIECE - 1]);
  const [ids = null, notes] = row ?? [];
  if (ids === null) return [];
  const lines = linesThatMayTellStatus(String(notes));
  return String(ids)
    .split(',')
    .flatMap((id, place) => (lines[place] === false ? [] : [Number(id)]));
}

function* readingRemarksOfRows(database: Database): Steps<readonly Remark[]> {
  const remarks: Remark[] = [];
  const columns = SAID.length + 1;
  let before: { readonly contactId: SqlValue | undefined; readonly said: Values } = { contactId: null, said: [] };
  for (const [contactId, importId, row, source, at, stands, repeats, ...told] of database.values(ROWS)) {
    const own = told.slice(columns);
    const said: Values = repeats === 0 ? told.slice(0, columns) : before.contactId === contactId ? before.said : own;
    before = { contactId, said };
    if (stands === 1) remarks.push(...remarkOf([contactId, importId, row, source, at, ...said]));
    yield;
  }
  return remarks;
}

function stateIn(note: SqlValue | undefined, company: SqlValue | undefined): ContactStatus | null {
  return typeof note === 'string' ? readStatusWords(note, typeof company === 'string' ? company : undefined) : null;
}

/** At most one. */
function* remarkOf(values: Values): Generator<Remark> {
  const [contactId, importId, row, source, at, note, company, street, postcode, status, phones] = values;
  if (typeof note !== 'string') return;
  const kind = stateIn(note, company);
  if (kind === null || status === kind) return;
  const [address = null] =
    typeof street === 'string' && typeof postcode === 'string' ? addressKeys({ street, postcode }) : [];
  yield {
    contactId: Number(contactId),
    importId: Number(importId),
    row: Number(row),
    kind,
    words: note,
    source: String(source),
    at: String(at),
    address,
    phones: JSON.parse(String(phones ?? '[]')) as readonly string[],
  };
}

/** Unless the row raised it before, or it was decided: a dismissal applies to its source, a confirmation to every source. */
function suspect(database: Database, remark: Remark): void {
  const { contactId, importId, row, kind, words, source, at } = remark;
  const [known] = [
    ...database.values(
      `SELECT 1 FROM suspicions WHERE contact_id = ? AND kind = ?
        AND ((import_id = ? AND row = ?) OR state = 'confirmed' OR (state = 'dismissed' AND source = ?)) LIMIT 1`,
      [contactId, kind, importId, row, source],
    ),
  ];
  if (known !== undefined) return;
  database.run(
    `INSERT INTO suspicions (contact_id, kind, coordinate, import_id, row, source, words, at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
    [contactId, kind, coordinateOf(remark), importId, row, source, words, at],
  );
}

/** A returned letter and a move are about the address, a wrong number about the only number. */
function coordinateOf({ kind, address, phones }: Remark): string | null {
  if (kind === 'deceased') return null;
  if (kind !== 'wrong_number') return address;
  const [only, ...others] = phones;
  return only === undefined || others.length > 0 ? null : only;
}
