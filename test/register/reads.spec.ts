import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { DIRECT } from '../campaign/firm.ts';
import { avalHere } from '../cli/aval-here.ts';

const PEOPLE = ['Nom;Prénom;Mail', 'ROY;Anne;famille@example.org', 'ROY;Luc;famille@example.org'].join('\n');

let folder = '';
const aval = (...words: string[]) => avalHere([...words, '--lang', 'fr'], folder);
const registered = async (): Promise<unknown[]> =>
  (await aval('register', 'w.aval', '--json')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { action: string; subject: unknown; by: string })
    .filter(({ action }) => action === 'lookup.made' || action === 'person.read')
    .map(({ action, subject, by }) => [action, subject, by]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aval-reads-'));
  await writeFile(join(folder, 'origin.json'), JSON.stringify(DIRECT));
  await writeFile(join(folder, 'people.csv'), PEOPLE);
  await aval('init', 'w.aval', '--organisation', 'ALBA');
  expect((await aval('import', 'w.aval', 'people.csv', '--origin', 'origin.json')).code).toBe(0);
});

afterEach(() => rm(folder, { recursive: true }));

it.each([
  [
    ['lookup', 'w.aval', '--email', 'famille@example.org'],
    ['lookup.made', { people: 2 }, 'Zoé'],
  ],
  [
    ['lookup', 'w.aval', '--email', 'personne@example.org'],
    ['lookup.made', { people: 0 }, 'Zoé'],
  ],
  [
    ['person', 'w.aval', '--id', '1', '--json'],
    ['person.read', { people: 1 }, 'Zoé'],
  ],
])('%j is noted with the number of people alone', async (words, entry) => {
  const { code, stderr } = await aval(...words, '--by', 'Zoé');
  expect([code, stderr]).toEqual([0, '']);
  expect(await registered()).toEqual([entry]);
});

it('notes nothing of a look-up that is refused', async () => {
  expect((await aval('lookup', 'w.aval', '--email', 'sans-arobase')).code).not.toBe(0);
  expect(await registered()).toEqual([]);
});

it('reads a workspace that is open elsewhere, and says that it notes nothing', async () => {
  const holder = await openWorkspace(join(folder, 'w.aval'), { by: 'Zoé' });
  try {
    const { code, stdout, stderr } = await aval('lookup', 'w.aval', '--email', 'famille@example.org', '--json');
    expect([code, (JSON.parse(stdout) as { contacts: unknown }).contacts]).toEqual([0, ['1', '2']]);
    expect(stderr.trim()).toBe(
      'L’espace est ouvert ailleurs, ou protégé : cette consultation n’est pas notée au registre.',
    );
  } finally {
    await holder.close();
  }
  expect(await registered()).toEqual([]);
});
