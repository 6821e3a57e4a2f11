import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { verifyRegister } from '../storage/register.ts';
import { readProblems } from '../sql/imports.ts';
import { importFile } from './import-file.ts';
import { undoImport } from './match/undo-import.ts';
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

const hired = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' };

describe('an import', () => {
  it('recognises the rows of the same file, even without coordinates', () =>
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

  it('accepts thousands of rows with the same switchboard', () =>
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

  it('counts a repeated row as unchanged, and one with additions as updated', () =>
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

  it('keeps the first day of an undated consent that is imported every week', () =>
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

  it('leaves an opposition in the suppression list after an undo, and a re-import reopens nothing', () =>
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

      // The phone was opposed together with the e-mail: a contact with either is the same person.
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

  it('has a dry run by the same code that changes nothing', () =>
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
      const reported = report.problems.filter(({ severity }) => severity !== 'info');
      expect(reported.map(({ row, column, field, value, severity }) => [row, column, field, value, severity])).toEqual([
        [2, 'E-mail', 'email', 'zoe@', 'warning'],
        [2, 'Accord e-mail', 'consentEmail', 'peut-être', 'warning'],
        [4, 'E-mail', 'email', '@', 'warning'],
        [4, undefined, undefined, '@', 'error'],
      ]);
      // The content of a refused row is shown and not stored: it belongs to no contact that could be erased.
      expect(
        readProblems(workspace, Number(report.importId)).flatMap(({ severity, value }) =>
          severity === 'error' ? [value] : [],
        ),
      ).toEqual([undefined]);
      expect(report.problems.every(({ message, code }) => message !== code)).toBe(true);
    }));

  it('leaves every byte unchanged when it is cancelled at any moment', () =>
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
        // Aborted at the n-th check of the signal.
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
});
