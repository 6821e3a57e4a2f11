import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { beforeEach, expect, it } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { useApprovals } from './approvals.store.ts';
import { useLists } from '../lists/lists.store.ts';
import { useMirror } from '../mirror.store.ts';

let engine: AskedEngine;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
});

const open = async (name: string): Promise<void> => {
  engine.hear('workspace.changed', { opening: name, name, organisation: name });
  await nextTick();
};
/** Lets the answers arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const STORES = [
  [
    'lists that wait for an approval',
    'approval.list',
    () => {
      const store = useApprovals();
      return { read: store.read, shown: () => store.waiting };
    },
    { waiting: ['Noël'], twoPersons: true, offProposed: null },
    [],
  ],
  [
    'second place for refusals',
    'mirror.read',
    () => {
      const store = useMirror();
      return { read: store.read, shown: () => store.standing };
    },
    { folder: 'E:' },
    null,
  ],
  [
    'lists that have left',
    'list.standing',
    () => {
      const store = useLists();
      return { read: store.read, shown: () => store.standing };
    },
    { lists: ['Noël'], toWithdraw: 3 },
    null,
  ],
] as const;

it.each(STORES)('shows no %s of the previous workspace', async (_what, name, use, answer, nothing) => {
  const store = use();
  await open('alpha');
  void store.read();
  (await engine.question(name)).answer(answer);
  await settled();
  expect(store.shown()).not.toEqual(nothing);
  await open('beta');
  expect(store.shown()).toEqual(nothing);
});

it.each(STORES)(
  'drops an answer about %s that arrives in another workspace',
  async (_what, name, use, answer, nothing) => {
    const store = use();
    await open('alpha');
    void store.read();
    const question = await engine.question(name);
    await open('beta');
    question.answer(answer);
    await settled();
    expect(store.shown()).toEqual(nothing);
  },
);
