import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { withApproval } from '../../electron/engine/campaign/definition/approval.ts';
import { decideReview } from '../../electron/engine/campaign/decide-review.ts';
import { exportCampaign, type ExportInput } from '../../electron/engine/export/export-campaign.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

type Asked = Partial<ExportInput> & { readonly by?: string };

/** Exports a campaign into a folder of its own and reads the record back: the JSON, and the page. */
async function recorded(
  { folder, workspace }: Firm,
  campaign: object,
  { by = 'Claire', ...more }: Asked = {},
): Promise<{ record: ExportRecord; page: string; out: string }> {
  const answer = await exportCampaign({ ...context, by }, workspace, {
    campaign,
    format: 'post-lines',
    out: join(folder, 'out'),
    ...more,
  });
  const read = (name: string): string => readFileSync(join(answer.folder, name), 'utf8');
  return { record: JSON.parse(read('record.json')) as ExportRecord, page: read('record.html'), out: answer.folder };
}

const sum = (parts: readonly { readonly count: number }[]): number =>
  parts.reduce((total, { count }) => total + count, 0);

const HIRED = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-11-20',
  informed: true,
  objectionOffered: true,
  transmissionConsent: true,
} as const;

describe('the record says on which ground', () => {
  it('counts each basis, adds up to the list, and gives the confidence of the permitting rules', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)]);
      await firm.add([person(4)], { ...DIRECT, audience: 'organisation' });
      const { record, page } = await recorded(firm, { ...LETTER, approval: { balancingTest: 'Registre, fiche 12' } });
      expect(sum(record.bases)).toBe(record.funnel.eligible);
      expect(record.bases).toContainEqual({ basis: 'legitimate_interest', count: expect.any(Number) });
      expect(sum(record.permissions)).toBe(record.funnel.eligible);
      for (const { rule, confidence, source } of record.permissions)
        expect([rule, confidence, source]).toEqual([
          expect.stringMatching(/^fr\./),
          expect.stringMatching(/^(official|secondary|interpretation)$/),
          expect.any(String),
        ]);
      expect(page).toContain('Intérêt légitime (RGPD, art. 6(1)(f))');
      expect(page).toContain('Registre, fiche 12');
    }));

  it('asks for missing details, and shows why goods are similar', () =>
    withFirm(async (firm) => {
      await firm.add([person(1, { lastPurchaseOn: '2026-09-01', purchasedGoods: 'vaisselle' })], {
        ...DIRECT,
        sales: { goods: 'vaisselle', informed: true, refusalOffered: true },
      });
      const email = { ...LETTER, channel: 'email' };
      const bare = await recorded(firm, email, { format: 'email-csv', out: join(firm.folder, 'bare') });
      expect(bare.record.bases).toEqual([{ basis: 'existing_customer', count: 1 }]);
      expect(bare.page).toMatch(/Pourquoi « produits analogues »<\/dt><dd><span class="missing">non indiqué/);
      const said = await recorded(
        firm,
        { ...email, approval: { similarBecause: 'Même rayon que leurs achats' } },
        { format: 'email-csv', out: join(firm.folder, 'said') },
      );
      expect(said.page).toContain('Même rayon que leurs achats');
    }));

  it('names who stated the sector, and on which day', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      expect((await recorded(firm, LETTER, { out: join(firm.folder, 'a') })).record.sector).toBeNull();
      const { record, page } = await recorded(
        firm,
        { ...LETTER, sector: 'press', sectorStated: { by: 'Anne', on: '2026-11-23' } },
        { out: join(firm.folder, 'b') },
      );
      expect(record.sector).toEqual({ sector: 'press', by: 'Anne', on: '2026-11-23' });
      expect(page).toContain('presse, selon Anne le 23/11/2026');
      expect(
        (await recorded(firm, { ...LETTER, sector: 'press' }, { out: join(firm.folder, 'c') })).record.sector,
      ).toEqual({ sector: 'press', by: 'Claire', on: '2026-11-24' });
    }));
});

describe('the information of people in the record', () => {
  it('how, when, and how many this message informs', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      await firm.add([person(3), person(4), person(5)], HIRED);
      const { record, page } = await recorded(firm, LETTER);
      expect(sum(record.information)).toBe(record.funnel.eligible);
      expect(record.information).toEqual([
        { way: 'at_collection', count: 2, objectionOffered: 2, from: '2026-10-01', to: '2026-10-01' },
        { way: 'this_message', count: 3, objectionOffered: 3, from: '2026-11-20', to: '2026-11-20' },
      ]);
      expect(page).toContain('Ce message informe 3 personnes');
    }));
});

