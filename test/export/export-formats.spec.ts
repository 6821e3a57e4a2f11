import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';
import { LABEL_SHEETS, labelSheet } from '../../shared/domain/place/label-sheet.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { lineWidth } from '../../electron/engine/export/pdf/label-font.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { contentsOf, pagesOf } from './pdf-contents.ts';

const AGREED = {
  ...DIRECT,
  consents: [
    { channel: 'phone', ...PHONE_CONSENT },
    { channel: 'automated_call', ...PHONE_CONSENT },
  ],
};

function recordIn(folder: string): ExportRecord {
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ExportRecord;
}

/** The record names each file of the folder, with the digest that it has. */
function expectWholeRecord(folder: string): void {
  const { files } = recordIn(folder);
  expect(files.map(({ name }) => name).sort()).toEqual(
    readdirSync(folder)
      .filter((name) => !name.startsWith('record.'))
      .sort(),
  );
  for (const { name, sha256 } of files)
    expect([
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]).toEqual([name, sha256]);
}

describe('vicidial', () => {
  it('is 24 fields between pipes, in the digits that the loader takes', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add(
        [
          {
            civility: 'Mme',
            firstName: '=Claire',
            lastName: 'PERDRIX; "la|Belle"',
            mobile: '06 39 98 10 01',
            phone: '01 99 00 10 01',
            email: 'claire@example.com',
            street: '3, rue des Halles',
            addressComplement: 'Appartement 4',
            postcode: '01000',
            city: 'Bourg',
            birthDate: '1970-02-03',
          },
          {
            civility: 'M.',
            firstName: 'Jean',
            lastName: 'PAYET',
            mobile: '0692 00 10 02',
            postcode: '97400',
            city: 'Saint-Denis',
          },
        ],
        AGREED,
      );
      const { folder: out, files } = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'vicidial',
        out: join(folder, 'v'),
        choices: { listId: '1001' },
      });
      const comment =
        'Vous nous avez donné votre numéro le 01/10/2026 (Carnet de la boutique), et vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027.';
      expect(readFileSync(join(out, 'vicidial-FR.txt'), 'utf8')).toBe(
        `${reference(1)}|Carnet de la boutique|1001|33|639981001|MME|Claire||PERDRIX la Belle|3 RUE DES HALLES||APPARTEMENT 4|Bourg|||01000|FRA|F||199001001|||${comment}|0\n`,
      );
      expect(readFileSync(join(out, 'vicidial-RE.txt'), 'utf8')).toBe(
        `${reference(2)}|Carnet de la boutique|1001|262|692001002|M|Jean||PAYET||||Saint-Denis|||97400|REU|M|||||${comment}|0\n`,
      );
      expect(files).toMatchObject([
        { name: 'dnc.txt', rows: 0 },
        { name: 'dnc-delta.txt', rows: 0 },
        { name: 'vicidial-FR.txt', rows: 1 },
        { name: 'vicidial-RE.txt', rows: 1 },
        { name: 'LISEZMOI.txt', rows: null },
      ]);
      expectWholeRecord(out);
    }));

  it('keeps to the lengths of its columns, and says so', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1, { lastName: 'DE LA ROCHEFOUCAULD MONTMORENCY LAVAL' })], AGREED);
      const { folder: out, remarks } = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'vicidial',
        out: join(folder, 'v'),
      });
      const [row = ''] = readFileSync(join(out, 'vicidial-FR.txt'), 'utf8').split('\n');
      expect(row.split('|')).toHaveLength(24);
      expect(row.split('|').slice(2, 9)).toEqual(['999', '33', '639981001', 'M', 'Prénomb', '', 'DE LA ROCHEFOUCAULD']);
      expect(remarks).toEqual([
        { code: 'shortened', message: '1 texte trop long pour l’outil a été abrégé (aux mots entiers).', count: 1 },
      ]);
      expect(recordIn(out).remarks).toEqual(remarks);
      expect(readFileSync(join(out, 'record.html'), 'utf8')).toContain('1 texte trop long');
    }));

  it.each(['99', '0100', 'abc', '1234567890123'])('refuses the list %s', (listId) =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)], AGREED);
      await expect(
        exportCampaign(context, workspace, {
          campaign: CALL,
          format: 'vicidial',
          out: join(folder, 'v'),
          choices: { listId },
        }),
      ).rejects.toThrow('export.list_id');
    }),
  );
});

