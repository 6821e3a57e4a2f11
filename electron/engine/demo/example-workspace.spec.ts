import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../steps/context.ts';
import { countContacts } from '../sql/contacts.ts';
import { asksTwoPersons } from '../sql/two-persons.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { ensureExample } from './example-workspace.ts';

const TODAY: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aval-example-'));
  file = path.join(folder, 'exemple', 'exemple.aval');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the example workspace', () => {
  it('is filled, with its oppositions, and opens', async () => {
    await ensureExample(TODAY, file);
    expect(readdirSync(folder)).toEqual(['exemple']);
    const workspace = await openWorkspace(file, { by: 'Nadège' });
    expect(countContacts(workspace)).toBeGreaterThan(500);
    expect(workspace.get('SELECT count(*) > 0 AS some FROM suppressions')).toEqual({ some: 1 });
    // Its lists leave with one name: who tries Aval is alone.
    expect(asksTwoPersons(workspace)).toBe(false);
    await workspace.close();
  });

  it('leaves nothing when it is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    await expect(ensureExample({ ...TODAY, signal: controller.signal, onProgress }, file)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('removes the remains of a killed engine, and keeps a complete one', async () => {
    mkdirSync(path.join(folder, 'exemple-next'));
    writeFileSync(path.join(folder, 'exemple-next', 'exemple.aval'), 'half');
    await ensureExample(TODAY, file);
    const { mtimeMs } = statSync(file);
    await ensureExample(TODAY, file);
    expect(existsSync(path.join(folder, 'exemple-next'))).toBe(false);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });
});
