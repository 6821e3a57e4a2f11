import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, contextOn, DIRECT, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { runCheck } from '../campaign/check.ts';
import type { Funnel } from '../campaign/funnel.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { erasePerson } from '../person/person-record.ts';
import { lookUpPerson } from '../person/lookup.ts';
import { answerRequest } from './answer-request.ts';
import { liftRestriction } from './lift-restriction.ts';
import { listRequests } from './list-requests.ts';
import { receiveRequest } from './receive-request.ts';
import { extendRequest } from './extend-request.ts';
import { closeRequest } from './settle-request.ts';

const funnelOf = async (firm: Firm): Promise<Funnel> =>
  (await runCheck(context, firm.workspace, parseCampaign(LETTER, ['ALPHA']))).funnel;

const eligible = async (firm: Firm): Promise<number> => (await funnelOf(firm)).eligible;

const letterOf = async (firm: Firm, number: string): Promise<string> => {
  const { folder } = await answerRequest(context, firm.workspace, number, {
    out: join(firm.folder, `answer-${number}`),
  });
  return pageOf(join(folder, 'reponse.pdf'));
};

describe('the clock of a request', () => {
  it.each([
    ['2026-11-02', '2026-12-02'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    // A Saturday: the strict day, no weekend is added.
    ['2026-11-05', '2026-12-05'],
  ])('received on %s, the answer is due on %s', (receivedOn, dueOn) =>
    withFirm((firm) => {
      const received = receiveRequest(contextOn(receivedOn), firm.workspace, {
        kind: 'access',
        email: 'a@example.com',
      });
      expect(received).toMatchObject({
        requestId: '1',
        receivedOn,
        dueOn,
        extendedTo: null,
        state: 'open',
        answers: [],
      });
      return Promise.resolve();
    }),
  );

  it('lists the next due first, with the days that remain, and those closed with all', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      for (const on of ['2026-11-20', '2026-11-02', '2026-10-01'])
        receiveRequest(context, workspace, { kind: 'access', email: 'a@example.com', on });
      await extendRequest(context, workspace, '3', { reason: 'beaucoup de fichiers', on: '2026-10-31' });
      closeRequest(context, workspace, '1', { outcome: 'unfounded', reason: 'une plaisanterie' });
      const told = (all: boolean) =>
        listRequests(workspace, { on: '2026-11-29', all }).map((one) => [
          one.requestId,
          one.dueOn,
          one.extendedTo,
          one.daysLeft,
        ]);
      expect(told(false)).toEqual([
        ['2', '2026-12-02', null, 3],
        ['3', '2026-11-01', '2027-01-01', 33],
      ]);
      expect(told(true)[2]).toEqual(['1', '2026-12-20', null, undefined]);
      expect(listRequests(workspace, { on: '2026-12-05', all: false })[0]?.daysLeft).toBe(-3);
    }));

  it('is extended once, within the first month: day 31 yes, day 32 no', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      for (let count = 0; count < 2; count += 1)
        receiveRequest(contextOn('2026-11-02'), workspace, { kind: 'access', email: 'a@example.com' });
      const out = join(firm.folder, 'demande-1');
      const extended = (number: string, on: string) =>
        extendRequest(contextOn(on), workspace, number, { reason: 'trois fichiers à relire', out });
      expect(await extended('1', '2026-12-02')).toMatchObject({
        extendedTo: '2027-02-02',
        daysLeft: 62,
        // The letter is no answer.
        state: 'open',
        answers: [],
        file: 'prolongation.pdf',
      });
      const page = await pageOf(join(out, 'prolongation.pdf'));
      expect(page).toContain('trois fichiers à relire');
      expect(page).toContain('le 2 février 2027 au plus tard');
      expect(page).not.toContain('Voici notre réponse');
      for (const on of ['2026-12-05', '2026-10-01'])
        await expect(
          extendRequest(contextOn('2026-12-01'), workspace, '2', { reason: 'trois fichiers', on }),
        ).rejects.toMatchObject({ code: 'rights.day_outside', params: { day: on } });
      await expect(extended('1', '2026-12-02')).rejects.toMatchObject({ code: 'rights.extended_before' });
      await expect(extended('2', '2026-12-03')).rejects.toMatchObject({ code: 'rights.extension_late' });
      expect(listRequests(workspace, { on: '2026-12-03', all: false }).map(({ extendedTo }) => extendedTo)).toEqual([
        null,
        '2027-02-02',
      ]);
    }));
});

