import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { missingFolders } from '../storage/disk/missing-folders.ts';
import {
  onFile,
  realFileSystem,
  removeIfThere,
  systemCode,
  withFile,
  writeWhole,
  type FileSystem,
} from '../storage/disk/file-system.ts';

/**
 * Patterns of the names of files that another export of the same list may lack: about one person, those in which a long
 * list is continued, about one zone, of oppositions, and the names of earlier programs.
 */
const PART =
  /^(?:[a-z\d-]+(?:-[A-Z\d]{5}-\d+)?\.call|[a-z\d-]+-\d+\.csv|vicidial(?:-[A-Z]{2})?\.txt|dnc(?:-delta)?\.txt|(?:brevo|mailchimp|sms)\.csv)$/;

/**
 * The files of one export: they are written to a hidden folder beside the target, and get their names together at the
 * end. Until then, and on any failure, the target folder is unchanged.
 */
export class ExportFolder {
  readonly path: string;
  /** The hidden folder in which the files are written. */
  readonly draft: string;
  readonly #files: FileSystem;
  /** Created folders, the outermost first. */
  readonly #made: readonly string[];
  readonly #names: string[] = [];
  #isPlaced = false;

  private constructor(path: string, draft: string, made: readonly string[], files: FileSystem) {
    this.path = path;
    this.draft = draft;
    this.#made = made;
    this.#files = files;
  }

  /**
   * Creates the folder when missing.
   *
   * @throws AppError `file.…`.
   */
  static open(folder: string, files: FileSystem = realFileSystem): ExportFolder {
    const path = resolve(folder);
    const draft = join(path, `.export-${randomBytes(6).toString('hex')}.part`);
    const made: string[] = [];
    try {
      return onFile(path, () => {
        for (const missing of missingFolders(path, files)) {
          files.makeFolder(missing);
          made.push(missing);
        }
        files.makeFolder(draft);
        return new ExportFolder(path, draft, made, files);
      });
    } catch (error) {
      removeFolders(made, files);
      throw error;
    }
  }

  /** The names of its files so far. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The path for writing the file of this name. */
  draftOf(name: string): string {
    this.#names.push(name);
    return join(this.draft, name);
  }

  /** Writes a small file, synced, readable by its owner only. */
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
   * @param before names of files of an earlier export of the list: obsolete ones are removed.
   * @throws AppError `file.…`.
   */
  place(before: readonly string[] = []): void {
    const placed: string[] = [];
    try {
      for (const name of this.#names) {
        const target = join(this.path, name);
        onFile(target, () => this.#files.rename(join(this.draft, name), target));
        placed.push(target);
      }
      onFile(this.path, () => this.#files.syncFolder(this.path));
      const names = new Set(this.#names);
      for (const name of before) {
        // Other programs may have changed the record: only names that an export can write are removed.
        if (PART.test(name) && !names.has(name)) removeIfThere(this.#files, join(this.path, name));
      }
      removeFolders([this.draft], this.#files);
      this.#isPlaced = true;
    } catch (error) {
      for (const target of placed) removeIfThere(this.#files, target);
      throw error;
    }
  }

  /** Removes the temporary files. Does nothing once the files are in place. */
  discard(): void {
    if (this.#isPlaced) return;
    for (const name of this.#names) removeIfThere(this.#files, join(this.draft, name));
    removeFolders([...this.#made, this.draft], this.#files);
  }
}

/** Removes folders, the last one first; a folder that is not empty stays. */
function removeFolders(paths: readonly string[], files: FileSystem): void {
  for (const path of [...paths].reverse()) {
    try {
      files.removeFolder(path);
    } catch (error) {
      if (systemCode(error) === null) throw error;
    }
  }
}
