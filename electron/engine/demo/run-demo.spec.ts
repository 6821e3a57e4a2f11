import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../steps/context.ts';
import type { ExportRecord } from '../export/record/export-record.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { demoDay } from './demo-campaigns.ts';
import { DEMO_ORGANISATION } from './demo-files.ts';
import { runDemo } from './run-demo.ts';

const on = (today: string): EngineContext => ({
  by: 'Nadège',
  now: () => `${today}T10:30:00+01:00`,
  today: () => today,
  language: 'fr',
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-demo-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', () => {
  // Its consents are counted back from the current day, so that they are never out of date.
  it.each(['2026-11-24', '2028-03-01'])('fills every list, and runs again over itself: %s', async (today) => {
    const first = await runDemo(on(today), folder);
    expect(
      first.imports.map(
        ({ rows, created, updated, unchanged, rejected }) => rows - created - updated - unchanged - rejected,
      ),
    ).toEqual([0, 0, 0, 0]);
    expect(first.suppression).toMatchObject({ file: 'oppositions.xlsx', unusable: 0 });
    expect(first.campaigns.map(({ funnel }) => funnel.channel)).toEqual([
      'post',
      'phone',
      'automated_call',
      'email',
      'sms',
    ]);
    for (const { funnel, list } of first.campaigns) {
      expect(funnel.steps.reduce((sum, { out }) => sum + out, funnel.eligible)).toBe(funnel.total);
      expect(funnel.eligible).toBeGreaterThan(50);
      expect(funnel.steps.find(({ step }) => step === 'suppressed')?.out).toBeGreaterThan(0);
      if (list === null) continue;
      expect(list.rows).toBe(funnel.eligible);
      const record = JSON.parse(readFileSync(join(list.folder, 'record.json'), 'utf8')) as ExportRecord;
      expect(record).toMatchObject({ approvedBy: 'Nadège', files: [{ name: list.file, rows: list.rows }] });
    }
    const again = await runDemo(on(today), folder);
    expect(again).toEqual(first);
  });

  it('leaves a user’s files beside it', async () => {
    const path = join(folder, 'exemple.aval');
    await (
      await createWorkspace(path, { organisation: DEMO_ORGANISATION, at: '2026-11-24T10:30:00+01:00', by: 'x' })
    ).close();
    for (const name of ['exemple.aval-notes.txt', 'exemple.aval-backup-2026-11', 'exemple.avalanche'])
      writeFileSync(join(folder, name), 'mine');
    await runDemo(on('2026-11-24'), folder);
    for (const name of ['exemple.aval-notes.txt', 'exemple.aval-backup-2026-11', 'exemple.avalanche'])
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform !== 'linux')('is refused where no folder can be made', async () => {
    await expect(runDemo(on('2026-11-24'), '/proc/nowhere/demo')).rejects.toMatchObject({ code: 'file.missing' });
  });

  it('does not replace another workspace', async () => {
    const path = join(folder, 'exemple.aval');
    await (await createWorkspace(path, { organisation: 'ALPHA', at: '2026-11-24T10:30:00+01:00', by: 'x' })).close();
    const before = readFileSync(path);
    await expect(runDemo(on('2026-11-24'), folder)).rejects.toThrow('demo.folder_taken');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

it.each([
  ['2026-11-24', '2026-12-01'],
  ['2026-12-19', '2026-12-29'],
  ['2029-04-24', '2029-05-15'],
])('calls on a working Tuesday: shown on %s, it calls on %s', (today, day) => {
  expect(demoDay(today)).toBe(day);
});
