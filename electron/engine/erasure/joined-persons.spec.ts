import { describe, expect, it } from 'vitest';
import { context, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { decidePair } from '../person/pairs/probable-duplicates.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { eraseContacts } from './erasure.ts';

const eligible = async ({ workspace }: Firm): Promise<number> =>
  (await runCheck(context, workspace, parseCampaign(LETTER, ['ALPHA']))).funnel.eligible;

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
