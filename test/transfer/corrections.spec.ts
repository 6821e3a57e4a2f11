import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { hexDigest } from '../../electron/engine/model/foreign-digest.ts';
import type { Correction } from '../../electron/engine/model/correction.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { judgedExports } from '../../electron/engine/recall/list-overview.ts';
import { correctAndTell } from '../../electron/engine/rights/carry-out.ts';
import { recallDone, recallLists, type RecallAnswer } from '../../electron/engine/recall/recall-lists.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { sellFile } from '../../electron/engine/transfer/sell-file.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { listRecipients } from '../../electron/engine/transfer/list-recipients.ts';
import { context, person, withFirm, type Firm } from '../campaign/firm.ts';
import { NAMED, TOLD, TRANSFER } from './given.ts';

const BY_EMAIL = { ...TRANSFER, channel: 'email' } as const;

const passOn = (firm: Firm, campaign: object = BY_EMAIL): Promise<unknown> =>
  exportCampaign(context, firm.workspace, { campaign, format: 'transfer-csv', out: join(firm.folder, 'beta') });

const correct = ({ workspace }: Firm, id: number, ...corrections: readonly Correction[]): void => {
  correctContact(context, workspace, id, corrections);
};

const recall = ({ folder, workspace }: Firm, out: string, hashed = false): Promise<RecallAnswer> =>
  recallLists(context, workspace, { out: join(folder, out), hashed, dryRun: false });

/** Passes a person on, corrects it, and tells the recipient, who confirms. */
async function tellFirst(firm: Firm, correction: Correction): Promise<void> {
  await firm.add([GIVEN], NAMED);
  await passOn(firm);
  correct(firm, 1, correction);
  await recall(firm, 'first');
  recallDone(context, firm.workspace, '1', '2026-11-24');
}

/** The rows of the file of corrections, without the header. */
const correctionsIn = (firm: Firm, out: string, list = 'liste-1'): readonly string[] =>
  readFileSync(join(firm.folder, out, list, 'corrections-beta-literie.csv'), 'utf8')
    .split('\r\n')
    .slice(1, -1);

const toCorrect = async ({ workspace }: Firm): Promise<number | undefined> =>
  (await listRecipients(context, workspace))[0]?.toCorrect;

const NAME = { field: 'lastName', from: 'DURAND', to: 'DUPONT' } as const;
const MAIL = { field: 'email', from: 'un@example.com', to: 'deux@example.com' } as const;
const GIVEN = person(1, { lastName: 'DURAND', firstName: 'Anne', email: 'un@example.com' });

it('tells the recipient once, by reference and coordinate, what is right now of what it got', () =>
  withFirm(async (firm) => {
    const { workspace, reference } = firm;
    await firm.add([GIVEN, person(2)], NAMED);
    await passOn(firm);
    expect(await toCorrect(firm)).toBe(0);
    correct(firm, 1, NAME, MAIL);
    expect(await toCorrect(firm)).toBe(1);
    const answer = await recall(firm, 'out');
    expect(answer).toMatchObject({ people: 0, corrected: 1 });
    expect(answer.exports).toMatchObject([
      {
        ...{ people: 2, withdrawn: 0, stay: 2, corrected: 1, withoutCoordinate: 0 },
        files: [{ name: 'liste-1/corrections-beta-literie.csv', rows: 2 }],
      },
    ]);
    expect(correctionsIn(firm, 'out')).toEqual([
      `${reference(1)};un@example.com;NOM;DUPONT;REMPLACER`,
      `${reference(1)};un@example.com;EMAIL;deux@example.com;REMPLACER`,
    ]);
    // Until somebody says that the recipient has it, a lost file is written again.
    const again = await recall(firm, 'again');
    expect(again).toMatchObject({ corrected: 0, exports: [{ corrected: 0 }] });
    expect(correctionsIn(firm, 'again')).toEqual(correctionsIn(firm, 'out'));
    expect(await toCorrect(firm)).toBe(1);
    expect(recallDone(context, workspace, '1', '2026-11-24')).toMatchObject({ people: 0, corrected: 1 });
    expect(await toCorrect(firm)).toBe(0);
    expect((await recall(firm, 'done')).exports).toMatchObject([{ files: [] }]);
    const entry = workspace.all("SELECT subject FROM register WHERE action = 'recall.prepared' ORDER BY seq")[0];
    expect(JSON.parse(String(entry?.['subject']))).toMatchObject({ export: 1, withdrawn: 0, corrected: 1 });
  }));

