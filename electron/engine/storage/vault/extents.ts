import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../../shared/contract/result.ts';
import { type FileSystem, readWhole } from '../disk/file-system.ts';
import { COMMITTED, type Extent, EXTENT_HEAD, openExtent, openExtentInto, readExtentHead, sizeOf } from './extent.ts';
import { ReadAhead } from './read-ahead.ts';

const WINDOW = 1 << 18;

/** The extents of a sealed file that count, in their order, and where they end. */
export interface ExtentList {
  readonly extents: readonly Extent[];
  /** Position of the next extent in the sealed file. */
  readonly end: number;
  /** Whether bytes of a torn write follow. */
  readonly isTorn: boolean;
}

/**
 * Lists the extents of a file. Those after the last committed one are opened: from the first that is not whole on, they
 * were never acknowledged and are left out.
 *
 * @throws AppError `workspace.damaged` when something before the end of a committed extent is not whole.
 */
export function listExtents(files: FileSystem, file: number, start: number, key: KeyObject, path: string): ExtentList {
  const damaged = (): AppError => new AppError('workspace.damaged', { path });
  const size = files.statusOf(file).size;
  const extents: Extent[] = [];
  let end = start;
  let committed = 0;
  let isTorn = false;
  const source = new ReadAhead(files, file);
  while (end < size) {
    const extent = readExtentHead(source.at(end, EXTENT_HEAD), end);
    if (extent === 'damaged') throw damaged();
    if (extent === 'torn' || extent.number !== extents.length || end + sizeOf(extent) > size) {
      if (extent !== 'torn' && extent.isCommitted) throw damaged();
      isTorn = true;
      break;
    }
    extents.push(extent);
    end += sizeOf(extent);
    if (extent.isCommitted) committed = extents.length;
  }
  if (isTorn && hasCommittedAfter(files, file, end + 1)) throw damaged();
  const whole = wholeUntil(source, key, extents, committed);
  if (whole === extents.length) return { extents, end, isTorn };
  return { extents: extents.slice(0, whole), end: extents[whole]?.at ?? end, isTorn: true };
}

/** The number of extents before the first uncommitted one that is not whole. */
function wholeUntil(source: ReadAhead, key: KeyObject, extents: readonly Extent[], committed: number): number {
  for (let place = committed; place < extents.length; place += 1) {
    const extent = extents[place];
    if (extent === undefined || contentOf(source, key, extent) === null) return place;
  }
  return extents.length;
}

/** The content of an extent, or null when it is not whole. */
export function contentOf(source: ReadAhead, key: KeyObject, extent: Extent): Buffer | null {
  const bytes = source.at(extent.at, sizeOf(extent));
  return bytes.length < sizeOf(extent) ? null : openExtent(key, extent, bytes);
}

/** The same into memory of the length of the content: false when it is not whole. */
export function readExtent(into: Uint8Array, source: ReadAhead, key: KeyObject, extent: Extent): boolean {
  return openExtentInto(into, key, extent, (start, length) => source.at(extent.at + start, length));
}

/** Whether the head of a committed extent stands anywhere after a break: the break is damage, not a torn end. */
export function hasCommittedAfter(files: FileSystem, file: number, from: number): boolean {
  const { size } = files.statusOf(file);
  const window = Buffer.allocUnsafe(WINDOW);
  for (let start = from; start < size; start += WINDOW - EXTENT_HEAD) {
    const bytes = window.subarray(0, readWhole(files, file, window, start));
    for (let at = bytes.indexOf(COMMITTED); at !== -1; at = bytes.indexOf(COMMITTED, at + 1)) {
      if (typeof readExtentHead(bytes.subarray(at, at + EXTENT_HEAD), start + at) === 'object') return true;
    }
    if (bytes.length < WINDOW) return false;
  }
  return false;
}
