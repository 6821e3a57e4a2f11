import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineMessage, EngineRequest, GrantedFile } from '../../shared/contract/engine-messages.ts';
import type { OpenWorkspace } from '../../shared/contract/workspace.ts';
import type { Result } from '../../shared/contract/result.ts';
import { noteOpposition } from './suppression/waiting-oppositions.ts';
import { type ParentPort, runEngine } from './message-loop.ts';
import { openWorkspace } from './storage/open-workspace.ts';

const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';

/** On a busy computer the start of SQLite is slow. */
const ANSWERED_WITHIN = { timeout: 20_000, interval: 10 };

/** Main, as the engine sees it. */
class FakeMain {
  readonly heard: EngineMessage[] = [];
  /** The name of the user. */
  readonly by: string;
  #hear: (message: { data: EngineRequest }) => void = () => undefined;
  #lastId = 0;

  readonly port: ParentPort = {
    on: (_event, listener) => {
      this.#hear = listener;
    },
    postMessage: (message) => void this.heard.push(structuredClone(message)),
  };

  constructor(by = 'claire') {
    this.by = by;
  }

  async ask(
    name: EngineRequest['name'],
    input: unknown,
    files: Record<string, GrantedFile> = {},
  ): Promise<Result<unknown>> {
    const id = ++this.#lastId;
    this.#hear({ data: { id, name, input, files, language: 'fr', by: this.by } });
    return vi.waitFor(() => {
      const reply = this.heard.find((message) => message.kind === 'reply' && message.id === id);
      if (reply?.kind !== 'reply') throw new Error('no reply');
      return reply.result;
    }, ANSWERED_WITHIN);
  }

  events(name: string): unknown[] {
    return this.heard.flatMap((message) => (message.kind === 'event' && message.name === name ? [message.event] : []));
  }
}

let folder: string;
let main: FakeMain;
const start = () => ({ userFolder: folder, person: 'claire', reopen: null as string | null });
const file = () => path.join(folder, 'perdrix.aval');

async function create(at = file()): Promise<OpenWorkspace> {
  const result = await main.ask(
    'workspace.create',
    { fileToken: TOKEN, organisation: 'Boutique Perdrix', alsoNamed: ['Perdrix Maison'] },
    { [TOKEN]: { path: at, purpose: 'createWorkspace' } },
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value as OpenWorkspace;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aval-engine-'));
  main = new FakeMain();
  await runEngine(main.port, start());
});

afterEach(async () => {
  await main.ask('workspace.close', {});
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  const copy = () => path.join(folder, 'copie.aval-backup');
  const backUp = async (grant: Pick<GrantedFile, 'mayReplace'>): Promise<unknown> => {
    writeFileSync(copy(), 'mine');
    const before = main.events('job.ended').length;
    await main.ask(
      'workspace.backup',
      { fileToken: TOKEN },
      { [TOKEN]: { path: copy(), purpose: 'saveBackup', ...grant } },
    );
    return vi.waitFor(() => {
      const ended = main.events('job.ended')[before];
      if (ended === undefined) throw new Error('still at work');
      return ended;
    }, ANSWERED_WITHIN);
  };

  test('replaces another program’s file only when the dialog asked about that file', async () => {
    await create();
    expect(await backUp({})).toMatchObject({ outcome: 'failed', error: { code: 'backup.would_overwrite' } });
    expect(readFileSync(copy(), 'utf8')).toBe('mine');
    expect(await backUp({ mayReplace: true })).toMatchObject({ outcome: 'finished' });
    expect(readFileSync(copy(), 'utf8')).not.toBe('mine');
  });
});

