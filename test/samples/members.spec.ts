import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../electron/engine/import/inspect-file.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { cellText } from '../../electron/engine/import/cell/cell-text.ts';
import { sampleSheet } from '../../electron/engine/import/table/sample-rows.ts';
import { openRowSource } from '../../electron/engine/spreadsheet/open-row-source.ts';
import { readJson } from './import-truth.ts';
import { collected, context, withWorkspace } from './new-workspace.ts';
import { SAMPLES } from './truth.ts';

const FILE = `${SAMPLES}adherents-association.xlsx`;

/** By member number: the cells of « Cotis. 2026 » and « Dons 2025 (€) ». */
async function columnsOfFile(): Promise<ReadonlyMap<string, { readonly paid: unknown; readonly given: unknown }>> {
  const source = await openRowSource(FILE);
  try {
    const rows = await sampleSheet(source, 'Fichier général', 5000);
    const header = rows.find(({ number }) => number === 4)?.cells ?? [];
    const upper = rows.find(({ number }) => number === 3)?.cells ?? [];
    const place = (title: string): number =>
      header.findIndex((cell, index) => cell === title || (cell === null && upper[index] === title));
    const [ref, paid, given] = ['N° adh.', 'Cotis. 2026', 'Dons 2025 (€)'].map(place);
    return new Map(
      rows
        .filter(({ number }) => number > 4)
        .map(({ cells }) => [
          cellText(cells[ref ?? 0] ?? null),
          { paid: cells[paid ?? 0] ?? null, given: cells[given ?? 0] ?? null },
        ]),
    );
  } finally {
    await source.close();
  }
}

describe('the members of an association', () => {
  it('are proposed by « Cotis. 2026 », the donors by « Dons 2025 (€) »', async () => {
    const { columns } = await inspectFile(context, { file: FILE });
    const proposed = Object.fromEntries(columns.map(({ header, target }) => [header, target]));
    expect(proposed).toMatchObject({ 'Cotis. 2026': 'member', 'Dons 2025 (€)': 'donor' });
  });

  it('are members until the end of 2026 for O and exo., donors of 2025 for an amount', async () => {
    const expected = await columnsOfFile();
    expect(new Set([...expected.values()].map(({ paid }) => paid))).toEqual(
      new Set(['O', 'oui', 'N', 'non', 'exo.', null]),
    );
    await withWorkspace(async (workspace) => {
      await importFile(context, workspace, {
        file: FILE,
        origin: readJson('adherents-association.origin.json'),
        evidenceFolder: SAMPLES,
        dryRun: false,
      });
      const contacts = await collected(listContacts(context, workspace));
      const paid = contacts.filter(({ memberUntil }) => memberUntil !== undefined);
      expect(paid.length).toBeGreaterThan(100);
      for (const { customerRef, memberUntil, member, donor, lastDonationOn } of contacts) {
        const own = expected.get(customerRef ?? '');
        if (own === undefined) continue;
        const isPaid = ['O', 'oui', 'exo.'].includes(String(own.paid));
        expect([customerRef, member, memberUntil]).toEqual([
          customerRef,
          own.paid === null ? undefined : isPaid,
          isPaid ? '2026-12-31' : undefined,
        ]);
        const gave = typeof own.given === 'number' && own.given > 0;
        expect([customerRef, donor === true, lastDonationOn]).toEqual([
          customerRef,
          gave,
          gave ? '2025-01-01' : undefined,
        ]);
      }
    });
  });
});
