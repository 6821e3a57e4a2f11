import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHEAP, diskOpenedBy, PASSPHRASE, RECOVERY } from '../../../test/workspace/sealed-disk.ts';
import { addNote, notesOf, SMALL_LAYOUT } from '../../../test/workspace/small-layout.ts';
import { EvidenceIntake } from '../sql/evidence.ts';
import type { EngineContext, Progress } from '../steps/context.ts';
import { createWorkspaceFile } from '../storage/create-workspace.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { changePassphrase, rotateKey, sealWorkspace, unsealWorkspace, vaultState } from './seal-workspace.ts';

const MIB = 1 << 20;
/** A snapshot is written in steps of 4 MiB. */
const STEP = 4 * MIB;
const SECRETS = { passphrase: Buffer.from(PASSPHRASE), recovery: RECOVERY, cost: CHEAP };

type Job = Pick<EngineContext, 'signal' | 'onProgress'>;
type Change = (context: EngineContext, workspace: Workspace, disk: SealedFileSystem) => Promise<void>;

/** Each way to write a workspace anew, and whether it is sealed before. */
const CHANGES: readonly (readonly [name: string, isSealed: boolean, change: Change])[] = [
  ['sealed', false, (context, workspace, disk) => sealWorkspace(context, workspace, disk, SECRETS)],
  ['given another passphrase', true, (context, workspace, disk) => changePassphrase(context, workspace, disk, SECRETS)],
  ['given another key', true, (context, workspace, disk) => rotateKey(context, workspace, disk, SECRETS)],
  ['written in clear', true, unsealWorkspace],
];

let root: string;
let trials = 0;

async function opened<T>(
  folder: string,
  use: (workspace: Workspace, files: SealedFileSystem) => T | Promise<T>,
): Promise<T> {
  const files = diskOpenedBy(RECOVERY);
  const workspace = await openWorkspace(join(folder, 'big.aval'), {
    by: 'Camille',
    fileSystem: files,
    migrations: SMALL_LAYOUT,
  });
  try {
    return await use(workspace, files);
  } finally {
    await workspace.close();
  }
}

/** The same change with a job that is told of its progress, and may be cancelled. */
function changed(folder: string, change: Change, job: Job): Promise<void> {
  const context: EngineContext = {
    by: 'Camille',
    now: () => '2026-11-30T10:00:00+01:00',
    today: () => '2026-11-30',
    language: 'fr',
    ...job,
  };
  return opened(folder, (workspace, files) => change(context, workspace, files));
}

/** A workspace of 20 MiB with 3 MiB of evidence, plain and sealed. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'aval-reseal-'));
  const [plain, sealed] = [join(root, 'plain'), join(root, 'sealed')];
  const path = join(plain, 'big.aval');
  mkdirSync(plain);
  await createWorkspaceFile(path, 'Camille', { migrations: SMALL_LAYOUT }, () => undefined);
  await opened(plain, async (workspace, files) => {
    writeFileSync(join(root, 'form.pdf'), Buffer.alloc(3 * MIB, 'form'));
    await new EvidenceIntake(files, sideFilesOf(path).evidence).keep(join(root, 'form.pdf'));
    await workspace.bulk(async (shadow) => {
      const insert = 'INSERT INTO notes (id, text) VALUES (?, ?)';
      for (let note = 0; note < 20; note += 1) shadow.run(insert, [shadow.nextId('notes'), 'x'.repeat(MIB)]);
      await Promise.resolve();
    });
    addNote(workspace, 'the last');
  });
  cpSync(plain, sealed, { recursive: true });
  await changed(sealed, (context, workspace, disk) => sealWorkspace(context, workspace, disk, SECRETS), {});
});
afterAll(() => rmSync(root, { recursive: true }));

/** A copy of its own. */
function folderThatIs(isSealed: boolean): string {
  trials += 1;
  const folder = join(root, String(trials));
  cpSync(join(root, isSealed ? 'sealed' : 'plain'), folder, { recursive: true });
  return folder;
}

/** Names of the workspace's own files, and of its evidence. */
const namesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true }).map(String).sort();

describe.each(CHANGES)('a workspace that is %s', (_name, isSealed, change) => {
  it('tells how far it is', async () => {
    const told: Progress[] = [];
    await changed(folderThatIs(isSealed), change, { onProgress: (progress) => void told.push(progress) });
    expect(told.at(-1)).toEqual({ phase: 'clearing', done: 0, total: 0 });
    const rewriting = told.slice(0, -1);
    expect(rewriting.length).toBeGreaterThan(4);
    let before = 0;
    for (const { phase, done, total } of rewriting) {
      expect(phase).toBe('rewriting');
      expect(done - before).toBeGreaterThan(0);
      expect(done - before).toBeLessThanOrEqual(STEP);
      expect(total).toBeGreaterThanOrEqual(done);
      before = done;
    }
    const { done = 0, total = 0 } = rewriting.at(-1) ?? {};
    expect(total - done).toBeLessThan(STEP);
  });

  it.each([0, 0.6])('can be cancelled at %f of it, and nothing is changed', async (share) => {
    const folder = folderThatIs(isSealed);
    const stop = new AbortController();
    const reason = new Error('cancelled');
    const before = await opened(folder, (workspace, files) => [notesOf(workspace), vaultState(workspace, files)]);
    const names = namesIn(folder);
    if (share === 0) stop.abort(reason);
    const onProgress = ({ done, total }: Progress): void => {
      if (total > 0 && done / total >= share) stop.abort(reason);
    };
    await expect(changed(folder, change, { signal: stop.signal, onProgress })).rejects.toBe(reason);
    expect(namesIn(folder)).toEqual(names);
    expect(await opened(folder, (workspace, files) => [notesOf(workspace), vaultState(workspace, files)])).toEqual(
      before,
    );
  });

  it('is not undone by a cancellation that comes too late', async () => {
    const folder = folderThatIs(isSealed);
    const stop = new AbortController();
    const onProgress = ({ phase }: Progress): void => {
      if (phase === 'clearing') stop.abort();
    };
    await changed(folder, change, { signal: stop.signal, onProgress });
    const action = await opened(folder, (workspace) => workspace.get('SELECT action FROM register ORDER BY seq DESC'));
    expect(action?.['action']).toMatch(/^vault\./);
  });
});
