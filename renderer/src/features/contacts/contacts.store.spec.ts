import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { useContacts } from './contacts.store.ts';

let engine: AskedEngine;
let store: ReturnType<typeof useContacts>;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  store = useContacts();
  engine.hear('workspace.changed', { opening: 'alpha', name: 'alpha', organisation: 'ALPHA' });
});

const page = (name: string) => ({ total: 1, all: 1, lines: [{ id: name, name }] });

it('shows the answer to the last query, in any order of arrival', async () => {
  const first = store.refresh();
  store.search = 'petit';
  (await engine.question('contact.page', 1)).answer(page('PETIT'));
  await vi.waitFor(() => expect(store.lineAt(0)?.name).toBe('PETIT'));
  (await engine.question('contact.page', 0)).answer(page('everybody'));
  await first;
  expect(store.lineAt(0)?.name).toBe('PETIT');
});

it('shows no error of a query that was replaced', async () => {
  const first = store.refresh();
  const second = store.refresh();
  (await engine.question('contact.page', 1)).answer(page('PETIT'));
  await second;
  (await engine.question('contact.page', 0)).refuse('workspace.none_open');
  await first;
  expect([store.error, store.lineAt(0)?.name]).toEqual([null, 'PETIT']);
});

it('restores no older data once a newer answer is there', async () => {
  const shown = store.refresh();
  (await engine.question('contact.page', 0)).answer(page('before'));
  await shown;
  const failing = store.refresh();
  const second = store.refresh();
  (await engine.question('contact.page', 1)).refuse('workspace.none_open');
  await failing;
  (await engine.question('contact.page', 2)).answer(page('after'));
  await second;
  expect(store.lineAt(0)?.name).toBe('after');
});

it('shows the first rows before the counts by value, which it then waits for', async () => {
  const shown = store.refresh();
  const facets = { audience: [{ value: 'consumer', count: 1 }], origin: [], department: [] };
  (await engine.question('contact.page', 0)).answer({ ...page('ABEL'), facets: null });
  const counted = await engine.question('contact.page', 1);
  expect([counted.input['withFacets'], store.lineAt(0)?.name, store.head?.facets]).toEqual([true, 'ABEL', null]);
  counted.answer({ ...page('ABEL'), facets });
  await shown;
  expect(store.head?.facets).toEqual(facets);
  expect(engine.asked).toHaveLength(2);
});

it('keeps neither the people nor the search of the previous workspace', async () => {
  store.search = 'petit';
  (await engine.question('contact.page', 0)).answer(page('PETIT'));
  await vi.waitFor(() => expect(store.lineAt(0)?.name).toBe('PETIT'));
  const pending = store.refresh();
  store.readAhead('7');
  engine.hear('workspace.changed', null);
  expect([store.search, store.head, store.pages.size]).toEqual(['', null, 0]);
  (await engine.question('contact.page', 1)).answer(page('PETIT'));
  await pending;
  expect([store.head, store.pages.size]).toEqual([null, 0]);
  engine.hear('workspace.changed', { opening: 'beta', name: 'beta', organisation: 'BETA' });
  void store.readSheet('7');
  expect((await engine.question('contact.read', 1)).input).toEqual({ id: '7' });
});
