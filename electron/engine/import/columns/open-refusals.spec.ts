import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import { listContacts } from '../../person/list-contacts.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { importFile, type ImportInput } from '../import-file.ts';
import { inspectFile } from '../inspect-file.ts';

const direct = { kind: 'direct', source: 'Boutique Alba', on: '2026-11-14', informed: true, objectionOffered: true };
/** More rows than the sample of a proposal: only the import reads those below. */
const MANY = 600;

function csv(
  folder: string,
  header: readonly string[],
  cellsOf: (place: number) => readonly string[],
  rows = MANY,
): string {
  const path = join(folder, 'clients.csv');
  const lines = Array.from({ length: rows }, (_, place) => [
    `Petit${String.fromCharCode(97 + (place % 26), 97 + Math.floor(place / 26))}`,
    `p${place}@example.com`,
    ...cellsOf(place),
  ]);
  writeFileSync(
    path,
    [['Nom', 'E-mail', ...header], ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n'),
  );
  return path;
}

function importing(workspace: Workspace, file: string, more: Partial<ImportInput> = {}) {
  return importFile(context, workspace, { file, origin: direct, evidenceFolder: '.', dryRun: false, ...more });
}

async function suppressedOf(workspace: Workspace, email: string): Promise<readonly string[]> {
  const contacts = await collected(listContacts(context, workspace));
  return contacts.find(({ emails }) => emails.includes(email))?.suppressed ?? [];
}

const LATE = csvCells('Ne veut plus recevoir de mails');

function csvCells(refusal: string): (place: number) => readonly string[] {
  return (place) => [place === MANY - 1 ? refusal : `lot ${place % 7}`];
}

const NAMED = { Nom: 'lastName', 'E-mail': 'email' };

describe('an unmapped column with refusals in words', () => {
  it('is a question of a dry run, refuses the import with one sentence, and changes nothing', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, ['Suivi 2'], LATE);
      const before = readdirSync(folder);
      const report = await importing(workspace, file, { dryRun: true });
      expect(report.questions).toEqual([
        {
          letter: 'C',
          column: 'Suivi 2',
          row: MANY + 1,
          count: 1,
          isConsent: false,
          samples: ['Ne veut plus recevoir de mails'],
        },
      ]);
      expect(report.problems).toContainEqual(expect.objectContaining({ code: 'column.refusals', severity: 'warning' }));
      await expect(importing(workspace, file)).rejects.toMatchObject({
        code: 'import.open_refusals',
        params: { column: 'Suivi 2', row: MANY + 1, count: 1 },
      });
      expect(await collected(listContacts(context, workspace))).toEqual([]);
      expect(readdirSync(folder)).toEqual(before);
    }));

  it.each([
    ['opposition', ['email'], MANY],
    ['note', ['email'], 1],
    [null, [], 0],
  ] as const)('is answered by a mapping that says %s', (target, closed, oppositions) =>
    withWorkspace(async (workspace, folder) => {
      const report = await importing(workspace, csv(folder, ['Suivi 2'], LATE), {
        mapping: { columns: { ...NAMED, 'Suivi 2': target } },
      });
      expect(report.oppositions).toBe(oppositions);
      expect(await suppressedOf(workspace, `p${MANY - 1}@example.com`)).toEqual(closed);
    }),
  );

  it('is not answered by a mapping without it', () =>
    withWorkspace(async (workspace, folder) => {
      await expect(
        importing(workspace, csv(folder, ['Suivi 2'], LATE), { mapping: { columns: NAMED } }),
      ).rejects.toMatchObject({ code: 'import.open_refusals' });
    }));

  it('is asked once for a layout, and reported by an inspection until then', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, ['Suivi 2'], LATE);
      expect((await inspectFile(context, { file }, workspace)).problems.map(({ code }) => code)).toContain(
        'column.refusals',
      );
      await importing(workspace, file, { mapping: { columns: { ...NAMED, 'Suivi 2': null } } });
      expect((await importing(workspace, file)).questions).toEqual([]);
      const again = await inspectFile(context, { file }, workspace);
      expect(again.problems.map(({ code }) => code)).not.toContain('column.refusals');
      expect(again.columns.at(2)).toMatchObject({ target: null, isLeftOut: true });
    }));

  it('may refuse by its ambiguous header alone', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, ['Pas d’opposition'], (place) => [place === 3 ? 'non' : 'oui'], 8);
      await expect(importing(workspace, file)).rejects.toMatchObject({
        code: 'import.open_refusals',
        params: { column: 'Pas d’opposition' },
      });
    }));

  it.each([
    ['Opt-in', 'non'],
    ['Accord', 'N'],
    ['RGPD', 'Refusé'],
    ['Consentement', '0'],
    ['Accord commercial', 'non coché'],
    ['Accepte de recevoir nos offres', 'Non'],
    ['Souhaite être contacté', 'non'],
    ['Contactable', 'non'],
    ['Accepts Marketing', 'no'],
    ['Permission', 'denied'],
  ])('asks for an agreement without a channel: « %s » over « %s »', (header, no) =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, [header], (place) => [place % 2 === 0 ? no : place === 3 ? '' : 'oui'], 8);
      expect((await importing(workspace, file, { dryRun: true })).questions).toMatchObject([
        { letter: 'C', row: 2, count: 4, isConsent: true, samples: [no] },
      ]);
      await expect(importing(workspace, file)).rejects.toMatchObject({ code: 'import.open_refusals' });
      const report = await importing(workspace, file, {
        mapping: { columns: { ...NAMED, [header]: 'opposition' } },
      });
      expect(report.oppositions).toBe(4);
      expect(await suppressedOf(workspace, 'p0@example.com')).toHaveLength(5);
      expect(await suppressedOf(workspace, 'p1@example.com')).toEqual([]);
      expect(await suppressedOf(workspace, 'p3@example.com')).toEqual([]);
    }),
  );

  it.each([
    ['Opt-in', 'oui'],
    ['Opt-in', 'non renseigné'],
    ['Accord paiement', 'non'],
    ['Souhaite un devis', 'non'],
    ['Droit à l’image RGPD', 'non'],
    ['Catégorie', 'non'],
    ['IP optin', '0'],
    ['Date RGPD', ''],
  ])('asks nothing: « %s » over « %s »', (header, cell) =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, [header], () => [cell], 8);
      expect((await importing(workspace, file)).questions).toEqual([]);
    }),
  );

  it('counts each no beside a refusal in words, and no yes', () =>
    withWorkspace(async (workspace, folder) => {
      const answers = ['oui', 'opt-out', 'non', 'refuse les mails', 'oui', ''];
      const report = await importing(
        workspace,
        csv(folder, ['Opt-in'], (place) => [answers[place] ?? ''], 6),
      );
      expect(report.oppositions).toBe(3);
      expect(await suppressedOf(workspace, 'p0@example.com')).toEqual([]);
      expect(await suppressedOf(workspace, 'p2@example.com')).toHaveLength(5);
      expect(await suppressedOf(workspace, 'p3@example.com')).toEqual(['email']);
    }));

  it('is mapped where the first rows show it: mostly refusals as oppositions, occasional ones as remarks', () =>
    withWorkspace(async (workspace, folder) => {
      const { columns } = await inspectFile(context, {
        file: csv(
          folder,
          ['Divers 1', 'Suivi 2'],
          (place) => [place % 3 === 0 ? 'veut plus d’appels' : 'rouge', place % 2 === 0 ? 'refuse les sms' : ''],
          12,
        ),
      });
      expect(columns.slice(2).map(({ target }) => target)).toEqual(['note', 'opposition']);
      await importing(
        workspace,
        csv(folder, ['Suivi 1'], (place) => [place === 4 ? 'Ne veut plus d’appels' : 'rouge'], 12),
      );
      expect(await suppressedOf(workspace, 'p4@example.com')).toEqual(['phone']);
      expect(await suppressedOf(workspace, 'p5@example.com')).toEqual([]);
    }));
});