describe('an opposition', () => {
  it('is executed on receipt: at once one less is eligible, and the letter is of a later day', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2), person(3)]);
      await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(firm.folder, 'post'),
      });
      expect(await eligible(firm)).toBe(3);
      const received = receiveRequest(contextOn('2026-11-24', '10:00:00'), workspace, {
        kind: 'opposition',
        phone: '06 39 98 10 02',
        on: '2026-11-23',
        way: 'phone',
        asked: 'Ne m’appelez plus',
      });
      expect(received).toMatchObject({ contacts: ['2'], executedOn: '2026-11-24', recall: { exports: 1, people: 1 } });
      expect(await eligible(firm)).toBe(2);
      expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' }).suppressed).toHaveLength(5);
      const { folder } = await answerRequest(contextOn('2026-11-26'), workspace, '1', {
        out: join(firm.folder, 'answer'),
      });
      const page = await pageOf(join(folder, 'reponse.pdf'));
      expect(page).toContain('26 novembre 2026');
      expect(page).toContain('en vigueur depuis le 24 novembre 2026');
      expect(page).not.toContain('Nadège');
      expect(closeRequest(context, workspace, '1', { outcome: 'done' })).toMatchObject({
        state: 'closed',
        outcome: 'done',
      });
      // Closing reopens nothing.
      expect(await eligible(firm)).toBe(2);
    }));

  it('covers the number that the person gives beside the known e-mail', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      const given = { email: 'personne.1@example.com', phone: '06 39 98 77 77' };
      expect(receiveRequest(context, workspace, { kind: 'opposition', ...given })).toMatchObject({ contacts: ['1'] });
      for (const coordinate of [{ email: given.email }, { phone: '06 39 98 10 01' }, { phone: given.phone }])
        expect(lookUpPerson(context, workspace, coordinate).suppressed).toHaveLength(5);
      await firm.add([person(1, { mobile: given.phone, email: '' }), person(3)], { ...DIRECT, source: 'Salon' });
      expect(await eligible(firm)).toBe(2);
    }));

  it('of somebody unknown is kept as a fingerprint, and stops a later file', () =>
    withFirm(async (firm) => {
      receiveRequest(context, firm.workspace, { kind: 'opposition', email: 'personne.1@example.com' });
      expect(await letterOf(firm, '1')).toContain(
        'une empreinte de vos coordonnées est gardée, pour ne plus vous contacter',
      );
      await firm.add([person(1), person(2)]);
      expect(await eligible(firm)).toBe(1);
    }));

  it('of one of two people who share an e-mail asks which one, and notes nothing', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2, { email: 'personne.1@example.com', mobile: '' })]);
      const received = () =>
        receiveRequest(context, firm.workspace, { kind: 'opposition', email: 'personne.1@example.com' });
      expect(received).toThrow(expect.objectContaining({ code: 'rights.several_people', params: { ids: '1, 2' } }));
      expect(listRequests(firm.workspace, { on: '2026-11-24', all: true })).toEqual([]);
      expect(await eligible(firm)).toBe(2);
    }));
});

describe('a restriction', () => {
  it('closes every prospecting on receipt, and keeps the data', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      expect(receiveRequest(context, firm.workspace, { kind: 'restriction', id: '1' })).toMatchObject({
        contacts: ['1'],
        executedOn: '2026-11-24',
      });
      const { steps, eligible: left } = await funnelOf(firm);
      expect([steps.find(({ step }) => step === 'paused')?.out, left]).toEqual([1, 1]);
      expect(await letterOf(firm, '1')).toContain('vos données sont seulement conservées');
      // Refused, it holds nobody back.
      closeRequest(context, firm.workspace, '1', { outcome: 'unfounded', reason: 'rien n’est contesté' });
      expect(await eligible(firm)).toBe(2);
    }));

  it('stays in force for one request when another of the same person is refused or lifted', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      for (const _ of ['1', '2', '3']) receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
      closeRequest(context, workspace, '2', { outcome: 'unfounded', reason: 'déjà demandée' });
      expect(await eligible(firm)).toBe(1);
      const lift = (number: string) =>
        liftRestriction(context, workspace, number, { reason: 'vérifié', out: join(firm.folder, `levee-${number}`) });
      await lift('1');
      expect(await eligible(firm)).toBe(1);
      await lift('3');
      expect(await eligible(firm)).toBe(2);
    }));
});

