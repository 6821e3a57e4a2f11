import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  deadElements,
  plainButtons,
  type Sources,
  unaskedChanges,
  unnamedRequests,
  unseenChanges,
} from './window-rights.ts';

/** Every change that the window asks for goes through a button that knows its right. */
const PAGE = path.resolve(import.meta.dirname, '../../renderer/src');

const sources: Sources = new Map(
  readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|vue)$/.test(file) && !file.endsWith('.spec.ts') && file !== 'bridge.ts')
    .map((file) => [file, readFileSync(path.join(PAGE, file), 'utf8')]),
);

describe('in the window', () => {
  it('names each request in plain', () => expect(unnamedRequests(sources)).toEqual([]));
  it('asks for the right of each change beside it', () => expect(unaskedChanges(sources)).toEqual([]));
  it('asks for each change of a store by its name', () => expect(unseenChanges(sources)).toEqual([]));
  it('has no plain button for a change', () => expect(plainButtons(sources)).toEqual([]));
  it('disables nothing for lack of a right', () => expect(deadElements(sources)).toEqual([]));
});

const part = (body: string, template: string): string =>
  `<script setup lang="ts">\nasync function save(): Promise<void> {\n  await ${body};\n}\n</script>\n<template>${template}</template>`;
const template = (press: string, right?: string): string =>
  right === undefined
    ? `<template><UButton :label="a" @click="${press}" /></template>`
    : `<template><RightButton right="${right}" :label="a" @click="${press}" /></template>`;
const SAVE = "request('supplier.set', {})";
const PLAIN = '<UButton :label="a" @click="save" />';
const GUARDED = '<RightButton right="supplier.set" :label="a" @click="save" />';

describe.each([
  ['a plain button', [['a.vue', part(SAVE, PLAIN)]], { plain: ['a.vue: a'], unasked: ['a.vue: supplier.set'] }],
  ['a button with the right', [['a.vue', part(SAVE, GUARDED)]], {}],
  [
    'a second button without',
    [['a.vue', part(SAVE, GUARDED + '<UButton :label="b" @click="save()" />')]],
    { plain: ['a.vue: b'] },
  ],
  [
    'a form whose button is plain',
    [['a.vue', part(SAVE, `<form @submit.prevent="save">${PLAIN.replace('@click="save"', 'type="submit"')}</form>`)]],
    { plain: ['a.vue: a'], unasked: ['a.vue: supplier.set'] },
  ],
  [
    'a form with the right of another request',
    [['a.vue', part(SAVE, GUARDED.replace('supplier.set', 'supplier.write'))]],
    { unasked: ['a.vue: supplier.set'] },
  ],
  [
    'a part that has the button',
    [
      ['rooms/a.vue', `import B from './b.vue';\n${part(SAVE, '<B @save="save" />')}`],
      ['rooms/b.vue', "<template><RightButton :right=\"is ? 'supplier.set' : 'supplier.state'\" /></template>"],
    ],
    {},
  ],
  [
    'a store, one of whose two screens lacks the button',
    [
      ['a.store.ts', "  const save = () => request(\n  'segment.save', {});\n  return { save };"],
      ['a.vue', `import { useA } from './a.store.ts';\nfunction keep() {\n  store.save();\n}\n${template('keep()')}`],
      ['b.vue', `import { useA } from './a.store.ts';\n${template('store.save', 'segment.save')}`],
    ],
    { plain: ['a.vue: a'], unasked: ['a.vue: segment.save'] },
  ],
  [
    'a store that nobody calls by name',
    [
      ['a.store.ts', "  const save = () => request('segment.save', {});"],
      ['a.vue', "import { save } from './a.store.ts';"],
    ],
    { unseen: ['a.store.ts: segment.save'] },
  ],
  [
    'a computed name',
    [['a.vue', part('request(`supplier.${act}`, {})', PLAIN)]],
    { unnamed: ['a.vue: `supplier.${act}`,'] },
  ],
  ['a reading', [['a.vue', part("request('supplier.list', {})", PLAIN)]], {}],
  ['a no, which anybody may note', [['a.vue', part("request('suppression.add', {})", PLAIN)]], {}],
  [
    'a field out of reach',
    [['a.vue', '<template><UInput :disabled="lacking !== null || isBusy" /></template>']],
    { dead: ['a.vue: :disabled="lacking !== null || isBusy"'] },
  ],
] satisfies [string, [string, string][], object][])('%s', (_, files, faults) => {
  const planted: Sources = new Map(files);
  it('is told', () =>
    expect({
      plain: plainButtons(planted),
      unasked: unaskedChanges(planted),
      unseen: unseenChanges(planted),
      unnamed: unnamedRequests(planted),
      dead: deadElements(planted),
    }).toEqual({ plain: [], unasked: [], unseen: [], unnamed: [], dead: [], ...faults }));
});
