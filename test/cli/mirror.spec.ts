import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { temporaryFolder } from './aval.ts';
import { avalHere } from './aval-here.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (...names: readonly string[]): string => join(folder.path, ...names);
const aval = (words: string) => avalHere(words.split(' '), folder.path);

async function done(words: string): Promise<unknown> {
  const { code, stdout, stderr } = await aval(`${words} --json`);
  expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
}

function list(name: string, count: number): string {
  const rows = Array.from({ length: count }, (_, place) => `${name}${String(place)}@example.com`);
  writeFileSync(at(`${name}.csv`), ['email', ...rows].join('\n'));
  return `suppress laptop/alba.aval ${name}.csv --channel email`;
}

it('a laptop is not retired by an old backup; once it is gone, backup and second place give 131 = 117 + 14', async () => {
  for (const name of ['laptop', 'key', 'new', 'late']) mkdirSync(at(name));
  await done('init laptop/alba.aval --organisation Alba');
  expect(await done(list('before', 117))).toMatchObject({ added: 117 });
  expect(await done('mirror laptop/alba.aval --to key')).toMatchObject({ entries: 117, waiting: 0 });
  await done('backup laptop/alba.aval samedi');
  expect(await done(list('after', 14))).toMatchObject({ added: 14 });

  const retire = 'retire laptop/alba.aval --backup samedi';
  for (const ending of ['--confirm Alba', '--dry-run']) {
    const { code, stdout, stderr } = await aval(`${retire} ${ending}`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/samedi|sauvegarde/);
  }
  expect(readdirSync(at('laptop'))).toContain('alba.aval');

  rmSync(at('laptop'), { recursive: true });
  expect(await done('restore samedi new/alba.aval --oppositions key/alba.refus')).toMatchObject({
    restored: 'new/alba.aval',
    contacts: 0,
    oppositions: 131,
    fromMirror: 14,
    mirrorSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
  });
  const without = await aval('restore samedi late/alba.aval --json');
  expect(without).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4}/) as unknown,
  });
  expect(JSON.parse(without.stdout)).toMatchObject({ contacts: 0, oppositions: 117 });
  expect(without.stdout).not.toContain('fromMirror');
});
