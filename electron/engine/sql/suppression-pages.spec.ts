import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, DIRECT, withFirm } from '../../../test/campaign/firm.ts';
import { importFile } from '../import/import-file.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { readSuppressionPage } from './suppression-pages.ts';

const ALL = { search: '', offset: 0, limit: 50 };

describe('the list for display', () => {
  it('shows an opposition from a remark of a file once, for any number of coordinates', () =>
    withFirm(async ({ folder, workspace }) => {
      const file = join(folder, 'clients.csv');
      const rows = [
        'PERDRIX;Paul;06 39 98 20 10;;ne veut plus être appelé',
        'BERGER;Zoé;06 39 98 20 11;zoe@example.com;STOP',
        'FAURE;Anne;06 39 98 20 12;anne@example.com;',
      ];
      writeFileSync(file, ['Nom;Prénom;Portable;E-mail;Remarques', ...rows].join('\r\n'));
      await importFile(context, workspace, { file, origin: DIRECT, evidenceFolder: folder, dryRun: false });
      const { total, entries } = readSuppressionPage(workspace, ALL);
      expect(entries.map(({ coordinate, channel }) => [coordinate, channel])).toEqual([
        ['zoe@example.com', 'all'],
        ['+33639982010', 'phone'],
      ]);
      expect(total).toBe(2);
      expect(readSuppressionPage(workspace, { ...ALL, search: '06 39 98 20 10' }).total).toBe(1);
      expect(readSuppressionPage(workspace, { ...ALL, search: '06 39 98 20 12' }).total).toBe(0);
    }));

  it('does not repeat an opposition for the other coordinates of the person', () =>
    withFirm(async ({ folder, workspace }) => {
      const file = join(folder, 'clients.csv');
      writeFileSync(file, 'Nom;Prénom;Portable;E-mail\r\nBERGER;Zoé;06 39 98 20 11;zoe@example.com');
      await importFile(context, workspace, { file, origin: DIRECT, evidenceFolder: folder, dryRun: false });
      await suppressPerson(context, workspace, { email: 'zoe@example.com' });
      const { total, entries } = readSuppressionPage(workspace, ALL);
      expect(entries.map(({ coordinate }) => coordinate)).toEqual(['zoe@example.com']);
      expect(total).toBe(1);
    }));
});
