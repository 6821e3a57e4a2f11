import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../electron/cli/main.ts';

/** What a command printed and its exit code. */
type Said = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Monday 30 November 2026, noon in France: a list of today can be sent today, on whatever day the spec runs. */
const MOMENT = '2026-11-30T11:00:00Z';

/**
 * The command line in this process, from its sources, with `folder` as the current one: for long tables of commands,
 * where starting a program for each would take most of the time. One command at a time.
 */
export async function avalHere(
  words: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const standardOutput = new TextSink();
  const standardError = new TextSink();
  const back = process.cwd();
  process.chdir(folder);
  try {
    const code = await runCommandLine({
      words,
      environment: { ...process.env, LC_ALL: 'fr_FR.UTF-8', ...environment },
      standardInput: () => Readable.from([]),
      standardOutput,
      standardError,
      signal: new AbortController().signal,
      moment: () => new Date(MOMENT),
    });
    return { code, stdout: standardOutput.text, stderr: standardError.text };
  } finally {
    process.chdir(back);
  }
}

class TextSink extends Writable {
  text = '';

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.text += piece.toString('utf8');
    done();
  }
}
