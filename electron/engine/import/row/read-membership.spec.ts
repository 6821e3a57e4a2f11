import { describe, expect, it } from 'vitest';
import { rowOf, dateCell } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { gatherColumnFacts } from '../columns/column-facts.ts';
import { columnLetter } from '../cell/cell-text.ts';
import { createRowReader } from './read-row.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';

function read(columns: readonly (readonly [string, ColumnTarget, Cell])[]) {
  const mapped = [['Nom', 'lastName', 'Petit'] as const, ...columns].map(([header, target], index) => ({
    index,
    letter: columnLetter(index),
    header,
    target,
  }));
  const cells = ['Petit', ...columns.map(([, , cell]) => cell)];
  const { person, extra } = createRowReader({
    columns: mapped,
    facts: gatherColumnFacts(mapped, [{ number: 2, cells }]),
    today: '2026-11-29',
  })(rowOf(2, cells));
  const { member, memberUntil, donor, lastDonationOn } = person;
  return { member, memberUntil, donor, lastDonationOn, extra };
}

describe('membership by the year', () => {
  it.each<[Cell, boolean | undefined, string | undefined]>([
    ['O', true, '2026-12-31'],
    ['exo.', true, '2026-12-31'],
    ['Exonérée', true, '2026-12-31'],
    [25, true, '2026-12-31'],
    ['25 €', true, '2026-12-31'],
    ['payée', true, '2026-12-31'],
    ['chèque', true, '2026-12-31'],
    [dateCell('2026-01-12'), true, '2026-12-31'],
    ['N', false, undefined],
    [0, false, undefined],
    ['impayé', false, undefined],
    ['non payé', false, undefined],
    ['radié', false, undefined],
    ['', undefined, undefined],
    ['voir Paul', undefined, undefined],
  ])('« Cotis. 2026 » over %j: member %s, until %s', (cell, member, memberUntil) => {
    expect(read([['Cotis. 2026', 'member', cell]])).toMatchObject({ member, memberUntil });
  });

  it('of several years the latest decides the membership, the last paid one its end', () => {
    expect(
      read([
        ['Cotis. 2024', 'member', 'O'],
        ['Cotis. 2026', 'member', 'N'],
        ['Cotis. 2025', 'member', 'O'],
      ]),
    ).toMatchObject({ member: false, memberUntil: '2025-12-31' });
  });

  it('a season runs to the end of its later year; a given day is the end', () => {
    expect(read([['Cotisation 2025-2026', 'member', 'O']]).memberUntil).toBe('2026-12-31');
    expect(
      read([
        ['Cotis. 2026', 'member', 'O'],
        ['Fin d’adhésion', 'memberUntil', '31/08/2026'],
      ]).memberUntil,
    ).toBe('2026-08-31');
  });

  it('without a year in the header only the answer counts', () => {
    expect(read([['Adhérent', 'member', 'oui']])).toMatchObject({ member: true, memberUntil: undefined });
  });
});

describe('gifts by the year', () => {
  it('count from the first day of the year, the amount is kept', () => {
    expect(read([['Dons 2025 (€)', 'donor', 50]])).toEqual({
      donor: true,
      lastDonationOn: '2025-01-01',
      extra: { 'Dons 2025 (€)': '50' },
    });
  });

  it('an empty amount is not a gift', () => {
    expect(read([['Dons 2025 (€)', 'donor', 0]])).toMatchObject({ donor: false, lastDonationOn: undefined });
    expect(read([['Dons 2025 (€)', 'donor', '']])).toMatchObject({ donor: undefined, lastDonationOn: undefined });
  });

  it('the later of a day and a year counts', () => {
    expect(
      read([
        ['Dons 2025 (€)', 'donor', 50],
        ['Dernier don', 'lastDonationOn', '03/03/2026'],
      ]).lastDonationOn,
    ).toBe('2026-03-03');
    expect(
      read([
        ['Dons 2025 (€)', 'donor', 50],
        ['Dernier don', 'lastDonationOn', '03/03/2024'],
      ]).lastDonationOn,
    ).toBe('2025-01-01');
  });
});
