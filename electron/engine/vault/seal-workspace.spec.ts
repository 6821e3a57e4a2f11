import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CHEAP, PASSPHRASE } from '../../../test/workspace/sealed-disk.ts';
import { EVERYTHING_ARRIVED, NOTHING_ARRIVED, seededChance } from '../../../test/workspace/chance.ts';
import { type MemoryDisk, PowerCut } from '../../../test/workspace/memory-disk.ts';
import { CONTRACT, savedDisk } from '../../../test/workspace/saved-disk.ts';
import { addNote, machineWith, notesOf, PATH, SMALL_LAYOUT } from '../../../test/workspace/small-layout.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { verifyWorkspace } from '../restore/verify.ts';
import { listEvidence } from '../sql/evidence.ts';
import type { EngineContext } from '../steps/context.ts';
import { readFileWhole } from '../storage/disk/file-system.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { KeyRing, type VaultSecret } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { changePassphrase, rotateKey, sealWorkspace, unsealWorkspace, vaultState } from './seal-workspace.ts';

const context: EngineContext = {
  by: 'Camille',
  now: () => '2026-11-30T10:00:00+01:00',
  today: () => '2026-11-30',
  language: 'fr',
};
const NOTES = ['first', 'yes to sms', 'no to phone'];
const RECOVERY = newRecoveryCode();
const SECRETS = { passphrase: Buffer.from(PASSPHRASE), recovery: RECOVERY, cost: CHEAP };

const byPassphrase = (text: string): VaultSecret => ({ bytes: Buffer.from(text), kinds: ['passphrase', 'user'] });
const byRecovery: VaultSecret = { bytes: RECOVERY.secret, kinds: ['recovery'] };

const viewOf = (disk: MemoryDisk, secret: VaultSecret | null): SealedFileSystem =>
  new SealedFileSystem(disk, new KeyRing(() => secret));

let lastProcess = 5000;
async function opened<T>(
  disk: MemoryDisk,
  secret: VaultSecret | null,
  use: (workspace: Workspace, files: SealedFileSystem) => T | Promise<T>,
): Promise<T> {
  lastProcess += 1;
  const files = viewOf(disk, secret);
  const machine = machineWith(lastProcess);
  const workspace = await openWorkspace(PATH, { by: 'Camille', fileSystem: files, migrations: SMALL_LAYOUT, machine });
  try {
    return await use(workspace, files);
  } finally {
    await workspace.close();
  }
}

/** `open`, or the code of the refusal. */
const refused = (disk: MemoryDisk, secret: VaultSecret | null): Promise<string> =>
  opened(disk, secret, () => 'open').catch((error: unknown) => (error instanceof AppError ? error.code : 'bug'));

const seal = (disk: MemoryDisk): Promise<void> =>
  opened(disk, byPassphrase(PASSPHRASE), (workspace, files) => sealWorkspace(context, workspace, files, SECRETS));

/** A workspace with evidence and a journal, alone on its disk. */
async function plainDisk(): Promise<MemoryDisk> {
  const disk = await savedDisk();
  disk.remove('/disk/contract.pdf');
  disk.remove('/disk/saved.avalbackup');
  return disk;
}

/** The evidence as the workspace's own disk shows it: twins of an interrupted sealing would be there twice. */
function evidenceIn(files: SealedFileSystem): readonly Buffer[] {
  const folder = sideFilesOf(PATH).evidence;
  return listEvidence(files, folder).map((name) => readFileWhole(files, join(folder, name)));
}

/** Whether a word is anywhere on the disk, in any of its usual forms. */
function isFound(disk: MemoryDisk, word: string): boolean {
  const bytes = Buffer.concat(Object.values(disk.contents()).map((content) => Buffer.from(content, 'base64')));
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.from(`${' '.repeat(shift)}${word}`)
      .toString('base64')
      .slice(4, -4),
  );
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...shifted.map((text) => Buffer.from(text))].some((form) =>
    bytes.includes(form),
  );
}

describe('sealing a workspace', () => {
  it('keeps everything, and leaves none of it readable beside it', async () => {
    const disk = await plainDisk();
    const words = ['yes to sms', 'no to phone', 'Camille', 'note.added', CONTRACT.toString('latin1')];
    expect(words.filter((word) => !isFound(disk, word))).toEqual([]);
    await seal(disk);
    expect(words.filter((word) => isFound(disk, word))).toEqual([]);
    await opened(disk, byPassphrase(PASSPHRASE), (workspace, files) => {
      expect(notesOf(workspace)).toEqual(NOTES);
      expect(vaultState(workspace, files)).toEqual({
        sealed: true,
        opens: [{ kind: 'passphrase' }, { kind: 'recovery' }],
      });
      addNote(workspace, 'a later one');
    });
    expect(isFound(disk, 'a later one')).toBe(false);
    const { damages, evidenceFiles } = await verifyWorkspace(PATH, {
      fileSystem: viewOf(disk, byRecovery),
      migrations: SMALL_LAYOUT,
    });
    expect([damages, evidenceFiles]).toEqual([[], 1]);
  });
});

