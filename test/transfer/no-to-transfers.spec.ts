import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { erasePerson, readPersonRecord } from '../../electron/engine/person/person-record.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import { heldLines } from '../../electron/engine/rights/held-lines.ts';
import { heldOnPerson } from '../../electron/engine/rights/held-on-person.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { listRecipients } from '../../electron/engine/transfer/list-recipients.ts';
import { context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { NAMED, TRANSFER } from './given.ts';

const BY_EMAIL = { ...TRANSFER, channel: 'email' } as const;

/** How many people a letter of ours may reach, and how many may be passed on for letters and for e-mails. */
async function open({ workspace }: Firm): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const campaign of [LETTER, TRANSFER, BY_EMAIL])
    counts.push((await checkCampaign(context, workspace, { campaign })).funnel.eligible);
  return counts;
}

/** Two people, the first of whom answers a column of a file, whose columns are proposed. */
async function answered({ folder, workspace }: Firm, header: string, cell: string): Promise<void> {
  const file = join(folder, 'clients.csv');
  const rows = [
    ['Civilité', 'Prénom', 'Nom', 'E-mail', 'Adresse', 'Code postal', 'Ville', header],
    ['M.', 'Luc', 'MOREL', 'luc@example.com', '1 rue des Halles', '69002', 'Lyon', cell],
    ['Mme', 'Zoé', 'PETIT', 'zoe@example.com', '2 rue des Halles', '69002', 'Lyon', ''],
  ];
  writeFileSync(file, `${rows.map((row) => row.join(';')).join('\n')}\n`);
  await importFile(context, workspace, { file, origin: NAMED, evidenceFolder: folder, dryRun: false });
}

const NO = {
  id: '1',
  add: { consents: [{ channel: 'all', event: 'opposed', at: '2026-11-20', purpose: 'transfer' }] },
};

describe('a column about partners', () => {
  it.each([
    ['Optin partenaires', 'non', [2, 1, 1]],
    ['J’accepte de recevoir les offres des partenaires', 'non', [2, 1, 1]],
    ['Offres partenaires', '0', [2, 1, 1]],
    ['Accepte la transmission de ses données', 'N', [2, 1, 1]],
    ['Partner offers', 'no', [2, 1, 1]],
    ['Offres partenaires par e-mail', 'non', [2, 2, 1]],
    ['Opposition transmission partenaires', 'oui', [2, 1, 1]],
    ['Nos offres et celles de nos partenaires', 'non', [1, 1, 1]],
    ['J’accepte de recevoir les offres de la société et de ses partenaires', 'non', [1, 1, 1]],
    ['Opposition démarchage / transmission', 'oui', [1, 1, 1]],
    ['Opposition démarchage et transmission', 'non', [2, 2, 2]],
    ['Nos offres et celles de nos partenaires', 'oui', [2, 2, 2]],
    ['Optin partenaires (O/N)', 'N', [2, 1, 1]],
    ['Optin partenaires', 'oui', [2, 2, 2]],
    ['Optin partenaires', '', [2, 2, 2]],
    ['Optin partenaires', 'peut-être', [2, 2, 2]],
    ['Optin partenaires', 'ne plus contacter', [1, 1, 1]],
  ])('« %s » over « %s » leaves open %j', (header, cell, counts) =>
    withFirm(async (firm) => {
      await answered(firm, header, cell);
      expect(await open(firm)).toEqual(counts);
    }),
  );
});

describe('a no to being passed on', () => {
  it.each<{ readonly what: string; readonly does: (firm: Firm) => Promise<unknown> }>([
    { what: 'noted by hand', does: (firm) => firm.record(NO) },
    { what: 'kept when its file is undone', does: ({ workspace }) => undoImport(context, workspace, '1') },
    { what: 'kept after an erasure', does: ({ workspace }) => erasePerson(context, workspace, { id: '1' }) },
    { what: 'not lifted by a later consent to us', does: (firm) => firm.record({ id: '1', add: { consents: [YES] } }) },
  ])('is $what', ({ does }) =>
    withFirm(async (firm) => {
      await answered(firm, 'Optin partenaires', 'non');
      await does(firm);
      await answered(firm, 'Optin partenaires', 'oui');
      expect(await open(firm)).toEqual([2, 1, 1]);
    }),
  );

  it('closes no channel of ours, and is told to the person', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)], NAMED);
      await firm.record(NO);
      const answer = lookUpPerson(context, workspace, { email: 'personne.1@example.com' });
      expect(answer).toMatchObject({ suppressed: [], transferOpposed: { on: '2026-11-20' } });
      expect(answer.sentence).toContain('Depuis le 20/11/2026, vous ne voulez pas que vos données soient transmises');
      const [record] = readPersonRecord(workspace, { id: '1' }).persons;
      expect(record).toMatchObject({ oppositions: [], transferOpposed: { on: '2026-11-20' } });
      expect(heldLines(heldOnPerson(context, workspace, 1), 'fr')).toContainEqual({
        block: 'agreed',
        label: 'Opposition à la transmission à des partenaires',
        value: '',
        on: '2026-11-20',
      });
    }));

  it('is told to each recipient who holds the person, once', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], NAMED);
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'noel') });
      await exportCampaign(context, workspace, {
        campaign: BY_EMAIL,
        format: 'transfer-csv',
        out: join(folder, 'beta'),
      });
      const bytes = Buffer.from(JSON.stringify(NO));
      const { recall } = await recordLines(context, workspace, { name: 'refus.ndjson', bytes });
      expect(recall).toEqual({ exports: 1, people: 1 });
      expect((await listRecipients(context, workspace))[0]).toMatchObject({ toPassOn: 1 });
      const { exports } = await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(exports.map(({ withdrawn }) => withdrawn)).toEqual([0, 1]);
      const file = join(folder, 'out', 'liste-2', 'oppositions-beta-literie.csv');
      expect(readFileSync(file, 'utf8').split('\r\n')[1]).toBe(
        `${reference(1)};TOUS;personne.1@example.com;OPPOSITION`,
      );
      recallDone(context, workspace, '2', '2026-11-24');
      expect((await listRecipients(context, workspace))[0]).toMatchObject({ toPassOn: 0 });
    }));

  it('adds nothing to an opposition to everything, and takes nothing from it', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], NAMED);
      await suppressPerson(context, firm.workspace, { contact: '1' });
      await firm.record(NO);
      expect(await open(firm)).toEqual([1, 1, 1]);
    }));
});

const YES = {
  channel: 'email',
  event: 'granted',
  at: '2026-11-23',
  organisations: ['ALPHA'],
  goods: ['*'],
  positiveAct: true,
  proof: true,
};