describe('a refusal in a cell of another field', () => {
  it.each<[string, string, readonly string[]]>([
    ['Statut', 'Ne plus contacter', ['post', 'phone', 'email', 'sms', 'automated_call']],
    ['Statut', 'radié', ['post', 'phone', 'email', 'sms', 'automated_call']],
    ['Portable', '06 39 98 00 07 NE PLUS APPELER', ['phone']],
    ['Portable', '06 39 98 00 07 (stop)', ['phone']],
    ['Nom complet', 'Roche Luc - ne plus écrire', ['post']],
    ['Opt-in mail', 'Ne veut plus rien recevoir', ['post', 'phone', 'email', 'sms', 'automated_call']],
    ['Fonction', 'gérant, refuse les appels', ['phone']],
  ])('« %s » : « %s » closes %j', (header, cell, closed) =>
    withWorkspace(async (workspace, folder) => {
      const others: Readonly<Record<string, string>> = {
        Statut: 'client',
        Portable: '06 39 98 00 08',
        'Nom complet': 'Morel Ana',
        'Opt-in mail': 'oui',
        Fonction: 'acheteuse',
      };
      await importing(
        workspace,
        csv(
          folder,
          [header],
          (place) => [place === 2 ? cell : place % 2 === 0 && header === 'Portable' ? '' : (others[header] ?? '')],
          7,
        ),
      );
      expect(await suppressedOf(workspace, 'p2@example.com')).toEqual(closed);
      expect(await suppressedOf(workspace, 'p3@example.com')).toEqual([]);
    }),
  );

  it.each([
    ['Société', 'Robinson SARL'],
    ['Société', 'Blacklist Records'],
    ['Nom complet', 'ROBINSON Anne'],
    ['Statut', 'ne répond pas'],
    ['E-mail 2', 'stop.pub@example.com'],
  ])('« %s » : « %s » closes nothing', (header, cell) =>
    withWorkspace(async (workspace, folder) => {
      await importing(
        workspace,
        csv(folder, [header], (place) => [place === 2 ? cell : ''], 7),
      );
      expect(await suppressedOf(workspace, 'p2@example.com')).toEqual([]);
    }),
  );

  it('a refusal in an answer applies to that channel only', () =>
    withWorkspace(async (workspace, folder) => {
      const report = await importing(
        workspace,
        csv(folder, ['Opt-in mail'], (place) => [place === 2 ? 'STOP' : 'oui'], 7),
      );
      expect(report.oppositions).toBe(0);
    }));
});

describe('an adviser’s coordinates', () => {
  it('merge no contacts, have no opposition, and are kept aside', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(
        folder,
        ['Mail conseiller', 'Opposition'],
        (place) => ['conseil@example.net', place === 0 ? 'STOP' : ''],
        9,
      );
      expect(await importing(workspace, file)).toMatchObject({ created: 9, oppositions: 1 });
      const contacts = await collected(listContacts(context, workspace));
      expect(contacts.every(({ emails }) => !emails.includes('conseil@example.net'))).toBe(true);
      expect(contacts[1]).toMatchObject({ suppressed: [], extra: { 'Mail conseiller': 'conseil@example.net' } });
      expect(contacts[0]?.suppressed).toHaveLength(5);
    }));
});
