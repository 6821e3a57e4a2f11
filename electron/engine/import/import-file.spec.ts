import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { SAMPLES } from '../../../test/samples/truth.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { listContacts } from '../handlers/contacts.ts';
import { verifyRegister } from '../storage/register.ts';
import type { Workspace } from '../storage/workspace.ts';
import { readProblems } from '../sql/imports.ts';
import { importFile, type ImportInput } from './import-file.ts';
import type { ImportReport } from './import-report.ts';
import { undoImport } from './match/undo-import.ts';

const direct = { kind: 'direct', source: 'Boutique Alba', on: '2026-11-14', informed: true, objectionOffered: true };
const hired = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' };

/** Writes rows as a CSV file. */
function csv(folder: string, name: string, rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
  return path;
}

async function importing(workspace: Workspace, file: string, more: Partial<ImportInput> = {}): Promise<ImportReport> {
  return importFile(context, workspace, {
    file,
    origin: direct,
    evidenceFolder: join(file, '..'),
    dryRun: false,
    ...more,
  });
}

async function contactsOf(workspace: Workspace): Promise<Contact[]> {
  return collected(listContacts(context, workspace));
}

const counts = ({ rows, created, updated, unchanged, rejected, oppositions }: ImportReport) => ({
  rows,
  created,
  updated,
  unchanged,
  rejected,
  oppositions,
});

const HEADER = ['Nom', 'Prénom', 'E-mail', 'Portable', 'Accord e-mail', 'Opposition'];
const MAPPING = {
  headerRow: 1,
  columns: {
    Nom: 'lastName',
    Prénom: 'firstName',
    'E-mail': 'email',
    Portable: 'mobile',
    'Accord e-mail': 'consentEmail',
    Opposition: 'opposition',
  },
};

/** The bytes of everything beside and in a workspace. */
function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.aval') && !name.endsWith('-lock') && !name.endsWith('-files'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

