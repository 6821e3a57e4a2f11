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
