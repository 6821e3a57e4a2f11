import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '../../shared/contract/workspace.ts';
import type { FileTokens } from './file-tokens.ts';
import { JsonFile } from './json-file.ts';

const Entry = z.strictObject({ path: z.string(), organisation: z.string(), openedAt: z.string() });

const KEPT = 8;

/** The workspaces opened on this computer, latest first. Paths stay here; the page gets tokens. */
export class RecentWorkspaces {
  readonly #file: JsonFile<z.ZodArray<typeof Entry>>;
  readonly #tokens: FileTokens;

  constructor(userFolder: string, tokens: FileTokens) {
    this.#file = new JsonFile(userFolder, 'recent.json', z.array(Entry));
    this.#tokens = tokens;
  }

  list(): RecentWorkspace[] {
    return this.#entries().map((entry) => ({
      ...this.#tokens.grant(entry.path, 'openWorkspace'),
      name: path.parse(entry.path).name,
      organisation: entry.organisation,
      folder: path.basename(path.dirname(entry.path)),
      openedAt: entry.openedAt,
      isMissing: !existsSync(entry.path),
    }));
  }

  /** The path of the latest one that still exists. */
  last(): string | null {
    return this.#entries().find((entry) => existsSync(entry.path))?.path ?? null;
  }

  remember(file: string, organisation: string, openedAt: string): void {
    this.#file.write([{ path: file, organisation, openedAt }, ...this.#others(file)].slice(0, KEPT));
  }

  forget(file: string): void {
    this.#file.write(this.#others(file));
  }

  #entries(): z.output<typeof Entry>[] {
    return this.#file.read() ?? [];
  }

  #others(file: string): z.output<typeof Entry>[] {
    return this.#entries().filter((entry) => entry.path !== file);
  }
}
