import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { decidePair } from '../person/pairs/probable-duplicates.ts';
import { reportState } from '../record/report-state.ts';
import { liftRestriction } from '../rights/lift-restriction.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { pausePersons } from '../suppression/pause-persons.ts';
import { resumePerson } from '../suppression/resume-person.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { eraseContacts } from './erasure.ts';

/** The first contact goes, by each way in which a contact can. */
const WAYS = [
  [
    'is purged',
    ({ workspace }: Firm) =>
      eraseContacts(context, workspace, [1], { action: 'retention.purged', on: '2026-11-24' }).then(() => undefined),
  ],
  [
    'is erased alone',
    ({ workspace }: Firm) =>
      eraseContacts(context, workspace, [1], { action: 'person.erased', on: '2026-11-24' }).then(() => undefined),
  ],
  ['goes with its file', ({ workspace }: Firm) => undoImport(context, workspace, '1').then(() => undefined)],
] as const;

const eligible = async ({ workspace }: Firm, from: string = LETTER.from): Promise<number> =>
  (await runCheck(context, workspace, parseCampaign({ ...LETTER, from }, ['ALPHA']))).funnel.eligible;

/** Contacts 1 and 2 are one person, who opposed as the first; contact 3 is another. */
async function joined({ workspace, add }: Firm): Promise<void> {
  await add([person(1)]);
  await add([person(2, { firstName: 'Prénomb', lastName: 'NOMB' }), person(3)]);
  decidePair(context, workspace, '1,2', 'same');
  await suppressPerson(context, workspace, { contact: '1', channel: 'post' });
}

describe('the no of a person of two contacts', () => {
  it('stays with the other contact when one is purged', () =>
    withFirm(async (firm) => {
      await joined(firm);
      expect(await eligible(firm)).toBe(1);
      await eraseContacts(context, firm.workspace, [1], { action: 'retention.purged', on: '2026-11-24' });
      expect(await eligible(firm)).toBe(1);
    }));

  it('stays with the other contact when the file of one is taken back', () =>
    withFirm(async (firm) => {
      await joined(firm);
      await undoImport(context, firm.workspace, '1');
      expect(await eligible(firm)).toBe(1);
    }));

  it('closes the other contact for a channel of which the first has no coordinate', () =>
    withFirm(async (firm) => {
      await firm.add([person(1, { street: '', postcode: '', city: '', mobile: '' }), person(2), person(3)]);
      decidePair(context, firm.workspace, '1,2', 'same');
      expect(await eligible(firm)).toBe(2);
      await suppressPerson(context, firm.workspace, { contact: '1', channel: 'email' });
      expect(await eligible(firm)).toBe(2);
      await suppressPerson(context, firm.workspace, { contact: '1' });
      expect(await eligible(firm)).toBe(1);
    }));

  it('is not the no of the other once they are two people', () =>
    withFirm(async (firm) => {
      await joined(firm);
      decidePair(context, firm.workspace, '1,2', 'two');
      await eraseContacts(context, firm.workspace, [1], { action: 'retention.purged', on: '2026-11-24' });
      expect(await eligible(firm)).toBe(2);
    }));
});

/** Contacts 1 and 2 are one person; contact 1 has only an e-mail where `withoutStreet`. Contact 3 is another. */
async function linked({ workspace, add }: Firm, withoutStreet = false): Promise<void> {
  await add([person(1, withoutStreet ? { street: '', postcode: '', city: '', mobile: '' } : {})]);
  await add([person(2, { firstName: 'Prénomb', lastName: 'NOMB' }), person(3)]);
  decidePair(context, workspace, '1,2', 'same');
}

