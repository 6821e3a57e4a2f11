import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSuppressionIdentities } from '../../electron/engine/sql/suppressions.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import { newRecoveryCode } from '../../electron/engine/vault/recovery-code.ts';
import { sealWorkspace } from '../../electron/engine/vault/seal-workspace.ts';
import { contextOn } from '../campaign/firm.ts';
import { CHEAP } from '../workspace/sealed-disk.ts';
import { temporaryFolder } from './aval.ts';
import { avalHere } from './aval-here.ts';
import { CHANGES_WITHOUT_CASE } from './bad-users.ts';

/** One workspace where Claire is in charge, Marie helps and leaves, and Lucie reads; refusals are in bad-users.ts. */
const CODES = { claire: '314159', marie: '271828', wrong: '999999' } as const;

const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
/** Everything that was printed, without the codes for one entry. */
const printed: string[] = [];

async function aval(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const ended = await avalHere(words, folder.path);
  printed.push(ended.stdout.replace(/"code":"\d{8}"/, ''), ended.stderr);
  return ended;
}

async function done(...words: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await aval(...words, '--json');
  expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: '' });
  const [first = ''] = stdout.split('\n');
  return first === '' ? null : (JSON.parse(first) as unknown);
}

async function refused(exit: number, text: RegExp, ...words: readonly string[]): Promise<void> {
  const { code, stderr } = await aval(...words);
  expect({ words, code, stderr }).toEqual({ words, code: exit, stderr: expect.stringMatching(text) as unknown });
}

const claire = ['--by', 'CLAIRE ', '--pin-file', 'claire'];
const marie = ['--by', 'marie', '--pin-file', 'marie'];

beforeAll(async () => {
  for (const [name, code] of Object.entries(CODES)) writeFileSync(at(name), code);
  writeFileSync(at('origin.json'), JSON.stringify({ kind: 'direct', source: 'Boutique', on: '2026-10-01' }));
  writeFileSync(at('clients.csv'), 'Nom,E-mail\nMARTIN,jeanne.martin@example.com\n');
  const refusals = Array.from({ length: 12 }, (_, place) => `refus${String(place + 1)}@example.com`);
  writeFileSync(at('refus.csv'), ['E-mail', ...refusals].join('\n'));
  await done('init', 'w.aval', '--organisation', 'ALPHA');
});
afterAll(() => folder.remove());

