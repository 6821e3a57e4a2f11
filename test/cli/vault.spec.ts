import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { temporaryFolder } from './aval.ts';
import { avalHere } from './aval-here.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('an encrypted workspace opens by a passphrase file that the environment names, unless another one is typed', async () => {
  for (const [name, phrase] of [
    ['right', 'quatre mots pour ouvrir'],
    ['wrong', 'quatre mots pour fermer'],
  ] as const)
    writeFileSync(join(folder.path, name), `${phrase}\n`);
  const ended = async (words: string, environment = {}): Promise<number> =>
    (await avalHere(words.split(' '), folder.path, environment)).code;
  expect(await ended('init alba.aval --organisation Alba')).toBe(0);
  expect(await ended('vault alba.aval --encrypt --recovery fiche.pdf --passphrase-file right')).toBe(0);
  expect(await ended('contacts alba.aval')).toBe(3);
  expect(await ended('contacts alba.aval', { AVAL_PASSPHRASE_FILE: 'right' })).toBe(0);
  expect(await ended('contacts alba.aval', { AVAL_PASSPHRASE_FILE: 'wrong' })).toBe(2);
  expect(await ended('contacts alba.aval --passphrase-file right', { AVAL_PASSPHRASE_FILE: 'wrong' })).toBe(0);
});
