import { beforeEach, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { verifyFolder } from './verify-folder.ts';

const AT = '2026-11-24T10:30:00+01:00';
const LIST = Buffer.from('nom;email\nMartin;claire@example.com\n');
const FOLDER = '/disk/list';

let disk: MemoryDisk;
let workspace: Workspace;
let place: { readonly seq: number; readonly hash: string };

const codes = async (): Promise<string[]> =>
  (await verifyFolder(disk, workspace, FOLDER)).damages.map(({ code }) => code);
const record = (head: object): void => disk.place(`${FOLDER}/record.json`, Buffer.from(JSON.stringify(head)));

beforeEach(async () => {
  disk = new MemoryDisk();
  disk.makeFolder(FOLDER);
  workspace = await createWorkspace('/disk/alba.aval', {
    organisation: 'Alba',
    at: AT,
    by: 'Claire',
    fileSystem: disk,
  });
  const files = JSON.stringify([
    { name: 'list.csv', sha256: createHash('sha256').update(LIST).digest('hex'), rows: 1 },
  ]);
  place = workspace.write((transaction) => {
    const columns =
      'id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions';
    transaction.run(
      `INSERT INTO exports (${columns}) VALUES (1, 'k', 'Noël', 'email', 'email-csv', ?, 'Claire', '2026-11-24', 'fr', 'f', '{}', ?, ?)`,
      [AT, files, new Uint8Array()],
    );
    return transaction.register({ at: AT, by: 'Claire', action: 'export.approved', subject: { export: 1 } });
  });
  disk.place(`${FOLDER}/list.csv`, LIST);
  record({ exportId: '1', register: { entry: place.seq, hash: place.hash } });
});

describe('the folder of an export', () => {
  it('is compared with the data of the workspace', async () => {
    expect(await verifyFolder(disk, workspace, FOLDER)).toEqual({ exportId: '1', files: 1, damages: [] });
  });

  it('with an altered or missing file names it', async () => {
    disk.place(`${FOLDER}/list.csv`, Buffer.concat([LIST, Buffer.from('x')]));
    expect((await verifyFolder(disk, workspace, FOLDER)).damages).toEqual([
      { code: 'export.file_altered', severity: 'error', params: { name: 'list.csv' } },
    ]);
    disk.remove(`${FOLDER}/list.csv`);
    expect(await codes()).toEqual(['export.file_missing']);
  });

  it('whose record has another head of the register is reported', async () => {
    for (const register of [
      { entry: place.seq, hash: 'f'.repeat(64) },
      { entry: 1, hash: place.hash },
      { entry: 99, hash: place.hash },
      undefined,
    ]) {
      record({ exportId: '1', register });
      expect(await codes()).toEqual(['export.head_differs']);
    }
  });

  it('of another workspace, or without a record of Aval, is distinguished', async () => {
    record({ exportId: '7', register: { entry: place.seq, hash: place.hash } });
    expect(await codes()).toEqual(['export.record_of_another']);
    for (const text of ['{"name":1}', 'no JSON', '[]', 'null']) {
      disk.place(`${FOLDER}/record.json`, Buffer.from(text));
      await expect(verifyFolder(disk, workspace, FOLDER)).rejects.toMatchObject({ code: 'export.no_record' });
    }
    disk.remove(`${FOLDER}/record.json`);
    await expect(verifyFolder(disk, workspace, FOLDER)).rejects.toMatchObject({ code: 'file.missing' });
  });
});
