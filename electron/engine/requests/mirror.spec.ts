import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import { Jobs } from '../jobs/jobs.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { GrantedFiles } from './granted-files.ts';
import { mirror } from './mirror.ts';
import type { RequestContext } from './request-context.ts';
import { WorkspaceSession } from './workspace-session.ts';

const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
let folder: string;
let session: WorkspaceSession;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-mirror-'));
  for (const name of ['laptop', 'KEY']) mkdirSync(join(folder, name));
  session = new WorkspaceSession(
    { userFolder: folder, person: 'Anne', reopen: null },
    { onChange: () => undefined, onHold: () => undefined, onVault: () => undefined, onKey: () => undefined },
  );
  await session.create(join(folder, 'laptop', 'alba.aval'), 'Alba', []);
});

afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});

/** Nadège asks; Anne opened the workspace. */
const contextOf = (purpose: 'mirrorFolder' | 'exportFolder', day = '2026-11-30'): RequestContext => ({
  by: 'Nadège',
  now: () => `${day}T10:30:00+01:00`,
  today: () => day,
  language: 'fr',
  session,
  jobs: new Jobs(
    () => undefined,
    () => undefined,
    () => 0,
  ),
  files: new GrantedFiles({ [TOKEN]: { path: join(folder, 'KEY'), purpose } }),
});

const actions = (): unknown[] =>
  [...session.workspace.all("SELECT by, action FROM register WHERE action LIKE 'mirror.%' ORDER BY seq")].map((row) => [
    row['by'],
    row['action'],
  ]);

it('names the folder, counts what waits, tells the days of an absence, and registers who asked', async () => {
  const context = contextOf('mirrorFolder');
  expect(await mirror['mirror.read']({}, context)).toBeNull();
  const on = await mirror['mirror.on']({ folderToken: TOKEN }, context);
  expect(on).toMatchObject({ folder: 'KEY', file: 'alba.refus', entries: 0, waiting: 0, absence: null });

  renameSync(join(folder, 'KEY'), join(folder, 'drawer'));
  // Noticed although nothing is to be written.
  expect((await mirror['mirror.read']({}, context))?.absence).not.toBeNull();
  await suppressPerson(context, session.workspace, { email: 'p1@example.com', channels: ['email'] });
  const absent = await mirror['mirror.read']({}, context);
  const since = absent?.absence?.since ?? '';
  expect(absent).toMatchObject({ folder: 'KEY', entries: 1, waiting: 1 });
  const later = `${String(Number(since.slice(0, 4)) + 1)}-01-01`;
  expect((await mirror['mirror.read']({}, contextOf('mirrorFolder', later)))?.absence).toEqual({
    since,
    days: daysBetween(since.slice(0, 10), later),
  });

  renameSync(join(folder, 'drawer'), join(folder, 'KEY'));
  expect(await mirror['mirror.off']({}, context)).toBeNull();
  expect(await mirror['mirror.read']({}, context)).toBeNull();
  expect(actions()).toEqual([
    ['Nadège', 'mirror.on'],
    ['Nadège', 'mirror.off'],
  ]);
});

it('takes no folder that was chosen for something else', async () => {
  await expect(mirror['mirror.on']({ folderToken: TOKEN }, contextOf('exportFolder'))).rejects.toThrow('file.unknown');
});
