import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { KeyedHash } from '../../electron/engine/model/keyed-hash.ts';
import { SuppressionIndex } from '../../electron/engine/suppression/lookup/suppression-index.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { createWorkspace, readWorkspaceIdentity } from '../../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { restoreBackup } from '../../electron/engine/erasure/restore-backup.ts';
import type { Restoration } from '../../electron/engine/restore/restoration.ts';
import { readSnapshotHead } from '../../electron/engine/storage/disk/snapshot.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { AppError } from '../../shared/contract/result.ts';
import { CHANNELS } from '../../shared/domain/channel.ts';
import { seededChance } from '../workspace/chance.ts';

/** Restoring a backup never loses an opposition silently, even when the replaced workspace is damaged. */

const AT = '2026-11-24T10:30:00+01:00';
const context: EngineContext = { by: 'Nadège', now: () => AT, today: () => '2026-11-24', language: 'fr' };
const PAGE = 4096;

let folder: string;
let path: string;
let saved: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-loss-'));
  path = join(folder, 'alba.aval');
  saved = join(folder, 'alba.avalbackup');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const emailOf = (number: number): string => `p${number}@example.com`;

/** An empty workspace and its backup. */
async function saveEmpty(): Promise<void> {
  const workspace = await createWorkspace(path, { organisation: 'Alba', at: AT, by: 'Nadège' });
  await backupWorkspace(workspace, saved);
  await workspace.close();
}

/** Six oppositions, one per change, in the journal of a killed program. */
async function sayNo(): Promise<void> {
  const workspace = await openWorkspace(path, { by: 'Nadège' });
  for (let number = 1; number <= 6; number += 1) await suppressPerson(context, workspace, { email: emailOf(number) });
  for (const name of [path, `${path}-journal`]) copyFileSync(name, `${name}.kept`);
  await workspace.close();
  for (const name of readdirSync(folder))
    if (!name.endsWith('.kept') && name !== 'alba.avalbackup') rmSync(join(folder, name));
  for (const name of [path, `${path}-journal`]) copyFileSync(`${name}.kept`, name);
}

/** A list of oppositions, all in the snapshot. */
async function sayNoByList(count: number): Promise<void> {
  const list = join(folder, 'noes.csv');
  writeFileSync(list, ['email', ...Array.from({ length: count }, (_, index) => emailOf(index + 1))].join('\n'));
  const workspace = await openWorkspace(path, { by: 'Nadège' });
  await suppressPerson(context, workspace, { file: list });
  await workspace.close();
  for (const name of readdirSync(folder)) if (name.startsWith('alba.aval-backup')) rmSync(join(folder, name));
}

function restore(acceptLoss = false): Promise<Restoration> {
  return restoreBackup(context, saved, path, acceptLoss);
}

/** Numbers of the people who opposed and are missing from the list. */
async function forgotten(count: number): Promise<number[]> {
  const workspace = await openWorkspace(path, { by: 'Nadège', readOnly: true });
  try {
    const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
    const index = SuppressionIndex.load(workspace, hash);
    const isClosed = (number: number): boolean =>
      index.closures({ emails: [emailOf(number)], phones: [] }).length === CHANNELS.length;
    return Array.from({ length: count }, (_, place) => place + 1).filter((number) => !isClosed(number));
  } finally {
    await workspace.close();
  }
}

async function refusalOf(work: Promise<unknown>): Promise<AppError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const contents = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));

function flip(file: string, at: number, bit = 0): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  writeFileSync(file, bytes);
}

