import { describe, expect, it } from 'vitest';
import type { Channel } from '../../shared/domain/channel.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { readContact } from '../../electron/engine/contact/contact-reader.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { findContact } from '../../electron/engine/person/person-found.ts';
import { readPersonRecord } from '../../electron/engine/person/person-record.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { heldUnder } from '../../electron/engine/rights/held-data.ts';
import { collected } from '../samples/new-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, contextOn, LETTER, person, withFirm } from '../campaign/firm.ts';

const EMAIL = 'personne.1@example.com';
const GRANTED = { channel: 'post', event: 'granted', at: '2026-11-20T10:00:00+01:00', positiveAct: true, proof: true };

/** The pages that say of contact 1 that a channel is closed to our own messages. */
async function pagesClosing(workspace: Workspace, channel: Channel): Promise<readonly string[]> {
  const has = (closed: readonly { readonly channel: Channel }[]): boolean =>
    closed.some((one) => one.channel === channel);
  const contact = readContact(workspace, 1);
  if (contact === undefined) throw new Error('contact 1 is gone');
  const listed = await collected(listContacts(context, workspace));
  const closed = {
    lookup: has(lookUpPerson(context, workspace, { email: EMAIL }).suppressed),
    found: has(findContact(context, workspace, 1).suppressed),
    person: has(readPersonRecord(workspace, { id: '1' }).persons[0]?.oppositions ?? []),
    contacts: listed[0]?.suppressed.includes(channel) === true,
    held: has(heldUnder(workspace, contact, '2026-11-24').oppositions),
  };
  return Object.entries(closed).flatMap(([page, isClosed]) => (isClosed ? [page] : []));
}

const EVERY_PAGE = ['lookup', 'found', 'person', 'contacts', 'held'];

async function isSuppressed(workspace: Workspace): Promise<boolean> {
  const { funnel } = await checkCampaign(context, workspace, { campaign: LETTER });
  return funnel.steps.some(({ step, out }) => step === 'suppressed' && out > 0);
}

describe('an opposition to everything, then a consent by hand', () => {
  it.each([
    ['of us', { organisations: ['ALPHA'] }, false],
    ['of us to offers', { organisations: ['ALPHA'], purpose: 'commercial' }, false],
    ['of us to appeals', { organisations: ['ALPHA'], purpose: 'charity' }, true],
    ['of a partner', { organisations: ['BETA'] }, true],
    ['of us for an e-mail of another person', { organisations: ['ALPHA'], coordinate: 'autre@example.com' }, true],
    ['of us for the address', { organisations: ['ALPHA'], coordinate: '69002 1 rue halles' }, false],
  ])('%s: the pages say what the check says', (_, consent, isClosed) =>
    withFirm(async ({ workspace, add, record }) => {
      await add([person(1)]);
      await suppressPerson(contextOn('2026-11-01'), workspace, { contact: '1', on: '2026-11-01' });
      await record({ id: '1', add: { consents: [{ ...GRANTED, ...consent }] } });
      expect(await isSuppressed(workspace)).toBe(isClosed);
      expect(await pagesClosing(workspace, 'post')).toEqual(isClosed ? EVERY_PAGE : []);
    }),
  );

  it('for one of two e-mails leaves the other closed', () =>
    withFirm(async ({ workspace, add, record }) => {
      await add([person(1, { email: `${EMAIL}; second@example.com` })]);
      await suppressPerson(contextOn('2026-11-01'), workspace, { contact: '1', on: '2026-11-01' });
      const consent = { ...GRANTED, channel: 'email', organisations: ['ALPHA'], coordinate: EMAIL };
      await record({ id: '1', add: { consents: [consent] } });
      expect(await pagesClosing(workspace, 'email')).toEqual(EVERY_PAGE);
    }));
});

it('a consent of one person says nothing of another with the same e-mail', () =>
  withFirm(async ({ workspace, add, record }) => {
    await add([person(1), person(2, { email: EMAIL })]);
    await suppressPerson(contextOn('2026-11-01'), workspace, { email: EMAIL, on: '2026-11-01' });
    await record({ id: '2', add: { consents: [{ ...GRANTED, channel: 'email', organisations: ['ALPHA'] }] } });
    expect(await pagesClosing(workspace, 'email')).toEqual(EVERY_PAGE);
  }));

it('an opposition under an address that was corrected before is told on every page', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1)]);
    const { lastName, firstName, street, postcode } = person(1);
    const name = `${firstName ?? ''} ${lastName ?? ''}`;
    correctContact(context, workspace, 1, [{ field: 'street', from: street ?? '', to: '9 quai Perrache' }]);
    await suppressPerson(contextOn('2026-11-01'), workspace, {
      name,
      street,
      postcode,
      channel: 'post',
      on: '2026-11-01',
    });
    expect(await isSuppressed(workspace)).toBe(true);
    expect(await pagesClosing(workspace, 'post')).toEqual(EVERY_PAGE);
  }));
