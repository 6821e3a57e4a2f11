import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import type { FoundTable } from '../table/find-table.ts';
import { asksGeneralConsent } from '../header/general-consent.ts';
import { headerHint } from '../header/header-words.ts';
import type { ProposedColumn } from './proposed-column.ts';

/** The least share of refusals for a column of oppositions; below it, the column contains remarks. */
const MOSTLY = 0.6;

/** The field of a column of words from its values alone. */
const GUESSED: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>(['city', 'firstName', 'lastName', 'street']);

/** A column with an uninformative header and refusals in words: it is read for the refusals. */
export function refusingColumn({ rows }: Pick<FoundTable, 'rows'>, column: ProposedColumn): ProposedColumn {
  if (
    column.isAside === true ||
    !(column.target === null || (GUESSED.has(column.target) && headerHint(column.header) === null))
  )
    return column;
  let filled = 0;
  let refusing = 0;
  for (const { cells } of rows) {
    const cell = cells[column.index] ?? null;
    if (isBlank(cell)) continue;
    filled += 1;
    if (typeof cell === 'string' && oppositionInRemark(tidyText(cell)) !== null) refusing += 1;
  }
  if (refusing === 0) return column;
  // « Opt-in » over « opt-out » and « non »: a remark would not say no by « non ».
  const isAnswer = asksGeneralConsent(column.header);
  return { ...column, target: isAnswer || refusing >= filled * MOSTLY ? 'opposition' : 'note', confidence: 0.6 };
}