describe('lifting a restriction', () => {
  it('opens what nothing else closes, closed as done or not, once, with a letter to the person', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
      receiveRequest(context, workspace, { kind: 'restriction', id: '2' });
      receiveRequest(context, workspace, { kind: 'opposition', id: '2' });
      closeRequest(context, workspace, '1', { outcome: 'done' });
      expect(await eligible(firm)).toBe(0);
      const lift = (number: string, reason = 'l’adresse est vérifiée') =>
        liftRestriction(context, workspace, number, { reason, out: join(firm.folder, `levee-${number}`) });
      await expect(lift('1', ' ')).rejects.toMatchObject({ code: 'rights.reason_missing' });
      await expect(lift('3')).rejects.toMatchObject({ code: 'rights.other_kind' });
      expect(await eligible(firm)).toBe(0);
      const { folder, file, state } = await lift('1');
      expect(state).toBe('closed');
      const page = await pageOf(join(folder, file));
      expect(page).toContain('Cette limitation prend fin');
      expect(page).toContain('l’adresse est vérifiée');
      expect(page).toContain('NOMB');
      expect(await eligible(firm)).toBe(1);
      await expect(lift('1')).rejects.toMatchObject({ code: 'rights.not_restricted' });
      // The no of the second person stays.
      await lift('2');
      expect((await funnelOf(firm)).steps).toContainEqual({ step: 'suppressed', out: 1 });
      expect(await eligible(firm)).toBe(1);
      expect(closeRequest(context, workspace, '2', { outcome: 'done' })).toMatchObject({ outcome: 'done' });
    }));
});

describe('nobody found', () => {
  it('is told so; an erased opposed person is told of the fingerprint', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      receiveRequest(context, firm.workspace, { kind: 'opposition', id: '2' });
      await erasePerson(context, firm.workspace, { id: '2' });
      for (const email of ['inconnue@example.com', 'personne.2@example.com'])
        receiveRequest(context, firm.workspace, { kind: 'access', email });
      const [unknown, erased] = [await letterOf(firm, '2'), await letterOf(firm, '3')];
      for (const page of [unknown, erased]) expect(page).toContain('nous ne détenons rien sur vous');
      expect(unknown).not.toContain('empreinte');
      expect(erased).toContain('une empreinte de vos coordonnées, pour ne plus vous contacter');
      // The opposition outlives its request's name.
      expect(listRequests(firm.workspace, { on: '2026-11-24', all: true })[0]?.contacts).toEqual([]);
    }));
});

describe('closing as done', () => {
  it.each(['access', 'portability', 'rectification', 'erasure'] as const)('waits until %s is done', (kind) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      receiveRequest(context, firm.workspace, { kind, id: '1' });
      const close = () => closeRequest(context, firm.workspace, '1', { outcome: 'done' });
      expect(close).toThrow(expect.objectContaining({ code: `rights.not_done_${kind}` }));
      expect(() => closeRequest(context, firm.workspace, '1', { outcome: 'refused' })).toThrow(
        expect.objectContaining({ code: 'rights.reason_missing' }),
      );
      const closed = closeRequest(context, firm.workspace, '1', { outcome: 'refused', reason: 'un litige court' });
      expect(closed).toMatchObject({ state: 'closed', outcome: 'refused', closedOn: '2026-11-24' });
      expect(closed.daysLeft).toBeUndefined();
      // A refusal is answered with its reason and the remedies.
      expect(await letterOf(firm, '1')).toMatch(/un litige court.*CNIL/);
      expect(listRequests(firm.workspace, { on: '2026-11-24', all: true })[0]?.state).toBe('closed');
    }),
  );
});
