import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../domain/contact/contact.ts';
import { fieldsOfSegment, segmentMatcher } from '../../domain/contact/segment.ts';
import { parseSegment } from './segment.ts';

const helene: Contact = {
  id: '12',
  firstName: 'Hélène',
  lastName: 'Le Goff',
  audience: 'consumer',
  emails: ['h.legoff@example.com', 'helene@example.org'],
  phones: ['+33639980001'],
  street: '12 rue de l’Église',
  postcode: '69001',
  city: 'Lyon',
  birthDate: '1980-05-01',
  member: true,
  origins: [
    { kind: 'direct', source: 'Boutique Alba', on: '2024-03-01', informed: true },
    { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' },
  ],
  consents: [
    { channel: 'email', event: 'granted', at: '2025-06-01T10:00:00+02:00', goods: ['maroquinerie', 'chaussures'] },
  ],
  suppressed: ['phone', 'sms'],
  extra: { Rayon: 'Chaussures', 'Note v1.2': 'vue' },
};

function matches(filter: unknown, contact: Contact = helene): boolean {
  const parsed = parseSegment(filter);
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${parsed.problem.field}`);
  return segmentMatcher(parsed.segment)(contact);
}

function condition(field: string, op: string, value?: unknown): unknown {
  return value === undefined ? { field, op } : { field, op, value };
}

describe('a filter', () => {
  it.each([
    ['everybody by nothing', undefined],
    ['everybody by null', null],
    ['everybody by an empty all', { all: [] }],
    ['text without case and accents', condition('firstName', 'is', 'HELENE')],
    ['an apostrophe of another kind', condition('street', 'contains', "l'eglise")],
    ['the start of a postcode', condition('postcode', 'startsWith', '69')],
    ['a number where text is kept', condition('postcode', 'is', 69001)],
    ['one of several values', condition('city', 'in', ['Paris', 'lyon'])],
    ['one element of a list', condition('emails', 'contains', 'EXAMPLE.ORG')],
    ['the source of one origin', condition('origins.source', 'is', 'fichiers & cie')],
    ['a list within a list', condition('consents.goods', 'is', 'Chaussures')],
    ['a flag', condition('member', 'is', true)],
    ['a free field', condition('extra.Rayon', 'is', 'chaussures')],
    ['a free field whose name has a dot', condition('extra.Note v1.2', 'exists')],
    ['any free field', condition('extra', 'contains', 'vue')],
    ['a field that is there', condition('birthDate', 'exists')],
    ['a field that is not there', condition('company', 'exists', false)],
    ['a closed channel', condition('suppressed', 'is', 'phone')],
    ['a channel that is not closed', condition('suppressed', 'isNot', 'post')],
    ['isNot of a field that is not there', condition('company', 'isNot', 'Alba')],
    ['a day before another', condition('birthDate', 'before', '1980-05-02')],
    ['a day after another', condition('birthDate', 'after', '1980-04-30')],
    ['the day of an instant', condition('consents.at', 'after', '2025-05-31')],
    ['an instant in another offset', condition('consents.at', 'before', '2025-06-01T08:00:01Z')],
    ['any of two', { any: [condition('city', 'is', 'Paris'), condition('city', 'is', 'Lyon')] }],
    ['all within any', { any: [{ all: [condition('city', 'is', 'Lyon'), condition('origins', 'exists')] }] }],
  ])('finds %s', (_, filter) => {
    expect(matches(filter)).toBe(true);
  });

  it.each([
    ['nobody by an empty any', { any: [] }],
    ['isNot when one element is', condition('suppressed', 'isNot', 'sms')],
    ['the day itself before', condition('birthDate', 'before', '1980-05-01')],
    ['the day itself after', condition('birthDate', 'after', '1980-05-01')],
    ['the very day of an instant', condition('consents.at', 'after', '2025-06-01')],
    ['text where a day is asked for', condition('city', 'after', '1980-05-01')],
    ['a field that is not there', condition('company', 'is', '')],
    ['an empty list of values', condition('city', 'in', [])],
    ['one of two that must hold', { all: [condition('city', 'is', 'Lyon'), condition('city', 'is', 'Paris')] }],
  ])('leaves out %s', (_, filter) => {
    expect(matches(filter)).toBe(false);
  });

  it.each([
    [12, 'segment.not_an_object', 'where'],
    [[], 'segment.not_an_object', 'where'],
    [{ all: [null] }, 'segment.not_an_object', 'where.all[0]'],
    [{ all: {} }, 'segment.bad_value', 'where.all'],
    [{ all: [], any: [] }, 'segment.unknown_key', 'where.any'],
    [{ not: [] }, 'segment.unknown_key', 'where.not'],
    [{ field: 'city', op: 'is', value: 'Lyon', extra: 1 }, 'segment.unknown_key', 'where.extra'],
    [{ op: 'is', value: 'Lyon' }, 'segment.unknown_field', 'where.field'],
    [condition('ville', 'is', 'Lyon'), 'segment.unknown_field', 'where.field'],
    [condition('origins.supplier', 'is', 'x'), 'segment.unknown_field', 'where.field'],
    [condition('extra.', 'exists'), 'segment.unknown_field', 'where.field'],
    [{ any: [{ all: [condition('city', 'equals', 'Lyon')] }] }, 'segment.unknown_operator', 'where.any[0].all[0].op'],
    [condition('city', 'is'), 'segment.bad_value', 'where.value'],
    [condition('city', 'is', ['Lyon']), 'segment.bad_value', 'where.value'],
    [condition('city', 'in', 'Lyon'), 'segment.bad_value', 'where.value'],
    [condition('city', 'contains', true), 'segment.bad_value', 'where.value'],
    [condition('city', 'exists', 'yes'), 'segment.bad_value', 'where.value'],
    [condition('birthDate', 'before', '01/02/1980'), 'segment.bad_day', 'where.value'],
    [condition('birthDate', 'after', '2026-02-30'), 'segment.bad_day', 'where.value'],
  ])('is refused: %j', (filter, code, field) => {
    expect(parseSegment(filter)).toMatchObject({ ok: false, problem: { code, field } });
  });

  it('is refused when it is nested too deeply', () => {
    let filter: unknown = { all: [] };
    for (let depth = 0; depth < 1000; depth += 1) filter = { all: [filter] };
    expect(parseSegment(filter)).toMatchObject({ ok: false, problem: { code: 'segment.too_deep' } });
  });

  it('names its fields', () => {
    const parsed = parseSegment({
      all: [
        condition('origins.source', 'exists'),
        { any: [condition('city', 'exists'), condition('extra.x', 'exists')] },
      ],
    });
    expect(parsed.ok && [...fieldsOfSegment(parsed.segment)]).toEqual(['origins', 'city', 'extra']);
  });

  it('never throws for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (filter) => {
        expect(typeof parseSegment(filter).ok).toBe('boolean');
      }),
    );
  });
});

describe('an instant at 22:30 in Greenwich is of the next day in France', () => {
  const late: Contact = {
    ...helene,
    memberUntil: '2025-06-02',
    consents: [{ channel: 'email', event: 'granted', at: '2025-06-01T22:30:00Z' }],
  };
  it.each([
    ['consents.at', 'after', '2025-06-01', true],
    ['consents.at', 'after', '2025-06-02', false],
    ['consents.at', 'before', '2025-06-02', false],
    ['consents.at', 'before', '2025-06-03', true],
    ['memberUntil', 'after', '2025-06-01T22:30:00Z', false],
    ['memberUntil', 'before', '2025-06-02T22:30:00Z', true],
  ] as const)('%s %s %s: %s', (field, op, value, isMatch) => {
    expect(matches(condition(field, op, value), late)).toBe(isMatch);
  });
});
