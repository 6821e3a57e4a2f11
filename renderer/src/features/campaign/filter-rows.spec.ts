import { expect, it } from 'vitest';
import { isSegmentField } from '../../../../shared/domain/contact/segment.ts';
import { parseSegment } from '../../../../shared/contract/documents/segment.ts';
import { conditionOf, FILTER_FIELD_NAMES, type FilterRow, isComplete, operatorsOf, rowFor } from './filter-rows.ts';

it('offers only the fields of a filter, with their operators', () => {
  for (const field of FILTER_FIELD_NAMES) {
    expect([field, isSegmentField(field)]).toEqual([field, true]);
    for (const operator of operatorsOf(field)) {
      const value = operator === 'before' || operator === 'after' ? '2026-01-01' : '69';
      expect(parseSegment({ all: [conditionOf({ field, operator, value })] })).toMatchObject({ ok: true });
    }
  }
});

it.each([
  [
    { field: 'postcode', operator: 'startsWith', value: ' 69 ' },
    { field: 'postcode', op: 'startsWith', value: '69' },
  ],
  [
    { field: 'city', operator: 'in', value: 'Lyon, Bron;  Vénissieux,' },
    { field: 'city', op: 'in', value: ['Lyon', 'Bron', 'Vénissieux'] },
  ],
  [
    { field: 'emails', operator: 'absent', value: '' },
    { field: 'emails', op: 'exists', value: false },
  ],
  [
    { field: 'member', operator: 'yes', value: '' },
    { field: 'member', op: 'is', value: true },
  ],
  [
    { field: 'member', operator: 'no', value: '' },
    { field: 'member', op: 'isNot', value: true },
  ],
] satisfies [FilterRow, object][])('%j asks %j', (row, condition) => {
  expect(conditionOf(row)).toEqual(condition);
});

it('needs a value only where the operator takes one', () => {
  expect(isComplete({ field: 'city', operator: 'is', value: ' ' })).toBe(false);
  expect(isComplete({ field: 'city', operator: 'present', value: '' })).toBe(true);
});

it('keeps the operator for another field that has it', () => {
  expect(rowFor('city', 'contains')).toEqual({ field: 'city', operator: 'contains', value: '' });
  expect(rowFor('member', 'contains')).toEqual({ field: 'member', operator: 'yes', value: '' });
});