describe('a restore over a workspace whose journal breaks', () => {
  it('reads past the break: of six oppositions with a flipped bit in the second, five remain and one is counted', async () => {
    await saveEmpty();
    await sayNo();
    const journal = readFileSync(`${path}-journal`);
    const second = journal.indexOf('AVR1', journal.indexOf('AVR1') + 4);
    flip(`${path}-journal`, journal.indexOf(emailOf(2), second));
    const before = contents();
    expect(await refusalOf(restore())).toMatchObject({ code: 'backup.would_lose', params: { rows: 0, changes: 1 } });
    expect(contents()).toEqual(before);
    const { lost, findings, replacedKeptAt } = await restore(true);
    expect(lost).toEqual({ rows: 0, changes: 1, isUncounted: false });
    expect(findings.map(({ code }) => code)).toEqual(['workspace.oppositions_lost']);
    expect(existsSync(replacedKeptAt ?? '')).toBe(true);
    expect(await forgotten(6)).toEqual([2]);
  });

  it('loses nobody at any flipped bit, or says that it would', async () => {
    await saveEmpty();
    await sayNo();
    const journal = readFileSync(`${path}-journal`);
    const chance = seededChance(5);
    for (let trial = 0; trial < 24; trial += 1) {
      const at = Math.floor(chance() * journal.length);
      for (const name of [path, `${path}-journal`]) copyFileSync(`${name}.kept`, name);
      flip(`${path}-journal`, at, at % 8);
      const refusal = await refusalOf(restore());
      if (refusal === null) expect(await forgotten(6), `byte ${at}`).toEqual([]);
      else {
        expect(refusal.code, `byte ${at}`).toMatch(/^backup\.would_lose/);
        const { lost } = await restore(true);
        const missing = await forgotten(6);
        expect(missing.length, `byte ${at}`).toBeLessThanOrEqual(lost.changes);
        expect(missing.length, `byte ${at}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('a restore over a workspace whose list breaks', () => {
  const COUNT = 800;

  /** The leaf pages of the suppression list: pages with clear values of it. */
  function leaves(): number[] {
    const bytes = readFileSync(path);
    const { headLength } = readSnapshotHead(realFileSystem, path);
    const places: number[] = [];
    for (let at = headLength; at < bytes.length; at += PAGE)
      if (bytes.subarray(at, at + PAGE).includes('@example.com')) places.push(at);
    return places;
  }

  it('reads the remaining rows when one leaf is zeroed, and counts the lost ones', async () => {
    await saveEmpty();
    await sayNoByList(COUNT);
    const [, leaf = 0] = leaves();
    const bytes = readFileSync(path);
    const inLeaf = new Set(
      [
        ...bytes
          .subarray(leaf, leaf + PAGE)
          .toString('latin1')
          .matchAll(/p(\d+)@example/g),
      ].map(([, number]) => Number(number)),
    );
    writeFileSync(path, bytes.fill(0, leaf, leaf + PAGE));
    const refusal = await refusalOf(restore());
    expect(refusal).toMatchObject({ code: 'backup.would_lose', params: { changes: 0 } });
    const { lost } = await restore(true);
    const missing = await forgotten(COUNT);
    expect(missing.length).toBeGreaterThan(3);
    expect(missing.every((number) => inLeaf.has(number))).toBe(true);
    expect(lost).toEqual({ rows: missing.length, changes: 0, isUncounted: false });
    expect(refusal?.params['rows']).toBe(missing.length);
  });

  it('finds the lost ones in the backup, and asks nothing', async () => {
    await saveEmpty();
    await sayNoByList(COUNT);
    const workspace = await openWorkspace(path, { by: 'Nadège' });
    await backupWorkspace(workspace, saved);
    await workspace.close();
    const [, leaf = 0] = leaves();
    writeFileSync(path, readFileSync(path).fill(0, leaf, leaf + PAGE));
    expect((await restore()).lost).toEqual({ rows: 0, changes: 0, isUncounted: false });
    expect(await forgotten(COUNT)).toEqual([]);
  });

  it('loses nobody silently, for any zeroed page and any flipped bit', async () => {
    await saveEmpty();
    await sayNoByList(COUNT);
    copyFileSync(path, `${path}.kept`);
    const { headLength } = readSnapshotHead(realFileSystem, path);
    const pages = (readFileSync(path).length - headLength) / PAGE;
    const chance = seededChance(7);
    for (let trial = 0; trial < 24; trial += 1) {
      copyFileSync(`${path}.kept`, path);
      const page = headLength + Math.floor(chance() * pages) * PAGE;
      const at = page + Math.floor(chance() * PAGE);
      if (trial % 2 === 0) writeFileSync(path, readFileSync(path).fill(0, page, page + PAGE));
      else flip(path, at, trial % 8);
      const about = trial % 2 === 0 ? `page at ${page}` : `byte ${at}`;
      const refusal = await refusalOf(restore());
      if (refusal === null) expect(await forgotten(COUNT), about).toEqual([]);
      else {
        expect(refusal.code, about).toMatch(/^backup\.would_lose/);
        const { lost } = await restore(true);
        if (!lost.isUncounted) expect((await forgotten(COUNT)).length, about).toBeLessThanOrEqual(lost.rows);
      }
    }
  });
});
