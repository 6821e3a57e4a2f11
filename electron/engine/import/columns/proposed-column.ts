import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import type { TableColumn } from '../table/find-table.ts';

export interface ProposedColumn extends TableColumn {
  readonly target: ColumnTarget | null;
  /** Confidence of the proposal, 0 to 1, also of a left-out column. */
  readonly confidence: number;
  /** Up to three values as the spreadsheet shows them. */
  readonly samples: readonly string[];
  /** It is about another person than the one of the row: kept unchanged, never a key. */
  readonly isOtherPerson?: true;
}
