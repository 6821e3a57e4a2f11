import { describe, expect, it } from 'vitest';
import { NO_CORRECTION } from '../../../../shared/domain/place/label-sheet.ts';
import { choicesFor } from './choices-for.ts';

const PLAIN = { listId: '999', labels: 'L7160', firstLabel: 1, attempts: 1 } as const;
const CORRECTION = { offsetX: 1.5, offsetY: 0, scaleX: 100.4, scaleY: 100, printer: 'Accueil' };
const NONE = { ...NO_CORRECTION, printer: '' };
const CHOICES = { ...PLAIN, attempts: 3, ...CORRECTION, preset: 'Hermes' };

describe('the choices of a list', () => {
  it.each([
    ['dialer-csv', 3],
    ['preset', 3],
    ['vicidial', 3],
    ['robot-csv', 3],
    ['asterisk-call-files', 1],
    ['post-lines', 1],
    ['suppression-sha256', 1],
  ])('%s asks for %d attempts', (format, attempts) => {
    expect(choicesFor([format], CHOICES).attempts).toBe(attempts);
  });

  it.each([
    [['dialer-csv'], { ...PLAIN, attempts: 3, ...NONE, preset: null }],
    [['dialer-csv', 'preset'], { ...PLAIN, attempts: 3, ...NONE, preset: 'Hermes' }],
    [['preset', 'asterisk-call-files'], { ...PLAIN, ...NONE, preset: 'Hermes' }],
    [['post-lines', 'post-labels'], { ...PLAIN, ...CORRECTION, preset: null }],
    [['post-lines'], { ...PLAIN, ...NONE, preset: null }],
  ])('%j asks for the options of these formats alone', (formats, expected) => {
    expect(choicesFor(formats, CHOICES)).toEqual(expected);
  });
});
