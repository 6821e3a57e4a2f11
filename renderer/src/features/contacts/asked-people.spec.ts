import { expect, it } from 'vitest';
import { askedPeople } from './asked-people.ts';

const NOBODY = { answer: null, rule: null, care: null };

it.each([
  [{ care: 'notice_overdue' }, { ...NOBODY, care: 'notice_overdue' }],
  [
    { channel: 'phone', verdict: 'block' },
    { ...NOBODY, answer: { channel: 'phone', verdict: 'block' } },
  ],
  [
    { channel: 'phone', rule: 'fr.retention.past' },
    { ...NOBODY, rule: { channel: 'phone', rule: 'fr.retention.past' } },
  ],
  [{}, null],
  [{ care: 'something' }, null],
  [{ channel: 'fax', verdict: 'block' }, null],
  [{ rule: 'fr.retention.past' }, null],
])('%j asks for %j', (query, asked) => {
  expect(askedPeople(query)).toEqual(asked);
});
