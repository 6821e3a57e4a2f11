import type { Housemate } from '../export/recipient.ts';
import { textOf, withoutAbsent } from './column-values.ts';
import type { Reader, SqlValue } from './database.ts';

/** SQL of campaign checks: who there is to check, the few columns that most checks need, whether the answer still holds. */

/** The last entry of the register: whatever bears on a campaign moves it. */
export function lastRegisterEntry(reader: Reader): number {
  return Number(reader.get('SELECT max(seq) AS last FROM register')?.['last'] ?? 0);
}

/** What few people have. */
const RARE = ['sirene', 'bloctel', 'member', 'member_until', 'donor', 'last_donation_on', 'relation_until'];

/** Everything that rules ask of a person but the days that most people have, as one text. */
const REST = `CASE WHEN coalesce(${RARE.join(', ')}) IS NULL THEN audience || ifnull(territory, '')
  ELSE audience || ifnull(territory, '') || ${RARE.map((column) => `'|' || ifnull(${column}, '')`).join(' || ')} END`;

/** Places in the rows of `readLeanContacts`. */
export const LEAN = { id: 0, isSimple: 1, originId: 2, rest: 3, birthDate: 4, lastContactOn: 5, isPlain: 6, name: 7, street: 8, postcode: 9, city: 10 } as const;

/**
 * Contacts as most checks need them, in the order of their ids, both ends included: places in `LEAN`, read
 * by the million. `isSimple` 0: several contributions, or a state that hangs on its coordinates; it has to be
 * read whole. With `address`: `isPlain` 1 for a consumer in France without company, complement or country.
 */
export function readLeanContacts(reader: Reader, address: boolean, from: number, to: number): Generator<SqlValue[], undefined> {
  const place = address
    ? `, audience = 'consumer' AND company IS NULL AND address_complement IS NULL AND country IS NULL AND ifnull(territory, 'FR') = 'FR',
       last_name || ' ' || ifnull(first_name, ''), street, postcode, city`
    : '';
  return reader.values(
    `SELECT id, import_id IS NOT NULL AND status IS NULL, origin_id, ${REST}, birth_date, last_contact_on${place} FROM contacts WHERE id BETWEEN ? AND ? ORDER BY id`,
    [from, to],
  );
}

/**
 * What is told of contacts, by contact: its id, a first and a last day, and the rest as one text. A consent
 * that is bound to one coordinate has it in its rest, after `@`.
 */
export function readLeanConsents(reader: Reader, channels: readonly string[], from: number, to: number): Generator<SqlValue[], undefined> {
  return reader.values(
    `SELECT contact_id, at, until, text_id || '|' || event || '|' || channel || '|' || ifnull(slot, '') || ifnull('@' || coordinate, '') FROM consents
     WHERE contact_id BETWEEN ? AND ? AND channel IN (${channels.map(() => '?').join(', ')}) ORDER BY contact_id, import_id, row, part`,
    [from, to, ...channels],
  );
}

const BOND = "ifnull(informed, '') || '|' || ifnull(refusal_offered, '') || '|' || ifnull(quote(goods), '') || '|' || ifnull(quote(organisation), '')";

export function readLeanSales(reader: Reader, from: number, to: number): Generator<SqlValue[], undefined> {
  return reader.values(`SELECT contact_id, on_day, NULL, ${BOND} FROM sales WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row, part`, [from, to]);
}

export function readLeanContracts(reader: Reader, from: number, to: number): Generator<SqlValue[], undefined> {
  return reader.values(
    `SELECT contact_id, from_day, until_day, endless || '|' || ${BOND} FROM contracts WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row, part`,
    [from, to],
  );
}

/** The contacts with a request, a call or a message: few, and each with a story of its own. */
export function readContactsWithHistory(reader: Reader): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const [id] of reader.values('SELECT contact_id FROM requests UNION SELECT contact_id FROM calls UNION SELECT contact_id FROM contacted')) ids.add(Number(id));
  return ids;
}

/**
 * The contacts of whom several rows of one origin say the same, word for word, with that origin: to a
 * check they are contacts with one contribution.
 */
export function readRepeatedContacts(reader: Reader): ReadonlyMap<number, number | null> {
  const repeated = new Map<number, number | null>();
  for (const [id, originId] of reader.values(
    `SELECT contact_id, min(contributions.origin_id) FROM contributions JOIN contacts ON contacts.id = contact_id WHERE status IS NULL GROUP BY contact_id
     HAVING count(payload) = 0 AND count(DISTINCT ifnull(contributions.origin_id, 0)) = 1`,
  )) {
    repeated.set(Number(id), numberOf(originId));
  }
  return repeated;
}

export interface CoordinateOfKind {
  readonly contactId: number;
  readonly value: string;
  readonly use: string | null;
}

/** The e-mails, or the numbers, by contact. */
export function* readCoordinatesOfKind(reader: Reader, kind: 'email' | 'phone', from: number, to: number): Generator<CoordinateOfKind, undefined> {
  for (const [contactId, value, use] of reader.values(
    'SELECT contact_id, value, phone_use FROM coordinates WHERE contact_id BETWEEN ? AND ? AND kind = ? ORDER BY contact_id, position',
    [from, to, kind],
  )) {
    yield { contactId: Number(contactId), value: String(value), use: textOf(use) ?? null };
  }
}

function numberOf(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** The names of a few contacts, for a letter to all of them. */
export function readHousemates(reader: Reader, ids: readonly number[]): readonly Housemate[] {
  return ids.flatMap((id) => [...reader.values('SELECT audience, civility, first_name, last_name FROM contacts WHERE id = ?', [id])].map(housemateOf));
}

function housemateOf([audience, civility, firstName, lastName]: readonly SqlValue[]): Housemate {
  return withoutAbsent<Housemate>({ audience: String(audience) as Housemate['audience'], civility: textOf(civility), firstName: textOf(firstName), lastName: textOf(lastName) });
}

/**
 * The contacts whom the suppression list may concern: those who carry a coordinate of it, live in the
 * postcode of one of its addresses, or are named by it. Null: it holds values that only a hash tells, so
 * that it may concern anybody.
 */
export function readSuppressionCandidates(reader: Reader): ReadonlySet<number> | null {
  if (reader.get('SELECT 1 AS some FROM suppressions LIMIT 1') === undefined) return new Set();
  if (reader.get("SELECT 1 AS hashed FROM suppressions WHERE clear IS NULL OR kind = 'foreign' LIMIT 1") !== undefined) return null;
  const candidates = new Set<number>();
  for (const [id] of reader.values(
    `SELECT contact_id FROM coordinates WHERE value IN (SELECT clear FROM suppressions WHERE kind IN ('email', 'phone'))
     UNION SELECT id FROM contacts WHERE replace(lower(postcode), ' ', '') IN (SELECT substr(clear, 1, instr(clear, ' ') - 1) FROM suppressions WHERE kind = 'address')
     UNION SELECT CAST(clear AS INTEGER) FROM suppressions WHERE kind = 'contact'`,
  )) {
    candidates.add(Number(id));
  }
  return candidates;
}
