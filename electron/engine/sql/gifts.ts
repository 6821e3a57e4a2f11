import type { SqlReader } from '../storage/reader.ts';

/** SQL of gifts by year. */

/** The contacts with a gift in a calendar year, ascending. */
export function donorsOfYear(reader: SqlReader, year: number): readonly number[] {
  return Array.from(
    reader.values('SELECT DISTINCT contact_id FROM gifts WHERE on_day BETWEEN ? AND ? ORDER BY contact_id', [
      `${String(year)}-01-01`,
      `${String(year)}-12-31`,
    ]),
    ([id]) => Number(id),
  );
}

/** The calendar years with a gift, the latest first. */
export function yearsWithGifts(reader: SqlReader): readonly number[] {
  return Array.from(reader.values('SELECT DISTINCT substr(on_day, 1, 4) FROM gifts ORDER BY 1 DESC'), ([year]) =>
    Number(year),
  );
}

/** The years in which each contact gave, each once. */
export function readGiftYears(reader: SqlReader): readonly { readonly contactId: number; readonly year: string }[] {
  return Array.from(
    reader.values('SELECT DISTINCT contact_id, substr(on_day, 1, 4) FROM gifts ORDER BY contact_id, on_day'),
    ([contactId, year]) => ({ contactId: Number(contactId), year: String(year) }),
  );
}
