import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../steps/context.ts';
import { findBatch, takeBackBatches } from '../sql/suppression-batches.ts';
import type { Workspace } from '../storage/workspace.ts';

/** How long a slip can be undone, in milliseconds. */
export const SLIP_TIME = 10_000;

/**
 * Undoes an opposition recorded by mistake. It was durable from the start, and stays unless this call comes within ten
 * seconds and nothing was recorded since, so that no list, decision or other opposition can have used it. The register
 * keeps both actions and their authors.
 *
 * @param suppressionId of the report of `suppress`; of one person, not of a list.
 * @throws AppError `suppression.slip_unknown`, `suppression.slip_too_late`, `suppression.slip_used`.
 */
export function undoSlip(context: EngineContext, workspace: Workspace, suppressionId: string): void {
  const id = Number(suppressionId);
  workspace.write((transaction) => {
    const batch = findBatch(transaction, id);
    if (batch === undefined || batch.file !== null) throw new AppError('suppression.slip_unknown');
    const elapsed = Date.parse(context.now()) - Date.parse(batch.at);
    if (elapsed < 0 || elapsed > SLIP_TIME) throw new AppError('suppression.slip_too_late');
    const last = transaction.get('SELECT action, subject FROM register ORDER BY seq DESC LIMIT 1');
    if (last?.['action'] !== 'suppression.added' || batchIn(String(last['subject'])) !== id)
      throw new AppError('suppression.slip_used');
    const entries = takeBackBatches(transaction, id, { at: context.now(), by: context.by });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'suppression.takenBack',
      subject: { batch: id, entries },
    });
  });
}

function batchIn(subject: string): number | null {
  const { batch } = JSON.parse(subject) as { readonly batch?: unknown };
  return typeof batch === 'number' ? batch : null;
}
