import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PairsOfFile } from '../../../shared/contract/duplicate.ts';
import { context, DIRECT, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { importFile } from '../import/import-file.ts';
import { countContacts } from '../sql/contacts.ts';
import { pairsOfRehearsal } from './pairs-of-rehearsal.ts';

/** What the check of a file tells of its pairs. */
async function rehearse({ workspace, folder }: Firm, rows: readonly string[], signal?: AbortSignal) {
  const file = join(folder, 'clients.csv');
  writeFileSync(file, ['Prénom;Nom;Code postal;E-mail', ...rows].join('\n'));
  let pairs: PairsOfFile | null = null;
  await importFile(context, workspace, {
    file,
    origin: { ...DIRECT, audience: 'consumer' },
    evidenceFolder: folder,
    dryRun: true,
    look: async (imported, lastBefore) => {
      pairs = await pairsOfRehearsal(imported, lastBefore, {
        language: 'fr',
        ...(signal === undefined ? {} : { signal }),
      });
    },
  });
  return pairs as PairsOfFile | null;
}

it('tells the rows of a rehearsed file that look like another row or a contact, and changes nothing', () =>
  withFirm(async (firm) => {
    await firm.add([person(1, { firstName: 'Jean', lastName: 'MOULIN', email: 'jm@example.com' })]);
    const pairs = await rehearse(firm, [
      'Ana;SILVA;69001;as@example.com',
      'J;MOULIN;69003;jm@example.com',
      'Silva;Ana;69001;as@example.com',
    ]);
    expect(pairs?.isCut).toBe(false);
    expect(pairs?.lanes.map(({ lane, people }) => [lane, people])).toEqual([
      ['sure', 1],
      ['probable', 1],
      ['homonym', 0],
    ]);
    const [sure, probable] = pairs?.lanes ?? [];
    expect(sure?.pairs).toMatchObject([
      { one: { row: 2, id: null, name: 'Ana SILVA' }, other: { row: 4, name: 'Silva Ana' } },
    ]);
    expect(probable?.pairs).toMatchObject([
      {
        one: { row: null, id: '1', name: 'Jean MOULIN' },
        other: {
          row: 3,
          emails: ['jm@example.com'],
          fields: expect.arrayContaining([
            { field: 'audience', value: 'particulier' },
            { field: 'postcode', value: '69003' },
          ]) as unknown,
        },
      },
    ]);
    expect(countContacts(firm.workspace)).toBe(1);
  }));

it('shows the first pairs of a lane, and counts all of them', () =>
  withFirm(async (firm) => {
    const rows = Array.from({ length: 25 }, (_, place) => {
      const [letter, email] = [String.fromCharCode(65 + place), `e${String(place)}@example.com`];
      return [`Zoé;BRUN${letter};69001;${email}`, `Brun${letter};ZOE;69001;${email}`];
    }).flat();
    const [sure] = (await rehearse(firm, rows))?.lanes ?? [];
    expect([sure?.people, sure?.pairs.length]).toEqual([25, 20]);
  }));

it('stops when it is cancelled', () =>
  withFirm(async (firm) => {
    const rows = Array.from({ length: 20 }, (_, place) => `Zoé;BRUN;69001;e${String(place)}@example.com`);
    await expect(rehearse(firm, rows, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
  }));
