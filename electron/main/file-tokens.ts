import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { GrantedFile } from '../../shared/contract/engine-messages.ts';
import type { ChosenFile } from '../../shared/contract/file.ts';
import { AppError } from '../../shared/contract/result.ts';

/**
 * Keeps paths out of the page. The page knows a chosen, dropped or recent path by a token that can't be guessed; the
 * token is valid for its purpose only, until Aval ends.
 */
export class FileTokens {
  readonly #files = new Map<string, GrantedFile>();

  /** `mayReplace`: the user confirmed that the file at this path may be overwritten. */
  grant(file: string, purpose: GrantedFile['purpose'], mayReplace = false): ChosenFile {
    const fileToken = this.#tokenOf(file, purpose) ?? randomUUID();
    this.#files.set(fileToken, { path: file, purpose, ...(mayReplace && { mayReplace }) });
    return { fileToken, name: path.basename(file) };
  }

  /** Throws `file.unknown` for a token that was never issued. */
  pathOf(fileToken: string): string {
    const file = this.#files.get(fileToken);
    if (file === undefined) throw new AppError('file.unknown');
    return file.path;
  }

  /** The files of the tokens in an input, for the engine. */
  namedIn(input: unknown): Record<string, GrantedFile> {
    const named: Record<string, GrantedFile> = {};
    for (const text of stringsOf(input)) {
      const file = this.#files.get(text);
      if (file !== undefined) named[text] = file;
    }
    return named;
  }

  #tokenOf(file: string, purpose: GrantedFile['purpose']): string | undefined {
    return [...this.#files].find(([, known]) => known.path === file && known.purpose === purpose)?.[0];
  }
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsOf(inner);
}
