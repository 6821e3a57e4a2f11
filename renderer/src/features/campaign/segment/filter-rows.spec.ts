import { expect, it } from 'vitest';
import { isSegmentField } from '../../../../../shared/domain/contact/segment.ts';
import { parseSegment } from '../../../../../shared/contract/documents/segment.ts';
import {
  choicesOf,
  conditionOf,
  fieldsOffered,
  FILTER_FIELD_NAMES,
  type FilterRow,
  isComplete,
  NOTHING_KNOWN,
  operatorsOf,
  rowFor,
  withOperator,
} from './filter-rows.ts';

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
    { field: 'answers.phone', operator: 'in', value: 'allow\nconditional' },
    { field: 'answers.phone', op: 'in', value: ['allow', 'conditional'] },
  ],
  [
    { field: 'lists.campaign', operator: 'in', value: 'Noël, blanc\nSoldes' },
    { field: 'lists.campaign', op: 'in', value: ['Noël, blanc', 'Soldes'] },
  ],
  [
    { field: 'gifts.year', operator: 'is', value: '2026' },
    { field: 'gifts.year', op: 'is', value: '2026' },
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

it('offers lists and gifts where there are any, or where the line asks them', () => {
  const heads = (known: typeof NOTHING_KNOWN, current: FilterRow['field']) => [
    ...new Set(
      fieldsOffered(known, current)
        .filter((field) => /^(?:lists|gifts|answers)\./.test(field))
        .map((field) => (field.startsWith('answers.') ? 'answers' : field)),
    ),
  ];
  expect(heads(NOTHING_KNOWN, 'city')).toEqual(['answers']);
  expect(heads(NOTHING_KNOWN, 'lists.on')).toEqual(['answers', 'lists.on']);
  const known = { campaigns: ['Noël'], giftYears: ['2026'] };
  expect(heads(known, 'city')).toEqual(['answers', 'lists.campaign', 'lists.on', 'lists.state', 'gifts.year']);
});

it('chooses among what the workspace has and what the line asks', () => {
  const known = { campaigns: ['Noël', 'Soldes'], giftYears: ['2026'] };
  const choices = (field: FilterRow['field'], value = '') => choicesOf({ field, operator: 'in', value }, known);
  expect(choices('lists.campaign')).toEqual(['Noël', 'Soldes']);
  expect(choices('lists.campaign', 'Soldes\nDe 2019')).toEqual(['Noël', 'Soldes', 'De 2019']);
  expect(choices('gifts.year')).toEqual(['2026']);
  expect(choices('lists.state')).toEqual(['open', 'sent', 'partly', 'returned', 'not_sent', 'ended']);
  expect(choices('answers.post')).toEqual(['allow', 'conditional', 'review', 'block']);
});

it('keeps one of several chosen values for an operator of one', () => {
  const several = { field: 'lists.campaign', operator: 'in', value: 'Noël\nSoldes' } as const;
  expect(withOperator(several, 'is').value).toBe('Noël');
  expect(withOperator({ ...several, operator: 'is', value: 'Noël' }, 'in').value).toBe('Noël');
  expect(withOperator({ field: 'city', operator: 'in', value: 'Lyon, Bron' }, 'is').value).toBe('Lyon, Bron');
});
