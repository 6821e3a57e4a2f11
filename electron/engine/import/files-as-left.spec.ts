import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../../test/samples/new-workspace.ts';
import { SAMPLES } from '../../../test/samples/truth.ts';
import { AppError } from '../../../shared/contract/result.ts';
import {
  fingerprint,
  importing,
  csv,
  counts,
  contactsOf,
  HEADER,
  direct,
  MAPPING,
} from '../../../test/import/csv-import.ts';

describe('an untidy file', () => {
  it.each([
    ['a protected workbook', 'comptable-protege.xlsx', {}, 'workbook.'],
    ['a file that is not there', 'absent.xlsx', {}, 'file.missing'],
    ['a folder', '.', {}, 'file.is_a_folder'],
    ['a sheet that is not there', 'clients-boutique.xlsx', { sheet: 'Clientes' }, 'table.unknown_sheet'],
    [
      'a column that is not there',
      'clients-boutique.xlsx',
      { mapping: { headerRow: 3, columns: { Nom: 'lastName', Téléscope: 'phone' } } },
      'mapping.unknown_column',
    ],
    [
      'a field that is none',
      'clients-boutique.xlsx',
      { mapping: { headerRow: 3, columns: { NOM: 'surname' } } },
      'mapping.unknown_field',
    ],
    [
      'an origin without a source',
      'clients-boutique.xlsx',
      { origin: { kind: 'direct', on: '2026-11-14' } },
      'origin.missing_field',
    ],
  ])('refuses %s and changes nothing', (_, name, more, code) =>
    withWorkspace(async (workspace, folder) => {
      const before = fingerprint(folder);
      const refusal = await importing(workspace, join(SAMPLES, name), more).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(AppError);
      expect((refusal as AppError).code.startsWith(code), (refusal as AppError).code).toBe(true);
      expect(fingerprint(folder)).toEqual(before);
    }),
  );

  it('accepts usual alterations of a file', () =>
    withWorkspace(async (workspace, folder) => {
      const spellings = [
        '06 39 98 00 01',
        '06.39.98.00.01',
        '0639980001',
        '+33 6 39 98 00 01',
        '0033639980001',
        '+33 (0)6 39 98 00 01',
        '6 39 98 00 01',
        '06-39-98-00-01',
        '06/39/98/00/01',
        '=""0639980001""',
        "'0639980001",
        '06 39 98 00 01 (soir)',
        'tél : 06 39 98 00 01',
      ];
      const rows = [
        ['Nom', 'Prénom', 'E-mail', 'Portable', 'Adresse', 'Code postal', 'Ville'],
        ...Array.from({ length: 200 }, (_, place) => [
          'Petit',
          `Zoé${String.fromCharCode(97 + (place % 26), 97 + Math.floor(place / 26))}`,
          '',
          spellings[place % spellings.length] ?? '',
          '',
          '',
          '',
        ]),
        ['Fleur 🌸', '🌸', 'fleur@example.com', '', '', '', ''],
        ['ROCHE', 'LUC', '', '', '12 BIS AV DE LA REPUBLIQUE', '1000', 'BOURG EN BRESSE'],
        ['Large', 'Ligne', 'large@example.com', '', '', '', '', ...Array.from({ length: 293 }, () => 'x')],
      ];
      const report = await importing(workspace, csv(folder, 'un.csv', rows));
      expect(counts(report)).toMatchObject({ rows: 203, created: 203, rejected: 0 });
      const contacts = await contactsOf(workspace);
      expect(new Set(contacts.slice(0, 200).flatMap(({ phones }) => phones))).toEqual(new Set(['+33639980001']));
      expect(contacts.at(200)).toMatchObject({ lastName: 'Fleur 🌸', emails: ['fleur@example.com'] });
      expect(contacts.at(201)).toMatchObject({ postcode: '01000', city: 'BOURG EN BRESSE' });
    }));

  it('dates undated customers of fifteen years at the oldest day', () =>
    withWorkspace(async (workspace, folder) => {
      await importing(workspace, csv(folder, 'un.csv', [HEADER, ['Petit', 'Zoé', 'zoe@example.com', '', '', '']]), {
        origin: { ...direct, since: '2011-01-01' },
      });
      expect((await contactsOf(workspace))[0]?.origins).toEqual([
        {
          kind: 'direct',
          source: 'Boutique Alba',
          on: '2011-01-01',
          since: '2011-01-01',
          informed: true,
          objectionOffered: true,
        },
      ]);
    }));

  it('accounts for every row, with any content', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Petit', 'zoe@example.com', '06 39 98 00 01', 'oui', 'STOP', '31/02/2020', 'N/A', '-'),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    );
    const file = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    await withWorkspace((workspace, folder) =>
      fc.assert(
        fc.asyncProperty(file, async (rows) => {
          const path = csv(folder, 'lignes.csv', [HEADER, ...rows]);
          const {
            rows: all,
            created,
            updated,
            unchanged,
            rejected,
          } = await importing(workspace, path, { mapping: MAPPING, dryRun: true });
          expect(created + updated + unchanged + rejected).toBe(all);
          expect(all).toBeLessThanOrEqual(rows.length);
        }),
        { numRuns: 40 },
      ),
    );
  });
});
