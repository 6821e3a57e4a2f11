import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { clearDrafts } from '../../electron/engine/storage/disk/drafts.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { exportCampaign, type ExportInput } from '../../electron/engine/export/export-campaign.ts';
import { exportPerson } from '../../electron/engine/person/person-record.ts';

const SAVING = fileURLToPath(new URL('../campaign/saving-child.ts', import.meta.url));
const CHILD = fileURLToPath(new URL('../campaign/exporting-child.ts', import.meta.url));

const letters = ({ folder, workspace }: Firm, more: Pick<ExportInput, 'replace' | 'replaceFiles' | 'inputs'> = {}) =>
  exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'list'), ...more });

const exportsKept = ({ workspace }: Firm): number => workspace.all('SELECT id FROM exports').length;

describe('an export', () => {
  it.each(['post-lines.xlsx', 'record.json', 'record.html'])('replaces another program’s %s only by force', (name) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      mkdirSync(join(firm.folder, 'list'));
      writeFileSync(join(firm.folder, 'list', name), 'mine');
      await expect(letters(firm)).rejects.toMatchObject({
        code: name === 'record.json' ? 'export.folder_taken' : 'output.exists',
      });
      expect(readdirSync(join(firm.folder, 'list'))).toEqual([name]);
      expect(readFileSync(join(firm.folder, 'list', name), 'utf8')).toBe('mine');
      expect(exportsKept(firm)).toBe(0);
      if (name === 'record.json') return;
      await letters(firm, { replace: true });
      expect(readFileSync(join(firm.folder, 'list', name), 'utf8')).not.toBe('mine');
    }),
  );

  it('replaces the very files that the person named, and no other', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const list = join(firm.folder, 'list');
      mkdirSync(list);
      const [lines, record] = [join(list, 'post-lines.xlsx'), join(list, 'record.html')] as const;
      for (const path of [lines, record]) writeFileSync(path, 'mine');
      await expect(letters(firm, { replaceFiles: [lines] })).rejects.toMatchObject({
        code: 'output.exists',
        params: { path: record },
      });
      expect(readFileSync(lines, 'utf8')).toBe('mine');
      await letters(firm, { replaceFiles: [lines, record] });
      expect([lines, record].map((path) => readFileSync(path).toString('utf8', 0, 4))).not.toContain('mine');
    }));

  it('replaces its own earlier list, but not one that was changed since', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const path = join((await letters(firm)).folder, 'post-lines.xlsx');
      await letters(firm);
      writeFileSync(path, 'annotated');
      await expect(letters(firm)).rejects.toMatchObject({ code: 'output.exists', params: { path } });
      expect(readFileSync(path, 'utf8')).toBe('annotated');
      await letters(firm, { replace: true });
    }));

  it('never replaces the workspace by another name, nor an input, force or not', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const list = join(firm.folder, 'list');
      mkdirSync(list);
      linkSync(firm.workspace.path, join(list, 'post-lines.xlsx'));
      await expect(letters(firm, { replace: true })).rejects.toMatchObject({ code: 'output.workspace' });
      writeFileSync(join(firm.folder, 'campaign.json'), '{}');
      await expect(
        exportCampaign(context, firm.workspace, {
          campaign: LETTER,
          format: 'mail-merge',
          out: linkedTo(firm, 'campaign.json', 'mail-merge.xlsx'),
          replace: true,
          inputs: [join(firm.folder, 'campaign.json')],
        }),
      ).rejects.toMatchObject({ code: 'output.input' });
      expect(readFileSync(join(firm.folder, 'campaign.json'), 'utf8')).toBe('{}');
      await expect(
        exportCampaign(context, firm.workspace, {
          campaign: LETTER,
          format: 'post-lines',
          out: `${firm.workspace.path}-files`,
        }),
      ).rejects.toMatchObject({ code: 'output.workspace' });
      expect(existsSync(`${firm.workspace.path}-files`)).toBe(false);
    }));

  it('replaces no protected file', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const path = join((await letters(firm)).folder, 'post-lines.xlsx');
      chmodSync(path, 0o400);
      const before = readFileSync(path);
      await expect(letters(firm, { replace: true })).rejects.toMatchObject({ code: 'output.read_only' });
      expect(readFileSync(path).equals(before)).toBe(true);
    }));

  it('that is killed leaves no list behind once the workspace is opened again', () =>
    withFirm(async (firm) => {
      await firm.add(Array.from({ length: 700 }, (_, number) => person(number)));
      const [out, path] = [join(firm.folder, 'list'), join(firm.folder, 'copy.aval')];
      copyFileSync(firm.workspace.path, path);
      const { signal } = spawnSync(process.execPath, [CHILD, path, out], { stdio: ['ignore', 'ignore', 'inherit'] });
      expect(signal).toBe('SIGKILL');
      expect(readdirSync(out).filter((name) => name.startsWith('.export-'))).toHaveLength(1);
      writeFileSync(join(out, '.export-000000000000.part'), 'of somebody else');
      const workspace = await openWorkspace(path, { by: context.by });
      clearDrafts(workspace);
      expect(readdirSync(out)).toEqual(['.export-000000000000.part']);
      expect(workspace.all("SELECT key FROM workspace WHERE key LIKE 'draft %'")).toEqual([]);
      await workspace.close();
    }));

  it.each(['flipped', 'cut', 'gone'])('is not kept when a file is %s between writing and reading again', (how) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const out = join(firm.folder, 'list');
      const onProgress: EngineContext['onProgress'] = ({ phase }) => {
        if (phase !== 'reread') return;
        const [draft = ''] = readdirSync(out).filter((name) => name.endsWith('.part'));
        const path = join(out, draft, 'post-lines.xlsx');
        const bytes = readFileSync(path);
        if (how === 'gone') return rmSync(path);
        if (how === 'flipped') bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(path, how === 'cut' ? bytes.subarray(0, -1) : bytes);
      };
      const altered = exportCampaign({ ...context, onProgress }, firm.workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out,
      });
      await expect(altered).rejects.toMatchObject({ code: how === 'gone' ? 'file.missing' : 'export.altered' });
      expect(existsSync(out)).toBe(false);
      expect(exportsKept(firm)).toBe(0);
    }),
  );

  it('leaves nothing noted when it ends, well or not', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await letters(firm);
      await expect(
        exportCampaign(
          {
            ...context,
            onProgress: ({ phase }) => {
              if (phase === 'export') throw new Error('stopped');
            },
          },
          firm.workspace,
          { campaign: LETTER, format: 'mail-merge', out: join(firm.folder, 'x') },
        ),
      ).rejects.toThrow('stopped');
      expect(firm.workspace.all("SELECT key FROM workspace WHERE key LIKE 'draft %'")).toEqual([]);
    }));
});

