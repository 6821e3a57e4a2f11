import type { ColumnTarget, TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { whoseWords } from '../header/header-words.ts';
import type { ProposedColumn } from './proposed-column.ts';

/** Fields of an address of which a contact has one. */
const PLACES: ReadonlySet<ColumnTarget> = new Set<TargetField>(['postcode', 'city']);
/** Fields of an address that may have several columns, whose values are joined. */
const LINES: ReadonlySet<ColumnTarget> = new Set<TargetField>(['street', 'addressComplement']);

/**
 * Leaves out the lines of a second address, of a delivery or of an office, where its postcode or city was left out: joined
 * to the first street they would be an address that does not exist. The words of the headers tell whose address it is
 * (« billing », « bureau »).
 *
 * @param judged the columns before a single-column field went to one of them, in the same order
 */
export function withoutSecondAddress(
  columns: readonly ProposedColumn[],
  judged: readonly ProposedColumn[],
): readonly ProposedColumn[] {
  const isPlace = (target: ColumnTarget | null): boolean => target !== null && PLACES.has(target);
  const kept = new Set(columns.filter(({ target }) => isPlace(target)).map(whoseOf));
  const second = new Set(
    judged.filter(({ target }, index) => isPlace(target) && columns[index]?.target === null).map(whoseOf),
  );
  const isSecond = (column: ProposedColumn): boolean => {
    if (column.target === null || !LINES.has(column.target)) return false;
    const whose = whoseOf(column);
    // « shipping_address_2 » is the second line of the address « shipping ».
    return [whose, whose.replace(/ \d$/, '')].some((words) => second.has(words) && !kept.has(words));
  };
  const hasOwnStreet = columns.some((column) => column.target === 'street' && !isSecond(column));
  if (!hasOwnStreet) return columns;
  return columns.map((column) => (isSecond(column) ? { ...column, target: null, confidence: 0.5 } : column));
}

/**
 * The last name of the person whose first name is read: « Nom » beside « Nom contact » and « Prénom contact » is the name
 * of the firm.
 *
 * @param judged as for `withoutSecondAddress`
 */
export function lastNameOfFirst(
  columns: readonly ProposedColumn[],
  judged: readonly ProposedColumn[],
): readonly ProposedColumn[] {
  const first = columns.find(({ target }) => target === 'firstName');
  const last = columns.find(({ target }) => target === 'lastName');
  if (first === undefined || last === undefined || whoseOf(first) === whoseOf(last)) return columns;
  const other = judged.find(
    (column) => column.target === 'lastName' && column.index !== last.index && whoseOf(column) === whoseOf(first),
  );
  if (other === undefined) return columns;
  const hasFirm = columns.some(({ target }) => target === 'company');
  return columns.map((column) => {
    if (column.index === other.index) return other;
    return column.index === last.index ? { ...column, target: hasFirm ? null : 'company', confidence: 0.7 } : column;
  });
}

function whoseOf({ header, group }: ProposedColumn): string {
  return whoseWords(group === undefined ? header : `${group} ${header}`);
}
