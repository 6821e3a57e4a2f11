import { type FileSystem, readWhole } from '../disk/file-system.ts';

/** Bytes that are read at once while the places asked for follow one another. */
const AHEAD = 1 << 18;
/** The same after a jump. */
const LITTLE = 1 << 12;

/**
 * Bytes of an open file by their place, with few reads: the short extents of a journal come many at a time, of the long
 * ones of a snapshot only what is asked for.
 */
export class ReadAhead {
  readonly #files: FileSystem;
  readonly #file: number;
  /** Reused: fresh memory for each read would take longer than the read. */
  #memory = Buffer.alloc(0);
  #from = 0;
  #length = 0;

  constructor(files: FileSystem, file: number) {
    this.#files = files;
    this.#file = file;
  }

  /** Valid until the next call; shorter at the end of the file. */
  at(position: number, length: number): Buffer {
    const end = this.#from + this.#length;
    if (position < this.#from || position + length > end) {
      const isNext = position >= this.#from && position <= end && end > 0;
      this.#read(position, Math.max(length, isNext ? AHEAD : LITTLE));
    }
    const start = position - this.#from;
    return this.#memory.subarray(start, Math.min(start + length, this.#length));
  }

  /** Call it when the file changes. */
  forget(): void {
    this.#length = 0;
  }

  #read(position: number, length: number): void {
    if (this.#memory.length < length) this.#memory = Buffer.allocUnsafeSlow(length);
    this.#length = 0;
    this.#from = position;
    this.#length = readWhole(this.#files, this.#file, this.#memory.subarray(0, length), position);
  }
}