const OTHER = 'une autre phrase';

interface Change {
  readonly name: string;
  /** Whether the workspace is sealed before. */
  readonly isSealed: boolean;
  /** The passphrase afterwards. */
  readonly passphrase: string;
  readonly make: (workspace: Workspace, files: SealedFileSystem) => Promise<void>;
}

const CHANGES: readonly Change[] = [
  {
    name: 'sealed',
    isSealed: false,
    passphrase: PASSPHRASE,
    make: (workspace, files) => sealWorkspace(context, workspace, files, SECRETS),
  },
  {
    name: 'given another passphrase',
    isSealed: true,
    passphrase: OTHER,
    make: (workspace, files) =>
      changePassphrase(context, workspace, files, { passphrase: Buffer.from(OTHER), cost: CHEAP }),
  },
  {
    name: 'given another key',
    isSealed: true,
    passphrase: OTHER,
    make: (workspace, files) =>
      rotateKey(context, workspace, files, { ...SECRETS, passphrase: Buffer.from(OTHER), recovery: newRecoveryCode() }),
  },
  {
    name: 'written plain',
    isSealed: true,
    passphrase: PASSPHRASE,
    make: (workspace, files) => unsealWorkspace(context, workspace, files),
  },
];

describe('a power cut at any step', () => {
  it.each(CHANGES)('leaves a workspace that is $name as before or changed', async ({ isSealed, passphrase, make }) => {
    const start = await plainDisk();
    if (isSealed) await seal(start);
    const trial = start.copy();
    await opened(trial, byPassphrase(PASSPHRASE), make);
    let [before, after] = [0, 0];
    for (let cut = 0; cut < trial.steps.length; cut += 1) {
      const disk = start.copy();
      disk.mishap = (step) => (step.number === cut ? 'cut' : null);
      await expect(opened(disk, byPassphrase(PASSPHRASE), make), String(cut)).rejects.toThrow(PowerCut);
      for (const chance of [NOTHING_ARRIVED, EVERYTHING_ARRIVED, seededChance(cut)]) {
        const found = disk.afterPowerCut(chance);
        const isOld = passphrase !== PASSPHRASE && (await refused(found, byPassphrase(PASSPHRASE))) === 'open';
        await opened(found, byPassphrase(isOld ? PASSPHRASE : passphrase), (workspace, files) => {
          expect(notesOf(workspace), String(cut)).toEqual(NOTES);
          expect(evidenceIn(files), String(cut)).toEqual([CONTRACT]);
          const { sealed } = vaultState(workspace, files);
          const words = sealed ? ['no to phone', CONTRACT.toString('latin1')] : [];
          expect(
            words.filter((word) => isFound(found, word)),
            String(cut),
          ).toEqual([]);
          if (passphrase === PASSPHRASE ? sealed === isSealed : isOld) before += 1;
          else after += 1;
        });
      }
    }
    expect(Math.min(before, after)).toBeGreaterThan(5);
  });
});

describe('an opening for changes', () => {
  it.each([false, true])('opens no evidence, sealed: %s', async (isSealed) => {
    const disk = await plainDisk();
    if (isSealed) await seal(disk);
    const { evidence } = sideFilesOf(PATH);
    expect(disk.list(evidence)).toHaveLength(1);
    const open = vi.spyOn(disk, 'open');
    await opened(disk, byPassphrase(PASSPHRASE), (workspace) => addNote(workspace, 'a later one'));
    expect(open.mock.calls.filter(([path]) => path.startsWith(evidence))).toEqual([]);
    expect(open).toHaveBeenCalled();
  });

  it('leaves a file that a user put among the evidence, and drops a copy that was being made in clear', async () => {
    const disk = await plainDisk();
    await seal(disk);
    const { evidence } = sideFilesOf(PATH);
    const [kept = ''] = disk.list(evidence);
    disk.place(`${evidence}/lisez-moi.txt`, Buffer.from('à moi'));
    disk.place(`${evidence}/arriving-1`, CONTRACT);
    await opened(disk, byPassphrase(PASSPHRASE), notesOf);
    expect(disk.list(evidence).sort()).toEqual([kept, 'lisez-moi.txt']);
  });
});

