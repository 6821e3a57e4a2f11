import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { contactOf, contributionsOf, NO_EVENTS, type FullContribution, type RowEvents } from './contributions.ts';
import { consentsOf } from './provenance.ts';

const zoe: PersonFacts = { audience: 'consumer', firstName: 'Zoé', lastName: 'Petit' };

function said(
  importId: number,
  row: number,
  person: Partial<PersonFacts>,
  emails: readonly string[] = ['zoe@example.com'],
  events: RowEvents = NO_EVENTS,
): FullContribution {
  const stated = { kind: 'direct', source: 'Boutique Alba', on: `2026-0${importId}-01` } as const;
  return {
    head: {
      importId,
      row,
      origin: { id: importId, importId, stated },
      byHand: false,
      recordedAt: `2026-0${importId}-02T10:00:00+01:00`,
      by: 'Nadège',
    },
    claims: { person: { ...zoe, ...person }, emails, phones: [] },
    events,
    isWritten: false,
  };
}

const yes = (at: string, undated: boolean): RowEvents => ({
  ...NO_EVENTS,
  consents: [{ event: { channel: 'email', event: 'granted', at }, undated }],
});

describe('a contact and its contributions', () => {
  it('are one while there is only one', () => {
    const contact = contactOf(1, [said(1, 2, { note: 'un' })]);
    expect(contact.contributions).toMatchObject([{ importId: 1, row: 2, payload: null }]);
    expect(contact.person).toEqual({ ...zoe, note: 'un' });
  });

  it('are one with rows of returns that say nothing about the person', () => {
    const returned = (person: object): FullContribution => {
      const { head, claims, events } = said(2, 7, {});
      return {
        head: { ...head, byHand: true, isReturned: true },
        claims: { ...claims, person: { audience: 'consumer', ...person }, emails: [] },
        events,
        isWritten: true,
      };
    };
    const isSole = (person: object): boolean =>
      contactOf(1, [said(1, 2, { note: 'un' }), returned(person)]).contributions[0]?.payload === null;
    expect(isSole({})).toBe(true);
    expect(isSole({ lastContactOn: '2026-11-20' })).toBe(false);
  });

  it('say that a row told the category where one before it could have said otherwise', () => {
    const told = (importId: number, audience: 'consumer' | 'professional'): FullContribution => {
      const one = said(importId, 2, {});
      return { ...one, claims: { ...one.claims, person: { ...one.claims.person, audience }, audienceTold: true } };
    };
    const { contributions } = contactOf(1, [told(1, 'consumer'), told(2, 'professional')]);
    expect(contributions.map(({ payload }) => payload?.audienceTold)).toEqual([undefined, true]);
  });

  it('write literal repetitions once', () => {
    const contact = contactOf(1, [
      said(1, 2, {}),
      said(2, 2, {}),
      said(3, 2, { note: 'neuf' }),
      said(4, 2, { note: 'neuf' }),
    ]);
    expect(contact.contributions.map(({ payload }) => payload?.person.note ?? null)).toEqual([
      null,
      null,
      'neuf',
      null,
    ]);
    expect(contact.contributions.map(({ payload }) => payload === null)).toEqual([false, true, false, true]);
  });

  it('give a repeated, undated consent the day of its first file', () => {
    const contact = contactOf(1, [
      said(1, 2, {}, undefined, yes('2026-01-01', true)),
      said(2, 2, {}, undefined, yes('2026-02-01', true)),
    ]);
    expect(contact.consents).toHaveLength(1);
    expect(consentsOf(contact).map(({ at }) => at)).toEqual(['2026-01-01']);
    // Without the first, the second has its own day.
    const [, second] = contributionsOf(contact);
    expect(second?.events.consents).toEqual([
      { event: { channel: 'email', event: 'granted', at: '2026-02-01' }, undated: true },
    ]);
  });

  it('keep separately written events even when they become a repetition', () => {
    const [first, , third] = contributionsOf(
      contactOf(1, [said(1, 2, {}), said(2, 2, { note: 'un' }), said(3, 2, {})]),
    );
    const contact = contactOf(
      1,
      [first, third].filter((one) => one !== undefined),
    );
    expect(contact.contributions.map(({ payload }) => payload !== null)).toEqual([true, true]);
  });

  it('are split and joined without loss', () => {
    const contribution = fc.record({
      note: fc.constantFrom(undefined, 'un', 'deux'),
      emails: fc.subarray(['zoe@example.com', 'petit@example.org']),
      at: fc.constantFrom('2025-01-01', '2026-01-01'),
    });
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1, maxLength: 5 }), (rows) => {
        const contact = contactOf(
          1,
          rows.map(({ note, emails, at }, place) =>
            said(place + 1, 2, note === undefined ? {} : { note }, emails, yes(at, false)),
          ),
        );
        expect(contactOf(1, contributionsOf(contact))).toEqual(contact);
      }),
    );
  });
});