describe('post-labels', () => {
  it('print one label a letter, empty lines left out, on as many sheets as it takes', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add(Array.from({ length: 23 }, (_, number) => person(number + 1)));
      const {
        folder: out,
        files,
        funnel,
      } = await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-labels', out: join(folder, 'l') });
      const pdf = readFileSync(join(out, 'post-labels.pdf'));
      const pages = pagesOf(pdf);
      expect(pages.map((page) => page.length)).toEqual([63, 6]);
      expect(pages[0]?.slice(0, 3)).toEqual(['MONSIEUR PRENOMB NOMB', '1 RUE DES HALLES', '69002 LYON']);
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([
        ['post-labels.pdf', 23],
        ['calibrage.pdf', null],
      ]);
      expect(funnel.eligible).toBe(23);
      expect(pdf.toString('latin1')).toContain('/PrintScaling /None');
      expectWholeRecord(out);
    }));

  it('begin at the first label that is left', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1), person(2)]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-labels',
        out: join(folder, 'l'),
        choices: { labels: 'L7163', firstLabel: 14 },
      });
      expect(pagesOf(readFileSync(join(out, 'post-labels.pdf'))).map((page) => page.length)).toEqual([3, 3]);
      await expect(
        exportCampaign(context, workspace, {
          campaign: LETTER,
          format: 'post-labels',
          out: join(folder, 'm'),
          choices: { labels: 'L7163', firstLabel: 15 },
        }),
      ).rejects.toThrow('export.first_label');
    }));

  it.each(LABEL_SHEETS)('write the longest lines inside the labels of %s', (labels) =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([
        person(1, {
          firstName: 'W',
          lastName: 'W'.repeat(27),
          street: `12 rue ${'W'.repeat(25)}`,
          addressComplement: `Appartement ${'W'.repeat(20)}; Résidence ${'W'.repeat(20)}; BP 123`,
        }),
      ]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-labels',
        out: join(folder, 'l'),
        choices: { labels },
      });
      const pdf = readFileSync(join(out, 'post-labels.pdf'));
      const [page = []] = pagesOf(pdf);
      const { width, height } = labelSheet(labels);
      const size = Number(/\/F ([\d.]+) Tf/.exec(contentsOf(pdf)[0] ?? '')?.[1]);
      expect(page.length).toBeGreaterThan(4);
      for (const line of page) expect((lineWidth(line) * size * 25.4) / 72).toBeLessThanOrEqual(width - 5.9);
      expect((page.length * size * 1.2 * 25.4) / 72).toBeLessThanOrEqual(height - 3.9);
    }),
  );

  it('are an empty sheet for an empty list', () =>
    withFirm(async ({ folder, workspace }) => {
      const { folder: out, files } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-labels',
        out: join(folder, 'l'),
      });
      expect(pagesOf(readFileSync(join(out, 'post-labels.pdf')))).toEqual([[]]);
      expect(files[0]).toMatchObject({ rows: 0 });
    }));
});

describe('suppression-sha256', () => {
  const EMAIL = { ...LETTER, channel: 'email' };
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

  async function opposed({ workspace, add }: Firm): Promise<void> {
    await add([person(1), person(2), person(3)]);
    await suppressPerson(context, workspace, { email: 'Jean.Dupont@Exämple.org', channel: 'email' });
    await suppressPerson(context, workspace, { phone: '06 12 34 56 78' });
    await suppressPerson(context, workspace, { contact: '1' });
    await suppressPerson(context, workspace, { email: 'post@example.net', channel: 'post' });
  }

  it('contains the oppositions of the channel, sorted and distinct, and nobody of the list', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await opposed(firm);
      const {
        folder: out,
        files,
        funnel,
      } = await exportCampaign(context, workspace, {
        campaign: EMAIL,
        format: 'suppression-sha256',
        out: join(folder, 's'),
      });
      const hashes = [hash('jean.dupont@xn--exmple-cua.org'), hash('personne.1@example.com')].sort();
      expect(readFileSync(join(out, 'suppression-sha256.csv'), 'utf8')).toBe(
        `type,algo,hash\n${hashes.map((one) => `email,sha256,${one}\n`).join('')}`,
      );
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([
        ['suppression-sha256.csv', 2],
        ['suppression-sha256.json', null],
      ]);
      expect(JSON.parse(readFileSync(join(out, 'suppression-sha256.json'), 'utf8'))).toMatchObject({
        profile: 'FR-SUPP-1',
        date: '2026-11-24',
        count: 2,
        purpose: 'commercial',
        channel: 'email',
        organisation: 'ALPHA',
        sha256: files[0]?.sha256,
      });
      expectWholeRecord(out);
      expect(recordIn(out)).toMatchObject({ lists: 'oppositions', origins: [], funnel });
      expect(readFileSync(join(out, 'record.html'), 'utf8')).toContain('n’est pas la liste des personnes à contacter');
      expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' }).exports).toEqual([]);
    }));

  it('meets the vectors of the profile', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await opposed(firm);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, channel: 'sms' },
        format: 'suppression-sha256',
        out: join(folder, 's'),
      });
      expect(readFileSync(join(out, 'suppression-sha256.csv'), 'utf8')).toContain(
        'phone,sha256,42d573cfc315801d4cd8eddd5416b416a0bf298b9b9e12d6b07442c91db42bd8\n',
      );
    }));

  it('is no list for letters', () =>
    withFirm(async ({ folder, workspace }) => {
      await expect(
        exportCampaign(context, workspace, { campaign: LETTER, format: 'suppression-sha256', out: join(folder, 's') }),
      ).rejects.toThrow('export.format_unsuited');
    }));
});
