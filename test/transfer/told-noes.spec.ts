import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { insertWithdrawals } from '../../electron/engine/sql/export-withdrawals.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { reportState } from '../../electron/engine/record/report-state.ts';
import { recallLists, type RecallAnswer } from '../../electron/engine/recall/recall-lists.ts';
import { receiveRequest } from '../../electron/engine/rights/receive-request.ts';
import { stateSupplier } from '../../electron/engine/suppliers/change-supplier.ts';
import { pausePersons } from '../../electron/engine/suppression/pause-persons.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { listRecipients } from '../../electron/engine/transfer/list-recipients.ts';
import { context, contextOn, person, withFirm, type Firm } from '../campaign/firm.ts';
import { NAMED, TOLD, TRANSFER } from './given.ts';

const passOn = (firm: Firm, campaign: object): Promise<unknown> =>
  exportCampaign(context, firm.workspace, { campaign, format: 'transfer-csv', out: join(firm.folder, 'beta') });

/** The references and channels of the file for the recipient. */
const toldIn = (firm: Firm, out: string): readonly string[] =>
  readFileSync(join(firm.folder, out, 'liste-1', 'oppositions-beta-literie.csv'), 'utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';').slice(0, 2).join(';'));

it('tells noes, and counts apart those whom time alone closes', () =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([person(1), person(2), person(3)], TOLD);
    await passOn(firm, TRANSFER);
    await suppressPerson(context, workspace, { contact: '2', channel: 'email' });
    const later = contextOn('2036-11-24');
    expect((await listRecipients(later, workspace))[0]?.toPassOn).toBe(1);
    const answer = await recallLists(later, workspace, { out: join(folder, 'out'), dryRun: false });
    expect(answer).toMatchObject({ people: 1, expired: 0 });
    expect(answer.exports).toMatchObject([
      {
        ...{ people: 3, withdrawn: 1, alreadyWithdrawn: 0, stay: 2, closedOtherwise: 2 },
        reasons: [{ rule: 'fr.opposition.recorded', count: 1 }],
      },
    ]);
    expect(toldIn(firm, 'out')).toEqual([`${reference(2)};EMAIL`]);
  }));

it('writes no file for people whose consent has ended', () =>
  withFirm(async (firm) => {
    const { folder, workspace } = firm;
    const consents = NAMED.consents.map((consent) => ({ ...consent, until: '2026-12-10' }));
    await firm.add([person(1), person(2)], { ...NAMED, consents });
    await passOn(firm, { ...TRANSFER, channel: 'email' });
    const answer = await recallLists(contextOn('2026-12-11'), workspace, { out: join(folder, 'out'), dryRun: false });
    expect(answer.exports).toMatchObject([{ people: 2, withdrawn: 0, stay: 2, closedOtherwise: 2, files: [] }]);
  }));

it('drops from the file whom an earlier recall put there by time alone, until they say no', () =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([person(1), person(2)], TOLD);
    await passOn(firm, TRANSFER);
    const at = '2036-11-24T10:30:00+01:00';
    const earlier = { exportId: 1, at, fileSha256: null, oppositionsUntil: 0, importsUntil: 0 };
    workspace.write((transaction) => {
      insertWithdrawals(transaction, earlier, [
        { contactId: 1, reason: 'fr.retention.past' },
        { contactId: 2, reason: 'fr.retention.past' },
      ]);
    });
    await suppressPerson(contextOn('2036-11-25'), workspace, { contact: '2' });
    const later = contextOn('2036-11-26');
    const answer = await recallLists(later, workspace, { out: join(folder, 'out'), dryRun: false });
    expect(answer.exports).toMatchObject([
      { people: 2, withdrawn: 1, alreadyWithdrawn: 0, stay: 1, closedOtherwise: 1 },
    ]);
    expect(toldIn(firm, 'out')).toEqual([`${reference(2)};TOUS`]);
    const again = await recallLists(later, workspace, { dryRun: true });
    expect(again.exports).toMatchObject([{ withdrawn: 0, alreadyWithdrawn: 1, stay: 1, closedOtherwise: 1 }]);
  }));

