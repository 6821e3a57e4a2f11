import { expect, it } from 'vitest';
import { CATALOGUES } from '../../../shared/text/index.ts';
import { LANGUAGES } from '../../../shared/text/text.ts';
import { windowSentence } from './window-sentences.ts';

/** Sentences of the terminal only: help, refused arguments, printed reports. */
const TERMINAL = new Set<string>(['command', 'argument', 'option', 'usage', 'report', 'demo', 'restore']);

const codes = Object.entries(CATALOGUES)
  .flatMap(([noun, catalogue]) => (TERMINAL.has(noun) ? [] : Object.keys(catalogue)))
  .filter((code) => !TERMINAL.has(code.split('.')[0] ?? ''));

it.each(LANGUAGES)('no sentence of the window names an option or a command (%s)', (language) => {
  const naming = codes
    .map((code) => windowSentence(language, code))
    .filter((sentence) => /--[a-z]|\baval [a-z]+[ ”»]/.test(sentence));
  expect(naming).toEqual([]);
});

it('drops options in brackets, and leaves other brackets', () => {
  expect(windowSentence('fr', 'suppression.address_incomplete')).toBe(
    'Une opposition au courrier demande le nom, la rue et le code postal.',
  );
  expect(windowSentence('fr', 'decision.by_missing', {})).not.toContain('--by');
  expect(windowSentence('fr', 'workspace.journal_of_another', { path: 'x' })).toContain(
    '(fichier recopié à la main ?)',
  );
});

it('refers to the button that restores', () => {
  expect(windowSentence('fr', 'workspace.is_a_backup', { path: 'x.aval-backup' })).toContain(
    '« Reprendre une sauvegarde »',
  );
  expect(windowSentence('en', 'workspace.is_a_backup', { path: 'x.aval-backup' })).toContain('“Restore a backup”');
});
