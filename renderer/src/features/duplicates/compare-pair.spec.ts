import { expect, it } from 'vitest';
import { comparePair } from './compare-pair.ts';

const side = (emails: string[], phones: string[], fields: Readonly<Record<string, string>>) => ({
  id: '1',
  name: 'Zoé PETIT',
  emails,
  phones,
  fields: Object.entries(fields).map(([field, value]) => ({ field, value })),
});

it('puts the fields of both side by side, equal ones marked, in any order of e-mails', () => {
  const one = side(['b@example.com', 'a@example.com'], ['+33639981001'], { city: 'Lyon', company: 'Alba' });
  const other = side(['a@example.com', 'b@example.com'], [], { city: 'Bron', status: 'moved' });
  expect(comparePair({ one, other }, (phone) => `tél. ${phone}`)).toEqual([
    { field: 'email', one: 'a@example.com, b@example.com', other: 'a@example.com, b@example.com', isSame: true },
    { field: 'phone', one: 'tél. +33639981001', other: null, isSame: false },
    { field: 'city', one: 'Lyon', other: 'Bron', isSame: false },
    { field: 'company', one: 'Alba', other: null, isSame: false },
    { field: 'status', one: null, other: 'moved', isSame: false },
  ]);
});
