import type { EngineContext } from '../steps/context.ts';
import { carryOverOppositions } from './carry-over.ts';
import { countAlteredEntries, KEPT_TABLES } from '../suppression/kept-tables.ts';
import { restoreWorkspace, type Restoration } from '../restore/restore.ts';

/**
 * Replaces a workspace by a backup; the oppositions of the replaced workspace are carried over.
 *
 * @param acceptLoss accepts that not everything can be carried over.
 * @throws AppError as `restoreWorkspace`.
 */
export function restoreBackup(
  { now, by }: EngineContext,
  backup: string,
  path: string,
  acceptLoss: boolean,
): Promise<Restoration> {
  const batch = { at: now(), by };
  return restoreWorkspace(backup, path, {
    ...batch,
    carryOver: (replaced, restored) => carryOverOppositions(replaced, restored, batch),
    keptTables: KEPT_TABLES,
    countAltered: countAlteredEntries,
    acceptLoss,
  });
}
