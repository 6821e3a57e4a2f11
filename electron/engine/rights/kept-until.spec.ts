import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOn, DIRECT, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { readContact } from '../contact/contact-reader.ts';
import { retentionOf } from '../person/retention.ts';
import { answerRequest } from './answer-request.ts';
import { heldOnPerson } from './held-on-person.ts';
import { receiveRequest } from './receive-request.ts';

const context = contextOn('2026-12-01');

/** The letter that answers the access request of the first contact. */
async function letterOf({ folder, workspace }: Firm): Promise<string> {
  const { requestId } = receiveRequest(context, workspace, { kind: 'access', id: '1' });
  await answerRequest(context, workspace, requestId, { out: join(folder, 'answer') });
  return pageOf(join(folder, 'answer', 'reponse.pdf'));
}

describe('the last day of retention that a person is told', () => {
  it.each([
    ['2024-02-29', '2027-02-27', 'donc jusqu’au 27/02/2027 au plus'],
    ['2026-11-02', '2029-11-01', 'donc jusqu’au 01/11/2029 au plus'],
    ['2024-03-01', '2027-02-28', 'donc jusqu’au 28/02/2027 au plus'],
  ])('is, of data of %s, the last day on which the rule keeps it: %s', (from, until, words) =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1)], { ...DIRECT, on: from });
      expect(heldOnPerson(context, workspace, 1).retention).toEqual({ from, until });
      const contact = readContact(workspace, 1);
      if (contact === undefined) throw new Error('nobody was imported');
      expect(retentionOf(contact, 'ALPHA', until)).toBe('kept');
      expect(retentionOf(contact, 'ALPHA', addDays(until, 1))).toBe('past');
      expect(await letterOf(firm)).toContain(words);
    }),
  );
});