describe('the proofs of consents in the record', () => {
  const consents = [{ ...PHONE_CONSENT, channel: 'phone', goods: ['vaisselle'] }];

  it('their wordings and days, the digests of the files, and how many rest on a statement alone', () =>
    withFirm(async (firm) => {
      writeFileSync(join(firm.folder, 'formulaire.pdf'), 'preuve');
      const sha256 = createHash('sha256').update('preuve').digest('hex');
      await firm.add([person(1), person(2)], { ...DIRECT, consents, evidence: ['formulaire.pdf'] });
      await firm.add([person(3)], {
        ...DIRECT,
        consents: [{ ...consents[0], at: '2026-10-05', wording: 'Oui au téléphone.' }],
      });
      const { record, page } = await recorded(firm, CALL, { format: 'dialer-csv' });
      expect(record.bases).toEqual([{ basis: 'consent', count: 3 }]);
      expect(record.consents).toEqual({
        count: 3,
        wordings: [
          { wording: PHONE_CONSENT.wording, count: 2, from: '2026-10-01', to: '2026-10-01' },
          { wording: 'Oui au téléphone.', count: 1, from: '2026-10-05', to: '2026-10-05' },
        ],
        evidence: [{ name: 'formulaire.pdf', sha256 }],
        attestedAlone: 1,
      });
      expect(page).toContain('2 accords s’appuient sur 1 fichier conservé.');
      expect(page).toContain('1 accord repose sur la seule déclaration');
      expect(page).toContain(sha256);
    }));
});

describe('the record holds the message', () => {
  it.each<[string, string | null, string | null]>([
    ['typed at approval', 'Bonjour, ceci est le texte.', null],
    ['given as a text', 'Bonjour, lettre de Noël.', 'lettre.txt'],
    ['given as a file that is no text', null, 'lettre.pdf'],
  ])('%s, with its digest', (_, text, file) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const bytes = text === null ? Buffer.from([0x25, 0x50, 0x00, 0xff]) : Buffer.from(text);
      if (file !== null) writeFileSync(join(firm.folder, file), bytes);
      const campaign = file === null ? { ...LETTER, approval: { message: text } } : LETTER;
      const { record, page } = await recorded(
        firm,
        campaign,
        file === null ? {} : { message: join(firm.folder, file) },
      );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(record.message).toEqual({ text, file, sha256 });
      expect(page).toContain(sha256);
      if (text !== null) expect(page).toContain(text);
    }),
  );

  it('or says that it is missing; a file that is not there stops everything', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await expect(recorded(firm, LETTER, { message: join(firm.folder, 'absent.txt') })).rejects.toThrow(/^file\./);
      expect(firm.workspace.all('SELECT id FROM exports')).toEqual([]);
      const { record, page } = await recorded(firm, LETTER);
      expect(record.message).toBeNull();
      expect(page).toContain('Texte du message non joint.');
    }));
});

describe('the record says how long the data lives and who gets it', () => {
  it('the oldest date, when it falls due, until when the list may be used', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      await firm.add([person(3)], { ...DIRECT, on: '2024-02-29' });
      await firm.add([person(4)], { ...DIRECT, on: '2023-12-20' });
      // Came back since: no longer the oldest.
      await firm.record({ email: 'personne.4@example.com', add: { lastContactFromPerson: '2026-05-02' } });
      const { record, page } = await recorded(firm, {
        ...LETTER,
        to: '2026-12-12',
        approval: {
          deletedBy: 'Imprimerie Roy',
          recipients: ['Imprimerie Roy'],
          processors: ['Routage Dubois'],
          dpo: 'dpo@alpha.example.com',
          function: 'gérante',
        },
      });
      expect(record.retention).toEqual({
        years: 3,
        oldestOn: '2024-02-28',
        firstDueOn: '2027-02-28',
        usableUntil: '2026-12-12',
        deletedBy: 'Imprimerie Roy',
      });
      for (const part of [
        '28/02/2027',
        'jusqu’au 12/12/2026, dernier jour jugé',
        'Imprimerie Roy',
        'Routage Dubois',
        'dpo@alpha.example.com',
        '(gérante)',
      ])
        expect(page).toContain(part);
    }));
});

