import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskedEngine, type Question } from '../../../../test/page/asked-engine.ts';
import type { ImportInspection, ImportOutcome, ListedImport } from '../../../../shared/contract/import.ts';
import { useImport } from './import.store.ts';

const one = { fileToken: 'one', name: 'un.xlsx' };
const two = { fileToken: 'two', name: 'deux.xlsx' };

const inspection = (file: string): ImportInspection => ({
  file,
  sheets: [],
  sheet: 'Clients',
  headerRow: 1,
  rows: 4,
  firstRows: [],
  refusedRepairs: [],
  seemsReturns: null,
  oldestOn: null,
  remarks: [],
  columns: [
    {
      letter: 'A',
      header: 'Nom',
      target: 'lastName',
      confidence: 1,
      samples: [],
      problems: 0,
      isOtherPerson: false,
      isLeftOut: false,
    },
  ],
});
const outcome = (file: string, importId: string | null): ImportOutcome => ({
  importId,
  file,
  rows: 4,
  created: 4,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  oppositions: 0,
  pastRetention: 0,
  questions: [],
  problems: [],
  repairs: [],
});

let engine: AskedEngine;
let store: ReturnType<typeof useImport>;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  store = useImport();
});

/** The request about a file, once it was sent. */
const question = (name: string, fileToken?: string): Promise<Question> =>
  vi.waitFor(
    () =>
      engine.asked.findLast(
        (candidate) =>
          candidate.name === name && (fileToken === undefined || candidate.input['fileToken'] === fileToken),
      ) ?? Promise.reject(new Error(`${name} was not asked`)),
  );

async function begin(name: string, jobId: string, fileToken?: string): Promise<void> {
  (await question(name, fileToken)).answer({ jobId });
}

const end = (jobId: string, result: unknown) => engine.finish(jobId, result);

async function inspected(): Promise<void> {
  store.start(one);
  const read = store.inspect();
  await begin('import.inspect', 'job-1');
  end('job-1', inspection('un.xlsx'));
  await read;
  Object.assign(store.origin, { kind: 'direct', source: 'Salon', on: '2026-11-14' });
}

describe('a file that is chosen while another is read', () => {
  it('is the one shown, in any order of the answers', async () => {
    store.start(one);
    const first = store.inspect();
    await begin('import.inspect', 'job-1', 'one');
    store.start(two);
    const second = store.inspect();
    await begin('import.inspect', 'job-2', 'two');
    end('job-2', inspection('deux.xlsx'));
    await second;
    end('job-1', inspection('un.xlsx'));
    await first;
    expect([store.file?.name, store.inspection?.file]).toEqual(['deux.xlsx', 'deux.xlsx']);
  });

  it('ends the reading of the other, begun or not', async () => {
    store.start(one);
    void store.inspect();
    await begin('import.inspect', 'job-1', 'one');
    await vi.waitFor(() => expect(store.file?.name).toBe('un.xlsx'));
    await Promise.resolve();
    store.start(two);
    expect((await question('job.cancel')).input['jobId']).toBe('job-1');
    void store.inspect();
    store.start(one);
    await begin('import.inspect', 'job-2', 'two');
    await vi.waitFor(() =>
      expect(engine.asked.filter(({ name }) => name === 'job.cancel').map(({ input }) => input['jobId'])).toEqual([
        'job-1',
        'job-2',
      ]),
    );
  });

  it('shows no error of the other', async () => {
    store.start(one);
    const first = store.inspect();
    await begin('import.inspect', 'job-1', 'one');
    store.start(two);
    engine.fail('job-1', 'workbook.damaged');
    await first;
    expect([store.error, store.wasCancelled]).toEqual([null, false]);
  });

  it('has its own answers: neither consent nor proof is carried over', async () => {
    await inspected();
    store.origin.consents.push({
      id: 1,
      channel: 'phone',
      at: '2024-10-15',
      goods: 'cuisine',
      wording: 'Oui',
      until: '',
      proof: true,
      mentions: [],
    });
    store.origin.evidence.push({ fileToken: 'proof', name: 'contrat.pdf' });
    store.start(two);
    expect(store.origin).toMatchObject({ kind: null, source: '', on: '', consents: [], evidence: [] });
    expect(store.inspection).toBeNull();
  });
});

describe('a check that is asked for again', () => {
  it('is answered by the last one, and a refused repair stays refused', async () => {
    await inspected();
    const repair = {
      code: 'postcode.zero_restored',
      column: 'CP',
      count: 1,
      samples: [],
      isRefusable: true,
      isRefused: false,
    };
    const first = store.refuse(repair, true);
    await begin('import.rehearse', 'job-2');
    const second = store.refuse({ ...repair, column: 'Tél' }, true);
    await vi.waitFor(() => expect(engine.asked.filter(({ name }) => name === 'import.rehearse')).toHaveLength(2));
    await begin('import.rehearse', 'job-3');
    end('job-3', outcome('second', null));
    await second;
    end('job-2', outcome('first', null));
    await first;
    expect(store.rehearsal?.file).toBe('second');
    expect(store.refused?.map(({ column }) => column)).toEqual(['CP', 'Tél']);
  });
});

