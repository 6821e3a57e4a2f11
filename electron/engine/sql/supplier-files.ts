import { supplierKey } from '../../../shared/domain/value/supplier-key.ts';
import type { Overlap } from '../model/delivery-alarm.ts';
import type { SupplierFile } from '../model/supplier.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { isSupplied, readOrigins } from './origins.ts';
import { keepSupplier } from './suppliers.ts';

/** SQL of the deliveries of suppliers. */

/** The rows of an import by bought or shared source; those of a contact with several rows are in `contributions`. */
const ROWS_BY_SOURCE = `
  WITH told AS (
    SELECT origin_id, 0 AS is_double, 0 AS is_known FROM contacts WHERE import_id = :import AND origin_id IS NOT NULL
    UNION ALL
    SELECT origin_id,
      EXISTS (SELECT 1 FROM contributions AS before
        WHERE before.contact_id = told.contact_id AND before.import_id = told.import_id AND before.row < told.row),
      EXISTS (SELECT 1 FROM contributions AS before WHERE before.contact_id = told.contact_id AND before.import_id < told.import_id)
    FROM contributions AS told WHERE import_id = :import AND origin_id IS NOT NULL)
  SELECT source, count(*), sum(is_double), sum(is_known AND NOT is_double)
  FROM told JOIN origins ON origins.id = origin_id
  WHERE source IS NOT NULL AND (kind = 'purchased' OR kind = 'partner') GROUP BY source ORDER BY source`;

/**
 * Counts the rows of an import by supplier, and makes the suppliers that are new. Call it once the rows are stored.
 *
 * @param stated the supplier of the whole file, whose the refused rows are; null: none.
 */
export function keepSupplierFiles(
  transaction: Transaction,
  importId: number,
  { stated, rejected }: { readonly stated: string | null; readonly rejected: number },
): void {
  const files = new Map<number, { rows: number; unusable: number; doubles: number; known: number }>();
  const of = (name: string) => {
    const id = keepSupplier(transaction, name);
    const file = files.get(id) ?? { rows: 0, unusable: 0, doubles: 0, known: 0 };
    files.set(id, file);
    return file;
  };
  if (stated !== null) {
    const file = of(stated);
    file.rows += rejected;
    file.unusable += rejected;
  }
  for (const [source, rows, doubles, known] of [...transaction.values(ROWS_BY_SOURCE, { import: importId })]) {
    const file = of(String(source));
    file.rows += Number(rows);
    file.doubles += Number(doubles);
    file.known += Number(known);
  }
  for (const [id, { rows, unusable, doubles, known }] of files)
    transaction.run(
      'INSERT INTO supplier_files (supplier_id, import_id, rows, unusable, doubles, known) VALUES (?, ?, ?, ?, ?, ?)',
      [id, importId, rows, unusable, doubles, known],
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

/** The people that a supplier told of, by id, with the first day on which it did; '' where no day is known. */
export function readSuppliedPeople(reader: SqlReader, folded: string): ReadonlyMap<number, string> {
  const origins = originsOfSupplier(reader, folded);
  const people = new Map<number, string>();
  if (origins.size === 0) return people;
  const ids = JSON.stringify([...origins.keys()]);
  for (const table of ['contacts', 'contributions'] as const) {
    const id = table === 'contacts' ? 'id' : 'contact_id';
    for (const [contactId, originId] of reader.values(
      `SELECT ${id}, origin_id FROM ${table} WHERE origin_id IN (SELECT value FROM json_each(?)) ORDER BY ${id}`,
      [ids],
    )) {
      const on = origins.get(Number(originId)) ?? '';
      const before = people.get(Number(contactId));
      if (before === undefined || on < before) people.set(Number(contactId), on);
    }
  }
  return people;
}

/** The origins of a supplier, with their days. */
function originsOfSupplier(reader: SqlReader, folded: string): ReadonlyMap<number, string> {
  const origins = new Map<number, string>();
  for (const { id, stated } of readOrigins(reader).values())
    if (isSupplied(stated) && supplierKey(stated.source ?? '') === folded) origins.set(id, stated.on ?? '');
  return origins;
}

/** Those of the people whom nobody but the supplier told of. */
export function readSuppliedAlone(reader: SqlReader, folded: string, people: Iterable<number>): ReadonlySet<number> {
  const alone = new Set(people);
  const ids = JSON.stringify([...originsOfSupplier(reader, folded).keys()]);
  for (const [contactId] of reader.values(
    'SELECT DISTINCT contact_id FROM contributions WHERE origin_id NOT IN (SELECT value FROM json_each(?))',
    [ids],
  ))
    alone.delete(Number(contactId));
  return alone;
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
