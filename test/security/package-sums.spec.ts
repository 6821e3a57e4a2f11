import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

const { writePackageSums } = (await import(pathToFileURL(path.join(ROOT, 'build/package-sums.mjs')).href)) as {
  readonly writePackageSums: (folder: string) => Promise<readonly string[]>;
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aval-dist-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);

test('SHA256SUMS has one line for each package, by name, and none for the files of the packer', async () => {
  put('Aval-0.1.0-win-x64.exe', 'b');
  put('Aval-0.1.0-linux-x64.deb', 'abc');
  put('builder-debug.yml', 'x');
  put('latest.yml', 'x');
  expect(await writePackageSums(folder)).toEqual(['Aval-0.1.0-linux-x64.deb', 'Aval-0.1.0-win-x64.exe']);
  // The digest of “abc” is the example of FIPS 180-4.
  expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(
    [
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  Aval-0.1.0-linux-x64.deb',
      '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  Aval-0.1.0-win-x64.exe',
      '',
    ].join('\n'),
  );
});

test.skipIf(process.platform !== 'linux')('sha256sum accepts it, and refuses an altered package', async () => {
  put('Aval-0.1.0-linux-x64.AppImage', 'as it was built');
  await writePackageSums(folder);
  const verify = (): number | null => spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).status;
  expect(verify()).toBe(0);
  put('Aval-0.1.0-linux-x64.AppImage', 'as it was built!');
  expect(verify()).toBe(1);
});

test('a folder without a package is refused', async () => {
  await expect(writePackageSums(folder)).rejects.toThrow('There is no package');
});
