import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import type { Funnel } from '../../electron/engine/campaign/funnel.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { checkSale } from '../../electron/engine/transfer/check-sale.ts';
import { keepFor } from '../../electron/engine/transfer/keep-for.ts';
import { sellFile } from '../../electron/engine/transfer/sell-file.ts';
import { context, DIRECT, person, withFirm, type Firm } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import { context as sampleContext, withWorkspace } from '../samples/new-workspace.ts';
import { SAMPLES } from '../samples/truth.ts';
import { NAMED } from './given.ts';

const SALE = {
  name: 'Vente à BETA',
  organisation: 'ALPHA',
  purpose: 'transfer',
  sale: true,
  saleReason: 'end_of_business',
  channels: ['post', 'email'],
  recipient: 'BETA Literie',
  goods: 'literie',
  from: '2026-12-01',
} as const;

const sell = (firm: Firm, campaign: Readonly<Record<string, unknown>> = SALE, out = 'vente') =>
  sellFile(context, firm.workspace, { campaign, format: 'transfer-csv', out: join(firm.folder, out) });

const referencesIn = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';', 1)[0] ?? '');

/** What the forms of the shop say, with the buyer named. */
const TOLD_BY_THE_SHOP = {
  transmissionInformed: true,
  consents: [
    {
      channel: 'email',
      organisations: ['Alba', 'BETA Literie'],
      goods: ['*'],
      positiveAct: true,
      proof: true,
      wording: 'J’accepte de recevoir les offres d’Alba et de BETA Literie par e-mail.',
    },
  ],
};

const sumOf = ({ steps, eligible }: Funnel): number => steps.reduce((sum, { out }) => sum + out, eligible);

