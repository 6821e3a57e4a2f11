import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL_LAYOUT } from '../../../../test/workspace/small-layout.ts';
import { createWorkspaceFile } from '../create-workspace.ts';
import { EvidenceIntake } from '../../sql/evidence.ts';
import { createDurably, fileError, realFileSystem, systemCode, writeWhole } from './file-system.ts';
import { openWorkspace } from '../open-workspace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (path: string, text: string): Promise<void> =>
  createDurably(realFileSystem, path, (file) =>
    Promise.resolve(writeWhole(realFileSystem, file, Buffer.from(text), 0)),
  );

describe('the disk of this computer', () => {
  it('distinguishes files, folders and missing names, and one file from another of the same name', async () => {
    const path = join(folder, 'a');
    expect(realFileSystem.status(path)).toBeNull();
    expect(realFileSystem.status(folder)?.kind).toBe('folder');
    await put(path, 'abc');
    const first = realFileSystem.status(path);
    expect(first).toMatchObject({ kind: 'file', size: 3 });
    await put(join(folder, 'b'), 'x');
    realFileSystem.rename(join(folder, 'b'), path);
    expect(realFileSystem.status(path)?.identity).not.toBe(first?.identity);
    expect(realFileSystem.list(folder)).toEqual(['a']);
  });

  it('never replaces a file when it creates one', async () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'kept');
    await expect(put(path, 'new')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });

  it.runIf(process.platform !== 'win32')('keeps what is in a workspace from other accounts', async () => {
    const path = join(folder, 'clients.aval');
    await createWorkspaceFile(path, 'Camille', { migrations: SMALL_LAYOUT }, () => undefined);
    const workspace = await openWorkspace(path, { by: 'Camille', migrations: SMALL_LAYOUT });
    workspace.write((transaction) => transaction.run("INSERT INTO notes (id, text) VALUES (1, 'a')"));
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    await workspace.close();
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    writeFileSync(join(folder, 'form.pdf'), '%PDF', { mode: 0o644 });
    await new EvidenceIntake(realFileSystem, `${path}-files`).keep(join(folder, 'form.pdf'));
    expect(statSync(`${path}-files`).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(`${path}-files`))
      expect(statSync(join(`${path}-files`, name)).mode & 0o077, name).toBe(0);
  });

  it('distinguishes an open file from another that took its name, and from one without a name', async () => {
    const path = join(folder, 'a');
    await put(path, 'abc');
    const file = realFileSystem.open(path, 'read');
    try {
      expect(realFileSystem.statusOf(file)).toMatchObject({
        kind: 'file',
        size: 3,
        links: 1,
        node: realFileSystem.status(path)?.node,
      });
      writeFileSync(path, 'longer');
      expect(realFileSystem.status(path)?.node).toBe(realFileSystem.statusOf(file).node);
      realFileSystem.link(path, join(folder, 'second'));
      expect(realFileSystem.statusOf(file).links).toBe(2);
      await put(join(folder, 'b'), 'x');
      realFileSystem.rename(join(folder, 'b'), path);
      expect(realFileSystem.status(path)?.node).not.toBe(realFileSystem.statusOf(file).node);
      realFileSystem.remove(join(folder, 'second'));
      expect(realFileSystem.statusOf(file).links).toBe(0);
    } finally {
      realFileSystem.close(file);
    }
  });

  it.runIf(process.platform !== 'win32')(
    'is followed through a link: side files are beside the file, and the link stays a link',
    async () => {
      const elsewhere = join(folder, 'elsewhere');
      mkdirSync(elsewhere);
      const path = join(elsewhere, 'clients.aval');
      await createWorkspaceFile(path, 'Camille', { migrations: SMALL_LAYOUT }, () => undefined);
      symlinkSync(path, join(folder, 'link.aval'));
      const workspace = await openWorkspace(join(folder, 'link.aval'), { by: 'Camille', migrations: SMALL_LAYOUT });
      workspace.write((transaction) => transaction.run("INSERT INTO notes (id, text) VALUES (1, 'a')"));
      await workspace.compact();
      await workspace.close();
      expect(readdirSync(folder)).toEqual(['elsewhere', 'link.aval']);
      expect(readdirSync(elsewhere)).toEqual(['clients.aval', 'clients.aval-backup', 'clients.aval-backup-journal']);
    },
  );
});

describe('a refusal of the system', () => {
  it.each([
    ['ENOENT', 'file.missing'],
    ['EISDIR', 'file.is_a_folder'],
    ['EACCES', 'file.forbidden'],
    ['EPERM', 'file.forbidden'],
    ['EROFS', 'file.read_only'],
    ['ENOSPC', 'file.disk_full'],
    ['EDQUOT', 'file.disk_full'],
    ['EBUSY', 'file.in_use'],
    ['EIO', 'file.failed'],
  ])('%s is said as %s', (code, said) => {
    expect(fileError(Object.assign(new Error(code), { code }), '/a/b')).toMatchObject({
      code: said,
      params: { path: '/a/b' },
    });
  });

  it('is distinguished from any other error', () => {
    const other = new Error('other');
    expect(systemCode(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
    expect(fileError(other, '/a')).toBe(other);
  });
});
