import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ProgressBar, progressLine } from './progress-bar.ts';

describe('progress', () => {
  it.each([
    [null, 10, 'phase.x…'],
    [0, 0, '░░░░░░░░░░░░░░░░░░░░░░░░   0 %  phase.x'],
    [0.5, 0.5, '████████████░░░░░░░░░░░░  50 %  phase.x'],
    [0.5, 10, '████████████░░░░░░░░░░░░  50 %  phase.x, encore 10 s'],
    [0.1, 30, '██░░░░░░░░░░░░░░░░░░░░░░  10 %  phase.x, encore 5 min'],
    [1, 30, '████████████████████████ 100 %  phase.x'],
  ])('share %s after %s s', (share, elapsed, line) => {
    expect(progressLine('fr', 'x', share, elapsed)).toBe(line);
  });

  it('is drawn on a terminal only, and cleared at the end', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const pipe = new PassThrough();
    for (const stream of [terminal, pipe]) {
      const bar = new ProgressBar(stream, 'fr');
      bar.show({ phase: 'x', done: 1, total: 2 });
      bar.clear();
      bar.clear();
    }
    expect(pipe.read()).toBeNull();
    expect(String(terminal.read())).toBe('\r\u001B[2K████████████░░░░░░░░░░░░  50 %  phase.x\r\u001B[2K');
  });
});
