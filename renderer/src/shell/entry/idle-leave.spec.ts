import { createPinia } from 'pinia';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { createRenderer } from 'vue';
import { useIdleLeave } from './idle-leave.ts';
import { useUsers } from './users.store.ts';

const CLAIRE = { name: 'Claire', role: 'responsable', addedAt: '2026-11-24T10:00:00+01:00', removedAt: null } as const;
let entered: { name: string; role: string } | null;
let inputs: Map<string, () => void>;

vi.useFakeTimers();
vi.stubGlobal('document', { documentElement: {} });
vi.stubGlobal('window', {
  aval: {
    request: (name: string) => {
      if (name === 'user.enter') entered = { name: CLAIRE.name, role: CLAIRE.role };
      if (name === 'user.leave') entered = null;
      const value = name.startsWith('user.') ? { users: [CLAIRE], entered } : { personName: 'Poste 1', language: 'fr' };
      return Promise.resolve({ ok: true, value });
    },
    subscribe: () => () => undefined,
  },
  setInterval: (look: () => void, every: number) => setInterval(look, every),
  clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
  addEventListener: (name: string, listener: () => void) => inputs.set(name, listener),
  removeEventListener: (name: string) => inputs.delete(name),
});
afterAll(() => vi.unstubAllGlobals());

/** Draws nothing: the component has only its work. */
const { createApp } = createRenderer<object, object>({
  createElement: () => ({}),
  createText: () => ({}),
  createComment: () => ({}),
  insert: () => undefined,
  remove: () => undefined,
  setText: () => undefined,
  setElementText: () => undefined,
  parentNode: () => null,
  nextSibling: () => null,
  patchProp: () => undefined,
});

let users: ReturnType<typeof useUsers>;
let leave: () => void;

beforeEach(async () => {
  entered = null;
  inputs = new Map();
  const pinia = createPinia();
  const app = createApp({
    setup() {
      users = useUsers();
      useIdleLeave();
      return () => null;
    },
  });
  app.use(pinia);
  app.mount({});
  leave = () => app.unmount();
  await users.enter({ name: 'Claire', code: '314159' });
});

const minutes = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 60_000);

test('after ten minutes without a key or a click nobody is entered any more', async () => {
  expect(users.signer).toBe('Claire');
  await minutes(9.9);
  expect(users.entered?.name).toBe('Claire');
  await minutes(0.2);
  expect([users.entered, users.signer]).toEqual([null, 'Poste 1']);
  leave();
});

test.each(['keydown', 'pointerdown'])('%s begins the ten minutes anew', async (name) => {
  await minutes(9);
  inputs.get(name)?.();
  await minutes(9);
  expect(users.entered?.name).toBe('Claire');
  await minutes(1.1);
  expect(users.entered).toBeNull();
  leave();
  expect(inputs.size).toBe(0);
});