it.each<{ readonly what: string; readonly says: (firm: Firm) => Promise<unknown>; readonly told: string | null }>([
  {
    what: 'a consent taken back',
    says: ({ record }) =>
      record({ id: '1', add: { consents: [{ channel: 'email', event: 'withdrawn', at: '2026-11-24' }] } }),
    told: 'EMAIL',
  },
  {
    // RGPD art. 19: the recipient learns of a restriction too.
    what: 'a processing that is restricted',
    says: async ({ workspace }) => receiveRequest(context, workspace, { kind: 'restriction', id: '1' }),
    told: 'TOUS',
  },
  {
    what: 'nothing before January, please',
    says: ({ workspace }) => pausePersons(context, workspace, { contact: '1', until: '2027-01-31' }),
    told: null,
  },
  {
    what: 'a death',
    says: ({ record }) => record({ id: '1', add: { status: 'deceased' } }),
    told: null,
  },
  {
    what: 'an import that is undone',
    says: ({ workspace }) => undoImport(context, workspace, '1'),
    told: null,
  },
])('$what is told to the recipient: $told', ({ says, told }) =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([person(1)], NAMED);
    await firm.add([person(2)], NAMED);
    await passOn(firm, { ...TRANSFER, channel: 'email' });
    await says(firm);
    const answer = await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
    const [withdrawn, closedOtherwise] = told === null ? [0, 1] : [1, 0];
    expect(answer.exports).toMatchObject([{ people: 2, withdrawn, closedOtherwise, stay: 2 - withdrawn }]);
    if (told !== null) expect(toldIn(firm, 'out')).toEqual([`${reference(1)};${told}`]);
  }),
);

/** The channels and the reason of the only person in the file for the recipient. */
const reasonIn = (firm: Firm, out: string): string => {
  const text = readFileSync(join(firm.folder, out, 'liste-1', 'oppositions-beta-literie.csv'), 'utf8');
  const [, channels = '', , reason = ''] = text.split('\r\n')[1]?.split(';') ?? [];
  return `${channels}: ${reason}`;
};

it('says why: a restriction after a no, then the erasure, each once (RGPD art. 19)', () =>
  withFirm(async (firm) => {
    const { folder, workspace } = firm;
    const told = (out: string): Promise<RecallAnswer> =>
      recallLists(context, workspace, { out: join(folder, out), dryRun: false });
    await firm.add([person(1)], TOLD);
    await passOn(firm, TRANSFER);
    await suppressPerson(context, workspace, { contact: '1', channel: 'email' });
    expect(await told('no')).toMatchObject({ people: 1 });
    expect(reasonIn(firm, 'no')).toBe('EMAIL: OPPOSITION');
    receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
    expect(await told('restricted')).toMatchObject({ people: 1 });
    expect(reasonIn(firm, 'restricted')).toBe('TOUS: OPPOSITION LIMITATION');
    expect(await told('nothing')).toMatchObject({ people: 0 });
    await erasePerson(context, workspace, { id: '1' });
    expect(await told('erased')).toMatchObject({ people: 1 });
    expect(reasonIn(firm, 'erased')).toBe('TOUS: EFFACEMENT');
    expect(await told('done')).toMatchObject({ people: 0 });
  }));

it('says a restriction alone, and an erasure that is told before it is done', () =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([person(1), person(2, { email: 'deux@example.com' })], NAMED);
    await passOn(firm, { ...TRANSFER, channel: 'email' });
    receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
    const erased = new Set([2]);
    await recallLists(context, workspace, { exportId: '1', erased, out: join(folder, 'out'), dryRun: false });
    const text = readFileSync(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv'), 'utf8');
    expect(text.split('\r\n').slice(1, -1)).toEqual([
      `${reference(1)};TOUS;personne.1@example.com;LIMITATION`,
      `${reference(2)};TOUS;deux@example.com;EFFACEMENT`,
    ]);
  }));

it('is the only thing for which a recall of a transfer is asked', () =>
  withFirm(async (firm) => {
    const { workspace } = firm;
    const firms = [1, 2].map((number) => person(number, { company: `ATELIER ${number}`, audience: 'organisation' }));
    await firm.add(firms, { ...TOLD, kind: 'purchased', source: 'Fichiers & Cie' });
    await firm.add([person(3)], TOLD);
    await passOn(firm, TRANSFER);
    const none = { exports: 0, people: 0 };
    expect(await pausePersons(context, workspace, { contact: '3', until: '2027-01-31' })).toMatchObject({
      recall: none,
    });
    expect(reportState(context, workspace, { contact: 3, kind: 'deceased' }).recall).toEqual(none);
    const blocked = { state: 'blocked', reason: 'preuves fausses' } as const;
    expect((await stateSupplier(context, workspace, 'Fichiers & Cie', blocked)).recall).toEqual(none);
    const { exports } = await recallLists(context, workspace, { dryRun: true });
    expect(exports).toMatchObject([{ withdrawn: 0, closedOtherwise: 3 }]);
  }));
