import { Mirror, type MirrorStatus } from '../mirror/mirror.ts';
import type { Workspace } from '../storage/workspace.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { ListedCopy } from '../../../shared/contract/copy.ts';
import { countExportsBefore, readCopies, type StoredCopy } from '../sql/copies.ts';
import type { SqlReader } from '../storage/reader.ts';

/** An exported list is kept for so many days before the home screen reminds of it. */
export const COPY_DAYS = 90;

/** Every file with people's data outside the workspace, oldest first, as of a day. */
export function listCopies(reader: SqlReader, on: string): readonly ListedCopy[] {
  return readCopies(reader).map((copy) => listedCopy(copy, on));
}

/** The same with the state of each second place for oppositions. @param workspace is followed by its mirror. */
export async function listCopiesNow(workspace: Workspace, on: string): Promise<readonly ListedCopy[]> {
  const { status, copy: live } = await Mirror.of(workspace).asCopy();
  return listCopies(workspace, on).map((copy) => {
    if (copy.kind !== 'mirror' || copy.destroyedOn !== undefined) return copy;
    return { ...copy, mirror: status !== null && copy.id === String(live) ? standingOf(status) : { state: 'left' } };
  });
}

function standingOf({ waiting, absentSince, lastAt }: MirrorStatus): ListedCopy['mirror'] {
  const state = absentSince !== null ? 'absent' : waiting > 0 ? 'waiting' : 'complete';
  return { state, waiting, ...(lastAt === null ? {} : { lastAt }) };
}

/** The exported lists that nobody destroyed within `COPY_DAYS` days. */
export function countOldCopies(reader: SqlReader, on: string): number {
  return countExportsBefore(reader, addDays(on, -COPY_DAYS));
}

function listedCopy({ id, kind, name, sha256, madeOn, where, destroyedOn, by }: StoredCopy, on: string): ListedCopy {
  return {
    id: String(id),
    kind,
    ...(name === null ? {} : { name }),
    madeOn,
    ...(sha256 === null ? {} : { sha256 }),
    ...(where === null ? {} : { where }),
    ...(destroyedOn === null ? {} : { destroyedOn }),
    ...(by === null ? {} : { by }),
    isOld: kind === 'export' && destroyedOn === null && madeOn < addDays(on, -COPY_DAYS),
  };
}
