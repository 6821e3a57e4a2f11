import { describe, expect, it } from 'vitest';
import type { CampaignFacts, ContactFacts, Facts } from '../domain/contact/facts.ts';
import { direct, offer, partner, yes } from '../../test/rules/examples/people.ts';
import { withoutKey } from './changed-facts.ts';
import { CHANGES, OPPOSITION, type Change } from './changes.ts';

const AT = '2026-11-24T11:00:00+01:00';
const DAY = '2026-11-24';

const factsOf = (contact: Partial<ContactFacts>, campaign: Partial<CampaignFacts> = {}): Facts => ({
  contact: { audience: 'consumer', ...contact },
  campaign: { ...offer('phone'), at: AT, ...campaign },
});
const changed = (id: Change['id'], facts: Facts): Facts | null =>
  (id === 'opposition' ? OPPOSITION : CHANGES.find((change) => change.id === id))?.apply(facts) ?? null;

describe('a change to the contact', () => {
  const INFORMED = { informed: true, objectionOffered: true };
  const untold = { informed: false, objectionOffered: false };
  it.each<readonly [Change['id'], Partial<ContactFacts>, Partial<ContactFacts>]>([
    [
      'origin_found',
      { origins: [partner('2020-01-05')] },
      {
        origins: [partner('2020-01-05'), { kind: 'direct', on: DAY, source: 'Coordonnées redonnées', ...INFORMED }],
      },
    ],
    ['origin_found', {}, { origins: [{ kind: 'direct', on: DAY, source: 'Coordonnées redonnées', ...INFORMED }] }],
    [
      'informed_at_collection',
      {
        origins: [direct('2026-01-05', untold)],
        sales: [{ on: '2026-01-05', informed: false, refusalOffered: false }],
        contracts: [{ goods: 'kitchen', from: '2026-01-05', until: null, informed: false, refusalOffered: false }],
      },
      {
        origins: [direct('2026-01-05')],
        sales: [{ on: '2026-01-05', informed: true, refusalOffered: true }],
        contracts: [{ goods: 'kitchen', from: '2026-01-05', until: null, informed: true, refusalOffered: true }],
      },
    ],
    ['informed_at_collection', {}, { origins: [], sales: [], contracts: [] }],
    [
      'transmission_told',
      { origins: [direct('2026-01-05'), partner('2026-01-06')] },
      { origins: [direct('2026-01-05', { transmissionInformed: true }), partner('2026-01-06')] },
    ],
    ['transmission_told', {}, { origins: [] }],
    ['notice_given', { origins: [partner('2026-01-06')] }, { origins: [partner('2026-01-06', { noticeOn: DAY })] }],
    ['notice_given', {}, { origins: [] }],
    ['use_expected', { origins: [partner('2026-01-06')] }, { origins: [partner('2026-01-06', { expected: true })] }],
    ['use_expected', {}, { origins: [] }],
    [
      'transmission_agreed',
      { origins: [partner('2026-01-06', { informed: false })] },
      { origins: [partner('2026-01-06', { informed: true, transmissionConsent: true })] },
    ],
    ['transmission_agreed', {}, { origins: [] }],
    [
      'contract',
      { contracts: [{ goods: 'bath', from: '2020-01-05', until: '2021-01-05' }] },
      {
        contracts: [
          { goods: 'bath', from: '2020-01-05', until: '2021-01-05' },
          { goods: 'kitchen', from: DAY, until: null, informed: true, refusalOffered: true },
        ],
      },
    ],
    [
      'contract',
      {},
      { contracts: [{ goods: 'kitchen', from: DAY, until: null, informed: true, refusalOffered: true }] },
    ],
    ['request', {}, { requests: [{ at: AT, goods: 'kitchen', proof: true }] }],
    [
      'request',
      { requests: [{ at: '2020-01-05', goods: 'bath', proof: false }] },
      {
        requests: [
          { at: '2020-01-05', goods: 'bath', proof: false },
          { at: AT, goods: 'kitchen', proof: true },
        ],
      },
    ],
    ['recent_contact', { lastContactFromPerson: '2020-01-05' }, { lastContactFromPerson: DAY }],
    ['not_on_bloctel', { bloctel: true }, { bloctel: false }],
    ['newer_coordinate', { status: 'wrong_number', phone: '+33199000001' }, { phone: '+33199000001' }],
    ['french_number', { phone: '+3225552213' }, { phone: '+33199000000' }],
    ['first_letter', { contacted: [{ channel: 'post', at: '2026-01-05' }], bloctel: true }, { bloctel: true }],
    [
      'opposition',
      { consents: [yes('phone', '2026-01-05')] },
      { consents: [yes('phone', '2026-01-05'), { channel: 'all', event: 'opposed', at: AT }] },
    ],
    ['opposition', {}, { consents: [{ channel: 'all', event: 'opposed', at: AT }] }],
  ])('%s on %j', (id, before, after) => {
    expect(changed(id, factsOf(before))).toEqual(factsOf(after));
  });

  it.each<readonly [Change['id'], Partial<ContactFacts>]>([
    ['newer_coordinate', {}],
    ['newer_coordinate', { status: 'deceased' }],
    ['french_number', {}],
    ['french_number', { phone: '+33199000001' }],
    ['first_letter', {}],
  ])('%s makes no sense of %j', (id, contact) => {
    expect(changed(id, factsOf(contact))).toBeNull();
  });

  it.each(['contract', 'request'] as const)('%s makes no sense without an offer', (id) => {
    const { contact, campaign } = factsOf({});
    expect(changed(id, { contact, campaign: withoutKey(campaign, 'goods') })).toBeNull();
  });
});

describe('a change to the campaign', () => {
  it.each<readonly [Change['id'], Partial<CampaignFacts>, Partial<CampaignFacts>]>([
    [
      'message_complete',
      { message: { identity: false } },
      { message: { identity: true, optOut: true, source: true, aiAnnounced: true } },
    ],
    ['number_shown', { callerId: 'hidden' }, { callerId: '+33199000000' }],
    ['number_shown', { callerId: 'hidden', channel: 'automated_call' }, { callerId: '+33162000000' }],
    ['called_by_hand', { dialing: 'predictive' }, { dialing: 'manual', callerId: '+33199000000' }],
    ['offer_related', { professionRelated: false }, { professionRelated: true }],
    ['sector_none', {}, { sector: 'none' }],
  ])('%s of %j', (id, before, after) => {
    expect(changed(id, factsOf({}, before))).toEqual(factsOf({}, { ...before, ...after }));
  });

  it('lets the organisation call without its operator', () => {
    expect(changed('own_call', factsOf({}, { operator: 'Centre Appel' }))).toEqual(factsOf({}));
  });

  it.each<readonly [Change['id'], Partial<CampaignFacts>]>([
    ['message_complete', {}],
    ['called_by_hand', {}],
    ['called_by_hand', { dialing: 'manual' }],
    ['called_by_hand', { channel: 'sms', dialing: 'predictive' }],
    ['own_call', {}],
    ['sector_none', { sector: 'energy_renovation' }],
  ])('%s makes no sense of %j', (id, campaign) => {
    expect(changed(id, factsOf({}, campaign))).toBeNull();
  });
});
