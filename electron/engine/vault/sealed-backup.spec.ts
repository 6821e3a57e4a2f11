import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHEAP, PASSPHRASE, RECOVERY } from '../../../test/workspace/sealed-disk.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { rehearseBackup, restoreBackup } from '../erasure/restore-backup.ts';
import { backupWorkspace } from '../restore/backup.ts';
import type { EngineContext } from '../steps/context.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { KeyRing } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { passphraseBytes, passphraseSecret } from './passphrase.ts';
import { sealWorkspace, vaultOpenedBy } from './seal-workspace.ts';

const context: EngineContext = {
  by: 'Camille',
  now: () => '2026-11-30T10:00:00+01:00',
  today: () => '2026-11-30',
  language: 'fr',
};
const ORGANISATION = 'Boutique Perdrix';
/** Of the backup; `PASSPHRASE` is that of a sealed workspace. */
const OF_BACKUP = 'abeille jardin moulin violon';

let folder: string;
let file: string;
let backup: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-sealed-backup-'));
  file = join(folder, 'perdrix.aval');
  backup = join(folder, 'perdrix.aval-sauvegarde');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The computer's disk, where passphrases open sealed files: each is asked for in turn. */
function diskOpenedBy(...passphrases: readonly string[]): SealedFileSystem {
  const left = [...passphrases];
  return new SealedFileSystem(
    realFileSystem,
    new KeyRing(() => {
      const next = left.shift();
      return next === undefined ? null : passphraseSecret(passphraseBytes(next));
    }),
  );
}

async function opened<T>(
  path: string,
  disk: SealedFileSystem,
  use: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(path, { by: 'Camille', fileSystem: disk });
  try {
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}

async function created(path: string): Promise<void> {
  const workspace = await createWorkspace(path, {
    organisation: ORGANISATION,
    also: [],
    at: context.now(),
    by: 'Camille',
    fileSystem: diskOpenedBy(),
  });
  await workspace.close();
}

const backedUp = (path: string, isSealed: boolean, disk = diskOpenedBy(PASSPHRASE)): Promise<void> =>
  opened(path, disk, (workspace) =>
    backupWorkspace(
      workspace,
      backup,
      isSealed
        ? { vault: vaultOpenedBy({ passphrase: passphraseBytes(OF_BACKUP), recovery: RECOVERY, cost: CHEAP }) }
        : {},
    ),
  );

const sealed = (path: string): Promise<void> => {
  const disk = diskOpenedBy();
  const secrets = { passphrase: passphraseBytes(PASSPHRASE), recovery: RECOVERY, cost: CHEAP };
  return opened(path, disk, (workspace) => sealWorkspace(context, workspace, disk, secrets));
};

const beginningOf = (path: string): string => readFileSync(path).subarray(0, 8).toString('latin1');

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const organisationIn = (path: string, ...passphrases: readonly string[]): Promise<unknown> =>
  opened(path, diskOpenedBy(...passphrases), (workspace) =>
    workspace.get("SELECT value FROM workspace WHERE key = 'organisation'"),
  ).then((found) => found?.['value']);

describe('the encrypted backup of a plain workspace', () => {
  it('shows nothing, opens by its passphrase alone, and leaves the workspace plain', async () => {
    await created(file);
    await backedUp(file, true);
    const bytes = readFileSync(backup);
    expect(beginningOf(backup)).toBe('AVALENC1');
    for (const form of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from(ORGANISATION, form))).toBe(false);
    expect(beginningOf(file)).not.toBe('AVALENC1');
    const elsewhere = join(folder, 'neuf.aval');
    const restored = (...passphrases: readonly string[]): Promise<unknown> =>
      restoreBackup(context, backup, elsewhere, false, diskOpenedBy(...passphrases));
    expect(await refusalOf(restored())).toBe('workspace.locked');
    expect(await refusalOf(restored(PASSPHRASE))).toBe('vault.wrong_secret');
    await restored(OF_BACKUP);
    expect(beginningOf(elsewhere)).toBe('AVALENC1');
    expect(await refusalOf(organisationIn(elsewhere))).toBe('workspace.locked');
    expect(await organisationIn(elsewhere, OF_BACKUP)).toBe(ORGANISATION);
  });

  it('takes the place of an earlier one of the same passphrase', async () => {
    await created(file);
    await backedUp(file, true);
    const before = readFileSync(backup);
    expect(await refusalOf(backedUp(file, true, diskOpenedBy('citron plume renard soleil')))).toBe(
      'vault.wrong_secret',
    );
    expect(readFileSync(backup).equals(before)).toBe(true);
    await backedUp(file, true, diskOpenedBy(OF_BACKUP));
    expect(readFileSync(backup).equals(before)).toBe(false);
  });
});

describe('a restore over', () => {
  it.each([
    ['a plain workspace', 'a plain backup', false, false, [], false],
    ['a plain workspace', 'an encrypted backup', false, true, ['backup.restores_sealed'], true],
    ['an encrypted workspace', 'a plain backup', true, false, ['backup.was_plain'], true],
    ['an encrypted workspace', 'an encrypted backup', true, true, ['backup.restores_sealed'], true],
  ])(
    '%s from %s tells what becomes of the encryption',
    async (_over, _from, isSealed, isBackupSealed, codes, result) => {
      await created(file);
      await backedUp(file, isBackupSealed);
      if (isSealed) await sealed(file);
      const passphrases = [...(isBackupSealed ? [OF_BACKUP] : []), ...(isSealed ? [PASSPHRASE] : [])];
      const before = readFileSync(file);
      const rehearsed = await rehearseBackup(context, backup, file, false, diskOpenedBy(...passphrases));
      expect(rehearsed.findings.map(({ code }) => code)).toEqual(codes);
      expect(readFileSync(file).equals(before)).toBe(true);
      const { findings } = await restoreBackup(context, backup, file, false, diskOpenedBy(...passphrases));
      expect(findings.map(({ code }) => code)).toEqual(codes);
      expect(beginningOf(file) === 'AVALENC1').toBe(result);
      const opens = isBackupSealed ? OF_BACKUP : PASSPHRASE;
      expect(await organisationIn(file, ...(result ? [opens] : []))).toBe(ORGANISATION);
    },
  );

  it('an encrypted workspace is refused without its passphrase, and nothing is changed', async () => {
    await created(file);
    await backedUp(file, false);
    await sealed(file);
    const before = readFileSync(file);
    expect(await refusalOf(restoreBackup(context, backup, file, false, diskOpenedBy()))).toBe('workspace.locked');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
