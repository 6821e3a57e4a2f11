import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../import/import-file.ts';
import { backupWorkspace } from '../restore/backup.ts';
import type { EngineContext } from '../steps/context.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { rehearseBackup, restoreBackup } from './restore-backup.ts';
import { carriedOver } from './restore-counts.ts';

const NOTHING_LOST = { rows: 0, changes: 0, isUncounted: false };

let folder: string;
let workspace: Workspace;
const path = (): string => join(folder, 'alba.aval');
const backup = (): string => join(folder, 'samedi.aval-backup');
const on = (day: string): EngineContext => ({
  by: 'Nadège',
  now: () => `${day}T18:00:00+01:00`,
  today: () => day,
  language: 'fr',
});

async function bring(day: string, first: number, count: number): Promise<void> {
  const file = join(folder, `people-${String(first)}.csv`);
  const people = Array.from(
    { length: count },
    (_, place) => `Prénom;Nom${String(first + place)};p${String(first + place)}@example.com`,
  );
  writeFileSync(file, ['Prénom;Nom;E-mail', ...people].join('\n'));
  await importFile(on(day), workspace, {
    file,
    origin: { kind: 'direct', source: 'Boutique', on: '2026-11-01' },
    evidenceFolder: folder,
    dryRun: false,
  });
}

/** One entry of the list for each. */
async function sayNo(day: string, first: number, count: number): Promise<void> {
  for (let number = first; number < first + count; number += 1)
    await suppressPerson(on(day), workspace, { email: `p${String(number)}@example.com`, channels: ['email'] });
}

/** 20 contacts and 117 oppositions in the backup of the 28th; 3 contacts and 14 oppositions later. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-counts-'));
  workspace = await createWorkspace(path(), { organisation: 'Alba', at: on('2026-11-20').now(), by: 'Nadège' });
  await bring('2026-11-20', 1, 20);
  const list = join(folder, 'noes.csv');
  writeFileSync(
    list,
    ['email', ...Array.from({ length: 117 }, (_, place) => `n${String(place)}@example.com`)].join('\n'),
  );
  await suppressPerson(on('2026-11-28'), workspace, { file: list, channels: ['email'] });
  await backupWorkspace(workspace, backup(), { noted: { at: on('2026-11-28').now(), by: 'Nadège' } });
  await sayNo('2026-11-29', 1, 14);
  await bring('2026-11-29', 101, 3);
  await workspace.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const contents = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('the counts of a restore', () => {
  it('tell the day of the backup where the laptop is gone: 117 entries, and those noted later are unknown', async () => {
    const elsewhere = join(folder, 'new.aval');
    const restoration = await restoreBackup(on('2026-11-30'), backup(), elsewhere, false);
    expect(restoration).toEqual({
      replacedKeptAt: null,
      lost: NOTHING_LOST,
      backupAt: '2026-11-28T18:00:00+01:00',
      backup: { contacts: 20, oppositions: 117 },
      replaced: null,
      restored: { contacts: 20, oppositions: 117 },
      mirror: null,
      findings: [{ code: 'backup.later_oppositions_unknown', severity: 'warning', params: { on: '2026-11-28' } }],
    });
    expect(carriedOver(restoration)).toBe(0);
  });

  it('over the workspace are 131 = 117 + 14, with the three contacts and the 15 changes that go', async () => {
    const restoration = await restoreBackup(on('2026-11-30'), backup(), path(), false);
    expect(restoration).toMatchObject({
      findings: [],
      backup: { contacts: 20, oppositions: 117 },
      replaced: { contacts: 23, oppositions: 131, notInBackup: { contacts: 3, changes: 15 } },
      restored: { contacts: 20, oppositions: 131 },
    });
    expect(carriedOver(restoration)).toBe(14);
    const opened = await openWorkspace(path(), { by: 'Nadège', readOnly: true });
    expect(opened.get('SELECT count(*) AS entries FROM suppressions')).toEqual({ entries: 131 });
    await opened.close();
  });

  it('are the same in a rehearsal, which changes no file, also while the workspace is open', async () => {
    workspace = await openWorkspace(path(), { by: 'Nadège' });
    const before = contents();
    const rehearsed = await rehearseBackup(on('2026-11-30'), backup(), path(), false);
    expect(contents()).toEqual(before);
    await workspace.close();
    const { replacedKeptAt, ...done } = await restoreBackup(on('2026-11-30'), backup(), path(), false);
    expect(replacedKeptAt).not.toBeNull();
    expect(rehearsed).toEqual({ ...done, replacedKeptAt: null });
  });

  it('without a place are those of the backup alone', async () => {
    expect(await rehearseBackup(on('2026-11-30'), backup(), null, false)).toMatchObject({
      findings: [],
      backup: { contacts: 20, oppositions: 117 },
      replaced: null,
      restored: { contacts: 20, oppositions: 117 },
    });
  });

  it('over another organisation tell that all of its contacts go', async () => {
    const other = join(folder, 'other.aval');
    workspace = await createWorkspace(other, { organisation: 'Béta', at: on('2026-11-20').now(), by: 'Nadège' });
    await bring('2026-11-21', 1, 5);
    await workspace.close();
    const rehearsed = await rehearseBackup(on('2026-11-30'), backup(), other, false);
    expect(rehearsed.replaced).toMatchObject({ contacts: 5, notInBackup: { contacts: 5, changes: 2 } });
  });
});
