import { AppError } from '../../../shared/contract/result.ts';
import { readMirrorSettings } from '../mirror/mirror-settings.ts';
import { copyNumbered, mirrorCopy, type StoredCopy, storeDestruction, storePlace } from '../sql/copies.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { countOldCopies } from './list-copies.ts';

export interface DestroyedCopy {
  readonly id: string;
  readonly destroyedOn: string;
  /** Exported lists older than 90 days on that day that are still there. */
  readonly old: number;
}

export interface PlacedCopy {
  readonly id: string;
  /** Absent: the place is no longer known. */
  readonly where?: string;
}

/**
 * Notes that somebody destroyed a file outside the workspace. Aval does not reach it: the word of a person is kept.
 *
 * @throws AppError `copy.unknown`, `copy.destroyed_already` (`on`), `copy.not_yet_made` (`on`), `copy.mirror_in_use`.
 */
export function destroyCopy(context: EngineContext, workspace: Workspace, number: string, on: string): DestroyedCopy {
  const { id, madeOn, destroyedOn, kind } = knownCopy(workspace, number);
  if (destroyedOn !== null) throw new AppError('copy.destroyed_already', { copy: id, on: destroyedOn });
  const settings = readMirrorSettings(workspace);
  if (settings !== null && mirrorCopy(workspace, settings.file) === id)
    throw new AppError('copy.mirror_in_use', { copy: id });
  if (on < madeOn) throw new AppError('copy.not_yet_made', { copy: id, on: madeOn });
  workspace.write((transaction) => {
    storeDestruction(transaction, id, { on, by: context.by });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'copies.destroyed',
      subject: { copy: id, kind, on },
    });
  });
  return { id: String(id), destroyedOn: on, old: countOldCopies(workspace, on) };
}

/**
 * Notes where a file lies, in words; '' forgets it.
 *
 * @throws AppError `copy.unknown`.
 */
export function placeCopy(context: EngineContext, workspace: Workspace, number: string, where: string): PlacedCopy {
  const { id, kind } = knownCopy(workspace, number);
  const place = where.trim();
  workspace.write((transaction) => {
    storePlace(transaction, id, place === '' ? null : place);
    transaction.register({ at: context.now(), by: context.by, action: 'copies.placed', subject: { copy: id, kind } });
  });
  return { id: String(id), ...(place === '' ? {} : { where: place }) };
}

function knownCopy(reader: SqlReader, number: string): StoredCopy {
  const copy = /^\d{1,15}$/.test(number) ? copyNumbered(reader, Number(number)) : undefined;
  if (copy === undefined) throw new AppError('copy.unknown', { copy: number });
  return copy;
}
