import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOn, withFirm, type Firm } from '../../../../test/campaign/firm.ts';
import { purgeContacts } from '../../retention/purge.ts';
import { importFile } from '../import-file.ts';

const OLD = { kind: 'direct', source: 'Carnet', on: '2026-11-20', since: '2009-01-01', informed: true };

/** Rows past the period, one with a refusal, and rows within it. */
const ROWS = [
  'Nom;Prénom;E-mail;Dernier achat;Adhérent;Fin adhésion;Opposition',
  'Perdrix;Claire;claire@example.com;04/05/2019;;;',
  'Petit;Marc;marc@example.com;04/05/2025;;;',
  'Aubert;Zoé;zoe@example.com;;;;oui',
  'Merle;Luc;luc@example.com;;;;',
  'Faure;Ana;ana@example.com;;oui;31/12/2026;',
];
const MAPPING = {
  headerRow: 1,
  columns: {
    Nom: 'lastName',
    Prénom: 'firstName',
    'E-mail': 'email',
    'Dernier achat': 'lastPurchaseOn',
    Adhérent: 'member',
    'Fin adhésion': 'memberUntil',
    Opposition: 'opposition',
  },
};

function take({ folder, workspace }: Firm, more: object) {
  const file = join(folder, 'old.csv');
  writeFileSync(file, ROWS.join('\n'));
  return importFile(contextOn('2026-11-29'), workspace, {
    file,
    origin: OLD,
    mapping: MAPPING,
    evidenceFolder: folder,
    dryRun: false,
    ...more,
  });
}

describe('rows past the retention period', () => {
  it('are counted, and taken unless the import leaves them out', () =>
    withFirm(async (firm) => {
      expect(await take(firm, {})).toMatchObject({ rows: 5, created: 5, rejected: 0, pastRetention: 3 });
      const { dueCount } = await purgeContacts(contextOn('2026-11-29'), firm.workspace, { dryRun: true });
      expect(dueCount).toBe(3);
    }));

  it('are rejected on demand, except for a refusal, and the four counters add up', () =>
    withFirm(async (firm) => {
      const report = await take(firm, { skipPast: true });
      expect(report).toMatchObject({ rows: 5, created: 3, updated: 0, unchanged: 0, rejected: 2, pastRetention: 3 });
      expect(report.oppositions).toBe(1);
      expect(
        report.problems.filter(({ code }) => code === 'row.past_retention').map(({ row, severity }) => [row, severity]),
      ).toEqual([
        [2, 'error'],
        [5, 'error'],
      ]);
      expect(firm.workspace.all('SELECT last_name FROM contacts ORDER BY id')).toEqual(
        ['Petit', 'Aubert', 'Faure'].map((last_name) => ({ last_name })),
      );
    }));

  it('are judged by what they say, not by who is known', () =>
    withFirm(async (firm) => {
      await take(firm, {});
      const again = await take(firm, { skipPast: true });
      expect(again).toMatchObject({ created: 0, rejected: 2, pastRetention: 3 });
    }));
});
