import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOn, LETTER, people, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { findCare } from '../person/find-care.ts';
import { liftRestriction } from '../rights/lift-restriction.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { closeRequest } from '../rights/settle-request.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { keepPerson } from './keep-person.ts';
import { purgeContacts, type PurgeInput } from './purge.ts';

const OLD = { kind: 'direct', source: 'Carte de fidélité', on: '2009-06-01', informed: true, objectionOffered: true };

const preview = ({ workspace }: Firm, on: string, more: Partial<PurgeInput> = {}) =>
  purgeContacts(contextOn(on), workspace, { on, dryRun: true, ...more });

/** The parts of an answer add up. */
const sumOf = (report: Awaited<ReturnType<typeof preview>>): number =>
  Object.values(report.byKind).reduce((sum, count) => sum + count, 0) +
  report.kept +
  report.held +
  report.asked +
  report.undated +
  report.futureDated;

describe('the preview', () => {
  it('of 3,000 customers since 2009 has 2,495 due on 29 November 2026, and 2,494 with a proven quote', () =>
    withFirm(async (firm) => {
      const since = { ...OLD, since: '2009-01-01', on: '2026-11-20' };
      await firm.add(
        [
          ...people(1, 1500),
          ...people(1501, 1995, { lastPurchaseOn: '2019-05-04' }),
          ...people(1996, 2500, { lastPurchaseOn: '2024-05-04' }),
          ...people(2501, 3000, { collectedOn: '2011-03-02' }),
        ],
        since,
      );
      const report = await preview(firm, '2026-11-29');
      expect(report).toMatchObject({
        total: 3000,
        dueCount: 2495,
        kept: 505,
        byKind: { customer: 495, prospect: 2000 },
      });
      expect(sumOf(report)).toBe(3000);
      expect(report.due.find(({ contact }) => contact === '1501')).toMatchObject({
        since: '2019-05-04',
        because: 'purchase',
        kind: 'customer',
      });
      await firm.record({ id: '7', add: { requests: [{ at: '2026-11-20T16:00:00+01:00', goods: 'x', proof: true }] } });
      expect((await preview(firm, '2026-11-29')).dueCount).toBe(2494);
    }));

  it.each([
    ['2026-11-30', 0],
    ['2026-12-01', 1],
  ])('of a last contact of 1 December 2023 has on %s %d due', (on, due) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], OLD);
      await firm.record({ id: '1', add: { lastContactFromPerson: '2023-12-01' } });
      const report = await preview(firm, on);
      expect(report.dueCount).toBe(due);
      expect(report.soon).toBe(1 - due);
    }),
  );

  it('of a member of 2009 who paid until the end of 2026 has nobody due before 31 December 2029', () =>
    withFirm(async (firm) => {
      await firm.add([person(1, { member: 'oui', memberUntil: '31/12/2026' })], OLD);
      for (const on of ['2026-11-29', '2027-01-01', '2029-12-30'])
        expect((await preview(firm, on)).dueCount, on).toBe(0);
      expect((await preview(firm, '2029-12-31')).due).toMatchObject([
        { kind: 'member', since: '2026-12-31', because: 'membership' },
      ]);
    }));

  it('lists 90 people without a date with their file', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 90), { kind: 'unknown' });
      const report = await preview(firm, '2026-11-29');
      expect(report).toMatchObject({ dueCount: 0, undated: 90 });
      expect(report.undatedContacts).toHaveLength(90);
      expect(new Set(report.undatedContacts.flatMap(({ files }) => files))).toEqual(new Set(['file-1.csv']));
    }));

  it.each([
    ['customer', { lastPurchaseOn: '2012-01-01' }],
    ['donor', { lastDonationOn: '2012-01-01' }],
    ['prospect', {}],
  ] as const)('knows a %s by the relation that ended last', (kind, row) =>
    withFirm(async (firm) => {
      await firm.add([person(1, row)], OLD);
      // A later contact moves the period, not what the person is.
      await firm.record({ id: '1', add: { lastContactFromPerson: '2015-01-01' } });
      expect((await preview(firm, '2026-11-29')).due).toMatchObject([
        { kind, since: '2015-01-01', because: 'contact' },
      ]);
      expect((await preview(firm, '2026-11-29', { kind: 'member' })).dueCount).toBe(0);
      expect((await preview(firm, '2026-11-29', { kind })).dueCount).toBe(1);
    }),
  );
});