describe('an import', () => {
  it('finds the rows of the same file again, even where nothing reaches anybody', () =>
    withWorkspace(async (workspace, folder) => {
      const rows = [
        HEADER,
        ['Petit', 'Zoé', '', '06 39 98', '', ''],
        ['Roche', 'Luc', '', '', '', ''],
        ['Roche', 'Luc', '', '', '', ''],
        ['Morel', 'Ana', 'ana@example.com', '', '', ''],
      ];
      expect(counts(await importing(workspace, csv(folder, 'un.csv', rows)))).toEqual({
        rows: 4,
        created: 4,
        updated: 0,
        unchanged: 0,
        rejected: 0,
        oppositions: 0,
      });
      expect(counts(await importing(workspace, csv(folder, 'un.csv', rows)))).toEqual({
        rows: 4,
        created: 0,
        updated: 0,
        unchanged: 4,
        rejected: 0,
        oppositions: 0,
      });
    }));

  it('takes the thousands of rows that one switchboard has', () =>
    withWorkspace(async (workspace, folder) => {
      const rows = [
        HEADER,
        ...Array.from({ length: 3000 }, (_, index) => [
          'Accueil',
          'Alba',
          `poste${index}@example.com`,
          '06 39 98 00 01',
          '',
          '',
        ]),
      ];
      expect(counts(await importing(workspace, csv(folder, 'un.csv', rows)))).toEqual({
        rows: 3000,
        created: 1,
        updated: 2999,
        unchanged: 0,
        rejected: 0,
        oppositions: 0,
      });
      const [contact] = await contactsOf(workspace);
      expect([contact?.emails.length, contact?.phones]).toEqual([3000, ['+33639980001']]);
      expect(counts(await importing(workspace, csv(folder, 'un.csv', rows)))).toEqual({
        rows: 3000,
        created: 0,
        updated: 0,
        unchanged: 3000,
        rejected: 0,
        oppositions: 0,
      });
    }));

  it('counts a row a second time as unchanged, and what it adds as updated', () =>
    withWorkspace(async (workspace, folder) => {
      const rows = [
        HEADER,
        ['Petit', 'Zoé', 'zoe@example.com', '', 'oui', ''],
        ['Roche', 'Luc', 'luc@example.com', '06 39 98 00 01', '', ''],
      ];
      expect(counts(await importing(workspace, csv(folder, 'un.csv', rows)))).toEqual({
        rows: 2,
        created: 2,
        updated: 0,
        unchanged: 0,
        rejected: 0,
        oppositions: 0,
      });
      expect(counts(await importing(workspace, csv(folder, 'deux.csv', rows)))).toEqual({
        rows: 2,
        created: 0,
        updated: 0,
        unchanged: 2,
        rejected: 0,
        oppositions: 0,
      });
      const more = [
        HEADER,
        ['PETIT', 'ZOÉ', 'zoe@example.com', '06 39 98 00 02', 'oui', ''],
        ['', '', '', '', '', ''],
        ['', '', 'sans arobase', '', '', ''],
      ];
      expect(counts(await importing(workspace, csv(folder, 'trois.csv', more)))).toEqual({
        rows: 2,
        created: 0,
        updated: 1,
        unchanged: 0,
        rejected: 1,
        oppositions: 0,
      });
      expect(verifyRegister(workspace)).toEqual({ entries: 4, brokenAt: null });
    }));

  it('keeps the first day of an undated yes that comes again every week', () =>
    withWorkspace(async (workspace, folder) => {
      const rows = [HEADER, ['Petit', 'Zoé', 'zoe@example.com', '', 'oui', '']];
      const again = [
        [...HEADER, 'Remarque'],
        ['Petit', 'Zoé', 'zoe@example.com', '', 'oui', '', 'vue en boutique'],
      ];
      await importing(workspace, csv(folder, 'un.csv', rows), { origin: { ...direct, on: '2026-03-01' } });
      await importing(workspace, csv(folder, 'deux.csv', rows), { origin: { ...direct, on: '2026-03-08' } });
      await importing(workspace, csv(folder, 'trois.csv', again), { origin: { ...direct, on: '2026-03-15' } });
      const [zoe] = await contactsOf(workspace);
      expect(zoe?.consents).toEqual([{ channel: 'email', event: 'granted', at: '2026-03-01' }]);
      expect(zoe?.origins.map(({ on }) => on)).toEqual(['2026-03-01']);
    }));

  it.each([
    ['a yes and a no in one file', [[{ answer: 'oui' }, { answer: 'non' }]], ['refused']],
    ['a no, then an unproven yes', [[{ answer: 'non' }], [{ answer: 'oui' }]], ['refused']],
    [
      'a no, then a proven and later yes',
      [[{ answer: 'non' }], [{ answer: 'oui', proof: true }]],
      ['refused', 'granted'],
    ],
    ['a yes, then a no', [[{ answer: 'oui' }], [{ answer: 'non' }]], ['refused']],
  ])('makes consent stricter only: %s', (_, files, events) =>
    withWorkspace(async (workspace, folder) => {
      for (const [place, answers] of files.entries()) {
        const file = csv(folder, `${place}.csv`, [
          HEADER,
          ...answers.map(({ answer }) => ['Petit', 'Zoé', 'zoe@example.com', '', answer, '']),
        ]);
        const proof = answers.some((answer) => 'proof' in answer);
        await importing(workspace, file, {
          origin: {
            ...direct,
            on: `2026-0${place + 1}-01`,
            consents: [{ channel: 'email', organisations: ['Alba'], proof }],
          },
        });
      }
      expect((await contactsOf(workspace)).flatMap(({ consents }) => consents.map(({ event }) => event))).toEqual(
        events,
      );
    }),
  );

  it('leaves a no in the suppression list when it is taken back, and a re-import reopens nothing', () =>
    withWorkspace(async (workspace, folder) => {
      const opposed = [HEADER, ['Petit', 'Zoé', 'zoe@example.com', '06 39 98 00 01', '', 'ne plus appeler']];
      const report = await importing(workspace, csv(folder, 'un.csv', opposed));
      expect(report.oppositions).toBe(1);
      expect(await undoImport(context, workspace, report.importId ?? '')).toMatchObject({
        removed: 1,
        restored: 0,
        kept: [],
      });
      expect(await contactsOf(workspace)).toEqual([]);

      // The phone was opposed with the e-mail: anyone who carries either is the same person.
      await importing(
        workspace,
        csv(folder, 'deux.csv', [HEADER, ['Petit', 'Zoé', 'zoe@example.com', '06 39 98 00 02', 'oui', '']]),
      );
      const [zoe] = await contactsOf(workspace);
      expect(zoe?.suppressed).toContain('phone');
    }));

  it('keeps the evidence of a file, and refuses a file whose evidence is missing', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, 'un.csv', [HEADER, ['Petit', 'Zoé', 'zoe@example.com', '', '', '']]);
      writeFileSync(join(folder, 'contrat.pdf'), 'contrat');
      await importing(workspace, file, { origin: { ...hired, evidence: ['contrat.pdf'] } });
      const sha256 = createHash('sha256').update('contrat').digest('hex');
      expect(existsSync(join(folder, 'alba.aval-files', sha256))).toBe(true);
      const before = fingerprint(folder);
      await expect(
        importing(workspace, file, { origin: { ...hired, evidence: ['contrat.pdf', 'absent.pdf'] } }),
      ).rejects.toMatchObject({ code: 'origin.evidence_missing', params: { field: 'evidence[1]' } });
      expect(fingerprint(folder)).toEqual(before);
    }));

  it('rehearses by the same code and changes nothing', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, 'un.csv', [
        HEADER,
        ['Petit', 'Zoé', 'zoe@', '', 'peut-être', ''],
        ['', '', '', '', '', ''],
        ['', '', '@', '', '', ''],
      ]);
      const before = fingerprint(folder);
      const rehearsed = await importing(workspace, file, { mapping: MAPPING, dryRun: true });
      expect(fingerprint(folder)).toEqual(before);
      expect(await contactsOf(workspace)).toEqual([]);
      const report = await importing(workspace, file, { mapping: MAPPING });
      expect({ ...rehearsed, importId: report.importId }).toEqual(report);
      expect(rehearsed.importId).toBeNull();
      const told = report.problems.filter(({ severity }) => severity !== 'info');
      expect(told.map(({ row, column, field, value, severity }) => [row, column, field, value, severity])).toEqual([
        [2, 'E-mail', 'email', 'zoe@', 'warning'],
        [2, 'Accord e-mail', 'consentEmail', 'peut-être', 'warning'],
        [4, 'E-mail', 'email', '@', 'warning'],
        [4, undefined, undefined, '@', 'error'],
      ]);
      // What a refused row holds is shown and not kept: it belongs to nobody who could be erased.
      expect(
        readProblems(workspace, Number(report.importId)).flatMap(({ severity, value }) =>
          severity === 'error' ? [value] : [],
        ),
      ).toEqual([undefined]);
      expect(report.problems.every(({ message, code }) => message !== code)).toBe(true);
    }));

  it('leaves every byte as it was when it is cancelled at whatever moment', () =>
    withWorkspace(async (workspace, folder) => {
      const rows = Array.from({ length: 3000 }, (_, place) => [
        `Petit${place}`,
        'Zoé',
        `zoe${place % 2900}@example.com`,
        '',
        '',
        '',
      ]);
      const file = csv(folder, 'un.csv', [HEADER, ...rows]);
      await importing(workspace, csv(folder, 'zero.csv', [HEADER, ...rows.slice(0, 10)]));
      const before = fingerprint(folder);
      for (const checks of [1, 2, 4, 8]) {
        const stop = new AbortController();
        let asked = 0;
        // Aborted when the engine looks for the so-many-th time whether it should stop.
        const signal = new Proxy(stop.signal, {
          get(target, name) {
            if (name === 'throwIfAborted' || name === 'aborted') {
              asked += 1;
              if (asked === checks) stop.abort();
            }
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
        await expect(
          importFile({ ...context, signal }, workspace, {
            file,
            origin: direct,
            evidenceFolder: folder,
            dryRun: false,
          }),
        ).rejects.toMatchObject({ name: 'AbortError' });
        expect(fingerprint(folder)).toEqual(before);
      }
      expect(await contactsOf(workspace)).toHaveLength(10);
    }));

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

  it('takes what people do to a file', () =>
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

  it('takes fifteen years of customers without dates at the oldest day', () =>
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

  it('accounts for every row, whatever stands in it', async () => {
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