it('tells a further correction, and only that', () =>
  withFirm(async (firm) => {
    const { reference } = firm;
    await tellFirst(firm, MAIL);
    correct(firm, 1, NAME);
    expect(await recall(firm, 'second')).toMatchObject({ corrected: 1 });
    expect(correctionsIn(firm, 'second')).toEqual([`${reference(1)};un@example.com;NOM;DUPONT;REMPLACER`]);
  }));

it('tells a correction by the lists of before it alone', () =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([GIVEN], NAMED);
    await passOn(firm);
    correct(firm, 1, NAME);
    const campaign = { ...BY_EMAIL, name: 'Fichier corrigé' };
    await exportCampaign(context, workspace, { campaign, format: 'transfer-csv', out: join(folder, 'again') });
    expect(await recall(firm, 'out')).toMatchObject({ corrected: 1, exports: [{ corrected: 1 }, { corrected: 0 }] });
    correct(firm, 1, MAIL);
    expect(await recall(firm, 'both')).toMatchObject({ corrected: 1, exports: [{ corrected: 1 }, { corrected: 1 }] });
    expect(correctionsIn(firm, 'both', 'liste-2')).toEqual([
      `${reference(1)};un@example.com;EMAIL;deux@example.com;REMPLACER`,
    ]);
  }));

it('tells what is right again after a told correction was taken back', () =>
  withFirm(async (firm) => {
    const { workspace, reference } = firm;
    await tellFirst(firm, NAME);
    await undoImport(context, workspace, '2');
    expect(await recall(firm, 'second')).toMatchObject({ corrected: 1 });
    expect(correctionsIn(firm, 'second')).toEqual([`${reference(1)};un@example.com;NOM;DURAND;REMPLACER`]);
    recallDone(context, workspace, '1', '2026-11-24');
    expect(await toCorrect(firm)).toBe(0);
  }));

it.each<{ readonly what: string; readonly does: (firm: Firm) => unknown }>([
  {
    what: 'a number, where e-mails were passed on',
    does: (firm) => correct(firm, 1, { field: 'phone', from: '+33639980001', to: '+33639980099' }),
  },
  {
    what: 'another e-mail than the one that was passed on',
    does: (firm) => correct(firm, 1, { field: 'email', from: 'autre@example.com', to: 'trois@example.com' }),
  },
  {
    what: 'a slip, put right before it was told',
    does: (firm) => {
      correct(firm, 1, NAME);
      correct(firm, 1, { field: 'lastName', from: 'DUPONT', to: 'DURAND' });
    },
  },
  {
    what: 'a correction taken back before it was told',
    does: async (firm) => {
      correct(firm, 1, NAME);
      await undoImport(context, firm.workspace, '2');
    },
  },
  {
    what: 'somebody who was not passed on',
    does: (firm) => correct(firm, 2, { field: 'city', from: 'Lyon', to: 'Bron' }),
  },
  {
    what: 'a list that did not leave',
    does: async (firm) => {
      await closeList(context, firm.workspace, '1', { event: 'not_sent', reason: 'annulée' });
      correct(firm, 1, NAME);
    },
  },
  {
    what: 'an erased person, of whom the erasure is told',
    does: async (firm) => {
      correct(firm, 1, NAME);
      await erasePerson(context, firm.workspace, { id: '1' });
    },
  },
])('does not tell $what', ({ does }) =>
  withFirm(async (firm) => {
    const given = { ...GIVEN, email: 'un@example.com, autre@example.com', mobile: '0639980001' };
    await firm.add([given, person(2, { email: '', city: 'Lyon' })], NAMED);
    await passOn(firm);
    await does(firm);
    expect(await toCorrect(firm)).toBe(0);
    expect(await recall(firm, 'out')).toMatchObject({ corrected: 0 });
  }),
);