describe('a workspace', () => {
  test('is created, kept open and announced', async () => {
    const created = await create();
    expect(created).toMatchObject({
      name: 'perdrix',
      organisation: 'Boutique Perdrix',
      alsoNamed: ['Perdrix Maison'],
      contacts: 0,
      isExample: false,
      readOnlyBecause: null,
    });
    expect(main.events('workspace.changed')).toEqual([created]);
    expect(main.heard).toContainEqual({
      kind: 'holds',
      workspace: { path: file(), organisation: 'Boutique Perdrix', isExample: false },
    });
    expect(await main.ask('workspace.state', {})).toEqual({ ok: true, value: created });
  });

  test('has its further names changed, each once, and keeps them', async () => {
    const created = await create();
    const asked = { alsoNamed: ['Alba Jardin', 'ALBA JARDIN', 'Boutique Perdrix', 'Perdrix & Fils'] };
    const changed = {
      ...(created as object),
      alsoNamed: ['Alba Jardin', 'Perdrix & Fils'],
      savedAt: expect.any(String) as string,
    };
    expect(await main.ask('workspace.rename', asked)).toMatchObject({ ok: true, value: changed });
    expect(main.events('workspace.changed').at(-1)).toMatchObject(changed);
    const before = main.events('workspace.changed').length;
    expect(await main.ask('workspace.rename', { alsoNamed: ['Alba Jardin', 'Perdrix & Fils'] })).toMatchObject({
      ok: true,
      value: changed,
    });
    expect(main.events('workspace.changed')).toHaveLength(before);
    await main.ask('workspace.close', {});
    const again = new FakeMain();
    await runEngine(again.port, { ...start(), reopen: file() });
    expect(await again.ask('workspace.state', {})).toMatchObject({
      value: { alsoNamed: ['Alba Jardin', 'Perdrix & Fils'] },
    });
    await again.ask('workspace.close', {});
  });

  test('is closed, and main is notified', async () => {
    await create();
    await main.ask('workspace.close', {});
    expect(await main.ask('workspace.state', {})).toEqual({ ok: true, value: null });
    expect(main.heard.filter(({ kind }) => kind === 'holds').at(-1)).toEqual({ kind: 'holds', workspace: null });
  });

  test('that can’t be opened leaves the current one open, and names no folder', async () => {
    const created = await create();
    const missing = path.join(folder, 'missing.aval');
    expect(
      await main.ask('workspace.open', { fileToken: TOKEN }, { [TOKEN]: { path: missing, purpose: 'openWorkspace' } }),
    ).toEqual({
      ok: false,
      error: { code: 'file.missing', params: { path: 'missing.aval' } },
    });
    expect(await main.ask('workspace.state', {})).toEqual({ ok: true, value: created });
  });

  test('that another user has open is opened for reading, with the user’s name', async () => {
    await create();
    await main.ask('workspace.close', {});
    const other = await openWorkspace(file(), { by: 'paul' });
    const opened = await main.ask(
      'workspace.open',
      { fileToken: TOKEN },
      { [TOKEN]: { path: file(), purpose: 'openWorkspace' } },
    );
    expect(opened).toMatchObject({ ok: true, value: { readOnlyBecause: { person: 'paul', machine: os.hostname() } } });
    await other.close();
  });

  test('reports repairs of its files, without paths', async () => {
    await create();
    await main.ask('suppression.add', { typed: '0639981234', contact: null, postal: null, channels: [] });
    await main.ask('suppression.add', { typed: '0639981235', contact: null, postal: null, channels: [] });
    // The files after a power cut: the last change is half in the journal.
    const torn = path.join(folder, 'coupure.aval');
    copyFileSync(file(), torn);
    const journal = readFileSync(`${file()}-journal`);
    writeFileSync(`${torn}-journal`, journal.subarray(0, -1));
    const opened = await main.ask(
      'workspace.open',
      { fileToken: TOKEN },
      { [TOKEN]: { path: torn, purpose: 'openWorkspace' } },
    );
    expect(opened).toMatchObject({
      ok: true,
      value: {
        findings: [{ code: 'workspace.unfinished_change_dropped', params: { bytes: expect.any(Number) } }],
      },
    });
    expect(JSON.stringify(opened)).not.toContain(folder);
  });

  test('that another user has open accepts an opposition: it waits, applies here at once, and enters the list at the holder’s next request', async () => {
    await create();
    const second = new FakeMain('paul');
    await runEngine(second.port, start());
    await second.ask('workspace.open', { fileToken: TOKEN }, { [TOKEN]: { path: file(), purpose: 'openWorkspace' } });
    expect(
      await second.ask('suppression.add', {
        typed: '06 39 98 12 34',
        contact: null,
        postal: null,
        channels: ['phone'],
      }),
    ).toMatchObject({ ok: true, value: { who: '+33639981234', isWaiting: true } });
    expect(await second.ask('workspace.state', {})).toMatchObject({
      ok: true,
      value: { readOnlyBecause: { person: 'claire' }, waiting: 1 },
    });
    expect(await second.ask('suppression.lookup', { typed: '0639981234', contact: null, postal: null })).toMatchObject({
      ok: true,
      value: { suppressed: [{ channel: 'phone' }] },
    });

    expect(await main.ask('suppression.lookup', { typed: '0639981234', contact: null, postal: null })).toMatchObject({
      ok: true,
      value: { suppressed: [{ channel: 'phone', source: 'notée par paul' }] },
    });
    expect(main.events('workspace.changed')).toHaveLength(2);
    expect(await second.ask('workspace.state', {})).toMatchObject({ ok: true, value: { waiting: 0 } });
    await second.ask('workspace.close', {});
  });

  test('takes in waiting changes without any request', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      main = new FakeMain();
      await runEngine(main.port, start());
      await create();
      const reader = await openWorkspace(file(), { by: 'paul', readOnly: true });
      noteOpposition(
        { by: 'paul', now: () => '2026-11-24T10:30:00+01:00', today: () => '2026-11-24', language: 'fr' },
        reader,
        { phone: '06 39 98 12 34' },
      );
      await reader.close();
      expect(existsSync(`${file()}-waiting`)).toBe(true);
      vi.advanceTimersByTime(5000);
      expect(existsSync(`${file()}-waiting`)).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  test('of a dead engine is opened again before any answer', async () => {
    await create();
    await main.ask('workspace.close', {});
    const again = new FakeMain();
    await runEngine(again.port, { ...start(), reopen: file() });
    expect(await again.ask('workspace.state', {})).toMatchObject({
      ok: true,
      value: { organisation: 'Boutique Perdrix' },
    });
    await again.ask('workspace.close', {});
  });

  test('has another id than one of the same name and organisation in another folder', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const [one, other] = [await create(), await create(path.join(elsewhere, 'perdrix.aval'))];
    expect([one.name, one.organisation]).toEqual([other.name, other.organisation]);
    expect(one.opening).not.toBe(other.opening);
    expect(await main.ask('workspace.state', {})).toMatchObject({ ok: true, value: { opening: other.opening } });
  });

  test('that is missing at the restart of the engine leaves none open', async () => {
    const again = new FakeMain();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await runEngine(again.port, { ...start(), reopen: path.join(folder, 'gone.aval') });
    expect(await again.ask('workspace.state', {})).toEqual({ ok: true, value: null });
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});

test('without a workspace, requests that need one are refused', async () => {
  expect(await main.ask('suppression.page', { search: '', offset: 0, limit: 10 })).toEqual({
    ok: false,
    error: { code: 'workspace.none_open', params: {} },
  });
});

test('a change is reported with the time at which it was durable; a query is not', async () => {
  const created = await create();
  await main.ask('suppression.page', { search: '', offset: 0, limit: 10 });
  expect(main.events('workspace.changed')).toHaveLength(1);
  expect(
    await main.ask('suppression.add', { typed: '06 39 98 12 34', contact: null, postal: null, channels: [] }),
  ).toMatchObject({ ok: true });
  const [, changed] = main.events('workspace.changed') as OpenWorkspace[];
  expect(Date.parse(changed?.savedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(created.savedAt));
});