describe('people who work here', () => {
  it('are nobody at first: any name changes anything, without a code', async () => {
    await done('import', 'w.aval', 'clients.csv', '--origin', 'origin.json', '--by', 'Inconnue');
    expect(await done('users', 'w.aval')).toBeNull();
  });

  it('begin with one in charge, who sets her own code; others choose theirs with a code for one entry', async () => {
    const first = ['users', 'w.aval', '--add', 'Claire', '--role', 'responsable', '--pin-file', 'claire'];
    const claireFirst = (await done(...first)) as { rescue: string };
    const rescue = expect.stringMatching(/^([\dA-Z]{4}-){3}[\dA-Z]{4}$/) as unknown;
    expect(claireFirst).toEqual({ user: 'Claire', role: 'responsable', rescue });
    writeFileSync(at('rescue'), claireFirst.rescue.toLowerCase().replaceAll('-', ' '));
    const added = await done('users', 'w.aval', '--add', 'Marie', '--role', 'aide', ...claire);
    expect(added).toEqual({ user: 'Marie', role: 'aide', code: expect.stringMatching(/^\d{8}$/) as unknown });
    writeFileSync(at('once'), `${(added as { code: string }).code}\r\n`);
    const once = ['--by', 'Marie', '--pin-file', 'once'];
    await refused(2, /ne sert qu’une fois/, 'undo', 'w.aval', '1', ...once);
    await done('users', 'w.aval', '--code', '--new-pin-file', 'marie', ...once);
    await refused(1, /Encore 4 essais/, 'undo', 'w.aval', '1', ...once);
    await done('users', 'w.aval', '--add', 'Lucie', '--role', 'lecture', ...claire);
  });

  it('sign what they do by their own name, however it is typed', async () => {
    await done('backup', 'w.aval', 'avant', ...marie);
    expect(await done('suppress', 'w.aval', 'refus.csv', ...marie)).toMatchObject({ added: 12 });
    const { stdout } = await aval('register', 'w.aval');
    expect(stdout).toMatch(/ Marie · workspace\.backed_up/);
    expect(stdout).toMatch(/ Marie · suppression\.added/);
  });

  it('include readers, from whom a no is taken without a code', async () => {
    expect(await done('suppress', 'w.aval', '--email', 'un@example.com', '--by', 'Lucie')).toMatchObject({ added: 1 });
    expect((await aval('register', 'w.aval')).stdout).toMatch(/ Lucie \(sans code\) · suppression\.added/);
    expect((await aval('contacts', 'w.aval', '--by', 'Lucie')).code).toBe(0);
  });

  it('leave their refusals and their name when they are removed, and may still record a no', async () => {
    await done('users', 'w.aval', '--remove', 'MARIE', ...claire);
    await refused(1, /ne travaille plus/, 'undo', 'w.aval', '1', ...marie);
    expect(await done('suppress', 'w.aval', '--email', 'deux@example.com', ...marie)).toMatchObject({ added: 1 });
    const workspace = await openWorkspace(at('w.aval'), { by: 'spec', readOnly: true });
    expect([...readSuppressionIdentities(workspace)]).toHaveLength(14);
    expect(workspace.all(`SELECT by FROM register WHERE action = 'suppression.added' ORDER BY seq`)).toEqual([
      { by: 'Marie' },
      { by: 'Lucie (sans code)' },
      { by: 'marie (sans code)' },
    ]);
    const { by, subject } = workspace.get(`SELECT by, subject FROM register WHERE action = 'user.removed'`) ?? {};
    expect([by, JSON.parse(String(subject))]).toEqual(['Claire', expect.objectContaining({ user: 'Marie' })]);
    await workspace.close();
  });

  it('stay removed when a backup of before is restored', async () => {
    await refused(2, /demande le code/, 'restore', 'avant', 'w.aval', '--by', 'Claire');
    expect((await aval('restore', 'avant', 'w.aval', ...claire)).code).toBe(0);
    await refused(1, /ne travaille plus/, 'undo', 'w.aval', '1', ...marie);
    expect((await aval('users', 'w.aval')).stdout).toMatch(/^Marie · aide · depuis le [\d-]+ · retiré le/m);
    expect((await aval('lookup', 'w.aval', '--email', 'refus12@example.com')).stdout).toMatch(/refus\.csv/);
  });

  it('wait a minute after five wrong codes, with the right one too, and are in the register', async () => {
    const wrong = ['undo', 'w.aval', '1', '--by', 'Claire', '--pin-file', 'wrong'];
    for (const left of [4, 3, 2, 1]) await refused(1, new RegExp(`Encore ${String(left)} essai`), ...wrong);
    await refused(1, /attendez 60 secondes/, ...wrong);
    await refused(1, /attendez \d+ secondes?/, 'undo', 'w.aval', '1', ...claire);
    expect((await aval('register', 'w.aval')).stdout).toMatch(/ Claire · user\.code_failed/);
  });

  it('in charge come back by the code on paper, and nobody else does', async () => {
    const chosen = ['users', 'w.aval', '--code', '--new-pin-file', 'wrong', '--rescue-file'];
    await refused(1, /pas le code de secours/, ...chosen, 'claire', '--by', 'Claire');
    await refused(1, /« Lucie »/, ...chosen, 'rescue', '--by', 'Lucie');
    expect(await done(...chosen, 'rescue', '--by', 'claire')).toEqual({ user: 'Claire', role: 'responsable' });
    await done('undo', 'w.aval', '1', '--by', 'Claire', '--pin-file', 'wrong');
  });

  it('of an encrypted workspace: the sheet brings back the person in charge, and a removal asks for another key', async () => {
    const recovery = newRecoveryCode();
    const disk = new SealedFileSystem(realFileSystem, new KeyRing(() => null));
    const workspace = await openWorkspace(at('w.aval'), { by: 'spec', fileSystem: disk });
    const secrets = { passphrase: Buffer.from('quatre mots de passe'), recovery, cost: CHEAP };
    await sealWorkspace(contextOn('2026-11-24'), workspace, disk, secrets);
    await workspace.close();
    writeFileSync(at('sheet'), recovery.text);
    writeFileSync(at('passphrase'), 'quatre mots de passe');
    const own = ['users', 'w.aval', '--code', '--new-pin-file', 'claire'];
    await refused(2, /demande le code/, ...own, '--by', 'Claire', '--passphrase-file', 'passphrase');
    expect(await done(...own, '--by', 'Claire', '--recovery-file', 'sheet')).toEqual({
      user: 'Claire',
      role: 'responsable',
    });
    const leaving = await done('users', 'w.aval', '--remove', 'Lucie', ...claire, '--passphrase-file', 'passphrase');
    expect(leaving).toMatchObject({ user: 'Lucie', changeKey: true });
  });

  it('have codes that are in no output, and no hash of them', async () => {
    await done('users', 'w.aval', '--passphrase-file', 'passphrase');
    await done('register', 'w.aval', '--passphrase-file', 'passphrase');
    const everything = printed.join('\n');
    for (const code of Object.values(CODES)) expect(everything).not.toContain(code);
    expect(everything).not.toMatch(/scrypt|pin_?hash/i);
  });

  it('are asked by every command that changes a workspace: none is without its case', () => {
    expect(CHANGES_WITHOUT_CASE).toEqual([]);
  });
});