it('tells the lines of an address, and what is to be deleted', () =>
  withFirm(async (firm) => {
    const { reference } = firm;
    const address = { street: '3 rue des Lilas', postcode: '69003', city: 'Lyon' };
    await firm.add([{ ...GIVEN, ...address, company: 'ALBA' }], TOLD);
    await passOn(firm, TRANSFER);
    correct(firm, 1, { field: 'street', from: address.street, to: '5 rue des Lilas' });
    correct(firm, 1, { field: 'company', from: 'ALBA', to: null });
    await recall(firm, 'out');
    const rows = correctionsIn(firm, 'out').map((row) => row.split(';'));
    expect(new Set(rows.map(([first, second]) => `${first ?? ''};${second ?? ''}`))).toEqual(
      new Set([`${reference(1)};ALBA, MONSIEUR ANNE DURAND, 3 RUE DES LILAS, 69003 LYON`]),
    );
    expect(rows.map((cells) => cells.slice(2).join(';'))).toEqual([
      'SOCIETE;;SUPPRIMER',
      'L1;MONSIEUR ANNE DURAND;REMPLACER',
      'L2;;SUPPRIMER',
      'L4;5 RUE DES LILAS;REMPLACER',
    ]);
  }));

it('tells the civility and the country, and nothing of a date of birth, which the list did not give', () =>
  withFirm(async (firm) => {
    const { reference } = firm;
    const address = { street: '3 rue des Lilas', postcode: '69003', city: 'Lyon' };
    await firm.add([{ ...GIVEN, ...address, civility: 'M.' }], TOLD);
    await passOn(firm, TRANSFER);
    correct(firm, 1, { field: 'birthDate', from: null, to: '12/03/1980' });
    expect(await toCorrect(firm)).toBe(0);
    correct(firm, 1, { field: 'civility', from: 'M.', to: 'Mme' }, { field: 'country', from: null, to: 'Belgique' });
    expect(await recall(firm, 'out')).toMatchObject({ corrected: 1 });
    const rows = correctionsIn(firm, 'out').map((row) => row.split(';'));
    expect(new Set(rows.map(([first, second]) => `${first ?? ''};${second ?? ''}`))).toEqual(
      new Set([`${reference(1)};MONSIEUR ANNE DURAND, 3 RUE DES LILAS, 69003 LYON`]),
    );
    expect(rows.map((cells) => cells.slice(2).join(';'))).toEqual([
      'CIVILITE;Mme;REMPLACER',
      'L1;MADAME ANNE DURAND;REMPLACER',
      'L7;BELGIQUE;REMPLACER',
    ]);
  }));

