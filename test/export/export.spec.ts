import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, DIRECT, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

function recordOf(folder: string): ExportRecord {
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ExportRecord;
}

const registerOf = ({ workspace }: Firm): string[] =>
  workspace.all('SELECT action FROM register ORDER BY seq').map((row) => String(row['action']));

describe('letters', () => {
  it('are written to the column, one a household', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add([
        {
          civility: 'Mme',
          firstName: 'Claire',
          lastName: 'Perdrix',
          street: '12 bis, rue de l’Église',
          postcode: '01000',
          city: 'Bourg-en-Bresse',
        },
        {
          civility: 'M.',
          firstName: 'Paul',
          lastName: 'PERDRIX',
          street: "12 bis rue de l'Eglise",
          postcode: '01000',
          city: 'BOURG EN BRESSE',
        },
        {
          civility: 'M.',
          firstName: 'Karim',
          lastName: 'Belkacem',
          street: '3 rue des Halles',
          addressComplement: 'Appartement 12',
          postcode: '69002',
          city: 'Lyon',
        },
      ]);
      const answer = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'noel'),
      });
      expect(await writtenRows(join(answer.folder, 'post-lines.xlsx'))).toEqual([
        [
          'ID',
          'L1',
          'L2',
          'L3',
          'L4',
          'L5',
          'L6',
          'L7',
          'CODE_POSTAL',
          'VILLE',
          'PAYS',
          'CIVILITE',
          'PRENOM',
          'NOM',
          'ORGANISATION',
          'ORIGINE_DONNEES',
          'MENTION_OPPOSITION',
        ],
        [
          reference(1),
          'MONSIEUR ET MADAME PERDRIX',
          '',
          '',
          '12 B RUE DE L EGLISE',
          '',
          '01000 BOURG EN BRESSE',
          '',
          '01000',
          'Bourg-en-Bresse',
          '',
          'M. et Mme',
          '',
          'Perdrix',
          '',
          'Vous nous avez confié vos coordonnées le 01/10/2026 : Carnet de la boutique.',
          'Vous pouvez à tout moment, sans frais et sans motif, refuser nos courriers : non@alpha.example.com.',
        ],
        [
          reference(3),
          'MONSIEUR KARIM BELKACEM',
          'APPARTEMENT 12',
          '',
          '3 RUE DES HALLES',
          '',
          '69002 LYON',
          '',
          '69002',
          'Lyon',
          '',
          'M.',
          'Karim',
          'Belkacem',
          '',
          'Vous nous avez confié vos coordonnées le 01/10/2026 : Carnet de la boutique.',
          'Vous pouvez à tout moment, sans frais et sans motif, refuser nos courriers : non@alpha.example.com.',
        ],
      ]);
      expect(answer).toMatchObject({
        exportId: '1',
        files: [{ name: 'post-lines.xlsx', rows: 2 }],
        funnel: { total: 3, eligible: 2 },
      });
    }));

  it('leave the mention out of a due document', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, purpose: 'transactional' },
        format: 'post-lines',
        out: join(folder, 'due'),
      });
      expect((await writtenRows(join(out, 'post-lines.xlsx')))[1]?.[16] ?? '').toBe('');
    }));
});

describe('other lists', () => {
  it('are merged into letters', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add([
        person(2),
        person(4, { street: '2 rue des Halles', lastName: 'NOMC', civility: 'M.' }),
        { company: 'Auberge du Moulin', street: '9 rue des Halles', postcode: '69002', city: 'Lyon' },
      ]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, professionRelated: true },
        format: 'mail-merge',
        out: join(folder, 'merge'),
      });
      const [columns, ...rows] = await writtenRows(join(out, 'mail-merge.xlsx'));
      expect(columns).toEqual([
        'ID',
        'CIVILITE',
        'PRENOM',
        'NOM',
        'ORGANISATION',
        'EMAIL',
        'FORMULE_APPEL',
        'FORMULE_POLITESSE',
        'L1',
        'L2',
        'L3',
        'L4',
        'L5',
        'L6',
        'L7',
        'PAYS',
        'CODE_POSTAL',
        'VILLE',
        'ORIGINE_DONNEES',
        'MENTION_OPPOSITION',
      ]);
      for (const column of columns!) expect(column).toMatch(/^[A-Z][A-Z0-9_]{0,38}$/);
      expect(rows.map((row) => row.slice(0, 9))).toEqual([
        [
          reference(1),
          'M. et Mme',
          '',
          'NOMC',
          '',
          '',
          'Madame, Monsieur,',
          'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
          'MONSIEUR ET MADAME NOMC',
        ],
        [
          reference(3),
          '',
          '',
          '',
          'Auberge du Moulin',
          '',
          'Madame, Monsieur,',
          'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
          'AUBERGE DU MOULIN',
        ],
      ]);
    }));

  it('go to mailing tools, in the columns of each', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const consent = {
        channel: 'email',
        at: '2026-10-01',
        organisations: ['ALPHA'],
        goods: ['*'],
        positiveAct: true,
        proof: true,
      };
      await add([person(2, { firstName: '=Claire' }), person(3)], { ...DIRECT, consents: [consent] });
      await suppressPerson(context, workspace, { email: 'personne.3@example.com' });
      const campaign = { ...LETTER, channel: 'email' };
      const answer = await exportCampaign(context, workspace, {
        campaign,
        format: 'email-csv',
        out: join(folder, 'mail'),
      });
      expect(answer.files.map(({ name, rows }) => [name, rows])).toEqual([
        ['1-liste-noire-brevo.csv', 1],
        ['1-desabonnes-mailchimp.csv', 1],
        ['2-brevo.csv', 1],
        ['2-mailchimp.csv', 1],
      ]);
      expect(readFileSync(join(answer.folder, '2-brevo.csv'), 'utf8')).toBe(
        `EMAIL;SMS;EXT_ID;NOM;PRENOM;CODE_POSTAL;ORIGINE;BASE_LEGALE;DATE_CONSENTEMENT\r\npersonne.2@example.com;;${reference(1)};NOMC;Claire;69002;Carnet de la boutique;CONSENTEMENT;2026-10-01\r\n`,
      );
      expect(readFileSync(join(answer.folder, '2-mailchimp.csv'), 'utf8')).toBe(
        'Email Address,First Name,Last Name,Address,Phone Number,Birthday,Tags\r\npersonne.2@example.com,Claire,NOMC,,,,Noël\r\n',
      );
      expect(recordOf(answer.folder).files).toEqual(answer.files);
    }));

  it('go to an SMS gateway', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const consent = {
        channel: 'sms',
        at: '2026-10-01',
        organisations: ['ALPHA'],
        goods: ['*'],
        positiveAct: true,
        proof: true,
      };
      await add([person(2), person(3, { mobile: '', phone: '01 99 00 00 03' })], { ...DIRECT, consents: [consent] });
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, channel: 'sms' },
        format: 'sms-csv',
        out: join(folder, 'sms'),
      });
      expect(readFileSync(join(out, '2-sms.csv'), 'utf8')).toBe(
        `numero;prenom;nom;champ1;champ2\r\n+33639981002;Prénomc;NOMC;69002;${reference(1)}\r\n`,
      );
    }));
});

