import { AppError } from '../../../../shared/contract/result.ts';
import { say } from '../../../../shared/text/index.ts';
import { hashOf } from '../../erasure/erasure.ts';
import { JoinedNoes } from '../../erasure/joined-noes.ts';
import type { EngineContext } from '../../steps/context.ts';
import { readImport, type ImportRow } from '../../sql/imports.ts';
import type { Transaction } from '../../storage/transaction.ts';
import type { Workspace } from '../../storage/workspace.ts';
import type { UndoReport } from './undo-report.ts';
import { Undoing } from './undoing.ts';

/**
 * Undoes any import at any time: the workspace is as if it had never run, except for its oppositions. All or nothing,
 * like an import.
 *
 * @throws AppError `import.unknown`, `import.already_undone` (both with `id`), `workspace.…`
 */
export async function undoImport(context: EngineContext, workspace: Workspace, id: string): Promise<UndoReport> {
  const made = /^\d{1,15}$/.test(id) ? readImport(workspace, Number(id)) : undefined;
  if (made === undefined) throw new AppError('import.unknown', { id });
  if (made.undoneAt !== null) throw new AppError('import.already_undone', { id });
  return workspace.bulk((shadow) => takeBack(context, shadow, made), { signal: context.signal });
}

/** The same within a transaction. */
export async function takeBack(
  context: EngineContext,
  transaction: Transaction,
  made: Pick<ImportRow, 'id' | 'sha256'>,
): Promise<UndoReport> {
  const joined = new JoinedNoes(transaction, () => hashOf(transaction), null);
  const report = await new Undoing(transaction, made.id, context).perform(made.sha256);
  const { by, language } = context;
  joined.passOn(transaction, { at: context.now(), by, source: say(language, 'suppression.by_hand', { by }) });
  return report;
}