describe('a sealed workspace', () => {
  it('opens with its passphrase and its recovery code alone', async () => {
    const disk = await plainDisk();
    await seal(disk);
    expect(await refused(disk, byPassphrase(PASSPHRASE))).toBe('open');
    expect(await refused(disk, byRecovery)).toBe('open');
    expect(await refused(disk, null)).toBe('workspace.locked');
    expect(await refused(disk, byPassphrase(`${PASSPHRASE} `))).toBe('vault.wrong_secret');
    expect(await refused(disk, { ...byRecovery, bytes: newRecoveryCode().secret })).toBe('vault.wrong_secret');
    // The code is no passphrase.
    expect(await refused(disk, { ...byRecovery, kinds: ['passphrase'] })).toBe('vault.wrong_secret');
  });

  it('takes another passphrase, and the recovery code stays', async () => {
    const disk = await plainDisk();
    await seal(disk);
    await opened(disk, byPassphrase(PASSPHRASE), (workspace, files) =>
      changePassphrase(context, workspace, files, { passphrase: Buffer.from('une autre phrase'), cost: CHEAP }),
    );
    expect(await refused(disk, byPassphrase(PASSPHRASE))).toBe('vault.wrong_secret');
    expect(await refused(disk, byPassphrase('une autre phrase'))).toBe('open');
    expect(await refused(disk, byRecovery)).toBe('open');
    // No older copy that the old passphrase opens.
    expect(disk.list('/disk').filter((name) => name.includes('-backup'))).toEqual([]);
  });

  it('keeps its passphrase and its key when a change of them fails, also in what is written later', async () => {
    const start = await plainDisk();
    await seal(start);
    for (const { name, isSealed, make } of CHANGES.filter((change) => change.isSealed)) {
      const disk = start.copy();
      await opened(disk, byPassphrase(PASSPHRASE), async (workspace, files) => {
        disk.mishap = (step) => (step.path.endsWith('-next') && step.kind === 'sync' ? { code: 'ENOSPC' } : null);
        await expect(make(workspace, files), name).rejects.toMatchObject({ code: 'file.disk_full' });
        disk.mishap = () => null;
        expect(vaultState(workspace, files), name).toEqual({
          sealed: isSealed,
          opens: [{ kind: 'passphrase' }, { kind: 'recovery' }],
        });
        addNote(workspace, 'later');
        await workspace.compact();
      });
      expect(await refused(disk, byPassphrase(PASSPHRASE)), name).toBe('open');
      expect(await refused(disk, byRecovery), name).toBe('open');
    }
  });

  it('takes another key: the old code opens nothing any more', async () => {
    const disk = await plainDisk();
    await seal(disk);
    const recovery = newRecoveryCode();
    await opened(disk, byPassphrase(PASSPHRASE), (workspace, files) =>
      rotateKey(context, workspace, files, { passphrase: Buffer.from('une autre phrase'), recovery, cost: CHEAP }),
    );
    expect(await refused(disk, byRecovery)).toBe('vault.wrong_secret');
    const secret = { ...byRecovery, bytes: recovery.secret };
    expect(await refused(disk, secret)).toBe('open');
    const verified = await verifyWorkspace(PATH, { fileSystem: viewOf(disk, secret), migrations: SMALL_LAYOUT });
    expect([verified.damages, verified.evidenceFiles]).toEqual([[], 1]);
  });

  it('is written in clear again', async () => {
    const disk = await plainDisk();
    await seal(disk);
    await opened(disk, byPassphrase(PASSPHRASE), (workspace, files) => unsealWorkspace(context, workspace, files));
    expect(await opened(disk, null, notesOf)).toEqual(NOTES);
    const verified = await verifyWorkspace(PATH, { fileSystem: disk, migrations: SMALL_LAYOUT });
    expect([verified.damages, verified.evidenceFiles]).toEqual([[], 1]);
  });

  it.each([
    ['sealed', 'sealed again', 'vault.already_sealed'],
    ['plain', 'unsealed', 'vault.not_sealed'],
    ['plain', 'given another passphrase', 'vault.not_sealed'],
    ['plain', 'given another key', 'vault.not_sealed'],
  ])('that is %s can’t be %s', async (state, wanted, code) => {
    const disk = await plainDisk();
    if (state === 'sealed') await seal(disk);
    const ways: Readonly<Record<string, (workspace: Workspace, files: SealedFileSystem) => Promise<void>>> = {
      'sealed again': (workspace, files) => sealWorkspace(context, workspace, files, SECRETS),
      unsealed: (workspace, files) => unsealWorkspace(context, workspace, files),
      'given another passphrase': (workspace, files) => changePassphrase(context, workspace, files, SECRETS),
      'given another key': (workspace, files) => rotateKey(context, workspace, files, SECRETS),
    };
    await expect(
      opened(disk, byPassphrase(PASSPHRASE), (workspace, files) => ways[wanted]?.(workspace, files)),
    ).rejects.toMatchObject({ code });
  });
});
