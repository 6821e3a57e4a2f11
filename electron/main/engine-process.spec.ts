import { beforeEach, describe, expect, test, vi } from 'vitest';
import { utilityProcess } from '../../test/security/fake-electron.ts';
import { silentListener } from '../../test/security/silent-listener.ts';
import { EngineProcess } from './engine-process.ts';

vi.mock('electron', () => import('../../test/security/fake-electron.ts'));

const PERDRIX = { path: '/home/claire/perdrix.aval', organisation: 'Boutique Perdrix', isExample: false };
const listener = silentListener();
const question = { name: 'workspace.state', input: {}, files: {}, language: 'fr' } as const;

let person: string;
let engine: EngineProcess;
const children = () =>
  utilityProcess.fork.mock.results.map(
    ({ value }) =>
      value as {
        emit(event: string, ...args: unknown[]): void;
        postMessage: ReturnType<typeof vi.fn>;
        kill: ReturnType<typeof vi.fn>;
      },
  );
const child = () => children().at(-1)!;
const startOf = (fork: number): unknown => JSON.parse((utilityProcess.fork.mock.calls[fork]?.[1] as string[])[0] ?? '');

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers({ now: new Date('2026-11-24T10:42:07+01:00') });
  person = 'claire';
  engine = new EngineProcess({ userFolder: '/settings' }, () => person, listener);
  engine.start();
});

describe('a question', () => {
  test('gets its own answer, in any order', async () => {
    const first = engine.ask(question);
    const second = engine.ask(question);
    child().emit('message', { kind: 'reply', id: 2, result: { ok: true, value: 'second' } });
    child().emit('message', { kind: 'reply', id: 1, result: { ok: true, value: 'first' } });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  test('has the current name', async () => {
    void engine.ask(question);
    person = 'Claire Perdrix';
    void engine.ask(question);
    expect(child().postMessage.mock.calls.map(([asked]) => (asked as { by: string }).by)).toEqual([
      'claire',
      'Claire Perdrix',
    ]);
  });

  test('during which the engine dies is refused, not dropped', async () => {
    const asked = engine.ask(question);
    child().emit('exit', 1);
    expect(await asked).toEqual({ ok: false, error: { code: 'engine.restarted', params: {} } });
  });
});

describe('an engine that dies', () => {
  test('is restarted with its workspace', () => {
    child().emit('message', { kind: 'holds', workspace: PERDRIX });
    person = 'Claire Perdrix';
    child().emit('exit', 1);
    expect(startOf(0)).toEqual({ userFolder: '/settings', person: 'claire', reopen: null });
    expect(startOf(1)).toEqual({ userFolder: '/settings', person: 'Claire Perdrix', reopen: PERDRIX.path });
    expect(listener.onRestart).toHaveBeenCalledOnce();
  });

  test('soon after a restart stays down, and every further request is refused', async () => {
    child().emit('exit', 1);
    vi.advanceTimersByTime(59_000);
    child().emit('exit', 1);
    expect(children()).toHaveLength(2);
    expect(listener.onStop).toHaveBeenCalledOnce();
    expect(await engine.ask(question)).toEqual({ ok: false, error: { code: 'engine.stopped', params: {} } });
  });

  test('long after a restart is restarted again', () => {
    child().emit('exit', 1);
    vi.advanceTimersByTime(61_000);
    child().emit('exit', 1);
    expect(children()).toHaveLength(3);
    expect(listener.onStop).not.toHaveBeenCalled();
  });
});

describe('the end', () => {
  test('waits for the workspace to close', async () => {
    child().emit('message', { kind: 'holds', workspace: PERDRIX });
    const ended = engine.end();
    expect(child().kill).not.toHaveBeenCalled();
    expect(child().postMessage).toHaveBeenCalledWith(expect.objectContaining({ name: 'workspace.close' }));
    child().emit('message', { kind: 'reply', id: 1, result: { ok: true, value: null } });
    await ended;
    expect(child().kill).toHaveBeenCalledOnce();
    child().emit('exit', 0);
    expect(listener.onRestart).not.toHaveBeenCalled();
  });

  test('does not wait forever', async () => {
    child().emit('message', { kind: 'holds', workspace: PERDRIX });
    const ended = engine.end();
    await vi.advanceTimersByTimeAsync(10_000);
    await ended;
    expect(child().kill).toHaveBeenCalledOnce();
  });
});

test('the engine reports the number of running jobs', () => {
  expect(engine.isBusy).toBe(false);
  child().emit('message', { kind: 'works', jobs: 2 });
  expect(engine.isBusy).toBe(true);
  child().emit('exit', 1);
  expect(engine.isBusy).toBe(false);
});

test('an open workspace is recognised by its file', () => {
  expect(engine.holds(PERDRIX.path)).toBe(false);
  child().emit('message', { kind: 'holds', workspace: PERDRIX });
  expect(engine.holds(PERDRIX.path)).toBe(true);
  expect(engine.holds('/home/claire/other.aval')).toBe(false);
});
