import type { CsvLayout } from './csv-layout.ts';
import { CsvRecords } from './csv-records.ts';

const CANDIDATES = [';', ',', '\t', '|'] as const;
const SAMPLE_RECORDS = 500;

/** The least share of records with the same number of columns for a delimiter. */
const LEAST_SHARE = 0.4;

/** The delimiter under which most records have the same number of columns. */
export function detectLayout(sample: Buffer, complete: boolean): CsvLayout {
  let best: CsvLayout = { delimiter: null, columns: 1 };
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const { columns, share } = stability(columnCounts(sample, delimiter, complete));
    const score = share * Math.log2(1 + columns);
    if (columns > 1 && share >= LEAST_SHARE && score > bestScore) {
      best = { delimiter, columns };
      bestScore = score;
    }
  }
  return best;
}

/** Rare delimiters. They occur in texts too often to be followed: they are only reported. */
const RARE: readonly (readonly [delimiter: string, leastColumns: number])[] = [
  ['^', 2],
  ['~', 2],
  [':', 3],
];
const LEAST_RARE_SHARE = 0.8;

/** A rare delimiter that divides the records better than any usual one; null: none. */
export function rareDelimiter(sample: Buffer, complete: boolean, { columns: found }: CsvLayout): string | null {
  for (const [delimiter, leastColumns] of RARE) {
    const counts = columnCounts(sample, delimiter, complete);
    const { columns, share } = stability(counts);
    // Hours have colons, but headers have none.
    if (counts[0] === columns && columns >= Math.max(leastColumns, found + 1) && share >= LEAST_RARE_SHARE)
      return delimiter;
  }
  return null;
}

/** A named delimiter (`sep=`) is followed unless it divides hardly anything and another one does. */
export function layoutWith(delimiter: string, sample: Buffer, complete: boolean): CsvLayout {
  const { columns, share } = stability(columnCounts(sample, delimiter, complete));
  const found = columns > 1 && share >= LEAST_SHARE ? null : detectLayout(sample, complete);
  return found === null || found.columns === 1 ? { delimiter, columns } : found;
}

function columnCounts(sample: Buffer, delimiter: string, complete: boolean): readonly number[] {
  const records = new CsvRecords({ delimiter, columns: 0 });
  records.feed(sample);
  if (complete) records.finish();
  const counts: number[] = [];
  while (counts.length < SAMPLE_RECORDS && records.next()) {
    if (!records.blank && !records.isDoubtful) counts.push(records.fieldCount);
  }
  return counts;
}

/** The most frequent number of columns beyond one, and the share of the records that have it. */
function stability(counts: readonly number[]): { readonly columns: number; readonly share: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let columns = 1;
  let most = 0;
  for (const [count, times] of frequency) {
    if (count > 1 && (times > most || (times === most && count > columns))) {
      columns = count;
      most = times;
    }
  }
  return { columns, share: counts.length === 0 ? 0 : most / counts.length };
}
