import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { onFile, realFileSystem, removeIfThere, systemCode, withFile, writeWhole, type FileSystem } from '../workspace/file-system.ts';

/**
 * The files of one export on their way to a folder: they are written beside it, out of sight, and take
 * their names together at the end. Until then, and whenever something fails, the folder is as it was.
 */
export class ExportFolder {
  readonly path: string;
  readonly #files: FileSystem;
  readonly #draft: string;
  /** Folders that had to be made, the outermost first. */
  readonly #made: readonly string[];
  readonly #names: string[] = [];

  private constructor(path: string, draft: string, made: readonly string[], files: FileSystem) {
    this.path = path;
    this.#draft = draft;
    this.#made = made;
    this.#files = files;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws AppError `file.…`.
   */
  static open(folder: string, files: FileSystem = realFileSystem): ExportFolder {
    const path = resolve(folder);
    return onFile(path, () => {
      const made = makeFolders(path, files);
      const draft = join(path, `.export-${randomBytes(6).toString('hex')}.part`);
      files.makeFolder(draft);
      return new ExportFolder(path, draft, made, files);
    });
  }

  /** Where to write the file that is to have this name. */
  draftOf(name: string): string {
    this.#names.push(name);
    return join(this.#draft, name);
  }

  /** Writes a small file whole, synced, for its owner's eyes only. */
  write(name: string, text: string): void {
    const path = this.draftOf(name);
    onFile(join(this.path, name), () => {
      withFile(this.#files, path, 'create', (file) => {
        writeWhole(this.#files, file, Buffer.from(text), 0);
        this.#files.sync(file);
      });
    });
  }

  /**
   * Gives the files their names; when one can't be placed, none is.
   *
   * @throws AppError `file.…`.
   */
  place(): void {
    const placed: string[] = [];
    try {
      for (const name of this.#names) {
        const target = join(this.path, name);
        onFile(target, () => this.#files.rename(join(this.#draft, name), target));
        placed.push(target);
      }
      this.#files.removeFolder(this.#draft);
      onFile(this.path, () => this.#files.syncFolder(this.path));
    } catch (error) {
      for (const target of placed) removeIfThere(this.#files, target);
      throw error;
    }
  }

  /** Leaves nothing behind. Does nothing more once the files are in their place. */
  discard(): void {
    if (this.#files.status(this.#draft) === null) return;
    for (const name of this.#files.list(this.#draft)) removeIfThere(this.#files, join(this.#draft, name));
    removeFolderIfEmpty(this.#draft, this.#files);
    for (const folder of [...this.#made].reverse()) removeFolderIfEmpty(folder, this.#files);
  }
}

/** Makes a folder and those above it; returns those that were made, the outermost first. */
function makeFolders(path: string, files: FileSystem): string[] {
  const status = files.status(path);
  if (status?.kind === 'folder') return [];
  if (status !== null) throw new AppError('export.not_a_folder', { path });
  const above = dirname(path);
  const made = above === path ? [] : makeFolders(above, files);
  files.makeFolder(path);
  return [...made, path];
}

function removeFolderIfEmpty(path: string, files: FileSystem): void {
  try {
    files.removeFolder(path);
  } catch (error) {
    // Somebody else put something into it meanwhile: it is theirs.
    if (systemCode(error) === null) throw error;
  }
}
