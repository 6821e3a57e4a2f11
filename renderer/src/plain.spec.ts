import { expect, test } from 'vitest';
import { reactive, ref } from 'vue';
import { plain } from './plain.ts';

test.each([
  ['a value', 12, 12],
  ['null', null, null],
  ['a list', [1, [2]], [1, [2]]],
  ['an object without what is undefined', { a: 1, b: undefined }, { a: 1 }],
])('%s is copied', (_what, value, expected) => {
  expect(plain(value)).toEqual(expected);
});

test('a reactive value becomes a value that can be cloned', () => {
  const watched = reactive({ columns: [{ header: 'Tél.', target: 'phone' }], inner: ref({ deep: true }) });
  expect(structuredClone(plain(watched))).toEqual({
    columns: [{ header: 'Tél.', target: 'phone' }],
    inner: { deep: true },
  });
});
