import { AppError } from '../../../../shared/contract/result.ts';
import { type FileSystem, readWhole } from '../disk/file-system.ts';
import { COMMITTED, type Extent, EXTENT_HEAD, openExtent, readExtentHead, sizeOf } from './extent.ts';

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
export function listExtents(files: FileSystem, file: number, start: number, key: Buffer, path: string): ExtentList {
  const damaged = (): AppError => new AppError('workspace.damaged', { path });
  const size = files.statusOf(file).size;
  const extents: Extent[] = [];
  let end = start;
  let committed = 0;
  let isTorn = false;
  for (const reader = new HeadReader(files, file); end < size;) {
    const extent = readExtentHead(reader.at(end), end);
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
  const whole = wholeUntil(files, file, key, extents, committed);
  if (whole === extents.length) return { extents, end, isTorn };
  return { extents: extents.slice(0, whole), end: extents[whole]?.at ?? end, isTorn: true };
}

/** The bytes from a position on, for the head of an extent; read in windows, since most extents of a journal are short. */
class HeadReader {
  readonly #files: FileSystem;
  readonly #file: number;
  readonly #window = Buffer.allocUnsafe(WINDOW);
  #from = 0;
  #length = 0;

  constructor(files: FileSystem, file: number) {
    this.#files = files;
    this.#file = file;
  }

  at(position: number): Buffer {
    if (position < this.#from || position + EXTENT_HEAD > this.#from + this.#length) {
      this.#from = position;
      this.#length = readWhole(this.#files, this.#file, this.#window, position);
    }
    return this.#window.subarray(position - this.#from, Math.min(position - this.#from + EXTENT_HEAD, this.#length));
  }
}

/** The number of extents before the first uncommitted one that is not whole. */
function wholeUntil(
  files: FileSystem,
  file: number,
  key: Buffer,
  extents: readonly Extent[],
  committed: number,
): number {
  for (let place = committed; place < extents.length; place += 1) {
    const extent = extents[place];
    if (extent === undefined || contentOf(files, file, key, extent) === null) return place;
  }
  return extents.length;
}

/** The content of an extent, or null when it is not whole. */
export function contentOf(files: FileSystem, file: number, key: Buffer, extent: Extent): Buffer | null {
  const bytes = Buffer.allocUnsafe(sizeOf(extent));
  return readWhole(files, file, bytes, extent.at) < bytes.length ? null : openExtent(key, extent, bytes);
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
