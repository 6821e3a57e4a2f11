import type { Overlap } from '../model/delivery-alarm.ts';
import type { SupplierFile } from '../model/supplier.ts';
import { atOnce, type Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { lastContactId } from './imports.ts';
import { keepSupplier } from './suppliers.ts';

/**
 * SQL of the deliveries of suppliers. A delivery belongs to the source of the whole file; the source of a row is where it was
 * collected.
 */

/** The rows of an import; those of a contact with several rows are in `contributions`. */
const ROWS = `
  WITH told AS (
    SELECT 0 AS is_double, 0 AS is_known FROM contacts WHERE import_id = :import
    UNION ALL
    SELECT
      EXISTS (SELECT 1 FROM contributions AS before
        WHERE before.contact_id = told.contact_id AND before.import_id = told.import_id AND before.row < told.row),
      EXISTS (SELECT 1 FROM contributions AS before WHERE before.contact_id = told.contact_id AND before.import_id < told.import_id)
    FROM contributions AS told WHERE import_id = :import)
  SELECT count(*), coalesce(sum(is_double), 0), coalesce(sum(is_known AND NOT is_double), 0) FROM told`;

/**
 * Counts the rows of an import for its supplier, who is made when new. Call it once the rows are stored.
 *
 * @param rejected rows that neither identify nor reach anybody.
 */
export function keepSupplierFile(
  transaction: Transaction,
  importId: number,
  { supplier, rejected }: { readonly supplier: string; readonly rejected: number },
): void {
  const [[rows, doubles, known] = []] = [...transaction.values(ROWS, { import: importId })];
  transaction.run(
    'INSERT INTO supplier_files (supplier_id, import_id, rows, unusable, doubles, known) VALUES (?, ?, ?, ?, ?, ?)',
    [keepSupplier(transaction, supplier), importId, Number(rows) + rejected, rejected, Number(doubles), Number(known)],
  );
}

/** The deliveries that stand, in the order of their reception. */
export function readSupplierFiles(reader: SqlReader, supplierId: number): readonly SupplierFile[] {
  return Array.from(
    reader.values(
      `SELECT import_id, coalesce(CASE WHEN json_valid(origin) THEN json_extract(origin, '$.on') END, substr(at, 1, 10)) AS on_day,
         supplier_files.rows, unusable, doubles, known
       FROM supplier_files JOIN imports ON imports.id = import_id
       WHERE supplier_id = ? AND undone_at IS NULL ORDER BY on_day, import_id`,
      [supplierId],
    ),
    ([importId, on, rows, unusable, doubles, known]) => ({
      importId: Number(importId),
      on: String(on),
      rows: Number(rows),
      unusable: Number(unusable),
      doubles: Number(doubles),
      known: Number(known),
    }),
  );
}

/** The people of some deliveries by ascending id, with the day of the first one. */
export function readSuppliedPeople(reader: SqlReader, files: readonly SupplierFile[]): ReadonlyMap<number, string> {
  return atOnce(readingSuppliedPeople(reader, files));
}

/** The same in steps. */
export function* readingSuppliedPeople(
  reader: SqlReader,
  files: readonly SupplierFile[],
): Steps<ReadonlyMap<number, string>> {
  const days = new Map(files.map(({ importId, on }) => [importId, on]));
  const people = new Map<number, string>();
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += STRETCH) {
    for (const [contactId, importId] of reader.values(PEOPLE, { from, to: from + STRETCH - 1, files: idsOf(files) })) {
      const on = days.get(Number(importId)) ?? '';
      const before = people.get(Number(contactId));
      if (before === undefined || on < before) people.set(Number(contactId), on);
    }
    yield;
  }
  return people;
}

/** Contacts per query: some milliseconds. */
const STRETCH = 1000;

const PEOPLE = `
  WITH files AS (SELECT value AS id FROM json_each(:files))
  SELECT id AS contact_id, import_id FROM contacts
  WHERE id BETWEEN :from AND :to AND import_id IN (SELECT id FROM files)
  UNION SELECT contact_id, import_id FROM contributions
  WHERE contact_id BETWEEN :from AND :to AND import_id IN (SELECT id FROM files)
  ORDER BY contact_id`;

/** Those of the people whose data came from no other source. */
export function readSuppliedAlone(
  reader: SqlReader,
  files: readonly SupplierFile[],
  people: Iterable<number>,
): ReadonlySet<number> {
  const alone = new Set(people);
  for (const [contactId] of reader.values(
    'SELECT DISTINCT contact_id FROM contributions WHERE origin_id IS NOT NULL AND import_id NOT IN (SELECT value FROM json_each(?))',
    [idsOf(files)],
  ))
    alone.delete(Number(contactId));
  return alone;
}

function idsOf(files: readonly SupplierFile[]): string {
  return JSON.stringify(files.map(({ importId }) => importId));
}

/** The names of the blocked suppliers by the imports of their deliveries. */
export function readBlockedFiles(reader: SqlReader): ReadonlyMap<number, string> {
  return new Map(
    Array.from(
      reader.values(
        "SELECT import_id, name FROM supplier_files JOIN suppliers ON suppliers.id = supplier_id WHERE state = 'blocked'",
      ),
      ([importId, name]) => [Number(importId), String(name)],
    ),
  );
}

/** How the people of two deliveries overlap: people who were erased are in neither. */
export function countOverlap(reader: SqlReader, earlier: number, later: number): Overlap {
  return {
    earlier: countPeople(reader, earlier),
    later: countPeople(reader, later),
    both: Number(
      reader.get(
        `SELECT count(*) AS people FROM (SELECT DISTINCT contact_id FROM contributions WHERE import_id = :later) AS told
         WHERE EXISTS (SELECT 1 FROM contributions WHERE contact_id = told.contact_id AND import_id = :earlier)`,
        { earlier, later },
      )?.['people'] ?? 0,
    ),
  };
}

function countPeople(reader: SqlReader, importId: number): number {
  const counted = reader.get(
    `SELECT (SELECT count(*) FROM contacts WHERE import_id = :import)
       + (SELECT count(DISTINCT contact_id) FROM contributions WHERE import_id = :import) AS people`,
    { import: importId },
  );
  return Number(counted?.['people'] ?? 0);
}
