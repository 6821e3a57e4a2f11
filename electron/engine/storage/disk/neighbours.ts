import { join } from 'node:path';
import { folderOf, realFileSystem, readWhole, withFile, type FileSystem } from './file-system.ts';
import { readSnapshotHead } from './snapshot.ts';
import { readSmallTable } from './table-pages.ts';

/** Names of the organisation of a workspace, the main one first. */
export interface NeighbourNames {
  readonly organisation: string;
  readonly also: readonly string[];
}

const ENDING = '.aval';
/** Limit of workspaces read per folder. */
const MOST_NEIGHBOURS = 500;

/**
 * The organisations of the other workspaces in a workspace's folder. Only the relevant page of each is read, so that
 * large ones cost nothing; unreadable ones are skipped. A name changed since the last snapshot is still the former one.
 */
export function neighboursOf(path: string, files: FileSystem = realFileSystem): readonly NeighbourNames[] {
  const own = attempt(() => files.realPath(path));
  const folder = folderOf(own ?? path);
  const names = attempt(() => files.list(folder)) ?? [];
  return names
    .filter((name) => name.endsWith(ENDING))
    .slice(0, MOST_NEIGHBOURS)
    .map((name) => join(folder, name))
    .filter((other) => other !== own)
    .flatMap((other) => attempt(() => readNames(files, other)) ?? []);
}

function readNames(files: FileSystem, path: string): NeighbourNames[] {
  const { headLength } = readSnapshotHead(files, path);
  return withFile(files, path, 'read', (file) => {
    const rows = readSmallTable((place, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readWhole(files, file, bytes, headLength + place));
    }, 'workspace');
    const known = new Map(rows.map(([key, value]) => [key, value]));
    const organisation = known.get('organisation');
    const also = known.get('also');
    return typeof organisation === 'string'
      ? [{ organisation, also: typeof also === 'string' ? namesIn(JSON.parse(also)) : [] }]
      : [];
  });
}

function namesIn(json: unknown): readonly string[] {
  return Array.isArray(json) ? json.filter((name) => typeof name === 'string') : [];
}

/** null: no organisation can be read. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
