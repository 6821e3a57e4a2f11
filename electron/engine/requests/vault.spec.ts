import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byPhrase, FIRST, refusalOf, SECOND, TOKEN, WindowEngine } from '../../../test/workspace/window-engine.ts';
import type { TypedSecret, VaultStanding } from '../../../shared/contract/vault.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import type * as KeySlots from '../storage/vault/key-slot.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import { PreparedSheet } from '../vault/prepared-sheet.ts';
import { leaving } from './leaving.ts';
import { vault } from './vault.ts';
import { workspace } from './workspace.ts';

// Trying a passphrase of the usual cost takes half a second.
vi.mock('../storage/vault/key-slot.ts', async (original) => {
  const slots = await original<typeof KeySlots>();
  const makeSlot: typeof slots.makeSlot = (kind, label, secret, key) =>
    slots.makeSlot(kind, label, secret, key, { cost: 4 });
  return { ...slots, makeSlot };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the key store of this computer', () => {
  const sealedAndKept = async (): Promise<{ engine: WindowEngine; secret: TypedSecret }> => {
    const engine = new WindowEngine(folder);
    await engine.sealed();
    const present = byPhrase(FIRST);
    expect((await engine.ended(vault['vault.remember']({ present }, engine.context()))).outcome).toBe('finished');
    return { engine, secret: { kind: 'keystore', text: engine.kept?.secret ?? '' } };
  };

  it('opens a workspace by a secret that the page never gets, and the passphrase still opens it', async () => {
    const { engine, secret } = await sealedAndKept();
    expect(engine.kept?.file).toBe(engine.session.workspace.path);
    expect(engine.session.standing().opens.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'keystore']);
    expect(JSON.stringify(engine.heard)).not.toContain(secret.text);
    await engine.session.close();

    expect(await workspace['workspace.open']({ fileToken: TOKEN }, engine.context())).toBeNull();
    expect(engine.waiting).toMatchObject({ path: join(folder, 'perdrix.aval'), byUser: false });
    await engine.unlock(secret);
    await engine.lock();
    expect(engine.waiting).toMatchObject({ byUser: true });
    await engine.unlock(byPhrase(FIRST));
    expect(engine.waiting).toBeNull();
    expect(engine.kept?.secret).toBe(secret.text);
    await engine.session.close();
  });

  it('is not asked for without the present passphrase', async () => {
    const engine = new WindowEngine(folder);
    await engine.sealed();
    expect(await refusalOf(vault['vault.remember']({ present: byPhrase(SECOND) }, engine.context()))).toBe(
      'vault.wrong_secret',
    );
    expect(engine.kept?.secret).toBeNull();
    await engine.session.close();
  });

  it.each([
    [
      'another passphrase',
      (engine: WindowEngine) =>
        vault['vault.change']({ passphrase: SECOND, present: byPhrase(FIRST) }, engine.context()),
    ],
    [
      'another key',
      async (engine: WindowEngine) => {
        const { groups } = await engine.prepare();
        return vault['vault.rotate']({ passphrase: SECOND, groups, present: byPhrase(FIRST) }, engine.context());
      },
    ],
    ['a wish to be forgotten', (engine: WindowEngine) => vault['vault.forget']({}, engine.context())],
    ['decryption', (engine: WindowEngine) => vault['vault.unseal']({ present: byPhrase(FIRST) }, engine.context())],
  ])('forgets its secret after %s, and opens nothing by it any more', async (_name, change) => {
    const { engine, secret } = await sealedAndKept();
    expect((await engine.ended(change(engine))).outcome).toBe('finished');
    expect(engine.kept?.secret).toBeNull();
    expect(engine.session.standing().opens.map(({ kind }) => kind)).not.toContain('keystore');
    const { isSealed } = engine.session.standing();
    await engine.session.close();
    await workspace['workspace.open']({ fileToken: TOKEN }, engine.context());
    if (isSealed) expect(await refusalOf(engine.unlock(secret))).toBe('vault.wrong_secret');
    else expect(engine.session.isOpen).toBe(true);
    await engine.session.close();
  });

  it('forgets its secret when the workspace is destroyed here', async () => {
    const { engine } = await sealedAndKept();
    const file = engine.session.workspace.path;
    const backup = join(folder, 'copie.aval-backup');
    await engine.ended(workspace['workspace.backup']({ fileToken: TOKEN }, engine.context('saveBackup', backup)));
    await leaving['leaving.retire'](
      { backupToken: TOKEN, confirm: 'Boutique Perdrix' },
      engine.context('openBackup', backup),
    );
    expect(existsSync(file)).toBe(false);
    expect(engine.kept).toEqual({ file, secret: null });
  });

  it('forgets its secret when the workspace is opened after a change elsewhere', async () => {
    const { engine, secret } = await sealedAndKept();
    await engine.session.close();
    const elsewhere = new WindowEngine(folder);
    await workspace['workspace.open']({ fileToken: TOKEN }, elsewhere.context());
    await elsewhere.unlock(byPhrase(FIRST));
    await elsewhere.ended(vault['vault.change']({ passphrase: SECOND, present: byPhrase(FIRST) }, elsewhere.context()));
    await elsewhere.session.close();

    await workspace['workspace.open']({ fileToken: TOKEN }, engine.context());
    expect(await refusalOf(engine.unlock(secret))).toBe('vault.wrong_secret');
    expect(engine.kept?.secret).toBe(secret.text);
    await engine.unlock(byPhrase(SECOND));
    expect(engine.kept?.secret).toBeNull();
    await engine.session.close();
  });
});

