import type { EngineContext } from '../steps/context.ts';
import { carryOverOppositions } from './carry-over.ts';
import { countAlteredEntries, KEPT_TABLES } from '../suppression/kept-tables.ts';
import { restoreWorkspace, type Restoration } from '../restore/restore.ts';

/**
 * Puts a backup in the place of a workspace; the oppositions of the workspace that is replaced are carried over.
 *
 * @param acceptLoss replaces a workspace of which not everything can be carried over.
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
