import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOn, DIRECT, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { keepPerson } from '../retention/keep-person.ts';
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

  it.each<{
    readonly what: string;
    readonly origin: object;
    readonly does?: (firm: Firm) => unknown;
    readonly says: string;
  }>([
    {
      what: 'without a sure date',
      origin: { kind: 'unknown' },
      says: 'nous n’avons pas trouvé de date sûre',
    },
    {
      what: 'without a sure date, and held',
      origin: { kind: 'unknown' },
      does: ({ workspace }) =>
        keepPerson(context, workspace, { contact: '1', until: '2027-06-30', reason: 'garantie' }),
      says: 'jusqu’au 30/06/2027, pour ce motif : garantie',
    },
    {
      what: 'of a member',
      origin: DIRECT,
      does: (firm) => firm.record({ id: '1', add: { member: true } }),
      says: 'tant que dure notre relation',
    },
    {
      what: 'of a member without a date of collection',
      origin: { kind: 'unknown' },
      does: (firm) => firm.record({ id: '1', add: { member: true } }),
      says: 'tant que dure notre relation',
    },
    {
      what: 'past the period',
      origin: { ...DIRECT, on: '2019-10-01' },
      says: 'donc jusqu’au 30/09/2022. Ce jour est passé',
    },
  ])('is told in words of data $what', ({ origin, does, says }) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], origin);
      await does?.(firm);
      expect(await letterOf(firm)).toContain(says);
    }),
  );

  it('is told as missing to the window too', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(2)], { kind: 'unknown' });
      expect(heldOnPerson(context, workspace, 1).retention).toEqual({ isUndated: true });
    }));
});
