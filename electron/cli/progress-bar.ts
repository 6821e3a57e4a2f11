import { performance } from 'node:perf_hooks';
import type { Writable } from 'node:stream';
import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { Progress } from '../engine/steps/context.ts';

const WIDTH = 24;
const ERASE_LINE = '\r\u001B[2K';
/** Before that, the rate is too uncertain to estimate the time left. */
const SECONDS_BEFORE_ESTIMATE = 1;

/** One redrawn line on a terminal, with the time left; nothing when the output is not a terminal. */
export class ProgressBar {
  readonly #stream: Writable & { readonly isTTY?: boolean };
  readonly #language: Language;
  #phase = '';
  #phaseBegan = 0;
  #isDrawn = false;

  constructor(stream: Writable & { readonly isTTY?: boolean }, language: Language) {
    this.#stream = stream;
    this.#language = language;
  }

  show({ phase, done, total }: Progress): void {
    if (this.#stream.isTTY !== true) return;
    const moment = performance.now();
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#phaseBegan = moment;
    }
    const share = total > 0 ? Math.min(done / total, 1) : null;
    const elapsed = (moment - this.#phaseBegan) / 1000;
    this.#stream.write(`${ERASE_LINE}${progressLine(this.#language, phase, share, elapsed)}`);
    this.#isDrawn = true;
  }

  /** Clears the line before other output. */
  clear(): void {
    if (!this.#isDrawn) return;
    this.#stream.write(ERASE_LINE);
    this.#isDrawn = false;
  }
}

/** `share` is null while the whole is not known; `elapsed` in seconds since the phase began. */
export function progressLine(language: Language, phase: string, share: number | null, elapsed: number): string {
  const title = say(language, `phase.${phase}`);
  if (share === null) return `${title}…`;
  const filled = Math.round(share * WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const left = elapsed >= SECONDS_BEFORE_ESTIMATE && share > 0 && share < 1 ? (elapsed / share) * (1 - share) : null;
  return `${bar} ${percent}  ${title}${left === null ? '' : `, ${timeLeft(language, left)}`}`;
}

function timeLeft(language: Language, seconds: number): string {
  return seconds < 90
    ? say(language, 'phase.seconds_left', { seconds: Math.max(1, Math.ceil(seconds)) })
    : say(language, 'phase.minutes_left', { minutes: Math.ceil(seconds / 60) });
}
