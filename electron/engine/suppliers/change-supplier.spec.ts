import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context as at24, DIRECT, LETTER, type Firm, people, withFirm } from '../../../test/campaign/firm.ts';
import { AGAIN, BOUGHT, codes, worthOf } from '../../../test/suppliers/deliveries.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { importFile } from '../import/import-file.ts';
import { writeNotices } from '../notices/write-notices.ts';
import { recallLists } from '../recall/recall-lists.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { setSupplier, stateSupplier } from './change-supplier.ts';
import { listSuppliers } from './list-suppliers.ts';

const TODAY = at24.today();

describe('a blocked supplier', () => {
  const checked = async (firm: Firm, campaign: object = LETTER) => {
    const check = await runCheck(at24, firm.workspace, parseCampaign(campaign, ['ALPHA']));
    const out = Object.fromEntries(check.funnel.steps.map(({ step, out: count }) => [step, count]));
    return { ...out, eligible: check.funnel.eligible, reasons: check.funnel.reasons };
  };
  const block = (firm: Firm) =>
    stateSupplier(at24, firm.workspace, 'FICHIERS ET CIE', { state: 'blocked', reason: 'preuves fausses' });

  it('has its people to review with its name; those also given directly stay', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 20), BOUGHT);
      await firm.add(people(16, 25));
      expect(await checked(firm)).toMatchObject({ eligible: 25, review: 0 });
      expect(await block(firm)).toMatchObject({ state: 'blocked', people: 15, recall: { exports: 0, people: 0 } });
      const after = await checked(firm);
      expect(after).toMatchObject({ eligible: 10, review: 15 });
      expect(after.reasons).toMatchObject([
        {
          rule: 'aval.supplier.blocked',
          count: 15,
          message:
            'Seul le fournisseur « Fichiers & Cie », que vous avez bloqué, a donné cette personne ou cette coordonnée.',
        },
      ]);
      expect((await worthOf(firm)).usable.post).toBe(5);
      await stateSupplier(at24, firm.workspace, 'Fichiers & Cie', { state: 'watched', reason: 'preuves reçues' });
      expect(await checked(firm)).toMatchObject({ eligible: 25, review: 0 });
    }));

  it('lends no consent to a person known directly', () =>
    withFirm(async (firm) => {
      const consents = [
        {
          channel: 'email',
          at: '2026-10-01',
          organisations: ['ALPHA'],
          goods: ['vaisselle'],
          positiveAct: true,
          proof: true,
        },
      ];
      await firm.add(people(1, 3), { ...BOUGHT, consents });
      await firm.add(people(3, 3), { ...DIRECT, informed: false });
      const email = { ...LETTER, channel: 'email' };
      expect(await checked(firm, email)).toMatchObject({ eligible: 3 });
      await block(firm);
      expect(await checked(firm, email)).toMatchObject({ eligible: 0, review: 3 });
    }));

  it('leaves its people owed a notice, and asks no recall of the notices that left', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await firm.add(people(1, 3), { ...BOUGHT, informed: false });
      const text = { contact: 'dpo@alpha.example.com', purposes: 'Prospection' };
      const write = (out: string) => writeNotices(at24, workspace, { format: 'letters', out: join(folder, out), text });
      expect(await write('before')).toMatchObject({ people: 3 });
      expect((await block(firm)).recall).toEqual({ exports: 0, people: 0 });
      const { exports } = await recallLists(at24, workspace, { dryRun: true });
      expect(exports).toMatchObject([{ people: 3, withdrawn: 0, stay: 3 }]);
      expect(await write('after')).toMatchObject({ people: 3 });
    }));

  it('opens nothing that was closed', () =>
    withFirm(async (firm) => {
      await suppressPerson(at24, firm.workspace, { email: 'personne.1@example.com' });
      await firm.add(people(1, 3), BOUGHT);
      const before = await checked(firm, CALL);
      await block(firm);
      expect(await checked(firm, CALL)).toEqual(before);
      expect(await checked(firm)).toMatchObject({ suppressed: 1, review: 2 });
    }));

  it('says so when it delivers again', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), BOUGHT);
      await block(firm);
      expect(codes(await firm.add(people(4, 5), AGAIN))).toEqual(['supplier.is_blocked']);
      expect(await checked(firm)).toMatchObject({ review: 5 });
    }));
});

describe('a contract that ended yesterday', () => {
  const expired = { contractUntil: '2026-11-23' };

  it('refuses a file until somebody says why, and the register has the reason', () =>
    withFirm(async (firm) => {
      await setSupplier(at24, firm.workspace, 'Fichiers & Cie', { dossier: expired });
      await expect(firm.add(people(1, 3), AGAIN)).rejects.toMatchObject({
        code: 'supplier.contract_ended',
        params: { supplier: 'Fichiers & Cie', until: '23/11/2026' },
      });
      expect(firm.workspace.all('SELECT id FROM imports')).toEqual([]);
      const file = join(firm.folder, 'file-1.csv');
      await importFile(at24, firm.workspace, {
        file,
        origin: AGAIN,
        evidenceFolder: firm.folder,
        acceptExpired: 'avenant signé hier',
        dryRun: false,
      });
      const [{ subject } = { subject: '{}' }] = firm.workspace.all<{ subject: string }>(
        "SELECT subject FROM register WHERE action = 'import.accepted'",
      );
      expect(JSON.parse(subject)).toMatchObject({
        expired: { supplier: 1, until: '2026-11-23', reason: 'avenant signé hier' },
      });
    }));

  it.each([
    ['2026-11-23', ['contract_ended']],
    ['2026-11-24', ['contract_ending']],
    ['2027-03-30', ['contract_ending']],
    ['2027-03-31', []],
  ])('until %s raises %o on 24 November', (contractUntil, alarms) =>
    withFirm(async (firm) => {
      await setSupplier(at24, firm.workspace, 'Fichiers & Cie', { dossier: { contractUntil } });
      expect(listSuppliers(firm.workspace, TODAY)[0]?.alarms).toEqual(alarms);
    }),
  );

  it('asks nothing on its last day, of another supplier, nor of a direct file', () =>
    withFirm(async (firm) => {
      await setSupplier(at24, firm.workspace, 'Fichiers & Cie', { dossier: { contractUntil: TODAY } });
      await setSupplier(at24, firm.workspace, 'Carnet de la boutique', { dossier: expired });
      await firm.add(people(1, 2), AGAIN);
      await firm.add(people(3, 4));
      expect(firm.workspace.all('SELECT id FROM imports')).toHaveLength(2);
    }));
});
