import type { Input } from '../../../../shared/contract/contract.ts';
import type { ImportInspection, RefusedRepair } from '../../../../shared/contract/import.ts';
import { emptiedField } from '../../../../shared/domain/contact/emptied-field.ts';
import { answersOf, type OriginForm } from './origin-answers.ts';

type Column = ImportInspection['columns'][number];

/** Letter of a column → field that the user chose; other columns follow the proposal. */
type ChosenTargets = Readonly<Record<string, string | null>>;

type Choices = Pick<Input<'import.perform'>, 'fileToken' | 'skipPast'> & {
  readonly targets: ChosenTargets;
  /** Letters of the columns whose empty cells erase. */
  readonly emptied: readonly string[];
  readonly refusedRepairs: readonly RefusedRepair[];
  readonly origin: OriginForm;
};

/** The field of a column; null: none. */
export function columnTarget(column: Pick<Column, 'letter' | 'target'>, targets: ChosenTargets): string | null {
  const chosen = targets[column.letter];
  return chosen === undefined ? column.target : chosen;
}

/** The chosen import of an inspected file. An empty cell erases only where the field of its column permits it. */
export function importChoice(
  { sheet, headerRow, rows, columns }: Pick<ImportInspection, 'sheet' | 'headerRow' | 'rows' | 'columns'>,
  { fileToken, targets, emptied, refusedRepairs, origin, skipPast }: Choices,
): Input<'import.perform'> {
  const decided = columns
    .filter((column) => isDecided(column, targets))
    .map((column) => ({ letter: column.letter, target: columnTarget(column, targets) }));
  return {
    fileToken,
    sheet,
    headerRow,
    rows,
    columns: decided,
    emptied: decided
      .filter(({ letter, target }) => emptied.includes(letter) && target !== null && emptiedField(target) !== null)
      .map(({ letter }) => letter),
    refusedRepairs: refusedRepairs.map(({ column, code }) => ({ column, code })),
    origin: answersOf(origin),
    acceptExpired: origin.acceptExpired.trim() === '' ? null : origin.acceptExpired,
    skipPast,
  };
}

function isDecided(column: Column, targets: ChosenTargets): boolean {
  return columnTarget(column, targets) !== null || column.isLeftOut || targets[column.letter] === null;
}