describe('a hold', () => {
  it('keeps somebody until its last day, which is included', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), OLD);
      const context = contextOn('2026-11-29');
      expect(
        keepPerson(context, firm.workspace, { contact: firm.reference(2), until: '2027-01-31', reason: ' litige ' }),
      ).toEqual({ contact: '2', until: '2027-01-31', reason: 'litige' });
      expect(await preview(firm, '2027-01-31')).toMatchObject({ dueCount: 1, held: 1 });
      // Home tells the same number.
      const past = async (on: string) => [...(await findCare(contextOn(on), firm.workspace)).retention_past];
      expect(await past('2027-01-31')).toEqual([1]);
      expect(await past('2027-02-01')).toEqual([1, 2]);
      expect(await preview(firm, '2027-02-01')).toMatchObject({ dueCount: 2, held: 0 });
      const { erased } = await purgeContacts(context, firm.workspace, { dryRun: false });
      expect(erased).toBe(1);
      keepPerson(context, firm.workspace, { contact: '2', until: null });
      expect(await preview(firm, '2026-11-29')).toMatchObject({ dueCount: 1, held: 0 });
    }));

  it('is a restriction in force too, its request closed or not, until it is lifted', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), OLD);
      const [context, { workspace }] = [contextOn('2026-11-29'), firm];
      receiveRequest(context, workspace, { kind: 'restriction', id: '2' });
      const told = async () => {
        const { dueCount, held } = await preview(firm, '2026-11-29');
        return [dueCount, held, [...(await findCare(context, workspace)).retention_past]];
      };
      expect(await told()).toEqual([1, 1, [1]]);
      closeRequest(context, workspace, '1', { outcome: 'done' });
      expect(await told()).toEqual([1, 1, [1]]);
      await liftRestriction(context, workspace, '1', { reason: 'vérifié', out: join(firm.folder, 'levee') });
      expect(await told()).toEqual([2, 0, [1, 2]]);
    }));

  it.each([
    [{ contact: '9', until: '2027-01-31', reason: 'litige' }, 'purge.unknown_contact'],
    [{ contact: '1', until: '31/01/2027', reason: 'litige' }, 'purge.until_unreadable'],
    [{ contact: '1', until: '2026-11-28', reason: 'litige' }, 'purge.until_past'],
    [{ contact: '1', until: '2027-01-31', reason: '  ' }, 'purge.reason_missing'],
    [{ contact: '1', until: null }, 'purge.not_held'],
  ])('is refused: %j', (input, code) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], OLD);
      const register = firm.workspace.get('SELECT count(*) AS entries FROM register');
      expect(() => keepPerson(contextOn('2026-11-29'), firm.workspace, input)).toThrow(
        expect.objectContaining({ code }) as Error,
      );
      expect(firm.workspace.get('SELECT count(*) AS entries FROM register')).toEqual(register);
      expect(firm.workspace.all('SELECT * FROM holds')).toEqual([]);
    }),
  );
});

describe('a purge of many', () => {
  it('wants the number of the preview, and erases nobody with another', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 101), OLD);
      const purge = (confirm?: number) =>
        purgeContacts(contextOn('2026-11-29'), firm.workspace, { dryRun: false, confirm });
      await expect(purge()).rejects.toMatchObject({ code: 'purge.confirm_missing', params: { count: 101 } });
      await expect(purge(100)).rejects.toMatchObject({ code: 'purge.confirm_wrong' });
      expect(firm.workspace.get('SELECT count(*) AS people FROM contacts')).toEqual({ people: 101 });
      expect(await purge(101)).toMatchObject({ erased: 101, dueCount: 101 });
    }));

  it('of a hundred needs no number', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 100), OLD);
      const context = contextOn('2026-11-29');
      await expect(purgeContacts(context, firm.workspace, { dryRun: false, confirm: 99 })).rejects.toMatchObject({
        code: 'purge.confirm_wrong',
      });
      expect(await purgeContacts(context, firm.workspace, { dryRun: false })).toMatchObject({ erased: 100 });
    }));

  it('leaves no name in any file, and 37 oppositions that stop a new import', () =>
    withFirm(async (firm) => {
      const names = (number: number) => ({ lastName: `Zyxw${String(number)}`, street: `${number} rue Qvbnm` });
      const rows = Array.from({ length: 60 }, (_, place) => person(place + 1, names(place + 1)));
      await firm.add(rows, OLD);
      const context = contextOn('2026-11-29');
      for (let number = 1; number <= 37; number += 1)
        await suppressPerson(context, firm.workspace, { email: `personne.${number}@example.com` });
      keepPerson(context, firm.workspace, { contact: '60', until: '2027-01-31', reason: 'Zyxw60 plaide' });
      keepPerson(context, firm.workspace, { contact: '59', until: '2027-01-31', reason: 'Zyxw59 plaide' });
      expect(await purgeContacts(contextOn('2027-02-01'), firm.workspace, { dryRun: false })).toMatchObject({
        erased: 60,
      });
      const kept = readdirSync(firm.folder, { recursive: true })
        .map(String)
        .filter((name) => name.startsWith('alpha.aval'));
      expect(kept).toContain('alpha.aval');
      for (const name of kept) {
        const bytes = readFileSync(join(firm.folder, name)).toString('latin1');
        for (const trace of ['Zyxw', 'Qvbnm', 'personne.12@', '639981012']) expect(bytes, name).not.toContain(trace);
      }
      expect(await firm.add(rows)).toMatchObject({ created: 60 });
      for (const channel of ['email', 'post', 'sms'] as const) {
        const campaign = parseCampaign({ ...LETTER, channel }, ['ALPHA']);
        const { steps } = (await runCheck(context, firm.workspace, campaign)).funnel;
        expect(steps.find(({ step }) => step === 'suppressed')?.out, channel).toBe(37);
      }
    }));
});
