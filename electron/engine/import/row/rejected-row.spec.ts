import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCell, rowOf } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { filledText } from '../cell/cell-text.ts';
import { TARGET_FIELDS } from '../../../../shared/domain/contact/target-field.ts';
import { type Cells, read } from '../../../../test/import/read-cells.ts';

describe('a row is rejected', () => {
  it.each<[string, Cells, string]>([
    ['with nothing but a remark', { lastName: '', note: 'à classer' }, 'row.nobody'],
    ['with a civility and a purchase', { civility: 'Mme', lastPurchaseOn: dateCell('2026-03-14') }, 'row.nobody'],
    ['with a town alone', { postcode: 69003, city: 'LYON', customerRef: 'FC26-1' }, 'row.nobody'],
    ['with coordinates that reach nobody', { phone: '3639', email: 'test@test' }, 'row.nobody'],
    ['that sums up', { lastName: 'TOTAL', purchasedGoods: 1250 }, 'row.total'],
    ['with a count below the whole names', { civility: 'Total', fullName: '6 adhérents' }, 'row.total'],
    ['with a count of anything beside « Total »', { civility: 'Total', lastName: '4 abonnés' }, 'row.total'],
    ['with a count alone below the whole names', { fullName: '1 290 membres' }, 'row.total'],
    [
      'that says the headers again',
      { 'lastName: Nom': 'NOM', 'firstName: Prénom': 'Prénom', 'email: Mail': null },
      'row.repeated_header',
    ],
  ])('%s', (_, cells, code) => {
    const draft = read(cells);
    expect(draft.rejected).toBe(true);
    expect(draft.problems.at(-1)).toEqual({
      row: 2,
      value: filledText(rowOf(2, Object.values(cells))),
      code,
      severity: 'error',
    });
  });

  it.each<[Cells]>([
    [{ lastName: 'ROY' }],
    [{ firstName: 'Zoé' }],
    [{ company: 'Ets Roy' }],
    [{ email: 'a@example.org' }],
    [{ phone: '06 39 98 12 34' }],
    [{ street: '12 rue Pasteur', postcode: '69003' }],
    [{ lastName: 'TOTAL', email: 'a@example.org' }],
    [{ civility: 'Mme', lastName: '4 abonnés' }],
    [{ fullName: '6 adhérents', phone: '06 39 98 12 34' }],
    [{ 'lastName: Nom': 'NOM', 'firstName: Prénom': 'Zoé' }],
  ])('not with %j', (cells) => {
    expect(read(cells).rejected).toBe(false);
  });

  it('for no other reason, with any cells', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<Cell>(
        dateCell(null),
        dateCell('2025-01-01'),
        { kind: 'error', text: '#REF!' },
        { kind: 'link', text: '', target: 'javascript:1' },
      ),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: TARGET_FIELDS.length, maxLength: TARGET_FIELDS.length }), (cells) => {
        const draft = read(Object.fromEntries(TARGET_FIELDS.map((target, index) => [target, cells[index] ?? null])));
        expect(draft.rejected).toBe(draft.problems.some(({ severity }) => severity === 'error'));
        for (const { severity, column } of draft.problems) expect(column === undefined).toBe(severity === 'error');
        for (const value of Object.values(draft.person)) expect(value).not.toBe('');
      }),
    );
  });
});
