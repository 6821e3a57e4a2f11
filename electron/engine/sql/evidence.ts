import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { copyFileDurably, type FileDigest, hashFile, type ByteRange } from '../storage/disk/file-copy.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { type FileSystem, fileError, folderOf, removeIfThere, systemCode } from '../storage/disk/file-system.ts';

const ARRIVING = 'arriving-';

/**
 * Evidence files (a contract, a consent form), stored beside the workspace under their SHA-256. A stored file never
 * changes; several imports may share one.
 */
export class EvidenceIntake {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #added: string[] = [];
  #hasMadeFolder = false;

  /** @param folder may not exist yet. */
  constructor(files: FileSystem, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Copies a file, or a stretch of it, in; durable when the promise resolves. */
  async keep(path: string, stretch?: ByteRange, signal?: AbortSignal): Promise<FileDigest> {
    try {
      this.#makeFolder();
      const arriving = join(this.#folder, `${ARRIVING}${randomUUID()}`);
      const digest = await copyFileDurably(this.#files, path, arriving, stretch, signal);
      await this.#settle(arriving, digest);
      return digest;
    } catch (error) {
      throw fileError(error, path);
    }
  }

  /** Removes the added files of an import that failed. */
  takeBack(): void {
    for (const path of this.#added.splice(0)) removeIfThere(this.#files, path);
    if (this.#hasMadeFolder && this.#files.list(this.#folder).length === 0) this.#files.removeFolder(this.#folder);
  }

  #makeFolder(): void {
    if (this.#files.status(this.#folder) !== null) {
      this.#clearUnfinished();
      return;
    }
    this.#files.makeFolder(this.#folder);
    this.#hasMadeFolder = true;
    this.#files.syncFolder(folderOf(this.#folder));
  }

  /** Removes partial copies of a killed program. One import runs at a time, so none belongs to another import. */
  #clearUnfinished(): void {
    for (const name of this.#files.list(this.#folder))
      if (name.startsWith(ARRIVING)) removeIfThere(this.#files, join(this.#folder, name));
  }

  /** Gives the file its name. An existing file stays, unless its content does not match its name. */
  async #settle(arriving: string, digest: FileDigest): Promise<void> {
    const path = join(this.#folder, digest.sha256);
    if (this.#files.status(path) !== null && (await hashFile(this.#files, path)).sha256 === digest.sha256) {
      this.#files.remove(arriving);
      return;
    }
    this.#files.rename(arriving, path);
    this.#added.push(path);
    this.#files.syncFolder(this.#folder);
  }
}

/** The names (SHA-256) of the stored evidence files, sorted; partial copies are skipped. */
export function listEvidence(files: FileSystem, folder: string): string[] {
  return files.status(folder)?.kind === 'folder'
    ? files.list(folder).filter((name) => /^[0-9a-f]{64}$/.test(name))
    : [];
}

/**
 * Removes evidence files that the workspace does not name any more.
 *
 * @param needed SHA-256 of those that stay.
 * @throws AppError `workspace.copy_stays` (`path`) when one can't be removed.
 */
export function dropEvidence(files: FileSystem, folder: string, needed: ReadonlySet<string>): void {
  for (const name of listEvidence(files, folder)) {
    if (needed.has(name)) continue;
    const path = join(folder, name);
    try {
      files.remove(path);
    } catch (error) {
      throw systemCode(error) === null ? error : new AppError('workspace.copy_stays', { path }, { cause: error });
    }
  }
}