describe('a workspace of the window', () => {
  it('is sealed, locked and opened again, by its passphrase or its sheet, and the page never gets a secret', async () => {
    const engine = new WindowEngine(folder);
    const code = await engine.sealed();
    expect(readFileSync(join(folder, 'perdrix.aval')).subarray(0, 8).toString()).toBe('AVALENC1');
    const isOpen = { locked: null, isSealed: true, isRecovered: false };
    expect(engine.session.standing()).toMatchObject(isOpen);

    await suppressPerson(engine.context(), engine.session.workspace, { email: 'lea@example.com' });
    await engine.lock();
    const locked: VaultStanding['locked'] = { name: 'perdrix', organisation: 'Boutique Perdrix' };
    expect(engine.session.standing()).toEqual({ locked, isSealed: false, opens: [], isRecovered: false });
    expect(engine.session.state()).toBeNull();

    expect(await refusalOf(engine.unlock(byPhrase(SECOND)))).toBe('vault.wrong_secret');
    expect(await refusalOf(engine.unlock({ kind: 'recovery', text: code.slice(5) }))).toBe('vault.code_unreadable');
    expect(engine.session.standing().locked).toEqual(locked);
    await engine.unlock(byPhrase(FIRST));
    expect(engine.session.standing()).toMatchObject(isOpen);
    expect(engine.session.workspace.get('SELECT COUNT(*) AS entries FROM suppressions')).toEqual({ entries: 1 });

    // Forgotten: the sheet opens it, and another passphrase is chosen without the present one.
    await engine.lock();
    await engine.unlock({ kind: 'recovery', text: code.toLowerCase() });
    expect(engine.session.standing().isRecovered).toBe(true);
    await engine.ended(vault['vault.change']({ present: null, passphrase: SECOND }, engine.context()));
    expect(engine.session.standing().isRecovered).toBe(false);
    expect(await refusalOf(vault['vault.change']({ present: null, passphrase: FIRST }, engine.context()))).toBe(
      'vault.present_missing',
    );
    await engine.lock();
    expect(await refusalOf(engine.unlock(byPhrase(FIRST)))).toBe('vault.wrong_secret');
    await engine.unlock(byPhrase(SECOND));
    await engine.session.close();

    const told = JSON.stringify(engine.heard);
    for (const secret of [FIRST, SECOND, code, code.slice(0, 9)]) expect(told).not.toContain(secret);
  });

  it('waits for its secret after a crash, and the present one stays open when another waits', async () => {
    const before = new WindowEngine(folder);
    await before.sealed();
    await before.session.close();

    const after = new WindowEngine(folder);
    expect(await workspace['workspace.open']({ fileToken: TOKEN }, after.context())).toBeNull();
    expect(after.heard).toEqual([
      { name: 'workspace.changed', event: null },
      {
        name: 'vault.changed',
        event: { locked: { name: 'perdrix', organisation: null }, isSealed: false, opens: [], isRecovered: false },
      },
    ]);
    await vault['vault.leave']({}, after.context());
    expect(after.session.standing().locked).toBeNull();
    expect(await refusalOf(after.unlock(byPhrase(FIRST)))).toBe('workspace.none_open');

    await after.session.create(join(folder, 'autre.aval'), 'Autre', []);
    await workspace['workspace.open']({ fileToken: TOKEN }, after.context());
    expect(after.session.state()?.name).toBe('autre');
    await after.unlock(byPhrase(FIRST));
    expect(after.session.state()?.name).toBe('perdrix');
    expect(await after.ended(workspace['workspace.verify']({}, after.context()))).toMatchObject({
      outcome: 'finished',
      result: { damages: [] },
    });
    await after.session.close();
  });

  it('is not sealed before its sheet is typed back, nor by a short passphrase, nor written in clear by a stranger', async () => {
    const engine = new WindowEngine(folder);
    await engine.session.create(join(folder, 'perdrix.aval'), 'Boutique Perdrix', []);
    const seal = (passphrase: string, groups: string[]) =>
      vault['vault.seal']({ passphrase, groups }, engine.context());
    expect(await refusalOf(seal(FIRST, ['0000', '0000']))).toBe('vault.sheet_missing');
    const { groups } = await engine.prepare();
    expect(await refusalOf(seal(FIRST, [...groups].reverse()))).toBe('vault.groups_wrong');
    expect(await refusalOf(seal('abeille    ', groups))).toBe('vault.passphrase_short');
    expect(await refusalOf(engine.lock())).toBe('vault.not_sealed');
    expect(engine.session.standing().isSealed).toBe(false);
    expect(
      (
        await engine.ended(
          seal(
            FIRST,
            groups.map((group) => ` ${group.toLowerCase()} `),
          ),
        )
      ).outcome,
    ).toBe('finished');
    const present = byPhrase(SECOND);
    expect(await refusalOf(vault['vault.unseal']({ present }, engine.context()))).toBe('vault.wrong_secret');
    expect((await engine.ended(vault['vault.unseal']({ present: byPhrase(FIRST) }, engine.context()))).outcome).toBe(
      'finished',
    );
    expect(engine.session.standing().isSealed).toBe(false);
    expect(existsSync(join(folder, 'fiche.pdf'))).toBe(true);
    await engine.session.close();
  });
});

it('asks for two different groups of a sheet, and I, O and spaces do not matter', () => {
  const code = newRecoveryCode();
  for (let round = 0; round < 200; round += 1) {
    const sheet = new PreparedSheet(code, 'workspace');
    const [first, second] = sheet.asked;
    expect([1 <= first, first < second, second <= 14]).toEqual([true, true, true]);
    const groups = sheet.asked.map((number) => code.text.split(' ')[number - 1] ?? '');
    expect(() =>
      sheet.assertProvenBy(groups.map((group) => group.replaceAll('0', 'o').replaceAll('1', 'l'))),
    ).not.toThrow();
    expect(() => sheet.assertProvenBy([])).toThrow('vault.groups_wrong');
  }
});
