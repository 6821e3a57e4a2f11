import { describe, expect, it } from 'vitest';
import { choicesFor } from './choices-for.ts';

const CHOICES = { listId: '999', labels: 'L7160', firstLabel: 1, attempts: 3 } as const;

describe('the choices of a list', () => {
  it.each([
    ['dialer-csv', 3],
    ['vicidial', 3],
    ['robot-csv', 3],
    ['asterisk-call-files', 1],
    ['post-lines', 1],
    ['suppression-sha256', 1],
  ])('%s asks for %d attempts', (format, attempts) => {
    expect(choicesFor(format, CHOICES)).toEqual({ ...CHOICES, attempts });
  });
});
