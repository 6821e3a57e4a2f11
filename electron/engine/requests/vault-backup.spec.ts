import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byPhrase, FIRST, refusalOf, SECOND, TOKEN, WindowEngine } from '../../../test/workspace/window-engine.ts';
import type { TypedSecret } from '../../../shared/contract/vault.ts';
import type * as KeySlots from '../storage/vault/key-slot.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import { GrantedFiles } from './granted-files.ts';
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

/** The place of a restore. */
const PLACE = '16fd2706-8baf-433b-82eb-8c7fada847da';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the backup of a workspace', () => {
  it('that is sealed is sealed, and asks for its secret', async () => {
    const engine = new WindowEngine(folder);
    await engine.sealed();
    const backup = join(folder, 'copie.aval-backup');
    expect(
      await engine.ended(workspace['workspace.backup']({ fileToken: TOKEN }, engine.context('saveBackup', backup))),
    ).toMatchObject({ outcome: 'finished' });
    expect(readFileSync(backup).subarray(0, 8).toString()).toBe('AVALENC1');
    const rehearse = (secret?: TypedSecret) =>
      engine.ended(
        workspace['workspace.rehearseRestore'](
          { backupToken: TOKEN, fileToken: null, ...(secret === undefined ? {} : { secret }) },
          engine.context('openBackup', backup),
        ),
      );
    // Its own workspace is open: the key is known.
    expect((await rehearse()).outcome).toBe('finished');
    await engine.session.close();
    expect(await rehearse()).toMatchObject({ outcome: 'failed', error: { code: 'workspace.locked' } });
    expect(await rehearse(byPhrase(SECOND))).toMatchObject({ error: { code: 'vault.wrong_secret' } });
    expect((await rehearse(byPhrase(FIRST))).outcome).toBe('finished');
  });

  it('takes the place of a closed workspace with another key, each opened by its own secret', async () => {
    const engine = new WindowEngine(folder);
    await engine.sealed();
    const backup = join(folder, 'copie.aval-backup');
    await engine.ended(workspace['workspace.backup']({ fileToken: TOKEN }, engine.context('saveBackup', backup)));
    const { groups } = await engine.prepare();
    const rotated = { passphrase: SECOND, groups, present: byPhrase(FIRST) };
    expect((await engine.ended(vault['vault.rotate'](rotated, engine.context()))).outcome).toBe('finished');
    await engine.session.close();
    const context = () => ({
      ...engine.context(),
      files: new GrantedFiles({
        [TOKEN]: { path: backup, purpose: 'openBackup' },
        [PLACE]: { path: engine.file, purpose: 'createWorkspace' },
      }),
    });
    const input = { backupToken: TOKEN, fileToken: PLACE };
    const [first, second] = [byPhrase(FIRST), byPhrase(SECOND)];
    for (const [given, error] of [
      [{}, { code: 'workspace.locked', params: { path: 'copie.aval-backup' } }],
      [{ placeSecret: second }, { code: 'vault.wrong_secret', params: { path: 'copie.aval-backup' } }],
      [{ secret: first }, { code: 'vault.wrong_secret', params: { path: 'perdrix.aval' } }],
      [
        { secret: first, placeSecret: first },
        { code: 'vault.wrong_secret', params: { path: 'perdrix.aval' } },
      ],
      [{ secret: second }, { code: 'vault.wrong_secret', params: { path: 'copie.aval-backup' } }],
    ] as const) {
      const ended = await engine.ended(workspace['workspace.rehearseRestore']({ ...input, ...given }, context()));
      expect([given, ended]).toMatchObject([given, { outcome: 'failed', error }]);
    }
    const secrets = { secret: first, placeSecret: second };
    const rehearsed = await engine.ended(workspace['workspace.rehearseRestore']({ ...input, ...secrets }, context()));
    expect(rehearsed).toMatchObject({ outcome: 'finished', result: { replaced: { contacts: 0 } } });
    const restoring = { ...input, acceptsLoss: false, ...secrets };
    expect(await engine.ended(workspace['workspace.restore'](restoring, context()))).toMatchObject({
      outcome: 'finished',
    });
    expect(engine.session.isOpen).toBe(true);
    // It has the key of the backup now, and nothing keeps the secret of the replaced one.
    await engine.lock();
    expect(await refusalOf(engine.unlock(second))).toBe('vault.wrong_secret');
    await engine.unlock(first);
    await engine.session.close();
  });

  it('that is plain is sealed where a passphrase is given for it', async () => {
    const engine = new WindowEngine(folder);
    await engine.session.create(join(folder, 'perdrix.aval'), 'Boutique Perdrix', []);
    const backup = join(folder, 'copie.aval-backup');
    const backedUp = (passphrase: string) =>
      workspace['workspace.backup'](
        { fileToken: TOKEN, sealing: { passphrase, groups: null } },
        engine.context('saveBackup', backup),
      );
    expect(await refusalOf(backedUp('trop court'))).toBe('vault.passphrase_short');
    expect(existsSync(backup)).toBe(false);
    expect((await engine.ended(backedUp(SECOND))).outcome).toBe('finished');
    expect(readFileSync(backup).subarray(0, 8).toString()).toBe('AVALENC1');
    expect(engine.session.standing().isSealed).toBe(false);
    await engine.session.close();
  });

  it('that is plain is opened by a sheet that was typed back', async () => {
    const engine = new WindowEngine(folder);
    await engine.session.create(join(folder, 'perdrix.aval'), 'Boutique Perdrix', []);
    const backup = join(folder, 'copie.aval-backup');
    const backedUp = (groups: string[]) =>
      workspace['workspace.backup'](
        { fileToken: TOKEN, sealing: { passphrase: SECOND, groups } },
        engine.context('saveBackup', backup),
      );
    expect(await refusalOf(backedUp(['0000', '0000']))).toBe('vault.sheet_missing');
    // The sheet of a workspace says that it opens the workspace.
    const { groups: others } = await engine.prepare();
    expect(await refusalOf(backedUp(others))).toBe('vault.sheet_missing');
    const { groups, code } = await engine.prepare('backup');
    const sealing = vault['vault.seal']({ passphrase: SECOND, groups }, engine.context());
    expect(await refusalOf(sealing)).toBe('vault.sheet_missing');
    expect(await refusalOf(backedUp([...groups].reverse()))).toBe('vault.groups_wrong');
    expect(existsSync(backup)).toBe(false);
    expect((await engine.ended(backedUp(groups))).outcome).toBe('finished');
    expect(engine.session.prepared).toBeNull();
    expect(await refusalOf(backedUp(groups))).toBe('vault.sheet_missing');
    await engine.session.close();

    const later = new WindowEngine(folder);
    const rehearse = (secret: TypedSecret) =>
      later.ended(
        workspace['workspace.rehearseRestore'](
          { backupToken: TOKEN, fileToken: null, secret },
          later.context('openBackup', backup),
        ),
      );
    const otherCode: TypedSecret = { kind: 'recovery', text: newRecoveryCode().text };
    expect(await rehearse(otherCode)).toMatchObject({ error: { code: 'vault.wrong_secret' } });
    expect((await rehearse({ kind: 'recovery', text: code })).outcome).toBe('finished');
    expect(JSON.stringify([engine.heard, later.heard])).not.toContain(code.slice(0, 9));
  });

  it('that is plain permits to leave this computer in a later session, by its passphrase', async () => {
    const before = new WindowEngine(folder);
    await before.session.create(join(folder, 'perdrix.aval'), 'Boutique Perdrix', []);
    const backup = join(folder, 'copie.aval-backup');
    const writing = { fileToken: TOKEN, sealing: { passphrase: SECOND, groups: null } };
    await before.ended(workspace['workspace.backup'](writing, before.context('saveBackup', backup)));
    await before.session.close();

    const engine = new WindowEngine(folder);
    await workspace['workspace.open']({ fileToken: TOKEN }, engine.context());
    const context = engine.context('openBackup', backup);
    const given = (secret?: TypedSecret) => ({ backupToken: TOKEN, ...(secret === undefined ? {} : { secret }) });
    const check = (secret?: TypedSecret) => leaving['leaving.checkBackup'](given(secret), context);
    const retire = (secret?: TypedSecret) =>
      leaving['leaving.retire']({ ...given(secret), confirm: 'Boutique Perdrix' }, context);
    for (const act of [check, retire]) {
      expect(await refusalOf(act())).toBe('workspace.locked');
      expect(await refusalOf(act(byPhrase(FIRST)))).toBe('vault.wrong_secret');
      expect(await refusalOf(act({ kind: 'recovery', text: 'ABCD' }))).toBe('vault.code_unreadable');
    }
    expect(await check(byPhrase(SECOND))).toMatchObject({ contacts: 0, oppositions: 0 });
    expect(existsSync(join(folder, 'perdrix.aval'))).toBe(true);
    // The secret of the check is not kept for the destruction.
    expect(await refusalOf(retire())).toBe('workspace.locked');
    await retire(byPhrase(SECOND));
    expect([existsSync(join(folder, 'perdrix.aval')), existsSync(backup)]).toEqual([false, true]);
    expect(engine.session.isOpen).toBe(false);
  });
});
