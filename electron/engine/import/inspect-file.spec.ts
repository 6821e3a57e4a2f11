import { describe, expect, it } from 'vitest';
import { context } from '../../../test/samples/new-workspace.ts';
import { readJson, type ImportTruth } from '../../../test/samples/import-truth.ts';
import { SAMPLES } from '../../../test/samples/truth.ts';
import { inspectFile } from './inspect-file.ts';

describe('inspecting a file', () => {
  it.each(['clients-boutique', 'prospects-salon', 'fichier-loue', 'adherents-association', 'carnet-secretariat', 'inscriptions-site'])('sees what an import of %s would take', async (name) => {
    const truth = readJson(`${name}.truth.json`) as ImportTruth;
    const inspection = await inspectFile(context, { file: `${SAMPLES}${truth.file}` });
    expect(inspection).toMatchObject({ file: truth.file, sheet: truth.sheet, headerRow: truth.mapping.headerRow });
    if (truth.sheet !== null) expect(inspection.sheets.find(({ name: sheet }) => sheet === truth.sheet)?.rows).toBe(truth.expect.rows);
    const proposed = new Map(inspection.columns.map(({ header, target }) => [header, target]));
    const right = Object.entries(truth.mapping.columns).filter(([header, targets]) => [targets].flat().includes(proposed.get(header) ?? ''));
    expect(right.length).toBe(Object.keys(truth.mapping.columns).length);
    for (const column of inspection.columns) expect(Object.keys(column)).toEqual(['letter', 'header', 'target', 'confidence', 'samples', 'problems']);
  });

  it('shows the sheets, the first rows as they stand, and how many cells a column would be warned of', async () => {
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

  it('says how a CSV file is written', async () => {
    expect(await inspectFile(context, { file: `${SAMPLES}inscriptions-site.csv` })).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [] });
  });
});