describe('an export that fails', () => {
  it.each<[string, object, string]>([
    ['an unknown format', { format: 'fax' }, 'export.unknown_format'],
    ['a format of another channel', { format: 'dialer-csv' }, 'export.format_unsuited'],
    ['a campaign of somebody else', { campaign: { ...LETTER, organisation: 'BETA' } }, 'campaign.organisation_other'],
    ['a folder that is a file', { out: 'taken' }, 'export.not_a_folder'],
  ])('leaves nothing: %s', (_, input, code) =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      writeFileSync(join(folder, 'taken'), '');
      const before = readdirSync(folder);
      const asked = { campaign: LETTER, format: 'post-lines', ...input };
      const out = join(folder, 'out' in input ? String(input.out) : 'new');
      await expect(exportCampaign(context, workspace, { ...asked, out })).rejects.toThrow(code);
      expect(readdirSync(folder)).toEqual(before);
      expect(registerOf(firm)).not.toContain('export.approved');
      expect(workspace.all('SELECT id FROM exports')).toEqual([]);
    }),
  );

  it('cancels without a trace', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      const signal = AbortSignal.abort();
      await expect(
        exportCampaign({ ...context, signal }, workspace, {
          campaign: LETTER,
          format: 'post-lines',
          out: join(folder, 'deep', 'er'),
        }),
      ).rejects.toThrow();
      expect(existsSync(join(folder, 'deep'))).toBe(false);
      expect(workspace.all('SELECT id FROM exports')).toEqual([]);
    }));

  it('leaves no file when the workspace can not keep it', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      const readOnly = await openWorkspace(workspace.path, { by: context.by, readOnly: true });
      await expect(
        exportCampaign(context, readOnly, { campaign: LETTER, format: 'post-lines', out: join(folder, 'x') }),
      ).rejects.toThrow('workspace.read_only');
      await readOnly.close();
      expect(existsSync(join(folder, 'x'))).toBe(false);
    }));

  it('takes the export back when a file can not take its name', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      // A folder takes the place of a file while the export is kept: the rename fails. The first look at the clock is for
      // the end of the list, the second for its approval.
      let looks = 0;
      const now = (): string => {
        looks += 1;
        if (looks > 1) mkdirSync(join(folder, 'x', 'record.html', 'inside'), { recursive: true });
        return context.now();
      };
      await expect(
        exportCampaign({ ...context, now }, workspace, {
          campaign: LETTER,
          format: 'post-lines',
          out: join(folder, 'x'),
        }),
      ).rejects.toThrow(/^file\./);
      expect(readdirSync(join(folder, 'x'))).toEqual(['record.html']);
      expect(workspace.all('SELECT id FROM exports')).toEqual([]);
      expect(registerOf(firm).slice(-2)).toEqual(['export.approved', 'export.withdrawn']);
    }));

  it('never writes over the record of another export', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const out = join(folder, 'x');
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out });
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out });
      expect(recordOf(out).exportId).toBe('2');
      await expect(
        exportCampaign(context, workspace, { campaign: { ...LETTER, name: 'Soldes' }, format: 'post-lines', out }),
      ).rejects.toThrow('export.folder_taken');
      expect(recordOf(out).exportId).toBe('2');
    }));
});

it('writes files that only their owner can read, and nothing else', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1)]);
    const { folder: out } = await exportCampaign(context, workspace, {
      campaign: LETTER,
      format: 'post-lines',
      out: join(folder, 'x'),
    });
    expect(readdirSync(out)).toEqual(['post-lines.xlsx', 'record.html', 'record.json']);
    if (process.platform === 'win32') return;
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
  }));