describe('the pause of a person of two contacts', () => {
  it.each(WAYS)('holds the other contact, to its last day, when the first %s', (_, goes) =>
    withFirm(async (firm) => {
      await linked(firm);
      await pausePersons(context, firm.workspace, { contact: '1', until: '2026-12-10' });
      expect([await eligible(firm), await eligible(firm, '2026-12-11')]).toEqual([1, 2]);
      await goes(firm);
      expect([await eligible(firm), await eligible(firm, '2026-12-11')]).toEqual([1, 2]);
    }),
  );

  it('stays one pause: ending it under either contact frees the person', () =>
    withFirm(async (firm) => {
      await linked(firm);
      await pausePersons(context, firm.workspace, { contact: '1', until: '2026-12-10' });
      await eraseContacts(context, firm.workspace, [1], { action: 'retention.purged', on: '2026-11-24' });
      expect(resumePerson(context, firm.workspace, { contact: '2' }).ended).toEqual(['1']);
      expect(await eligible(firm)).toBe(2);
    }));

  it('is ended by the name of either contact', () =>
    withFirm(async (firm) => {
      await linked(firm);
      await pausePersons(context, firm.workspace, { contact: '1', until: '2026-12-10' });
      expect(resumePerson(context, firm.workspace, { contact: '2' }).ended).toEqual(['1']);
      expect(await eligible(firm)).toBe(2);
    }));

  it.each(WAYS)('holds for a restriction, until it is lifted, when the first %s', (_, goes) =>
    withFirm(async (firm) => {
      await linked(firm);
      const { requestId } = receiveRequest(context, firm.workspace, { kind: 'restriction', id: '1' });
      await goes(firm);
      expect(await eligible(firm)).toBe(1);
      await liftRestriction(context, firm.workspace, requestId, {
        reason: 'vérifié',
        out: join(firm.folder, 'letter'),
      });
      expect(await eligible(firm)).toBe(2);
    }),
  );
});

describe('the first contact has nothing for the channel', () => {
  it.each<readonly [string, (firm: Firm) => unknown]>([
    ['a pause', ({ workspace }) => pausePersons(context, workspace, { contact: '1', until: '2026-12-10' })],
    ['a restriction', ({ workspace }) => receiveRequest(context, workspace, { kind: 'restriction', id: '1' })],
    ['a death', ({ workspace }) => reportState(context, workspace, { contact: 1, kind: 'deceased' })],
  ])('%s closes the other contact all the same', (_, closes) =>
    withFirm(async (firm) => {
      await linked(firm, true);
      expect(await eligible(firm)).toBe(2);
      await closes(firm);
      expect(await eligible(firm)).toBe(1);
    }),
  );

  it('a remark that the person died waits for an answer under the other contact too', () =>
    withFirm(async (firm) => {
      await firm.add([person(1, { street: '', postcode: '', city: '', mobile: '', note: 'DCD' })]);
      await firm.add([person(2, { firstName: 'Prénomb', lastName: 'NOMB' }), person(3)]);
      decidePair(context, firm.workspace, '1,2', 'same');
      const { funnel } = await runCheck(context, firm.workspace, parseCampaign(LETTER, ['ALPHA']));
      expect(funnel.eligible).toBe(1);
      expect(funnel.steps.find(({ step }) => step === 'review')?.out).toBe(1);
    }));
});

/** A consent by hand of contact 1 after its opposition of 1 November. */
const GRANTED = { channel: 'post', event: 'granted', at: '2026-11-20T10:00:00+01:00', positiveAct: true, proof: true };
const OF_ALL = ['ALPHA', 'ALPHA Maison'];

// What a later consent reopens (OP-1) is reopened for the other contact too, and nothing else.
describe('what a consent lifts in part of the no of a purged contact', () => {
  it.each([
    [['BETA'], {}, undefined, []],
    [['ALPHA'], {}, undefined, []],
    [OF_ALL, {}, undefined, ['commercial', 'charity']],
    [OF_ALL, { purpose: 'charity' }, undefined, ['charity']],
    [OF_ALL, { purpose: 'commercial' }, undefined, ['commercial']],
    [OF_ALL, {}, 'commercial', ['commercial', 'charity']],
    [[...OF_ALL, 'BETA'], {}, 'transfer', ['commercial', 'charity']],
  ] as const)(
    'a consent to %j %j after a no to %s: %j reach the other contact',
    (organisations, limit, purpose, open) =>
      withFirm(async (firm) => {
        const { workspace, record } = firm;
        await linked(firm);
        const no = {
          channel: 'post',
          event: 'opposed',
          at: '2026-11-01',
          ...(purpose === undefined ? {} : { purpose }),
        };
        await record({ id: '1', add: { consents: [no] } });
        await record({ id: '1', add: { consents: [{ ...GRANTED, organisations, ...limit }] } });
        await eraseContacts(context, workspace, [1], { action: 'retention.purged', on: '2026-11-24' });
        const passes: string[] = [];
        for (const asked of ['commercial', 'charity', 'transfer']) {
          const recipient = asked === 'transfer' ? { recipient: 'BETA' } : {};
          const campaign = parseCampaign({ ...LETTER, purpose: asked, ...recipient }, OF_ALL);
          const { funnel } = await runCheck(context, workspace, campaign);
          if (!funnel.steps.some(({ step, out }) => step === 'suppressed' && out > 0)) passes.push(asked);
        }
        expect(passes).toEqual(open);
      }),
  );
});
