import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/**
 * A small settings file in the user's folder. A missing or damaged file, or one of another version, counts as absent:
 * its content is not worth an error message at the start.
 */
export class JsonFile<Shape extends z.ZodType> {
  readonly #path: string;
  readonly #shape: Shape;

  constructor(folder: string, name: string, shape: Shape) {
    this.#path = path.join(folder, name);
    this.#shape = shape;
  }

  read(): z.output<Shape> | null {
    try {
      const parsed = this.#shape.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }

  /** Replaces the file in one step. A failure is silent: a full disk loses a preference, but does not stop the app. */
  write(value: z.output<Shape>): void {
    const beside = `${this.#path}.new`;
    try {
      mkdirSync(path.dirname(this.#path), { recursive: true });
      writeFileSync(beside, JSON.stringify(value, null, 2), { mode: 0o600 });
      renameSync(beside, this.#path);
    } catch {
      return;
    }
  }
}
