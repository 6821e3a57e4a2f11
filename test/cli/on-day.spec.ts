import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIRECT, LETTER } from '../campaign/firm.ts';
import { avalHere } from './aval-here.ts';

const ORIGIN = {
  ...DIRECT,
  consents: [{ channel: 'email', organisations: ['ALPHA'], goods: ['*'], positiveAct: true, proof: true }],
  evidence: [],
};
const PEOPLE = [
  'Nom;Prénom;Adresse;CP;Ville;Mail;Accord mail;Date accord;Fin accord',
  'ROY;Anne;12 rue Pasteur;69003;LYON;anne@example.org;oui;2026-10-01;2026-12-10',
].join('\n');

let folder = '';
const said = async (...words: string[]) => avalHere([...words, '--lang', 'fr'], folder);
const json = async (...words: string[]): Promise<unknown> => JSON.parse((await said(...words, '--json')).stdout);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aval-on-day-'));
  await writeFile(join(folder, 'origin.json'), JSON.stringify(ORIGIN));
  await writeFile(join(folder, 'letter.json'), JSON.stringify(LETTER));
  await writeFile(join(folder, 'mail.json'), JSON.stringify({ ...LETTER, channel: 'email' }));
  await writeFile(join(folder, 'people.csv'), PEOPLE);
  for (const line of [
    'init alpha.aval --organisation ALPHA',
    'import alpha.aval people.csv --origin origin.json',
    'export alpha.aval --campaign letter.json --format post-lines --out letter',
    'recipients alpha.aval --name Partenaire --until 2026-12-15',
  ]) {
    const { code, stderr } = await said(...line.split(' '));
    expect([line, code, stderr]).toEqual([line, 0, expect.anything()]);
  }
});

afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['2026-11-30', 'open', true],
  ['2027-02-01', 'ended', false],
])('tells the state of a list on %s: %s', async (on, state, live) => {
  expect(await json('exports', 'alpha.aval', '--on', on)).toMatchObject({ state, live });
});

it.each([
  ['2026-12-15', false],
  ['2026-12-16', true],
])('tells on %s whether the contract of a recipient has ended: %s', async (on, contractEnded) => {
  expect(await json('recipients', 'alpha.aval', '--on', on)).toMatchObject({ contractEnded });
});

it('adds no recipient on another day', async () => {
  const { code, stderr } = await said('recipients', 'alpha.aval', '--name', 'Autre', '--on', '2026-12-16');
  expect([code, stderr.trim()]).toEqual([2, 'Donner l’un de --on, --name : voir « aval recipients --help ».']);
});

it.each([
  ['2026-12-10', true],
  ['2026-12-11', false],
])('reads aloud on %s an agreement that ends on 10 December: %s', async (on, isInForce) => {
  const { sentence } = (await json('lookup', 'alpha.aval', '--email', 'anne@example.org', '--on', on)) as {
    sentence: string;
  };
  expect(sentence.includes('accord')).toBe(isInForce);
});

it.each([
  ['2026-12-10', 'allow'],
  ['2026-12-11', 'block'],
])('explains on %s an e-mail to somebody whose agreement ends on 10 December: %s', async (on, verdict) => {
  const words = ['explain', 'alpha.aval', '--id', '1', '--campaign', 'mail.json', '--on', on];
  expect(await json(...words)).toMatchObject({ evaluatedAt: on, verdict });
});

it.each([
  ['2026-12-10', 1],
  ['2026-12-11', 0],
])('finds on %s who may receive an e-mail: %d', async (on, found) => {
  const where = JSON.stringify({ field: 'answers.email', op: 'is', value: 'allow' });
  const { stdout } = await said('contacts', 'alpha.aval', '--where', where, '--on', on, '--json');
  expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(found);
});
