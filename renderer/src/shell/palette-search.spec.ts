import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { beforeEach, expect, it, vi } from 'vitest';
import { AskedEngine } from '../../../test/page/asked-engine.ts';
import type { SearchHit, SearchSource } from '../features/feature.ts';
import { usePaletteSearch } from './palette-search.ts';
import { isSearchOpen } from './panels.ts';

let engine: AskedEngine;
/** The answers that the sources still owe, by the text. */
let owed: Map<string, (hits: readonly SearchHit[]) => void>;
let search: ReturnType<typeof usePaletteSearch>;

const hit = (label: string): SearchHit => ({ id: label, label, icon: '', to: `/contacts/${label}` });
const contacts: SearchSource = {
  id: 'contacts',
  title: { fr: 'Contacts', en: 'Contacts' },
  find: (text) => new Promise((resolve) => owed.set(text, resolve)),
};
const broken: SearchSource = {
  id: 'rules',
  title: { fr: 'Règles', en: 'Rules' },
  find: () => Promise.reject(new Error('refused')),
};
const labels = () => search.found.value.flatMap(({ hits }) => hits.map(({ label }) => label));

async function type(text: string): Promise<void> {
  search.text.value = text;
  await nextTick();
}

beforeEach(() => {
  engine = new AskedEngine();
  owed = new Map();
  setActivePinia(createPinia());
  isSearchOpen.value = true;
  search = usePaletteSearch([contacts, broken]);
  engine.hear('workspace.changed', { opening: 'alpha', name: 'alpha', organisation: 'ALPHA' });
});

it('shows what is found for the last text, though another source fails', async () => {
  await type('pe');
  await type('per');
  owed.get('per')?.([hit('PERDRIX')]);
  await vi.waitFor(() => expect(labels()).toEqual(['PERDRIX']));
  owed.get('pe')?.([hit('PETIT')]);
  await nextTick();
  expect(labels()).toEqual(['PERDRIX']);
});

it.each([
  ['locked', null],
  ['replaced by another', { opening: 'beta', name: 'beta', organisation: 'BETA' }],
])('closes, and forgets the names, when the workspace is %s', async (_how, next) => {
  await nextTick();
  isSearchOpen.value = true;
  await nextTick();
  await type('per');
  owed.get('per')?.([hit('PERDRIX')]);
  await vi.waitFor(() => expect(labels()).toEqual(['PERDRIX']));
  await type('perd');
  engine.hear('workspace.changed', next);
  await nextTick();
  owed.get('perd')?.([hit('PERDRIX')]);
  await nextTick();
  expect([isSearchOpen.value, search.text.value, labels()]).toEqual([false, '', []]);
});
