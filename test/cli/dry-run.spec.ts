import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIRECT, LETTER } from '../campaign/firm.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { avalHere } from './aval-here.ts';

const OWN = { ...DIRECT, consents: [], evidence: [] };
const BOUGHT = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-10-20',
  informed: false,
  transmissionInformed: true,
  evidence: [],
};
const FILES: Readonly<Record<string, string>> = {
  'own.json': JSON.stringify(OWN),
  'bought.json': JSON.stringify(BOUGHT),
  'letter.json': JSON.stringify(LETTER),
  'own.csv': 'Nom;Prénom;Adresse;CP;Ville;Mail\nROY;Anne;12 rue Pasteur;69003;LYON;anne@example.org\n',
  'bought.csv':
    'Nom;Prénom;Adresse;CP;Ville;Téléphone\nMOREL;Paul;3 rue Zola;69003;LYON;\nPETIT;Lise;;;;06 39 98 00 01\n',
  'noes.csv': 'Mail\nanne@example.org\nautre@example.org\n',
  'facts.ndjson':
    '{"email":"anne@example.org","add":{"consents":[{"channel":"email","event":"opposed","at":"2026-11-20T16:00:00+01:00"}]}}\n',
};

let folder = '';
const said = async (...words: string[]) => avalHere([...words, '--lang', 'fr'], folder);
const answer = async (words: readonly string[]): Promise<Record<string, unknown>> => {
  const { code, stdout, stderr } = await said(...words, '--json');
  expect([code, stderr]).toEqual([0, expect.anything()]);
  return JSON.parse(stdout) as Record<string, unknown>;
};

/** Every file of the folder by its content. */
async function files(): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const digests = names.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aval-dry-run-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  for (const line of [
    'init alpha.aval --organisation ALPHA',
    'import alpha.aval own.csv --origin own.json',
    'import alpha.aval bought.csv --origin bought.json',
    'export alpha.aval --campaign letter.json --format post-lines --out letter',
  ]) {
    const { code, stderr } = await said(...line.split(' '));
    expect([line, code, stderr]).toEqual([line, 0, expect.anything()]);
  }
});

afterAll(() => rm(folder, { recursive: true }));

// In this order: each real change is what the rehearsal of the same line told.
it.each([
  ['suppress alpha.aval noes.csv', 'suppressionId'],
  ['suppress alpha.aval noes.csv --until 2026-12-31', 'pauseId'],
  ['record alpha.aval facts.ndjson', 'importId'],
  ['sent alpha.aval 1 --on 2026-11-30', null],
  ['supplier alpha.aval --name Fichiers&Cie --state watched --reason essai', null],
  ['undo alpha.aval 1', null],
])('aval %s --dry-run tells what the same line then does, and changes no file', async (line, id) => {
  const words = line.split(' ').map((word) => word.replace('&', ' & '));
  const before = await files();
  const rehearsed = await answer([...words, '--dry-run']);
  expect(await files()).toEqual(before);
  const done = await answer(words);
  expect(rehearsed).toEqual(id === null ? done : { ...done, [id]: null });
  if (id !== null) expect(done[id]).not.toBeNull();
  expect(await files()).not.toEqual(before);
});

it('rehearses the exemption of those whom no notice reaches', async () => {
  const words = ['notices', 'alpha.aval', '--exempt', 'ni adresse ni mail', '--origin', 'Fichiers & Cie'];
  const before = await files();
  expect(await answer([...words, '--dry-run'])).toMatchObject({ exempted: 1 });
  expect(await files()).toEqual(before);
  expect(await answer(words)).toMatchObject({ exempted: 1 });
});

it('says that nothing was changed', async () => {
  const { stdout } = await said('suppress', 'alpha.aval', '--phone', '0639980001', '--dry-run');
  expect(stdout.trim().split('\n').at(-1)).toBe('Voici ce qui serait fait ; rien n’a été changé.');
});

it.each([
  ['notices alpha.aval --dry-run', '--exempt REASON --origin SOURCE --dry-run'],
  ['supplier alpha.aval --name Fichiers --dry-run', '--state STATE --reason TEXT --dry-run'],
])('refuses %s, which changes nothing anyway', async (line, options) => {
  const { code, stderr } = await said(...line.split(' '));
  expect(code).toBe(2);
  expect(stderr).toContain(options);
});

it.each([
  'import alpha.aval own.csv --origin own.json',
  'returns alpha.aval --ids 3 --meaning npai --on 2026-11-30',
  'keep alpha.aval --for accounts --where {"field":"postcode","op":"is","value":"69003"}',
])('rehearses « %s » while another program has the workspace open', async (line) => {
  const other = await openWorkspace(join(folder, 'alpha.aval'), { by: 'Nadège' });
  try {
    const { code, stderr } = await said(...line.split(' '), '--dry-run');
    expect([code, stderr]).toEqual([0, expect.anything()]);
    expect((await said(...line.split(' '))).stderr).toContain('Nadège');
  } finally {
    await other.close();
  }
});
