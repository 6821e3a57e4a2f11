import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import type { TableColumn } from '../table/find-table.ts';

export interface ProposedColumn extends TableColumn {
  readonly target: ColumnTarget | null;
  /** How sure the proposal is, 0 to 1; of a column that is left out, how sure that is. */
  readonly confidence: number;
  /** Up to three values as the spreadsheet shows them. */
  readonly samples: readonly string[];
  /** It tells of somebody else than the person of the row: kept as it stands, never a key. */
  readonly isOtherPerson?: true;
}
