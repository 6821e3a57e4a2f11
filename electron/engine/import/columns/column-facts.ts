import { dateOrderVotes, orderOf, type DateOrder } from '../../../../shared/domain/calendar/date-text.ts';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import { nameOrderOf, type NameOrder } from '../../../../shared/domain/value/person-name.ts';
import { cellText, tidyText } from '../cell/cell-text.ts';
import { columnKinds, kindOfField, type ColumnKind } from '../table/column-kind.ts';
import { garbledColumns } from './garbled-cells.ts';
import { headerHint, headerWords } from '../header/header-words.ts';
import type { MappedColumn } from './mapping.ts';
import type { SampleRow } from '../table/sample-rows.ts';
import type { ColumnTarget, TargetField } from '../../../../shared/domain/contact/target-field.ts';

/** Facts of a whole column that determine the reading of its cells. */
export interface ColumnFacts {
  /** By column index: the order of numeric dates; null where unknown. */
  readonly dateOrders: ReadonlyMap<number, DateOrder | null>;
  /** By column index: the order of full names. */
  readonly nameOrders: ReadonlyMap<number, NameOrder | null>;
  /** By column index: the plain kind of its cells, if any. */
  readonly kinds: ReadonlyMap<number, ColumnKind>;
  /** By column index: the kind of the header, where the cells are plainly of another kind, which is read instead. */
  readonly otherKinds: ReadonlyMap<number, TargetField>;
  /** Columns with text in a wrong encoding. */
  readonly garbled: ReadonlySet<number>;
  /** Day of serial number 0 in this workbook: `1899-12-30` or `1904-01-01`. */
  readonly epoch: string;
}

/** Whether a column may hold days, « STOP le 12/03/2025 » included. */
function holdsDays(target: ColumnTarget): boolean {
  return kindOfField(target) === 'date' || target === 'opposition' || target === 'bloctel';
}

/** French headings: 03/04 means 3 April. */
const FRENCH_HEADERS =
  /\b(?:nom|prenom|adresse|ville|courriel|telephone|tel|naissance|societe|code postal|cp|portable|accord|civilite|pays|le|date de|du)\b/;
const ENGLISH_HEADERS = /\b(?:name|first|last|address|city|phone|birth|company|zip|country|date of)\b/;

/** Serial dates count from 1900 or from 1904; a date cell with a known day decides. */
function epochOf(rows: Iterable<SampleRow>): string {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell !== null && typeof cell === 'object' && cell.kind === 'date' && cell.day !== null && cell.serial > 60) {
        return addDays(cell.day, -Math.floor(cell.serial)) < '1902-01-01' ? '1899-12-30' : '1904-01-01';
      }
    }
  }
  return '1899-12-30';
}

/**
 * Analyses whole columns. A column whose own dates do not determine their order follows the others of the table, then
 * the language of its headers; otherwise the order stays unknown.
 *
 * @param rows more rows give more certainty; a sample of some thousand rows is enough
 */
export function gatherColumnFacts(columns: readonly MappedColumn[], rows: readonly SampleRow[]): ColumnFacts {
  const votes = new Map(
    columns
      .filter((column) => holdsDays(column.target))
      .map((column) => [column.index, dateOrderVotes(rows.map((row) => tidyText(row.cells[column.index] ?? null)))]),
  );
  const all = [...votes.values()].reduce((sum, vote) => ({ dmy: sum.dmy + vote.dmy, mdy: sum.mdy + vote.mdy }), {
    dmy: 0,
    mdy: 0,
  });
  const headers = columns.map((column) => headerWords(column.header)).join(' ');
  const french = FRENCH_HEADERS.test(headers) && !ENGLISH_HEADERS.test(headers);
  const shared = orderOf(all) ?? (french ? 'dmy' : null);
  const kinds = columnKinds(columns, rows);
  return {
    dateOrders: new Map([...votes].map(([index, vote]) => [index, orderOf(vote) ?? shared])),
    nameOrders: new Map(
      columns
        .filter((column) => column.target === 'fullName')
        .map((column) => [
          column.index,
          nameOrderOf(rows.map((row) => cellText(row.cells[column.index] ?? null)).filter((text) => text !== '')),
        ]),
    ),
    kinds,
    otherKinds: otherKinds(columns, kinds),
    garbled: garbledColumns(columns, rows),
    epoch: epochOf(rows),
  };
}

/** « Téléphone » over e-mail addresses, « Ville » over postcodes, « Nom » over first names. */
function otherKinds(
  columns: readonly MappedColumn[],
  kinds: ReadonlyMap<number, ColumnKind>,
): Map<number, TargetField> {
  return new Map(
    columns.flatMap(({ index, header, target }): [number, TargetField][] => {
      const promised = headerHint(header)?.target ?? null;
      const kind = kinds.get(index);
      const isOther =
        kind !== undefined &&
        promised !== null &&
        kindOfField(target) === kind &&
        (kindOfField(promised) ?? kind) !== kind;
      const isSwapped =
        (promised === 'lastName' && target === 'firstName') || (promised === 'firstName' && target === 'lastName');
      return promised !== null && (isOther || isSwapped) ? [[index, promised]] : [];
    }),
  );
}
