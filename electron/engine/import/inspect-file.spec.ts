import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { readJson, type ImportTruth } from '../../../test/samples/import-truth.ts';
import { SAMPLES } from '../../../test/samples/truth.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import { importFile } from './import-file.ts';
import { inspectFile } from './inspect-file.ts';
import { undoImport } from './match/undo-import.ts';

describe('inspecting a file', () => {
  it.each([
    'clients-boutique',
    'prospects-salon',
    'fichier-loue',
    'adherents-association',
    'carnet-secretariat',
    'inscriptions-site',
  ])('sees what an import of %s would take', async (name) => {
    const truth = readJson(`${name}.truth.json`) as ImportTruth;
    const inspection = await inspectFile(context, { file: `${SAMPLES}${truth.file}` });
    expect(inspection).toMatchObject({ file: truth.file, sheet: truth.sheet, headerRow: truth.mapping.headerRow });
    if (truth.sheet !== null)
      expect(inspection.sheets.find(({ name: sheet }) => sheet === truth.sheet)?.rows).toBe(truth.expect.rows);
    const proposed = new Map(inspection.columns.map(({ header, target }) => [header, target]));
    const right = Object.entries(truth.mapping.columns).filter(([header, targets]) =>
      [targets].flat().includes(proposed.get(header) ?? ''),
    );
    expect(right.length).toBe(Object.keys(truth.mapping.columns).length);
    for (const column of inspection.columns)
      expect(Object.keys(column)).toEqual(['letter', 'header', 'target', 'confidence', 'samples', 'problems']);
  });

  it('shows the sheets, the unchanged first rows, and the number of cells with warnings per column', async () => {
    const inspection = await inspectFile(context, { file: `${SAMPLES}clients-boutique.xlsx` });
    expect(inspection.format).toBe('xlsx');
    expect([inspection.encoding, inspection.delimiter]).toEqual([null, null]);
    expect(inspection.sheets.find(({ name }) => name === 'Clients')).toMatchObject({ hidden: false });
    expect(inspection.sheets.some(({ hidden }) => hidden)).toBe(true);
    expect(inspection.firstRows[2]).toContain('N° client');
    const courriel = inspection.columns.find(({ header }) => header === 'Courriel');
    expect(courriel).toMatchObject({ letter: 'G', target: 'email' });
    expect(courriel?.problems).toBeGreaterThanOrEqual(4);
    expect(inspection.problems.every(({ message, code }) => message !== code)).toBe(true);
  });

  it('gives the oldest purchase, visit or gift of the rows', async () => {
    await withWorkspace(async (_, folder) => {
      const file = join(folder, 'clients.csv');
      writeFileSync(
        file,
        'Nom;Dernier achat;Dernière visite;Dernier don\nPETIT;22/05/2019;13/03/2015;\nROY;;;31/12/2009\n;01/01/2001;;\n',
      );
      expect((await inspectFile(context, { file })).oldestOn).toBe('2009-12-31');
      writeFileSync(file, 'Nom;Téléphone\nPETIT;06 39 98 00 01\n');
      expect((await inspectFile(context, { file })).oldestOn).toBeUndefined();
    });
  });

  it('recognises a repeated file, unless it was undone', () =>
    withWorkspace(async (workspace, folder) => {
      const file = join(folder, 'clients.csv');
      writeFileSync(file, 'Nom;Téléphone\nPETIT;06 39 98 00 01\n');
      const repeated = async () =>
        (await inspectFile(context, { file }, workspace)).problems.filter(({ code }) => code === 'import.same_file');
      const origin = { kind: 'direct', source: 'Salon', on: '2026-11-14' };
      expect(await repeated()).toEqual([]);
      const first = await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: false });
      expect(first.problems.map(({ code }) => code)).not.toContain('import.same_file');
      expect(await repeated()).toEqual([
        {
          code: 'import.same_file',
          severity: 'info',
          message: 'Ce fichier a déjà été importé le 24 novembre 2026 par Nadège, à l’identique.',
        },
      ]);
      const again = await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: true });
      expect(again.problems.map(({ code }) => code)).toContain('import.same_file');
      await undoImport(context, workspace, first.importId ?? '');
      expect(await repeated()).toEqual([]);
    }));

  it('gives the encoding and delimiter of a CSV file', async () => {
    expect(await inspectFile(context, { file: `${SAMPLES}inscriptions-site.csv` })).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      sheets: [],
    });
  });

  it('looks at its signal for each batch of both passes', () =>
    withWorkspace(async (_workspace, folder) => {
      const file = join(folder, 'un.csv');
      writeFileSync(file, `Nom,E-mail\n${'PETIT,petit@example.com\n'.repeat(30_000)}`);
      const reading = watchedSignal();
      const source = await openRowSource(file, { signal: reading.signal });
      const opening = reading.looks();
      for await (const batch of source.rows(source.sheets[0]?.name ?? '', { signal: reading.signal }))
        expect(batch.length).toBeGreaterThan(0);
      await source.close();
      const onePass = reading.looks() - opening;
      expect(onePass).toBeGreaterThan(20);
      const inspecting = watchedSignal();
      await inspectFile({ ...context, signal: inspecting.signal }, { file });
      expect(inspecting.looks()).toBeGreaterThanOrEqual(opening + 2 * onePass);
    }));
});

/** A signal that counts how often somebody asks whether it is aborted. */
function watchedSignal() {
  let looks = 0;
  const { signal: target } = new AbortController();
  const signal = new Proxy(target, {
    get(_, name) {
      if (name === 'throwIfAborted' || name === 'aborted') looks += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { signal, looks: () => looks };
}
