import path from 'node:path';
import { app } from 'electron';

/**
 * Workspaces opened by the system: a double click starts Aval with a path (Windows, Linux), starts a second Aval that
 * passes its arguments on, or sends `open-file` (macOS), possibly before the app is ready.
 */
export class OpenedFiles {
  #first: string | null;
  #listener: ((file: string | null) => void) | null = null;

  constructor(commandLine: readonly string[]) {
    this.#first = workspaceIn(commandLine);
    app.on('open-file', (event, file) => {
      event.preventDefault();
      this.#hear(file);
    });
    app.on('second-instance', (_event, commandLine, workingDirectory) => {
      const file = workspaceIn(commandLine);
      this.#hear(file === null ? null : path.resolve(workingDirectory, file));
    });
  }

  /** The workspace with which Aval was started; null from the second call on. */
  takeFirst(): string | null {
    const first = this.#first;
    this.#first = null;
    return first;
  }

  /** Called for each further one; null when Aval was only started again. */
  onOpen(listener: (file: string | null) => void): void {
    this.#listener = listener;
  }

  #hear(file: string | null): void {
    if (this.#listener === null) this.#first = file ?? this.#first;
    else this.#listener(file);
  }
}

function workspaceIn(commandLine: readonly string[]): string | null {
  return commandLine.slice(1).find((argument) => argument.endsWith('.aval') && !argument.startsWith('-')) ?? null;
}
