import { AppError } from '../../../shared/contract/result.ts';
import { LABEL_SHEETS, labelCount, labelSheet, type LabelSheetName } from '../../../shared/domain/label-sheet.ts';

/** What a format asks beside the campaign. */
export interface ListChoices {
  /** VICIdial: the list that the leads go to. */
  readonly listId: string;
  readonly labels: LabelSheetName;
  /** Labels: the first one that is still on the sheet, from 1. */
  readonly firstLabel: number;
}

/** The list that VICIdial itself takes where nobody says which. */
const DEFAULT_LIST = '999';
const LIST_ID = /^[1-9]\d{2,11}$/;

/**
 * The choices, with the default of each that is not given.
 *
 * @throws AppError `export.list_id`, `export.first_label`.
 */
export function listChoices(given: Partial<ListChoices> = {}): ListChoices {
  const { listId = DEFAULT_LIST, labels = LABEL_SHEETS[0], firstLabel = 1 } = given;
  if (!LIST_ID.test(listId)) throw new AppError('export.list_id', { listId });
  const count = labelCount(labelSheet(labels));
  if (!Number.isInteger(firstLabel) || firstLabel < 1 || firstLabel > count) throw new AppError('export.first_label', { first: firstLabel, count, labels });
  return { listId, labels, firstLabel };
}