describe('an import', () => {
  it('runs once when it is requested several times', async () => {
    await inspected();
    const first = store.perform();
    const second = store.perform();
    await begin('import.perform', 'job-2');
    end('job-2', outcome('un.xlsx', '1'));
    await Promise.all([first, second]);
    expect(engine.asked.filter(({ name }) => name === 'import.perform')).toHaveLength(1);
    expect(store.result?.importId).toBe('1');
  });

  it('accepts no other file before its end', async () => {
    await inspected();
    const performing = store.perform();
    await begin('import.perform', 'job-2');
    expect(store.start(two)).toBe(false);
    end('job-2', outcome('un.xlsx', '1'));
    await performing;
    expect([store.result?.file, store.start(two)]).toEqual(['un.xlsx', true]);
  });

  it('leaves the screen ready for the next file, and its problems can be saved', async () => {
    await inspected();
    const performing = store.perform();
    await begin('import.perform', 'job-2');
    end('job-2', outcome('un.xlsx', '1'));
    await performing;
    expect([store.file, store.inspection, store.origin.kind, engine.keeps]).toEqual([null, null, null, 0]);
    expect(store.performed).toEqual({ file: one, kind: 'direct', source: 'Salon', hasSources: false });
    void store.saveProblems('target');
    expect((await question('import.saveProblems')).input).toMatchObject({
      importId: '1',
      fileToken: 'one',
      targetToken: 'target',
    });
  });
});

describe('sources of earlier files', () => {
  const listed = (source: string, more: Partial<ListedImport> = {}): ListedImport => ({
    importId: '1',
    kind: 'file',
    at: '2026-10-03T10:00:00+02:00',
    by: 'Nadège',
    file: 'a.xlsx',
    rows: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    oppositions: 0,
    isUndone: false,
    origin: { kind: 'purchased', source, audience: 'consumer' },
    ...more,
  });

  it('are offered once each, latest first, of imports in force', async () => {
    const reading = store.listSources();
    (await question('import.list')).answer([
      listed('A'),
      listed('B', { isUndone: true }),
      listed('A', { at: '2025-01-01T10:00:00+01:00' }),
      listed('', { origin: null }),
      listed('C'),
      listed('D'),
      listed('E'),
    ]);
    await reading;
    expect(store.knownSources.map(({ source, at }) => `${source} ${at.slice(0, 10)}`)).toEqual([
      'A 2026-10-03',
      'C 2026-10-03',
      'D 2026-10-03',
    ]);
  });

  it('of a late list do not replace a newer one', async () => {
    const first = store.listSources();
    const early = await question('import.list');
    const second = store.listSources();
    await vi.waitFor(() => expect(engine.asked).toHaveLength(2));
    engine.asked[1]?.answer([listed('new')]);
    early.answer([listed('old')]);
    await Promise.all([first, second]);
    expect(store.knownSources.map(({ source }) => source)).toEqual(['new']);
  });
});

it('an error is dropped by the next action', async () => {
  await inspected();
  const checking = store.rehearse();
  await begin('import.rehearse', 'job-2');
  engine.fail('job-2', 'file.disk_full');
  await checking;
  expect(store.error).toMatchObject({ code: 'file.disk_full' });
  store.quieten();
  expect(store.error).toBeNull();
});

it('forgets what it read of the file while the workspace is locked, and keeps the answers', async () => {
  engine.hear('workspace.changed', { opening: 'alpha', name: 'alpha', organisation: 'ALPHA' });
  store.start(one);
  const inspecting = store.inspect();
  await engine.begin('import.inspect', 'inspect');
  engine.finish('inspect', inspection('un.xlsx'));
  await inspecting;
  store.origin.source = 'Salon';
  const rehearsing = store.rehearse();
  await engine.begin('import.rehearse', 'rehearse');
  engine.finish('rehearse', outcome('un.xlsx', null));
  await rehearsing;
  expect([store.inspection?.file, store.rehearsal?.file]).toEqual(['un.xlsx', 'un.xlsx']);
  engine.hear('workspace.changed', null);
  await nextTick();
  expect([store.inspection, store.rehearsal]).toEqual([null, null]);
  engine.hear('workspace.changed', { opening: 'unlocked', name: 'alpha', organisation: 'ALPHA' });
  await nextTick();
  expect([store.file, store.origin.source]).toEqual([one, 'Salon']);
});

it('forgets the result with its cells while the workspace is locked', async () => {
  engine.hear('workspace.changed', { opening: 'alpha', name: 'alpha', organisation: 'ALPHA' });
  await inspected();
  const importing = store.perform();
  await engine.begin('import.perform', 'import');
  engine.finish('import', outcome('un.xlsx', '7'));
  await importing;
  expect([store.result?.importId, store.performed?.file]).toEqual(['7', one]);
  engine.hear('workspace.changed', null);
  await nextTick();
  expect([store.result, store.performed]).toEqual([null, null]);
});
