import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { readContact } from '../../contact/contact-reader.ts';
import { importFile, type ImportInput } from '../import-file.ts';
import { inspectFile } from '../inspect-file.ts';
import { driftBetween } from './layout-drift.ts';

describe('two lists of headers', () => {
  it.each([
    ['the same', ['A', 'B', 'C'], ['a ', 'B', 'C'], null],
    ['added and gone', ['A', 'B', 'C'], ['A', 'D', 'C', 'E'], { added: ['D', 'E'], gone: ['B'], moved: [] }],
    ['one moved', ['A', 'B', 'C', 'D'], ['D', 'A', 'B', 'C'], { added: [], gone: [], moved: ['D'] }],
    ['one of two alike gone', ['A', 'Tél', 'Tél'], ['A', 'Tél'], { added: [], gone: ['Tél'], moved: [] }],
    ['mostly others', ['A', 'B', 'C', 'D'], ['A', 'X', 'Y', 'Z'], null],
  ])('%s', (_, before, now, drift) => {
    expect(driftBetween(before, now)?.drift ?? null).toEqual(drift);
  });
});

const origin = { kind: 'direct', source: 'Salon de Lyon', on: '2026-10-03' };

function csv(folder: string, name: string, headers: string, row: string): string {
  const path = join(folder, name);
  writeFileSync(path, `${headers}\n${row}\n`);
  return path;
}

const importing = (workspace: Workspace, file: string, more: Partial<ImportInput> = {}) =>
  importFile({ ...context, now: () => '2026-10-03T10:00:00+02:00' }, workspace, {
    file,
    origin,
    evidenceFolder: '.',
    dryRun: false,
    ...more,
  });

const MAPPING = { headerRow: 1, columns: { Qui: 'lastName', Zone: 'extra:secteur', Joindre: 'email', Divers: null } };

describe('the next file of a supplier, whose columns changed', () => {
  it('says what changed, and takes the mapping over for the columns that stayed', () =>
    withWorkspace(async (workspace, folder) => {
      const first = csv(folder, 'un.csv', 'Qui,Zone,Joindre,Divers', 'PETIT,Nord,p@example.com,12');
      await importing(workspace, first, { mapping: MAPPING });
      const next = csv(folder, 'deux.csv', 'Joindre,Qui,Zone,Ville,Mobile', 'r@example.com,ROCHE,Sud,Lyon,0639980001');
      const drift = { added: ['Ville', 'Mobile'], gone: ['Divers'], moved: ['Joindre'] };
      const inspected = await inspectFile(context, { file: next }, workspace);
      expect(inspected.drift).toEqual(drift);
      expect(inspected.columns.map(({ target }) => target)).toEqual([
        'email',
        'lastName',
        'extra:secteur',
        'city',
        'mobile',
      ]);
      expect(inspected.problems.map(({ message }) => message)).toContain(
        '2 colonnes nouvelles, 1 disparue, 1 déplacée depuis le fichier du 3 octobre 2026 : les autres colonnes sont proposées comme alors.',
      );
      const report = await importing(workspace, next);
      expect(report.drift).toEqual(drift);
      expect(readContact(workspace, 2)).toMatchObject({
        person: { lastName: 'ROCHE', city: 'Lyon', extra: { secteur: 'Sud' } },
        emails: ['r@example.com'],
        phones: [{ number: '+33639980001' }],
      });
      // The layout is known from now on.
      expect((await inspectFile(context, { file: next }, workspace)).drift).toBeUndefined();
    }));

  it('has no drift against another supplier’s file', () =>
    withWorkspace(async (workspace, folder) => {
      await importing(workspace, csv(folder, 'un.csv', 'Qui,Zone,Joindre', 'PETIT,Nord,p@example.com'), {
        mapping: { headerRow: 1, columns: { Qui: 'lastName', Joindre: 'email' } },
      });
      const other = csv(folder, 'deux.csv', 'Nom,E-mail,Zone,Joindre', 'ROCHE,r@example.com,Sud,x');
      const report = await importing(workspace, other, { origin: { ...origin, source: 'Autre' } });
      expect(report.drift).toBeUndefined();
    }));

  it('says it too where the mapping of then was only proposed', () =>
    withWorkspace(async (workspace, folder) => {
      await importing(workspace, csv(folder, 'un.csv', 'Nom,E-mail', 'PETIT,p@example.com'));
      const next = csv(folder, 'deux.csv', 'Nom,E-mail,Ville', 'ROCHE,r@example.com,Lyon');
      const report = await importing(workspace, next);
      expect(report.drift).toEqual({ added: ['Ville'], gone: [], moved: [] });
      expect(report.problems.map(({ message }) => message)).toContain(
        '1 colonne nouvelle depuis le fichier du 3 octobre 2026.',
      );
    }));
});
