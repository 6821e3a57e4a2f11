import { describe, expect, it } from 'vitest';
import type { CampaignDraft } from '../../../../shared/contract/campaign.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import { parseCampaign } from './parse-campaign.ts';
import { campaignOfDraft } from './draft-campaign.ts';

const DRAFT: CampaignDraft = {
  name: 'Fêtes',
  channel: 'phone',
  purpose: 'commercial',
  goods: 'literie',
  relatedGoods: [],
  sector: null,
  professionRelated: null,
  from: '2026-12-01',
  to: null,
  dialing: 'manual',
  callerId: '01 99 00 00 01',
  operator: null,
  segment: { join: 'all', conditions: [] },
  savedSegment: null,
  exclude: [],
  limit: null,
  onePerHousehold: true,
  pressure: null,
  sender: { name: null, address: null, oppositionContact: null },
};

const STATED = { by: 'Anne', on: '2026-11-29' };
const GROUND = { organisation: 'Alba', stated: STATED, pathOf: (token: string) => `/dossier/${token}.xlsx` };

describe('the campaign of a draft', () => {
  it('leaves out unanswered fields', () => {
    expect(campaignOfDraft(DRAFT, GROUND)).toEqual({
      name: 'Fêtes',
      organisation: 'Alba',
      channel: 'phone',
      purpose: 'commercial',
      goods: 'literie',
      from: '2026-12-01',
      dialing: 'manual',
      callerId: '+33199000001',
    });
  });

  it('is valid for any answers', () => {
    const full: CampaignDraft = {
      ...DRAFT,
      channel: 'post',
      relatedGoods: ['linge'],
      sector: 'press',
      professionRelated: false,
      to: '2026-12-12',
      operator: 'Presto',
      limit: 100,
      pressure: { days: 30, max: 2 },
      segment: {
        join: 'any',
        conditions: [
          { field: 'postcode', op: 'startsWith', value: '69' },
          { field: 'emails', op: 'exists', value: false },
          { field: 'city', op: 'in', value: ['Lyon'] },
        ],
      },
      sender: { name: 'Alba', address: null, oppositionContact: 'non@alba.example.com' },
    };
    const { segment, moments, limit, onePerHousehold, sender } = parseCampaign(campaignOfDraft(full, GROUND), ['Alba']);
    expect({ segment, moments, limit, onePerHousehold, sender }).toEqual({
      segment: { any: full.segment.conditions },
      moments: ['2026-12-01', '2026-12-12'],
      limit: 100,
      onePerHousehold: true,
      sender: { name: 'Alba', address: null, oppositionContact: 'non@alba.example.com' },
    });
  });

  it('names a saved segment instead of conditions, and whom to leave out', () => {
    const exclude = [{ export: '12' }, { segment: 'Fidèles' }, { fileToken: 'deja-livres' }];
    const given = campaignOfDraft({ ...DRAFT, savedSegment: 'Lyonnais', exclude }, GROUND);
    expect(given).toMatchObject({
      segment: { name: 'Lyonnais' },
      exclude: [{ export: '12' }, { segment: 'Fidèles' }, { file: '/dossier/deja-livres.xlsx' }],
    });
  });

  it('keeps the author and day of the sector statement, also for « none » (SG-2)', () => {
    for (const sector of ['none', 'energy_renovation'] as const) {
      const given = campaignOfDraft({ ...DRAFT, sector }, GROUND);
      expect(given).toMatchObject({ sector, sectorStated: STATED });
      expect(parseCampaign(given, ['Alba'])).toMatchObject({ facts: { sector }, sectorStated: STATED });
    }
    expect(campaignOfDraft(DRAFT, GROUND)).not.toHaveProperty('sectorStated');
  });

  it.each([
    ['01 62 00 00 01', '+33162000001'],
    ['01.62.00.00.01', '+33162000001'],
    ['+33 1 62 00 00 01', '+33162000001'],
    ['0033162000001', '+33162000001'],
    ['+32 2 555 12 12', '+3225551212'],
    ['hidden', 'hidden'],
  ])('shows %s as %s', (callerId, shown) => {
    expect(campaignOfDraft({ ...DRAFT, callerId }, GROUND)).toMatchObject({ callerId: shown });
  });

  it.each(['06 12 34', 'le standard', '+0'])('refuses %s as a number to show', (callerId) => {
    expect(() => campaignOfDraft({ ...DRAFT, callerId }, GROUND)).toThrow(
      new AppError('campaign.caller_unreadable', { value: callerId }),
    );
  });
});
