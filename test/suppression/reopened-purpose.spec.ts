import { expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { explainContact } from '../../electron/engine/campaign/explain-contact.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, contextOn, DIRECT, LETTER, person, withFirm } from '../campaign/firm.ts';

const TOLD = { ...DIRECT, transmissionInformed: true };
const CAMPAIGNS = {
  ours: LETTER,
  appeal: { ...LETTER, purpose: 'charity' },
  toBeta: { ...LETTER, purpose: 'transfer', recipient: 'BETA' },
  toGamma: { ...LETTER, purpose: 'transfer', recipient: 'GAMMA' },
} as const;

// Given an opposition to everything and a consent by hand after it (OP-1): it reopens post for whom it names and its purpose alone.
it.each([
  [['ALPHA'], {}, ['ours', 'appeal']],
  [['ALPHA'], { purpose: 'commercial' }, ['ours']],
  [['ALPHA'], { purpose: 'charity' }, ['appeal']],
  [['BETA'], {}, ['toBeta']],
  [['ALPHA', 'BETA'], {}, ['ours', 'appeal', 'toBeta']],
  [['DELTA'], {}, []],
] as const)('a consent to %j %j reopens %j', (organisations, purpose, open) =>
  withFirm(async ({ workspace, add, record }) => {
    await add([person(1)], TOLD);
    await suppressPerson(contextOn('2026-11-01'), workspace, { contact: '1', on: '2026-11-01' });
    const consent = { channel: 'post', event: 'granted', at: '2026-11-20T10:00:00+01:00', organisations, ...purpose };
    await record({ id: '1', add: { consents: [{ ...consent, positiveAct: true, proof: true }] } });
    const reopened: string[] = [];
    for (const [name, campaign] of Object.entries(CAMPAIGNS)) {
      const { funnel } = await checkCampaign(context, workspace, { campaign });
      const isClosed = funnel.steps.some(({ step, out }) => step === 'suppressed' && out === 1);
      if (!isClosed) reopened.push(name);
      const [explained] = await explainContact(context, workspace, { campaign, id: '1' });
      expect([name, explained?.verdict === 'block']).toEqual([name, isClosed]);
    }
    expect(reopened).toEqual(open);
  }),
);
