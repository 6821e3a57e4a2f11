import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../steps/context.ts';
import { lookUpPerson } from '../person/lookup.ts';
import { suppressPerson } from './suppress-person.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { suppressionDamages } from '../storage/suppression-digest.ts';
import { undoSlip } from './undo-slip.ts';

function at(seconds: number): EngineContext {
  return {
    by: 'Nadège',
    now: () => `2026-11-29T10:30:${String(seconds).padStart(2, '0')}+01:00`,
    today: () => '2026-11-29',
    language: 'fr',
  };
}

const PHONE = '06 39 98 12 01';
let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-slip-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), { organisation: 'Alba', at: at(0).now(), by: 'Nadège' });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const isOpposed = (): boolean => lookUpPerson(at(0), workspace, { phone: PHONE }).suppressed.length > 0;

async function slip(): Promise<string> {
  return (await suppressPerson(at(0), workspace, { phone: PHONE })).suppressionId;
}

describe('an opposition recorded by mistake', () => {
  it('is undone within ten seconds, and both are in the register', async () => {
    undoSlip(at(10), workspace, await slip());
    expect(isOpposed()).toBe(false);
    expect(suppressionDamages(workspace)).toEqual([]);
    await workspace.close();
    workspace = await openWorkspace(join(folder, 'alba.aval'), { by: 'Nadège' });
    expect(isOpposed()).toBe(false);
    expect(workspace.all('SELECT action FROM register ORDER BY seq').slice(-2)).toEqual([
      { action: 'suppression.added' },
      { action: 'suppression.takenBack' },
    ]);
  });

  it('was durable from the start', async () => {
    await slip();
    const reader = await openWorkspace(join(folder, 'alba.aval'), { by: 'Camille', readOnly: true });
    expect(lookUpPerson(at(0), reader, { phone: PHONE }).suppressed).toHaveLength(5);
    await reader.close();
  });

  it.each<[string, number, () => Promise<unknown>, string]>([
    ['later', 11, () => Promise.resolve(), 'suppression.slip_too_late'],
    [
      'once something else was recorded',
      5,
      () => suppressPerson(at(3), workspace, { phone: '06 39 98 12 02' }),
      'suppression.slip_used',
    ],
  ])('stays %s', async (_when, seconds, meanwhile, code) => {
    const id = await slip();
    await meanwhile();
    expect(() => undoSlip(at(seconds), workspace, id)).toThrow(expect.objectContaining({ code }) as Error);
    expect(isOpposed()).toBe(true);
  });

  it('stays when the clock went back', async () => {
    const id = (await suppressPerson(at(30), workspace, { phone: PHONE })).suppressionId;
    expect(() => undoSlip(at(20), workspace, id)).toThrow(
      expect.objectContaining({ code: 'suppression.slip_too_late' }) as Error,
    );
    expect(isOpposed()).toBe(true);
  });

  it('leaves an older opposition of the same person unchanged', async () => {
    await suppressPerson(at(0), workspace, { phone: PHONE, channel: 'sms' });
    undoSlip(at(2), workspace, await slip());
    expect(lookUpPerson(at(2), workspace, { phone: PHONE }).suppressed.map(({ channel }) => channel)).toEqual(['sms']);
  });

  it('can be recorded again afterwards', async () => {
    undoSlip(at(2), workspace, await slip());
    expect(await suppressPerson(at(3), workspace, { phone: PHONE })).toMatchObject({ added: 1, known: 0 });
    expect(isOpposed()).toBe(true);
  });

  it('is the only way to remove an entry from the list', async () => {
    await slip();
    expect(() => workspace.write((transaction) => transaction.run('DELETE FROM suppressions', []))).toThrow(
      /nothing leaves the suppression list/,
    );
  });
});
