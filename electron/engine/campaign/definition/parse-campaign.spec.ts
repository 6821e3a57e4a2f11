import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/contract/result.ts';
import { isKnownCode } from '../../../../shared/text/index.ts';
import { parseCampaign } from './parse-campaign.ts';

const OWN = ['Boutique Perdrix', 'Perdrix Maison'];

const letter = {
  organisation: 'Boutique Perdrix',
  channel: 'post',
  purpose: 'commercial',
  goods: 'vaisselle',
  from: '2026-12-01',
};

function refusal(json: unknown): { code: string; field: unknown } {
  try {
    parseCampaign(json, OWN);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, field: error.params['field'] };
    throw error;
  }
  throw new Error('accepted');
}

describe('a campaign', () => {
  it('is completed by its defaults', () => {
    const campaign = parseCampaign(letter, OWN);
    expect(campaign).toMatchObject({
      name: 'post 2026-12-01',
      channel: 'post',
      moments: ['2026-12-01'],
      segment: { all: [] },
      limit: null,
      onePerHousehold: true,
      pressure: null,
      sender: { name: null, address: null, oppositionContact: null },
      given: letter,
    });
    expect(campaign.facts).toEqual({
      organisation: 'Boutique Perdrix',
      channel: 'post',
      purpose: 'commercial',
      goods: 'vaisselle',
      message: { optOut: false },
    });
  });

  it('keeps every field that is given', () => {
    const facts = {
      relatedGoods: ['linge'],
      sector: 'press',
      professionRelated: false,
      dialing: 'predictive',
      callerId: '+33162000000',
      message: { identity: true, optOut: true, source: false, aiAnnounced: false },
      operator: 'Centre d’appels',
    };
    const campaign = parseCampaign(
      {
        ...letter,
        ...facts,
        name: 'Noël',
        channel: 'phone',
        at: '2026-12-01T10:30:00+01:00',
        to: '2026-12-12',
        limit: 10,
        onePerHousehold: null,
        pressure: { days: 30, max: 2 },
        sender: { name: 'Perdrix', address: null },
        segment: { where: { field: 'postcode', op: 'startsWith', value: '69' } },
      },
      OWN,
    );
    expect(campaign.facts).toEqual({
      organisation: 'Boutique Perdrix',
      channel: 'phone',
      purpose: 'commercial',
      goods: 'vaisselle',
      ...facts,
    });
    expect(campaign).toMatchObject({
      name: 'Noël',
      moments: ['2026-12-01T10:30:00+01:00', '2026-12-12'],
      segment: { field: 'postcode', op: 'startsWith', value: '69' },
      limit: 10,
      onePerHousehold: false,
      pressure: { days: 30, max: 2 },
      sender: { name: 'Perdrix', address: null, oppositionContact: null },
    });
  });

  it.each([
    ['no word of the message', {}, { optOut: false }],
    ['a message that says nothing of it', { message: { identity: true } }, { optOut: false, identity: true }],
    ['a message that offers it', { message: { optOut: true } }, { optOut: true }],
    ['an address to write to', { sender: { oppositionContact: 'non@perdrix.example.com' } }, undefined],
    [
      'an address, and a message without it',
      { sender: { oppositionContact: 'non@perdrix.example.com' }, message: { optOut: false } },
      { optOut: false },
    ],
  ])('on paper offers to say no as its sender does: %s', (_, fields, message) => {
    expect(parseCampaign({ ...letter, ...fields }, OWN).facts.message).toEqual(message);
  });

  it('keeps the statements for its record, which do not affect the rules', () => {
    const approval = {
      function: 'gérante',
      dpo: 'dpo@perdrix.example.com',
      message: 'Bonjour',
      recipients: ['Imprimerie Roy'],
    };
    const sectorStated = { by: 'Anne', on: '2026-11-30' };
    const campaign = parseCampaign({ ...letter, name: 'Noël', approval, sectorStated }, OWN);
    expect(campaign.approval).toEqual({
      ...approval,
      balancingTest: null,
      similarBecause: null,
      professionBecause: null,
      processors: [],
      deletedBy: null,
    });
    expect(campaign.sectorStated).toEqual(sectorStated);
    expect(campaign.key).toBe(parseCampaign({ ...letter, name: 'Noël' }, OWN).key);
    expect(parseCampaign(letter, OWN)).toMatchObject({
      sectorStated: null,
      approval: { function: null, message: null, processors: [] },
    });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty segment', {}],
    ['no filter', { where: null }],
    ['an empty group', { where: { all: [] } }],
    ['a bare empty group', { all: [] }],
  ])('is for everybody with %s', (_, segment) => {
    expect(parseCampaign({ ...letter, segment }, OWN).segment).toEqual({ all: [] });
  });

  it('belongs to any name of the controller, in any spelling', () => {
    expect(parseCampaign({ ...letter, organisation: 'PERDRIX MAISON' }, OWN).facts.organisation).toBe('PERDRIX MAISON');
  });

  it('stays the same campaign when it is postponed or narrowed, but not when a field of the rules changes', () => {
    const { key } = parseCampaign({ ...letter, name: 'Noël' }, OWN);
    for (const change of [
      { from: '2027-01-05' },
      { limit: 3 },
      { segment: { all: [] } },
      { pressure: { days: 3, max: 1 } },
    ]) {
      expect(parseCampaign({ ...letter, name: 'Noël', ...change }, OWN).key).toBe(key);
    }
    for (const change of [
      { name: 'Soldes' },
      { goods: 'linge' },
      { channel: 'email' },
      { organisation: 'Perdrix Maison' },
    ]) {
      expect(parseCampaign({ ...letter, name: 'Noël', ...change }, OWN).key).not.toBe(key);
    }
  });

  it.each<[string, unknown, string, string | undefined]>([
    ['a list', [], 'campaign.not_a_campaign', undefined],
    ['a text', 'x', 'campaign.not_a_campaign', undefined],
    ['an unknown field', { ...letter, chanel: 'post' }, 'campaign.unknown_field', 'chanel'],
    ['no organisation', { ...letter, organisation: undefined }, 'campaign.missing_field', 'organisation'],
    ['another organisation', { ...letter, organisation: 'ALPHA' }, 'campaign.organisation_other', 'organisation'],
    ['an organisation that is no text', { ...letter, organisation: 3 }, 'campaign.not_a_text', 'organisation'],
    ['an empty name', { ...letter, name: ' ' }, 'campaign.empty', 'name'],
    ['no channel', { ...letter, channel: null }, 'campaign.missing_field', 'channel'],
    ['an unknown channel', { ...letter, channel: 'fax' }, 'campaign.not_in_list', 'channel'],
    ['all channels', { ...letter, channel: 'all' }, 'campaign.not_in_list', 'channel'],
    ['an unknown purpose', { ...letter, purpose: 'sell' }, 'campaign.purpose_out_of_scope', 'purpose'],
    ['an unknown sector', { ...letter, sector: 'fibre' }, 'campaign.not_in_list', 'sector'],
    ['an unknown dialing', { ...letter, dialing: 'robot' }, 'campaign.not_in_list', 'dialing'],
    ['nothing to sell', { ...letter, goods: undefined }, 'campaign.missing_field', 'goods'],
    ['related goods that are no list', { ...letter, relatedGoods: 'linge' }, 'campaign.not_a_list', 'relatedGoods'],
    ['no moment', { ...letter, from: undefined }, 'campaign.moment_missing', 'from'],
    ['a day that is none', { ...letter, from: '2026-02-30' }, 'campaign.not_a_day', 'from'],
    ['an instant as first day', { ...letter, from: '2026-12-01T10:00:00+01:00' }, 'campaign.not_a_day', 'from'],
    ['an instant without offset', { ...letter, at: '2026-12-01T10:00:00' }, 'campaign.not_a_moment', 'at'],
    ['a last day that is none', { ...letter, to: 'demain' }, 'campaign.not_a_day', 'to'],
    ['an end before the beginning', { ...letter, to: '2026-11-30' }, 'campaign.days_reversed', 'to'],
    [
      'an end before its moment',
      { ...letter, from: undefined, at: '2026-12-01T10:30:00+01:00', to: '2026-11-30' },
      'campaign.days_reversed',
      'to',
    ],
    ['a number that is none', { ...letter, callerId: '0145000000' }, 'campaign.not_a_number', 'callerId'],
    [
      'a message field that is unknown',
      { ...letter, message: { stop: true } },
      'campaign.unknown_field',
      'message.stop',
    ],
    [
      'a message field that is no flag',
      { ...letter, message: { optOut: 'oui' } },
      'campaign.not_a_boolean',
      'message.optOut',
    ],
    ['a message that is a list', { ...letter, message: [] }, 'campaign.not_an_object', 'message'],
    ['a limit below zero', { ...letter, limit: -1 }, 'campaign.not_a_count', 'limit'],
    ['a limit with a half', { ...letter, limit: 1.5 }, 'campaign.not_a_count', 'limit'],
    ['a limit in words', { ...letter, limit: '10' }, 'campaign.not_a_count', 'limit'],
    ['pressure without days', { ...letter, pressure: { max: 2 } }, 'campaign.missing_field', 'pressure.days'],
    ['pressure of no message', { ...letter, pressure: { days: 30, max: 0 } }, 'campaign.not_a_count', 'pressure.max'],
    ['an unknown sender field', { ...letter, sender: { mail: 'x' } }, 'campaign.unknown_field', 'sender.mail'],
    ['a household in words', { ...letter, onePerHousehold: 'oui' }, 'campaign.not_a_boolean', 'onePerHousehold'],
    ['a transfer to nobody', { ...letter, purpose: 'transfer' }, 'campaign.missing_field', 'recipient'],
    ['a recipient of a sale', { ...letter, recipient: 'BETA' }, 'campaign.recipient_unexpected', 'recipient'],
    [
      'a stranger beside the filter',
      { ...letter, segment: { where: { all: [] }, limit: 3 } },
      'campaign.unknown_field',
      'segment.limit',
    ],
    [
      'an unknown filter field',
      { ...letter, segment: { where: { field: 'zip', op: 'is', value: '1' } } },
      'segment.unknown_field',
      'segment.where.field',
    ],
    [
      'an unknown operator',
      { ...letter, segment: { where: { all: [{ field: 'city', op: 'like', value: 'x' }] } } },
      'segment.unknown_operator',
      'segment.where.all[0].op',
    ],
    [
      'an unknown field of the approval',
      { ...letter, approval: { fonction: 'x' } },
      'campaign.unknown_field',
      'approval.fonction',
    ],
    [
      'a recipient that is no text',
      { ...letter, approval: { recipients: [3] } },
      'campaign.not_a_text',
      'approval.recipients[0]',
    ],
    [
      'a message as long as a book',
      { ...letter, approval: { message: 'a'.repeat(20_001) } },
      'campaign.message_too_long',
      'approval.message',
    ],
    [
      'a sector that nobody is named for',
      { ...letter, sectorStated: { on: '2026-11-30' } },
      'campaign.missing_field',
      'sectorStated.by',
    ],
    [
      'a sector stated on no day',
      { ...letter, sectorStated: { by: 'Anne', on: 'hier' } },
      'campaign.not_a_day',
      'sectorStated.on',
    ],
    ['a segment that is a text', { ...letter, segment: 'all' }, 'segment.not_an_object', 'segment'],
  ])('is refused for %s', (_, json, code, field) => {
    expect(refusal(json)).toEqual({ code, field });
    if (code.startsWith('campaign.')) expect(isKnownCode(code)).toBe(true);
  });
});
