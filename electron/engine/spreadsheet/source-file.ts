import { basename } from 'node:path';
import { open, type FileHandle } from 'node:fs/promises';

import { AppError } from '../../../shared/contract/result.ts';

/** A file opened for reading, and the one who words its refusals. */
export class SourceFile {
  /** Name without its folders, as refusals give it. */
  readonly name: string;
  readonly size: number;
  readonly #handle: FileHandle;

  private constructor(name: string, size: number, handle: FileHandle) {
    this.name = name;
    this.size = size;
    this.#handle = handle;
  }

  /** @throws AppError `file.missing`, `file.is_directory` or `file.unreadable`. */
  static async open(path: string): Promise<SourceFile> {
    const name = basename(path);
    let handle: FileHandle | undefined;
    try {
      handle = await open(path, 'r');
      const status = await handle.stat();
      if (status.isDirectory()) throw new AppError('file.is_directory', { file: name });
      if (!status.isFile()) throw new AppError('file.unreadable', { file: name });
      return new SourceFile(name, status.size, handle);
    } catch (cause) {
      await handle?.close();
      if (cause instanceof AppError) throw cause;
      throw new AppError(openingProblem(cause), { file: name }, { cause });
    }
  }

  /** The error that stops reading this file, with one of the codes of `shared/text/workbook.ts`. */
  refusal(code: string, cause?: unknown): AppError {
    return new AppError(code, { file: this.name }, cause === undefined ? undefined : { cause });
  }

  /** Bytes from `position` on: as many as asked for, fewer at the end of the file only. */
  async read(position: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - position));
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.#fill(bytes, filled, position + filled);
      if (bytesRead === 0) return bytes.subarray(0, filled);
      filled += bytesRead;
    }
    return bytes;
  }

  async #fill(bytes: Buffer, offset: number, position: number): Promise<{ bytesRead: number }> {
    try {
      return await this.#handle.read(bytes, offset, bytes.length - offset, position);
    } catch (cause) {
      throw this.refusal('file.unreadable', cause);
    }
  }

  /** The bytes of a stretch, piece by piece. @throws the signal's reason once it is aborted. */
  async *pieces(position: number, length: number, pieceBytes: number, signal?: AbortSignal): AsyncGenerator<Buffer> {
    const end = position + length;
    for (let at = position; at < end; at += pieceBytes) {
      signal?.throwIfAborted();
      yield await this.read(at, Math.min(pieceBytes, end - at));
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function openingProblem(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'file.missing';
  if (code === 'EISDIR') return 'file.is_directory';
  return 'file.unreadable';
}
