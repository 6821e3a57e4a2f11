import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import { describeProgram } from './about.ts';
import { checkProgram, findBuiltProgram, PROGRAM_FOLDER } from './built-program.ts';
import { readLicences } from './licences.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

const { recordBuiltFiles } = (await import(pathToFileURL(path.join(ROOT, 'build/built-files.mjs')).href)) as {
  readonly recordBuiltFiles: (build: {
    readonly product: string;
    readonly version: string;
    readonly folder: string;
    readonly root: string;
    readonly parts: readonly string[];
  }) => Promise<void>;
};

/** A program as the build leaves it: main with chunks and a page beside it. */
let built = '';
let folder = '';
const WORKS = [{ name: 'zod', version: '4.6.7', licence: 'MIT', text: 'MIT License' }];
const CONTENT = {
  'main/index.js': 'const start = 1;\n',
  'main/chunks/law.js': 'const law = 2;\n',
  'main/workbooks/clients.xlsx': '\u0000\u0001',
  'main/licences.json': JSON.stringify(WORKS),
  'renderer/index.html': '<p></p>\n',
};

beforeAll(async () => {
  built = await mkdtemp(path.join(os.tmpdir(), 'aval-built-'));
  for (const [name, content] of Object.entries(CONTENT)) {
    await mkdir(path.join(built, 'out', path.dirname(name)), { recursive: true });
    await writeFile(path.join(built, 'out', name), content);
  }
  await record();
  folder = path.join(built, 'copy');
});

const record = (): Promise<void> =>
  recordBuiltFiles({
    product: 'desktop',
    version: '0.1.0',
    folder: path.join(built, 'out/main'),
    root: '..',
    parts: ['main', 'renderer'],
  });

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(path.join(built, 'out'), folder, { recursive: true });
});

afterAll(() => rm(built, { recursive: true, force: true }));

async function check(place = 'main') {
  const program = findBuiltProgram(path.join(folder, place));
  if (program === null) throw new Error('There is no record.');
  return checkProgram(program);
}

describe('a built program', () => {
  it('has the digest of each of its files, by name, except the record itself', async () => {
    const { files, ...rest } = await check();
    expect(rest).toEqual({ recorded: 5, altered: [], missing: [] });
    expect(files.map(({ name }) => name)).toEqual(Object.keys(CONTENT).sort());
    // printf '<p></p>\n' | sha256sum
    expect(files.find(({ name }) => name === 'renderer/index.html')?.sha256).toBe(
      'f87324480b6f162c1907fa83cf9ed96fbd72b1156b7439ceafc95f0e5fa10636',
    );
  });

  it('is found from its chunks too', async () => {
    expect((await check('main/chunks')).recorded).toBe(5);
  });

  it('has the same record when the same files are recorded again', async () => {
    const before = await readFile(path.join(built, 'out/main/files.json'), 'utf8');
    await record();
    expect(await readFile(path.join(built, 'out/main/files.json'), 'utf8')).toBe(before);
  });

  it.each(Object.keys(CONTENT))('with one flipped bit in %s says which file that is', async (name) => {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await check()).toMatchObject({ recorded: 5, altered: [name], missing: [] });
  });

  it('with a file cut short and another gone says both', async () => {
    await writeFile(path.join(folder, 'main/index.js'), '');
    await rm(path.join(folder, 'main/chunks/law.js'));
    const { altered, missing, files } = await check();
    expect({ altered, missing, there: files.length }).toEqual({
      altered: ['main/index.js'],
      missing: ['main/chunks/law.js'],
      there: 4,
    });
  });

  it.each([['{'], ['{}'], ['{"product":"desktop","version":"0.1.0","root":"../..","files":[]}']])(
    'whose record is %s is damaged, not a checkout',
    async (text) => {
      await writeFile(path.join(folder, 'main/files.json'), text);
      expect(() => findBuiltProgram(path.join(folder, 'main'))).toThrow(
        new AppError('about.unreadable', { file: 'files.json' }),
      );
    },
  );

  it('has the licences of what it bundles, and is damaged without them', async () => {
    expect(await readLicences(path.join(folder, 'main'))).toEqual(WORKS);
    await rm(path.join(folder, 'main/licences.json'));
    await expect(readLicences(path.join(folder, 'main'))).rejects.toThrow(
      new AppError('about.unreadable', { file: 'licences.json' }),
    );
  });
});

describe('a checkout', () => {
  it('has no record, and says its version and that it is one', async () => {
    expect(findBuiltProgram(PROGRAM_FOLDER)).toBeNull();
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(describeProgram(null)).toMatchObject({ version, build: 'development', files: [] });
    expect(await readLicences(PROGRAM_FOLDER)).toEqual([]);
  });
});