it('gives no value in clear to a recipient who takes hashes', () =>
  withFirm(async (firm) => {
    const { folder, reference } = firm;
    await firm.add([GIVEN], NAMED);
    await passOn(firm);
    correct(firm, 1, NAME, MAIL, { field: 'firstName', from: 'Anne', to: null });
    await recall(firm, 'out', true);
    const [before, now] = [MAIL.from, MAIL.to].map((mail) => hexDigest('sha256', mail));
    expect(correctionsIn(firm, 'out')).toEqual([
      `${reference(1)};${before ?? ''};PRENOM;;SUPPRIMER`,
      `${reference(1)};${before ?? ''};NOM;;DEMANDER`,
      `${reference(1)};${before ?? ''};EMAIL;${now ?? ''};REMPLACER`,
    ]);
    const text = readFileSync(join(folder, 'out', 'liste-1', 'corrections-beta-literie.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFFREFERENCE;SHA256;CHAMP;VALEUR_SHA256;A_FAIRE\r\n/);
    expect(text).not.toMatch(/DUPONT|@/);
  }));

it('tells the corrections of somebody who said no as well, in a file of their own', () =>
  withFirm(async (firm) => {
    await firm.add([GIVEN], NAMED);
    await passOn(firm);
    correct(firm, 1, NAME);
    await suppressPerson(context, firm.workspace, { contact: '1' });
    const { exports } = await recall(firm, 'out');
    expect(exports.flatMap(({ files }) => files.map(({ name }) => name))).toEqual([
      'liste-1/oppositions-beta-literie.csv',
      'liste-1/corrections-beta-literie.csv',
    ]);
  }));

it('tells a no by the e-mail as passed on, after it was corrected', () =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([GIVEN], NAMED);
    await passOn(firm);
    correct(firm, 1, MAIL);
    await suppressPerson(context, workspace, { contact: '1' });
    await recall(firm, 'out');
    const noes = readFileSync(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv'), 'utf8');
    expect(noes.split('\r\n')[1]).toBe(`${reference(1)};TOUS;un@example.com;OPPOSITION`);
  }));

it('tells the buyer of a file by each of its lists, and counts the person once', () =>
  withFirm(async (firm) => {
    const { folder, workspace } = firm;
    await firm.add([GIVEN], NAMED);
    const { channel: _channel, ...sale } = TRANSFER;
    const campaign = { ...sale, sale: true, channels: ['post', 'email'] };
    await sellFile(context, workspace, { campaign, format: 'transfer-csv', out: join(folder, 'vente') });
    correct(firm, 1, NAME);
    expect(await toCorrect(firm)).toBe(1);
    const answer = await recall(firm, 'out');
    expect(answer).toMatchObject({ corrected: 1, exports: [{ corrected: 1 }, { corrected: 1 }] });
    expect(correctionsIn(firm, 'out', 'liste-1').map((row) => row.split(';')[2])).toEqual(['NOM', 'L1']);
    expect(correctionsIn(firm, 'out', 'liste-2').map((row) => row.split(';')[2])).toEqual(['NOM']);
  }));

it('asks for nothing by a list that contacts people', () =>
  withFirm(async (firm) => {
    const { folder, workspace } = firm;
    await firm.add([GIVEN], TOLD);
    const { recipient: _recipient, ...letter } = { ...TRANSFER, purpose: 'commercial' };
    await exportCampaign(context, workspace, { campaign: letter, format: 'post-lines', out: join(folder, 'noel') });
    correct(firm, 1, NAME);
    for await (const { correcting } of judgedExports(context, workspace, { live: true }))
      expect(correcting).toEqual([]);
    expect(await recall(firm, 'out')).toMatchObject({ corrected: 0 });
  }));

it('names the recipients who hold the former value, until they were told, when the correction is made', () =>
  withFirm(async (firm) => {
    const { folder, workspace } = firm;
    const recipients = async (id: string, typed: string): Promise<unknown> =>
      (await correctAndTell(context, workspace, { id, corrections: [typed] })).recipients;
    await firm.add([GIVEN, person(2)], NAMED);
    expect(await recipients('2', 'lastName=AVANT')).toEqual([]);
    await passOn(firm);
    const campaign = { ...TRANSFER, name: 'Fichier pour GAMMA', recipient: 'GAMMA' };
    await exportCampaign(context, workspace, { campaign, format: 'transfer-csv', out: join(folder, 'gamma') });
    await passOn(firm, TRANSFER);
    expect(await recipients('1', 'lastName=DUPONT')).toEqual([
      { recipient: 'BETA Literie', exportIds: ['1', '3'] },
      { recipient: 'GAMMA', exportIds: ['2'] },
    ]);
    // No list has it.
    expect(await recipients('2', 'birthDate=12/03/1980')).toEqual([]);
    await recall(firm, 'out');
    for (const exportId of ['1', '2', '3']) recallDone(context, workspace, exportId, '2026-11-24');
    expect(await recipients('1', 'birthDate=12/03/1980')).toEqual([]);
    await closeList(context, workspace, '2', { event: 'not_sent', reason: 'annulée' });
    expect(await recipients('1', 'firstName=Annie')).toEqual([{ recipient: 'BETA Literie', exportIds: ['1', '3'] }]);
  }));
