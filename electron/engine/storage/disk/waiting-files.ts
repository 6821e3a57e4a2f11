import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  type FileSystem,
  folderOf,
  onFile,
  readFileWhole,
  removeIfThere,
  systemCode,
  withFile,
  writeWhole,
} from './file-system.ts';

/** One message to the program that has the workspace open for changes. */
export interface WaitingFile {
  readonly id: string;
  readonly content: string;
}

/** Messages in the order of their ids, and the names of altered ones. */
interface WaitingRead {
  readonly whole: readonly WaitingFile[];
  readonly broken: readonly string[];
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The empty folder is removed: a concurrent writer creates it again. */
const ATTEMPTS = 5;

/**
 * The messages waiting beside a workspace: one file each, so that any number of programs and computers can write them
 * independently. A file gets its name when it is complete and durable; its first line is the SHA-256 of the rest.
 */
export class WaitingFiles {
  readonly #files: FileSystem;
  readonly #folder: string;

  constructor(files: FileSystem, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Writes a message; durable when it returns. Returns its id. @throws AppError `file.…`; then it does not exist. */
  put(content: string): string {
    const id = randomUUID();
    onFile(this.#folder, () => {
      for (let attempt = 1; !this.#tryToPut(id, content, attempt === ATTEMPTS); attempt += 1);
    });
    return id;
  }

  /** Reads the messages. Changes no file. An unreadable file counts as missing. */
  read(): WaitingRead {
    const whole: WaitingFile[] = [];
    const broken: string[] = [];
    for (const id of this.#names()) {
      const content = this.#contentOf(id);
      if (content === null) continue;
      if (content === undefined) broken.push(id);
      else whole.push({ id, content });
    }
    return { whole, broken };
  }

  /** Removes messages once their content is durable elsewhere. A failed removal is repeated later. */
  remove(ids: readonly string[]): void {
    for (const id of ids) removeIfThere(this.#files, join(this.#folder, id));
    try {
      if (this.#files.list(this.#folder).length === 0) this.#files.removeFolder(this.#folder);
      else this.#files.syncFolder(this.#folder);
    } catch (error) {
      if (systemCode(error) === null) throw error;
    }
  }

  #tryToPut(id: string, content: string, isLast: boolean): boolean {
    const files = this.#files;
    const arriving = join(this.#folder, `arriving-${id}`);
    try {
      this.#makeFolder();
      withFile(files, arriving, 'create', (file) => {
        writeWhole(files, file, Buffer.from(`${digestOf(content)}\n${content}`), 0);
        files.sync(file);
      });
      files.rename(arriving, join(this.#folder, id));
      files.syncFolder(this.#folder);
      files.syncFolder(folderOf(this.#folder));
      return true;
    } catch (error) {
      if (systemCode(error) === 'ENOENT' && !isLast) return false;
      removeIfThere(files, arriving);
      removeIfThere(files, join(this.#folder, id));
      throw error;
    }
  }

  #makeFolder(): void {
    try {
      this.#files.makeFolder(this.#folder);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }

  #names(): string[] {
    try {
      return this.#files.status(this.#folder) === null
        ? []
        : this.#files.list(this.#folder).filter((name) => ID.test(name));
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return [];
    }
  }

  /** Null: removed in the meantime. Undefined: altered. */
  #contentOf(id: string): string | null | undefined {
    try {
      const text = readFileWhole(this.#files, join(this.#folder, id)).toString('utf8');
      const content = text.slice(text.indexOf('\n') + 1);
      return text.startsWith(`${digestOf(content)}\n`) ? content : undefined;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      if (systemCode(error) === null) throw error;
      return undefined;
    }
  }
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
