import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { beforeEach, expect, it, vi } from 'vitest';
import { AskedEngine } from '../../../test/page/asked-engine.ts';
import { useToday } from './today.store.ts';
import { useWorkspace } from './workspace.store.ts';

let engine: AskedEngine;
let store: ReturnType<typeof useToday>;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  store = useToday();
});

it('shows the answers of the last purpose', async () => {
  const first = store.judge('commercial');
  const second = store.judge('charity');
  await engine.begin('today.judge', 'one', 0);
  await engine.begin('today.judge', 'two', 1);
  engine.finish('two', { on: '2026-11-24' });
  await second;
  engine.fail('one', 'workspace.none_open');
  await first;
  expect([store.standing?.purpose, store.error, store.isJudging]).toEqual(['charity', null, false]);
});

it('computes the answers again for a product named meanwhile', async () => {
  const asked = store.judge('commercial');
  await engine.begin('today.judge', 'one', 0);
  const chosen = store.chooseCallGoods('cuisine');
  (await engine.question('today.chooseCallGoods')).answer({ chosen: 'cuisine', suggested: [] });
  await engine.begin('today.judge', 'two', 1);
  engine.finish('two', { on: '2026-11-24', of: 'cuisine' });
  await chosen;
  engine.finish('one', { on: '2026-11-24', of: 'anything' });
  await asked;
  expect(store.standing).toMatchObject({ of: 'cuisine' });
});

it.each([
  ['another name', { opening: 'second', name: 'beta', organisation: 'BETA' }],
  ['the same name', { opening: 'second', name: 'alpha', organisation: 'ALPHA' }],
])('shows nothing of the previous workspace after one of %s', async (_name, opened) => {
  engine.hear('workspace.changed', { opening: 'first', name: 'alpha', organisation: 'ALPHA' });
  await nextTick();
  const asked = store.judge('commercial');
  await engine.begin('today.judge', 'one');
  const goods = store.readCallGoods();
  engine.hear('workspace.changed', opened);
  await nextTick();
  engine.finish('one', { on: '2026-11-24' });
  (await engine.question('today.readCallGoods')).answer({ chosen: 'cuisine', suggested: [] });
  await Promise.all([asked, goods]);
  expect([store.standing, store.callGoods.chosen]).toEqual([null, null]);
});

it('shows the product of calls of another workspace, not of the previous one', async () => {
  const goods = store.readCallGoods();
  (await engine.question('today.readCallGoods')).answer({ chosen: 'cuisine', suggested: ['cuisine', 'store'] });
  await goods;
  expect(store.callGoods.chosen).toBe('cuisine');
  engine.hear('workspace.changed', { opening: 'second', name: 'beta', organisation: 'BETA' });
  await nextTick();
  expect(store.callGoods).toEqual({ chosen: null, suggested: [] });
  (await engine.question('today.readCallGoods', 1)).answer({ chosen: 'toiture', suggested: [] });
  await vi.waitFor(() => expect(store.callGoods.chosen).toBe('toiture'));
});

it.each([
  ['of the workspace that is open', false, 'workspace.none_open'],
  ['of one that was closed meanwhile', true, null],
])('shows a refusal to read the product of calls %s', async (_of, isClosed, shown) => {
  const goods = store.readCallGoods();
  if (isClosed) {
    engine.hear('workspace.changed', { opening: 'second', name: 'beta', organisation: 'BETA' });
    await nextTick();
  }
  (await engine.question('today.readCallGoods')).refuse('workspace.none_open');
  await goods;
  expect((store.error as { readonly code?: string } | null)?.code ?? null).toBe(shown);
});

it('an event of the engine about the open workspace outlasts a pending answer', async () => {
  const workspace = useWorkspace();
  const first = workspace.open('one');
  const second = workspace.open('two');
  (await engine.question('workspace.open', 1)).answer({ organisation: 'BETA' });
  await second;
  (await engine.question('workspace.open', 0)).answer({ organisation: 'ALPHA' });
  await first;
  expect(workspace.current?.organisation).toBe('BETA');
  const refreshed = workspace.refresh();
  const question = await engine.question('workspace.state');
  engine.hear('workspace.changed', { opening: 'gamma', organisation: 'GAMMA' });
  question.answer({ organisation: 'BETA' });
  await refreshed;
  expect(workspace.current?.organisation).toBe('GAMMA');
});
