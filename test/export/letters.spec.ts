import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CALL,
  context,
  contextOn,
  DIRECT,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
  type Row,
} from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import { decideReview } from '../../electron/engine/campaign/decide-review.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';

/** The rows of a list of letters, by the names of their columns. */
async function letters(
  { folder, workspace }: Firm,
  format: 'mail-merge' | 'post-lines',
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { folder: out } = await exportCampaign(context, workspace, {
    campaign: { ...LETTER, name: format },
    format,
    out: join(folder, format),
  });
  const [columns = [], ...rows] = await writtenRows(join(out, `${format}.xlsx`));
  return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? ''])));
}

const dweller = (civility: string, lastName: string, more: Row = {}): Row => ({
  civility,
  firstName: 'Camille',
  lastName,
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
  ...more,
});

describe('letters', () => {
  it('greet two of one civility by theirs', () =>
    withFirm(async (firm) => {
      await firm.add([
        dweller('Mme', 'FAURE'),
        dweller('Mme', 'BERGER'),
        dweller('M.', 'PETIT', { street: '4 rue des Halles' }),
        dweller('M.', 'ROUX', { street: '4 rue des Halles' }),
      ]);
      const rows = await letters(firm, 'mail-merge');
      expect(rows.map((row) => [row['L1'], row['FORMULE_APPEL']])).toEqual([
        ['MME FAURE ET MME BERGER', 'Mesdames,'],
        ['M PETIT ET M ROUX', 'Messieurs,'],
      ]);
      expect(rows[0]?.['FORMULE_POLITESSE']).toBe(
        'Nous vous prions d’agréer, Mesdames, l’expression de nos salutations distinguées.',
      );
    }));

  it.each(['mail-merge', 'post-lines'] as const)('name a country for foreign mail alone (%s)', (format) =>
    withFirm(async (firm) => {
      await firm.add([
        dweller('M.', 'FAURE'),
        dweller('M.', 'HOARAU', { postcode: '97400', city: 'Saint-Denis' }),
        dweller('M.', 'TEVA', { postcode: '98713', city: 'Papeete' }),
        dweller('M.', 'PEETERS', { street: 'Grand-Place 3', postcode: '1000', city: 'Bruxelles', country: 'Belgique' }),
      ]);
      for (const id of ['3', '4'])
        await decideReview(context, firm.workspace, {
          id,
          campaign: { ...LETTER, name: format },
          verdict: 'allow',
          reason: 'Le droit local le permet.',
        });
      expect((await letters(firm, format)).map((row) => [row['L7'], row['PAYS']])).toEqual([
        ['', ''],
        ['', ''],
        ['', ''],
        ['BELGIQUE', 'BELGIQUE'],
      ]);
    }),
  );
});

describe('a file that spans years', () => {
  const SPAN = {
    ...DIRECT,
    since: '2009-01-01',
    on: '2026-11-20',
    informed: true,
    consents: [{ channel: 'phone', ...PHONE_CONSENT }],
  };
  // Under the law an undated person counts from the first day: only persons with a later contact may still get a
  // letter.
  const customer = (number: number, more: Row = {}): Row => person(number, { lastContactOn: '2026-11-01', ...more });

  it.each(['mail-merge', 'post-lines'] as const)('is described by its years, never by its first day (%s)', (format) =>
    withFirm(async (firm) => {
      await firm.add([customer(1)], SPAN);
      const [row] = await letters(firm, format);
      expect(row?.['ORIGINE_DONNEES']).toBe(
        'Vous nous avez confié vos coordonnées entre 2009 et 2026 : Carnet de la boutique.',
      );
      expect(JSON.stringify(row)).not.toContain('01/01/2009');
    }),
  );

  it('is shown to an agent in the same way', () =>
    withFirm(async (firm) => {
      await firm.add([customer(1)], SPAN);
      const { folder } = await exportCampaign(context, firm.workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(firm.folder, 'd'),
      });
      const text = readFileSync(join(folder, 'dialer.csv'), 'utf8');
      expect(text).toContain('Vous nous avez donné votre numéro entre 2009 et 2026 (Carnet de la boutique)');
      expect(text).not.toContain('01/01/2009');
    }));

  it.each([
    [{ collectedOn: '14/05/2015' }, SPAN, 'le 14/05/2015'],
    [{}, { ...SPAN, since: '2026-01-01' }, 'en 2026'],
    [{}, DIRECT, 'le 01/10/2026'],
  ])('%j of %j is told as « %s »', (more, origin, when) =>
    withFirm(async (firm) => {
      await firm.add([customer(1, more)], origin);
      expect((await letters(firm, 'post-lines'))[0]?.['ORIGINE_DONNEES']).toBe(
        `Vous nous avez confié vos coordonnées ${when} : Carnet de la boutique.`,
      );
    }),
  );

  it('is told to each of its people with their own day, if they have one', () =>
    withFirm(async (firm) => {
      const dated = { collectedOn: '14/05/2015' };
      await firm.add([customer(1, dated), customer(2), customer(3, dated), customer(4)], SPAN);
      const told = (await letters(firm, 'post-lines')).map((row) => row['ORIGINE_DONNEES']);
      const sentence = (when: string): string =>
        `Vous nous avez confié vos coordonnées ${when} : Carnet de la boutique.`;
      const [own, years] = [sentence('le 14/05/2015'), sentence('entre 2009 et 2026')];
      expect(told).toEqual([own, years, own, years]);
    }));

  it('of a person who came in two of them is given up to the last', () =>
    withFirm(async (firm) => {
      await firm.add([customer(1)], { ...SPAN, on: '2024-11-20' });
      await firm.add([customer(1, { city: 'Lyon 2e' })], SPAN);
      expect((await letters(firm, 'post-lines'))[0]?.['ORIGINE_DONNEES']).toContain('entre 2009 et 2026');
    }));

  it('names no origin dated after the moment judged, which permits nothing', () =>
    withFirm(async (firm) => {
      const bought = {
        kind: 'purchased',
        source: 'Fichiers & Cie',
        on: '2026-11-02',
        informed: true,
        objectionOffered: true,
        noticeOn: '2026-11-03',
      };
      await firm.add([person(1)], bought);
      // Recorded on a computer whose clock was years ahead.
      const said = { id: '1', add: { origins: [{ ...DIRECT, on: '2030-02-01' }] } };
      const bytes = Buffer.from(JSON.stringify(said));
      await recordLines(contextOn('2030-02-01'), firm.workspace, { name: 'record.ndjson', bytes });
      expect((await letters(firm, 'post-lines')).map((row) => row['ORIGINE_DONNEES'])).toEqual([
        'Vos coordonnées nous ont été fournies le 02/11/2026 par Fichiers & Cie.',
      ]);
      const record = JSON.parse(readFileSync(join(firm.folder, 'post-lines', 'record.json'), 'utf8')) as object;
      expect(record).toMatchObject({ origins: [{ kind: 'purchased', source: 'Fichiers & Cie', count: 1 }] });
    }));

  it('keeps the day of receipt of data from others', () =>
    withFirm(async (firm) => {
      const bought = {
        kind: 'purchased',
        source: 'Fichiers & Cie',
        on: '2026-11-02',
        since: '2025-01-01',
        informed: true,
        objectionOffered: true,
        transmissionConsent: true,
        noticeOn: '2026-11-03',
      };
      await firm.add([person(1)], bought);
      expect((await letters(firm, 'post-lines')).map((row) => row['ORIGINE_DONNEES'])).toEqual([
        'Vos coordonnées nous ont été fournies le 02/11/2026 par Fichiers & Cie.',
      ]);
    }));
});
