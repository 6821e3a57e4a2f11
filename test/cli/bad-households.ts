import type { Case } from './bad-exports.ts';

const NAME = '--line X --salutation Y';

export const badHouseholds: Case[] = [
  { words: 'households alpha.aval --confirm 1-1', code: 2, names: /--line TEXT --salutation TEXT/ },
  { words: 'households alpha.aval --confirm 1-1 --line X', code: 2, names: /--salutation/ },
  { words: `households alpha.aval ${NAME}`, code: 2, names: /--confirm/ },
  { words: `households alpha.aval --confirm 1-1 ${NAME} --separate 1-1`, code: 2, names: /--separate/ },
  { words: 'households alpha.aval --open --separate 1-1', code: 2, names: /--open/ },
  { words: `households alpha.aval --confirm ../k ${NAME}`, code: 1, names: /\.\.\/k/ },
  { words: 'households alpha.aval --separate 1-1', code: 1, names: /1-1/ },
];
