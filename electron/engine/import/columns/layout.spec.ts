import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { importFile, type ImportInput } from '../import-file.ts';
import { inspectFile } from '../inspect-file.ts';
import { undoImport } from '../match/undo-import.ts';

const origin = { kind: 'direct', source: 'Salon de Lyon', on: '2026-10-03' };
const mapping = { headerRow: 1, columns: { A: 'lastName', Zone: 'extra:secteur', Joindre: 'email' } };

/** Headers with uninformative words; one column has none. */
function csv(folder: string, name: string, headers = 'Qui,Zone,Joindre,Divers'): string {
  const path = join(folder, name);
  writeFileSync(path, `${headers}\nPETIT,Nord,${name}@example.com,12\nROCHE,Sud,b${name}@example.com,13\n`);
  return path;
}

const settling = (workspace: Workspace, file: string, more: Partial<ImportInput> = {}) =>
  importFile({ ...context, now: () => '2026-10-03T10:00:00+02:00' }, workspace, {
    file,
    origin,
    evidenceFolder: '.',
    mapping,
    dryRun: false,
    ...more,
  });

const importing = (workspace: Workspace, file: string, more: Partial<ImportInput> = {}) =>
  importFile(context, workspace, { file, origin, evidenceFolder: '.', dryRun: false, ...more });

const targets = async (workspace: Workspace, file: string) => {
  const { columns, problems } = await inspectFile(context, { file }, workspace);
  return {
    targets: columns.map(({ target }) => target),
    sure: columns.every(({ confidence }) => confidence === 1),
    codes: problems.map(({ code }) => code),
  };
};

const AS_SETTLED = { targets: ['lastName', 'extra:secteur', 'email', null], sure: true, codes: ['layout.remembered'] };

describe('a layout that was imported before', () => {
  it('is proposed as it was set then, and reported', () =>
    withWorkspace(async (workspace, folder) => {
      await settling(workspace, csv(folder, 'un.csv'));
      expect(await targets(workspace, csv(folder, 'deux.csv', 'QUI ,zone,Joindre,Divers'))).toEqual(AS_SETTLED);
      const { problems, created } = await importing(workspace, csv(folder, 'trois.csv'));
      expect(created).toBe(2);
      expect(problems).toEqual([
        {
          code: 'layout.remembered',
          severity: 'info',
          params: { on: '3 octobre 2026' },
          message: 'Même présentation que le fichier du 3 octobre 2026 : ses colonnes sont proposées comme alors.',
        },
      ]);
    }));

  it('outlives the undo of the import, but a dry run leaves nothing', () =>
    withWorkspace(async (workspace, folder) => {
      await settling(workspace, csv(folder, 'un.csv'), { dryRun: true });
      expect((await targets(workspace, csv(folder, 'un.csv'))).sure).toBe(false);
      const { importId } = await settling(workspace, csv(folder, 'un.csv'));
      await undoImport(context, workspace, importId ?? '');
      expect(await targets(workspace, csv(folder, 'deux.csv'))).toEqual(AS_SETTLED);
    }));

  it('is the supplier’s first, else the newest of any', () =>
    withWorkspace(async (workspace, folder) => {
      await settling(workspace, csv(folder, 'un.csv'));
      const other = { ...origin, source: 'Fichiers & Cie' };
      await importing(workspace, csv(folder, 'deux.csv'), {
        origin: other,
        mapping: { headerRow: 1, columns: { Qui: 'company', Joindre: 'email' } },
      });
      const proposedOn = async (source: string) =>
        (await importing(workspace, csv(folder, 'trois.csv'), { origin: { ...origin, source }, dryRun: true }))
          .problems[0]?.params;
      expect(await proposedOn('SALON DE LYON')).toEqual({ on: '3 octobre 2026' });
      expect(await proposedOn('Fichiers & Cie')).toEqual({ on: '24 novembre 2026' });
      expect(await proposedOn('Un autre')).toEqual({ on: '24 novembre 2026' });
    }));

  it('is not one with the columns in another order, which is reported, nor one that was only accepted as proposed', () =>
    withWorkspace(async (workspace, folder) => {
      await importing(workspace, csv(folder, 'un.csv', 'Nom,Zone,E-mail,Divers'));
      expect((await targets(workspace, csv(folder, 'deux.csv', 'Nom,Zone,E-mail,Divers'))).codes).toEqual([]);
      await settling(workspace, csv(folder, 'trois.csv'));
      expect((await targets(workspace, csv(folder, 'quatre.csv', 'Zone,Qui,Joindre,Divers'))).codes).toEqual([
        'layout.drifted',
      ]);
    }));

  it('that was only accepted as proposed is that of the workbook of its problems', () =>
    withWorkspace(async (workspace, folder) => {
      const headers = 'Nom,Zone,E-mail,Divers';
      await importing(workspace, csv(folder, 'un.csv', headers));
      const file = join(folder, 'problèmes.csv');
      writeFileSync(file, `Ligne d’origine,${headers}\n2,PETIT,Nord,petit@example.com,12\n`);
      expect((await targets(workspace, file)).codes).toEqual(['layout.remembered']);
    }));
});
