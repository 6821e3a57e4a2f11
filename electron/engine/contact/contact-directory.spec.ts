import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineContext } from '../steps/context.ts';
import { importFile } from '../import/import-file.ts';
import { createWorkspace, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { readDirectoryRowsOf, type DirectoryRow } from '../sql/directory-rows.ts';
import { ContactDirectory, type DirectoryOrder } from './contact-directory.ts';

const CONTEXT: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

const TABLE = [
  'Nom;Prénom;Société;Téléphone;E-mail;Adresse;CP;Ville;N° client',
  'PERDRIX;Claire;;06 39 98 12 34;claire@example.com;12 rue de l’Église;69003;Lyon;C-10-42',
  'Émile;Zoé;;;zoe@example.org;;97410;Saint-Pierre;00 77 31',
  'abel;Luc;;01 99 00 12 34;luc@example.net;;75011;Paris;',
  ';;Martin & fils;04 65 71 00 09;contact@example.com;;69001;Lyon;',
].join('\n');

let folder: string;
let workspace: Workspace;
let directory: ContactDirectory;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'aval-directory-'));
  workspace = await createWorkspace(path.join(folder, 'a.aval'), {
    organisation: 'ALPHA',
    at: CONTEXT.now(),
    by: 'Nadège',
  });
  const file = path.join(folder, 'contacts.csv');
  writeFileSync(file, TABLE);
  await importFile(CONTEXT, workspace, {
    file,
    origin: { kind: 'direct', source: 'Boutique', on: '2026-11-14', informed: true, audience: 'consumer' },
    evidenceFolder: folder,
    dryRun: false,
  });
  directory = await ContactDirectory.read(CONTEXT, workspace);
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

function rows(search: string, order: DirectoryOrder): readonly DirectoryRow[] {
  return readDirectoryRowsOf(
    workspace,
    Array.from(directory.find(search, order), (place) => directory.idAt(place)),
  );
}

describe('the directory of contacts', () => {
  test.each([
    { search: '', expected: ['luc@example.net', 'zoe@example.org', 'contact@example.com', 'claire@example.com'] },
    { search: 'perdrix', expected: ['claire@example.com'] },
    { search: 'emile', expected: ['zoe@example.org'] },
    { search: 'lyon', expected: ['contact@example.com', 'claire@example.com'] },
    { search: "rue de l'eglise", expected: ['claire@example.com'] },
    { search: '12 rue', expected: ['claire@example.com'] },
    { search: 'c-10-42', expected: ['claire@example.com'] },
    { search: '007731', expected: ['zoe@example.org'] },
    { search: '00 77 31', expected: ['zoe@example.org'] },
    { search: 'lyon claire', expected: ['claire@example.com'] },
    { search: 'claire claire', expected: ['claire@example.com'] },
    { search: '06.39.98', expected: ['claire@example.com'] },
    { search: '+33 6 39 98 12 34', expected: ['claire@example.com'] },
    { search: '1234', expected: ['luc@example.net', 'claire@example.com'] },
    { search: 'nobody', expected: [] },
    { search: 'lyon paris', expected: [] },
  ])('finds $search, by name', ({ search, expected }) => {
    expect(rows(search, 'name').map(({ emails }) => emails[0])).toEqual(expected);
  });

  test('finds a contact by its reference in lists', () => {
    const { code } = readWorkspaceIdentity(workspace);
    expect(rows(`${code}-3`, 'name').map(({ id }) => id)).toEqual([3]);
    expect(rows(` ${code.toLowerCase()}-3`, 'recent').map(({ id }) => id)).toEqual([3]);
    expect(rows(`${code}-9`, 'name')).toEqual([]);
    expect(rows(`${code === '00000' ? '11111' : '00000'}-3`, 'name')).toEqual([]);
  });

  test('is ordered by town, or with the latest first', () => {
    expect(rows('', 'city').map(({ city }) => city)).toEqual(['Lyon', 'Lyon', 'Paris', 'Saint-Pierre']);
    expect(rows('', 'recent').map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  });

  test('knows departments, with three digits overseas', () => {
    expect(Array.from(directory.find('', 'name'), (place) => directory.departments.at(place))).toEqual([
      '75',
      '974',
      '69',
      '69',
    ]);
  });
});
