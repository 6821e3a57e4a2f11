import type { GrantedFile } from '../../../shared/contract/engine-messages.ts';
import { AppError } from '../../../shared/contract/result.ts';

/**
 * The paths of the tokens of one request. A token is valid for its purpose only: a workbook dropped for reading never
 * becomes an output file.
 */
export class GrantedFiles {
  readonly #files: ReadonlyMap<string, GrantedFile>;

  constructor(files: Readonly<Record<string, GrantedFile>>) {
    this.#files = new Map(Object.entries(files));
  }

  /** The path of a file to read. Throws `file.unknown`. */
  toRead(token: string): string {
    return this.#path(token, [
      'openWorkspace',
      'importContacts',
      'importSuppression',
      'importReturns',
      'leaveOut',
      'openSample',
      'addEvidence',
      'dropped',
    ]);
  }

  /** The path of a workspace to create or restore. Throws `file.unknown`. */
  toWrite(token: string): string {
    return this.#path(token, ['createWorkspace']);
  }

  /** The path of a backup to write. Throws `file.unknown`. */
  toBackUp(token: string): string {
    return this.#path(token, ['saveBackup']);
  }

  /** The path of a backup to restore. Throws `file.unknown`. */
  toRestore(token: string): string {
    return this.#path(token, ['openBackup']);
  }

  /** The path of a workbook of problems to write. Throws `file.unknown`. */
  toSaveProblems(token: string): string {
    return this.#path(token, ['saveProblems']);
  }

  /** The path of a recovery sheet to write. Throws `file.unknown`. */
  toSaveRecovery(token: string): string {
    return this.#path(token, ['saveRecovery']);
  }

  /** Whether the user permitted overwriting the file at this path. */
  mayReplace(token: string): boolean {
    return this.#files.get(token)?.mayReplace === true;
  }

  /** The path of an existing file that the user permitted to overwrite. Throws `file.unknown`. */
  toReplace(token: string): string {
    return this.#path(token, ['replace']);
  }

  /** The path of a folder to write in. Throws `file.unknown`. */
  folder(token: string): string {
    return this.#path(token, ['exportFolder']);
  }

  /** The path of the folder of the second place for refusals. Throws `file.unknown`. */
  toMirror(token: string): string {
    return this.#path(token, ['mirrorFolder']);
  }

  /** The path of a file of refusals whose entries a restore takes. Throws `file.unknown`. */
  toTakeRefusals(token: string): string {
    return this.#path(token, ['openMirror']);
  }

  #path(token: string, purposes: readonly GrantedFile['purpose'][]): string {
    const file = this.#files.get(token);
    if (file === undefined || !purposes.includes(file.purpose)) throw new AppError('file.unknown');
    return file.path;
  }
}
