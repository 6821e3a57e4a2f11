import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, RULESET_NAME } from '../../shared/rules/index.ts';
import { aval, buildAval, temporaryFolder } from './aval.ts';
import { avalHere } from './aval-here.ts';

/** `aval about`: of the built command line, of a damaged copy of it, and of the sources. */
const BUILT = join(import.meta.dirname, '..', '..', 'out', 'cli');
const { version, dependencies } = JSON.parse(readFileSync(join(BUILT, '..', '..', 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
const folder = temporaryFolder();

beforeAll(buildAval);
afterAll(folder.remove);

type Described = {
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly [field: string]: unknown;
};

describe('the built command line', () => {
  it('says what runs, with the digest of every file, and no path or name of a person', async () => {
    const ended = await aval(['about', '--json', '--by', 'Nadège Perdrix']);
    const { files, ...rest } = ended.json() as Described;
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(rest).toEqual({
      version,
      build: 'cli',
      ruleset: RULESET_NAME,
      fingerprint: fingerprint(),
      layout: expect.any(Number) as number,
      node: process.versions.node,
      altered: [],
      missing: [],
    });
    const names = files.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['aval.js', 'sql-wasm.wasm', 'licences.json']));
    expect(names.some((name) => name.startsWith('chunks/'))).toBe(true);
    expect(ended.stdout).not.toMatch(/Perdrix|\\\\|"\//);
  });

  it('has a licence with its text for every package that it depends on', async () => {
    const works = (await aval(['about', '--licences', '--json'])).json() as readonly Record<string, string>[];
    expect(works.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...Object.keys(dependencies), 'Arimo', 'SQLite']),
    );
    expect(works.filter(({ text = '' }) => text.length < 20)).toEqual([]);
  });

  it('with one altered byte names the file and ends with 1', () => {
    const copy = join(folder.path, 'cli');
    cpSync(BUILT, copy, { recursive: true });
    const file = join(copy, 'workbooks', 'clients-boutique.xlsx');
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync(process.execPath, [join(copy, 'aval.js'), 'about', '--lang', 'fr'], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('workbooks/clients-boutique.xlsx n’est plus tel qu’il a été construit.');
    expect(stdout).toContain('Cette copie d’Aval est abîmée (1 fichier).');
    expect(stdout).toContain('elle ne voit pas une personne qui change un fichier et son empreinte');
    expect(status).toBe(1);
  });
});

it('the sources say that they are a development tree', async () => {
  const { code, stdout } = await avalHere(['about'], folder.path);
  expect(stdout).toContain('Arbre de développement');
  expect(code).toBe(0);
});
