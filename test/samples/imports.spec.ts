import { describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';
import { collected, context, withWorkspace } from './new-workspace.ts';
import { differences, mappingOf, readJson, type ImportTruth } from './import-truth.ts';
import { SAMPLES } from './truth.ts';

const NAMES = [
  'clients-boutique',
  'prospects-salon',
  'fichier-loue',
  'adherents-association',
  'carnet-secretariat',
  'inscriptions-site',
] as const;

function imported(truth: ImportTruth, mapping: unknown): Promise<{ report: ImportReport; contacts: Contact[] }> {
  return withWorkspace(async (workspace) => {
    const input = {
      file: `${SAMPLES}${truth.file}`,
      origin: readJson(truth.origin),
      evidenceFolder: SAMPLES,
      dryRun: false,
    };
    const report = await importFile(context, workspace, mapping === undefined ? input : { ...input, mapping });
    return { report, contacts: await collected(listContacts(context, workspace)) };
  });
}

describe.each(NAMES)('%s', (name) => {
  const truth = readJson(`${name}.truth.json`) as ImportTruth;

  it('gives its truth with the mapping given', async () => {
    const { report, contacts } = await imported(truth, mappingOf(truth));
    expect(report.sheet).toBe(truth.sheet);
    expect(differences(truth, report, contacts)).toEqual([]);
  });

  it('gives its truth with no mapping given', async () => {
    const { report, contacts } = await imported(truth, undefined);
    expect(report.sheet).toBe(truth.sheet);
    expect(differences(truth, report, contacts)).toEqual([]);
    // All rows and columns of these files are in their place.
    expect(report.repairs.filter(({ code }) => /^row\.|^column\.|^table\.aside/.test(code))).toEqual([]);
  });
});