describe('decisions and applied oppositions in the record', () => {
  it('names, reasons, days and sources', () =>
    withFirm(async (firm) => {
      const abroad = (number: number) => person(number, { country: 'Belgique', postcode: '1000', city: 'Bruxelles' });
      await firm.add([abroad(1), abroad(2), abroad(3), person(4), person(5)]);
      for (const id of ['1', '2'])
        await decideReview({ ...context, by: 'Maître Martin' }, firm.workspace, {
          id,
          campaign: LETTER,
          verdict: 'allow',
          reason: 'Droit belge vérifié',
        });
      await decideReview({ ...context, by: 'Maître Martin' }, firm.workspace, {
        id: '3',
        campaign: LETTER,
        verdict: 'refuse',
        reason: 'Adresse douteuse',
      });
      writeFileSync(join(firm.folder, 'refus.csv'), 'email\npersonne.5@example.com\n');
      await suppressPerson(context, firm.workspace, { file: join(firm.folder, 'refus.csv') });
      await suppressPerson({ ...context, by: 'Nadège' }, firm.workspace, { email: 'autre@example.com' });
      const { record, page } = await recorded(firm, LETTER);
      expect(record.decided).toBe(2);
      expect(record.bases).toContainEqual({ basis: 'decision', count: 2 });
      expect(record.decisions).toEqual([
        {
          verdict: 'allow',
          by: 'Maître Martin',
          reason: 'Droit belge vérifié',
          count: 2,
          from: '2026-11-24',
          to: '2026-11-24',
        },
        {
          verdict: 'refuse',
          by: 'Maître Martin',
          reason: 'Adresse douteuse',
          count: 1,
          from: '2026-11-24',
          to: '2026-11-24',
        },
      ]);
      expect(record.suppressionLists).toMatchObject([
        { source: expect.stringContaining('Nadège'), file: null, added: 1 },
        { source: 'refus.csv', file: 'refus.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), added: 1 },
      ]);
      for (const part of [
        'Retenu par Maître Martin : Droit belge vérifié',
        'Écarté par Maître Martin : Adresse douteuse',
        'refus.csv',
      ])
        expect(page).toContain(part);
    }));
});

describe('the page of a record', () => {
  it('speaks in words before its details: no code, no digest, no English file name', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const { page } = await recorded(firm, LETTER);
      const shown = page
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<details>.*?<\/details>/gs, '')
        .replaceAll(/<[^>]*>/g, ' ');
      expect(shown).not.toMatch(/[0-9a-f]{64}|post-lines|fr 2026|fr\.[a-z]|legitimate|record\./);
      expect(page).toContain('title="post-lines.xlsx"');
      expect(page).toContain('règles françaises du');
    }));
});

it('takes statements given with a campaign, which override its own', () => {
  const campaign = { ...LETTER, approval: { dpo: 'a', function: 'b' } };
  expect(withApproval(campaign, {})).toBe(campaign);
  expect(withApproval(campaign, { dpo: 'c' })).toEqual({ ...LETTER, approval: { dpo: 'c', function: 'b' } });
  expect(withApproval(LETTER, { dpo: 'c' })).toEqual({ ...LETTER, approval: { dpo: 'c' } });
  // The parser refuses anything that is not a campaign or an approval.
  for (const broken of [null, 'x', [1], { ...LETTER, approval: 'x' }])
    expect(withApproval(broken, { dpo: 'c' })).toEqual(broken);
});

describe('one approval', () => {
  it('gives several formats of the same people, letters and labels', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      const { record, page } = await recorded(firm, LETTER, { further: ['post-labels', 'post-lines'] });
      expect(record).toMatchObject({
        format: 'post-lines',
        formats: ['post-lines', 'post-labels'],
        funnel: { eligible: 2 },
      });
      expect(record.files.filter(({ rows }) => rows === 2).map(({ name }) => name)).toEqual([
        'post-lines.xlsx',
        'post-labels.pdf',
      ]);
      expect(firm.workspace.all('SELECT format FROM exports')).toEqual([{ format: 'post-lines,post-labels' }]);
      expect(page).toContain('Étiquettes');
      // Written again into the same folder, it takes the place of itself; another choice of formats does not.
      await recorded(firm, LETTER, { further: ['post-labels'] });
      await expect(recorded(firm, LETTER)).rejects.toThrow('export.folder_taken');
    }));

  it('hands oppositions on alone', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await expect(recorded(firm, LETTER, { further: ['suppression-sha256'] })).rejects.toThrow('export.format_alone');
    }));
});