describe('the sale of a customer file', () => {
  it('of the shop: two lists, both sums, everybody once, nobody inactive or kept for the accounts', () =>
    withWorkspace(async (workspace, folder) => {
      const origin = JSON.parse(readFileSync(`${SAMPLES}clients-boutique.origin.json`, 'utf8')) as object;
      await importFile(sampleContext, workspace, {
        file: `${SAMPLES}clients-boutique.xlsx`,
        origin: { ...origin, ...TOLD_BY_THE_SHOP },
        evidenceFolder: SAMPLES,
        dryRun: false,
      });
      const where = { field: 'postcode', op: 'startsWith', value: '69001' };
      const { kept } = await keepFor(sampleContext, workspace, { where, keptFor: 'accounts', dryRun: false });
      const answer = await sellFile(sampleContext, workspace, {
        campaign: { ...SALE, organisation: 'Alba' },
        format: 'transfer-csv',
        out: join(folder, 'vente'),
      });
      for (const { funnel } of answer.channels) expect(sumOf(funnel)).toBe(378);
      expect(kept).toBe(5);
      // 378 = 342 + 29 without an address + 1 opposed + 5 kept for the accounts + 1 to review, and
      // 378 = 96 + 140 without an e-mail + 142 who refused, were not asked, or are kept for the accounts.
      expect(answer.channels.map(({ funnel: { eligible }, proofs }) => [eligible, proofs])).toEqual([
        [342, 342],
        [96, 96],
      ]);
      expect(answer).toMatchObject({ people: 378, transferred: 350, notTransferable: 28 });
      const sold = new Set(
        ['courrier', 'email'].flatMap((channel) => referencesIn(join(folder, 'vente', channel, 'transfer.csv'))),
      );
      const left = (await writtenRows(join(folder, 'vente', 'non-transmissibles.xlsx'))).slice(1);
      expect(sold.size).toBe(answer.transferred);
      expect(left).toHaveLength(answer.notTransferable);
      expect(sold.size + left.length).toBe(378);
      expect(left.filter(([reference = '']) => sold.has(reference))).toEqual([]);
    }));

  it('leaves out minors, the inactive, those not told and those kept for a dispute, each with its rule', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference, add } = firm;
      await add([person(1)], NAMED);
      await add([person(2, { birthDate: '2012-05-01' })], NAMED);
      await add([person(3)], { ...NAMED, on: '2022-02-01', consents: [] });
      await add([person(4)], DIRECT);
      await add([person(5)], { ...NAMED, kind: 'purchased', source: 'Fichiers & Cie' });
      await add([person(6)], NAMED);
      await keepFor(context, workspace, {
        where: { field: 'lastName', op: 'is', value: 'NOMG' },
        keptFor: 'dispute',
        dryRun: false,
      });
      const answer = await sell(firm, { ...SALE, channels: ['post'] });
      expect(answer).toMatchObject({ people: 6, transferred: 1, notTransferable: 5, saleReason: 'end_of_business' });
      const left = (await writtenRows(join(folder, 'vente', 'non-transmissibles.xlsx'))).slice(1);
      expect(left.map(([row, , , , , rule]) => [row, rule])).toEqual([
        [reference(2), 'fr.minor.transfer'],
        [reference(3), 'fr.retention.past'],
        [reference(4), 'fr.transfer.post'],
        [reference(5), 'fr.transfer.onward'],
        [reference(6), 'fr.retention.kept_for'],
      ]);
      expect(left[2]?.slice(1, 5)).toEqual(['Mme', 'Prénome', 'NOME', '']);
    }));

  it('has a customer opposed to e-mail in the postal file alone', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference, add } = firm;
      await add([person(1), person(2)], NAMED);
      await suppressPerson(context, workspace, { contact: '1', channel: 'email' });
      const answer = await sell(firm);
      expect(answer).toMatchObject({ people: 2, transferred: 2, notTransferable: 0 });
      expect(answer.channels.map(({ channel, recipient, proofs }) => ({ channel, recipient, proofs }))).toEqual([
        { channel: 'post', recipient: 'BETA Literie', proofs: 2 },
        { channel: 'email', recipient: 'BETA Literie', proofs: 1 },
      ]);
      const [post, email] = ['courrier', 'email'].map((name) =>
        referencesIn(join(folder, 'vente', name, 'transfer.csv')),
      );
      expect([post, email]).toEqual([[reference(1), reference(2)], [reference(2)]]);
      expect((await writtenRows(join(folder, 'vente', 'non-transmissibles.xlsx'))).slice(1)).toEqual([]);
      const information = readFileSync(join(folder, 'vente', 'information-acheteur.txt'), 'utf8');
      for (const part of ['ALPHA', 'BETA Literie', 'fin d’activité', 'literie', 'un mois', 'ACCORD_TEXTE', 'refuser'])
        expect(information).toContain(part);
    }));

  it('is judged as it will be sold', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], NAMED);
      await firm.add([person(3)]);
      const { people, transferable, notTransferable, checks } = await checkSale(context, firm.workspace, SALE);
      const answer = await sell(firm);
      expect([people, transferable, notTransferable]).toEqual([3, 2, 1]);
      expect([answer.people, answer.transferred, answer.notTransferable]).toEqual([3, 2, 1]);
      expect(answer.channels.map(({ funnel }) => funnel)).toEqual(checks.map(({ funnel }) => funnel));
    }));

  it('that fails on its second channel leaves nothing, and nobody counts as passed on', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)], NAMED);
      const out = join(folder, 'vente');
      mkdirSync(join(out, 'email'), { recursive: true });
      writeFileSync(join(out, 'email', 'transfer.csv'), 'a file of mine');
      await expect(sell(firm)).rejects.toMatchObject({ code: 'output.exists' });
      expect(readdirSync(out, { recursive: true }).sort()).toEqual(['email', join('email', 'transfer.csv')]);
      expect(workspace.get('SELECT count(*) AS lists FROM exports')).toEqual({ lists: 0 });
    }));

  it.each([
    ['no channel', { channels: [] }, 'campaign.sale_channels'],
    ['a channel twice', { channels: ['post', 'post'] }, 'campaign.sale_channels'],
    ['an unknown channel', { channels: ['fax'] }, 'campaign.sale_channels'],
    ['one channel besides', { channel: 'post' }, 'campaign.sale_channels'],
    ['another purpose', { purpose: 'commercial', recipient: undefined }, 'campaign.sale_not_transfer'],
    ['our own brand', { recipient: 'ALPHA Maison' }, 'campaign.recipient_is_organisation'],
    ['nobody', { recipient: undefined }, 'campaign.missing_field'],
    ['an unknown reason', { saleReason: 'holidays' }, 'campaign.not_in_list'],
  ])('is refused with %s, and writes nothing', (_, change, code) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], NAMED);
      await expect(sell(firm, { ...SALE, ...change })).rejects.toMatchObject({ code });
      expect(existsSync(join(firm.folder, 'vente'))).toBe(false);
    }),
  );

  it('is no campaign of one channel', () =>
    withFirm(async ({ workspace }) => {
      await expect(checkCampaign(context, workspace, { campaign: { ...SALE, channel: 'post' } })).rejects.toMatchObject(
        { code: 'campaign.channels_of_sale' },
      );
    }));
});
