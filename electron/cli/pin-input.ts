import type { Readable, Writable } from 'node:stream';
import { AppError } from '../../shared/contract/result.ts';
import { secretLine } from './secret-file.ts';

/** A terminal, whose keys can be read without an echo. */
interface Keyboard extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(mode: boolean): unknown;
}

/**
 * The code in a file: its text, without one line end at its end.
 *
 * @throws AppError `file.missing`, `file.…`, `user.code_file_empty`.
 */
export function pinIn(path: string): string {
  const pin = secretLine(path);
  if (pin === '') throw new AppError('user.code_file_empty', { path });
  return pin;
}

/**
 * Asks for a code on a terminal, without showing it.
 *
 * @returns null: standard input is no terminal.
 * @throws AppError `usage.interrupted` at Ctrl-C.
 */
export async function askPin(keyboard: Keyboard, screen: Writable, question: string): Promise<string | null> {
  if (keyboard.isTTY !== true || keyboard.setRawMode === undefined) return null;
  screen.write(question);
  keyboard.setRawMode(true);
  try {
    return await typedLine(keyboard);
  } finally {
    keyboard.setRawMode(false);
    keyboard.pause();
    screen.write('\n');
  }
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const BACK = new Set(['\u007F', '\b']);
const INTERRUPT = '\u0003';

function typedLine(keyboard: Keyboard): Promise<string> {
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    const hear = (keys: Buffer | string): void => {
      for (const key of keys.toString()) {
        if (key === INTERRUPT || ENTER.has(key)) {
          keyboard.off('data', hear);
          if (key === INTERRUPT) reject(new AppError('usage.interrupted'));
          else resolve(typed.join(''));
          return;
        }
        if (BACK.has(key)) typed.pop();
        else typed.push(key);
      }
    };
    keyboard.on('data', hear);
    keyboard.resume();
  });
}