/** A folder in which a file of the firm's has the name of a list. */
function linkedTo({ folder }: Firm, file: string, name: string): string {
  const other = join(folder, 'linked');
  mkdirSync(other);
  symlinkSync(join(folder, file), join(other, name));
  return other;
}

describe.each(['person', 'problems'])('the file of %s', (what) => {
  it('that is killed before it has its name leaves no draft once the workspace is opened again', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2, { mobile: '06 39' })]);
      const [out, path] = [join(firm.folder, 'out', 'file'), join(firm.folder, 'copy.aval')];
      mkdirSync(join(firm.folder, 'out'));
      copyFileSync(firm.workspace.path, path);
      const { signal } = spawnSync(process.execPath, [SAVING, what, path, out, join(firm.folder, 'file-1.csv')], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(signal).toBe('SIGKILL');
      expect(readdirSync(join(out, '..'))).toEqual([expect.stringMatching(/^file\.[0-9a-f]{12}\.part$/)]);
      for (const name of ['file', 'file.0123.part', 'other.0123456789ab.part'])
        writeFileSync(join(out, '..', name), 'of somebody else');
      const workspace = await openWorkspace(path, { by: context.by });
      clearDrafts(workspace);
      expect(readdirSync(join(out, '..'))).toEqual(['file', 'file.0123.part', 'other.0123456789ab.part']);
      expect(workspace.all("SELECT key FROM workspace WHERE key LIKE 'draft %'")).toEqual([]);
      await workspace.close();
    }));
});

describe('the file of a person', () => {
  it('leaves nothing noted when it is written, or can’t be', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      await exportPerson(context, workspace, { id: '1', file: join(folder, 'person.json') });
      await expect(
        exportPerson(context, workspace, { id: '1', file: join(folder, 'nowhere', 'person.json') }),
      ).rejects.toMatchObject({ code: 'file.folder_missing' });
      expect(workspace.all("SELECT key FROM workspace WHERE key LIKE 'draft %'")).toEqual([]);
    }));

  it.each(['', '-journal', '-lock', '-backup'])('is never the workspace%s', (suffix) =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      const file = `${workspace.path}${suffix}`;
      const before = existsSync(file) ? readFileSync(file) : null;
      await expect(exportPerson(context, workspace, { id: '1', file, replace: true })).rejects.toMatchObject({
        code: 'output.workspace',
      });
      if (before !== null) expect(readFileSync(file).equals(before)).toBe(true);
    }),
  );

  it('replaces an existing file only by force', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const file = join(folder, 'person.json');
      writeFileSync(file, 'mine');
      await expect(exportPerson(context, workspace, { id: '1', file })).rejects.toMatchObject({
        code: 'output.exists',
      });
      expect(readFileSync(file, 'utf8')).toBe('mine');
      await exportPerson(context, workspace, { id: '1', file, replace: true });
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ organisation: 'ALPHA' });
    }));
});

describe('a backup', () => {
  it('deletes no file next to it, and replaces another program’s by force alone', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const file = join(folder, 'bk');
      writeFileSync(`${file}-next`, 'mine');
      writeFileSync(file, 'mine');
      await expect(backupWorkspace(workspace, file)).rejects.toMatchObject({ code: 'backup.would_overwrite' });
      await backupWorkspace(workspace, file, { replace: true });
      await backupWorkspace(workspace, file);
      expect(readFileSync(`${file}-next`, 'utf8')).toBe('mine');
      chmodSync(file, 0o400);
      await expect(backupWorkspace(workspace, file)).rejects.toMatchObject({ code: 'output.read_only' });
    }));
});
