import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';

import { AppError } from '../../../shared/contract/result.ts';
import { fileError } from '../storage/disk/file-system.ts';

/** A file opened for reading, which also creates its refusals. */
export class SourceFile {
  readonly size: number;
  readonly #path: string;
  readonly #handle: FileHandle;

  private constructor(path: string, size: number, handle: FileHandle) {
    this.#path = path;
    this.size = size;
    this.#handle = handle;
  }

  /** @throws AppError `file.missing`, `file.is_a_folder`, `file.forbidden`… with the path as given. */
  static async open(path: string): Promise<SourceFile> {
    try {
      const status = await stat(path);
      if (status.isDirectory()) throw new AppError('file.is_a_folder', { path });
      // A pipe or a device has no size, cannot be read twice, and may block forever at opening.
      if (!status.isFile()) throw new AppError('file.failed', { path, reason: 'EINVAL' });
      return new SourceFile(path, status.size, await open(path, 'r'));
    } catch (error) {
      throw fileError(error, path);
    }
  }

  /** The error that refuses this file: a code of `shared/text/import/workbook.ts` and the name without its folders. */
  refusal(code: string, cause?: unknown, params: Readonly<Record<string, string>> = {}): AppError {
    return new AppError(code, { file: basename(this.#path), ...params }, cause === undefined ? undefined : { cause });
  }

  /** Bytes from `position` on: the requested number, fewer only at the end of the file. */
  async read(position: number, length: number): Promise<Buffer> {
    return this.#readInto(Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - position))), position);
  }

  async #readInto(bytes: Buffer, position: number): Promise<Buffer> {
    let filled = 0;
    while (filled < bytes.length) {
      const bytesRead = await this.#fill(bytes, filled, position + filled);
      if (bytesRead === 0) return bytes.subarray(0, filled);
      filled += bytesRead;
    }
    return bytes;
  }

  async #fill(bytes: Buffer, offset: number, position: number): Promise<number> {
    try {
      return (await this.#handle.read(bytes, offset, bytes.length - offset, position)).bytesRead;
    } catch (error) {
      throw fileError(error, this.#path);
    }
  }

  /** The bytes of a range, piece by piece. @throws the signal's reason once it is aborted. */
  async *pieces(position: number, length: number, pieceBytes: number, signal?: AbortSignal): AsyncGenerator<Buffer> {
    const end = position + length;
    for (let at = position; at < end; at += pieceBytes) {
      signal?.throwIfAborted();
      yield await this.read(at, Math.min(pieceBytes, end - at));
    }
  }

  /** The same in one buffer: each piece is valid until the next, and a long file leaves no garbage. */
  async *piecesInTurn(
    position: number,
    length: number,
    pieceBytes: number,
    signal?: AbortSignal,
  ): AsyncGenerator<Buffer> {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    const end = Math.min(position + length, this.size);
    for (let at = position; at < end; at += pieceBytes) {
      signal?.throwIfAborted();
      yield await this.#readInto(buffer.subarray(0, Math.min(pieceBytes, end - at)), at);
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
