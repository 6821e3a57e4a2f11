import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, person, PHONE_CONSENT, withFirm } from '../../../test/campaign/firm.ts';
import { simulateCampaign } from './simulate.ts';

describe('a simulation', () => {
  it('gives each day its funnel, and the changes by rule', () =>
    withFirm(async ({ workspace, add }) => {
      const origin = { ...DIRECT, on: '2026-06-01' };
      await add([person(1, { bloctel: 'non' }), person(2, { bloctel: 'non' }), person(3, { bloctel: 'oui' })], origin);
      await add([person(4, { bloctel: 'non' })], {
        ...origin,
        consents: [{ channel: 'phone', ...PHONE_CONSENT, at: '2026-07-01T10:00:00+02:00', until: '2027-05-31' }],
      });
      const { campaign, dates, changes } = await simulateCampaign(context, workspace, {
        campaign: CALL,
        dates: ['2026-08-10', '2026-08-11', '2027-07-01'],
      });
      expect(campaign).toBe('Appels');
      expect(dates.map(({ date, funnel }) => [date, funnel.evaluatedAt, funnel.total, funnel.eligible])).toEqual([
        ['2026-08-10', '2026-08-10', 4, 3],
        ['2026-08-11', '2026-08-11', 4, 1],
        ['2027-07-01', '2027-07-01', 4, 0],
      ]);
      expect(
        changes.map(({ from, to, before, after, rule, count, contacts }) => ({
          from,
          to,
          before,
          after,
          rule,
          count,
          contacts,
        })),
      ).toEqual([
        {
          from: '2026-08-10',
          to: '2026-08-11',
          before: 'conditional',
          after: 'block',
          rule: 'fr.phone.consumer.consent',
          count: 2,
          contacts: ['1', '2'],
        },
        {
          from: '2026-08-11',
          to: '2027-07-01',
          before: 'conditional',
          after: 'block',
          rule: 'fr.phone.consumer.consent',
          count: 1,
          contacts: ['4'],
        },
      ]);
      for (const change of changes)
        expect(change).toMatchObject({ message: expect.stringMatching(/\S/), source: expect.stringMatching(/\S/) });
    }));

  it('names the rule that no longer excludes people when the answer becomes milder', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      const { changes } = await simulateCampaign(context, workspace, {
        campaign: { ...CALL, channel: 'sms' },
        dates: ['2026-12-06', '2026-12-07'],
      });
      expect(changes).toEqual([]);
      const origin = { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] };
      await add([person(2)], origin);
      const weekend = await simulateCampaign(context, workspace, {
        campaign: CALL,
        dates: ['2026-12-06', '2026-12-07'],
      });
      expect(weekend.changes).toMatchObject([
        {
          before: 'block',
          after: 'conditional',
          count: 1,
          contacts: ['2'],
          rule: expect.stringMatching(/^fr\.hours\./),
        },
      ]);
    }));

  it.each([
    [[], 'campaign.no_dates'],
    [['2026-08-10', 'demain'], 'campaign.not_a_date'],
    [['2026-02-30'], 'campaign.not_a_date'],
  ])('is refused for the dates %j', (dates, code) =>
    withFirm(async ({ workspace }) => {
      await expect(simulateCampaign(context, workspace, { campaign: CALL, dates })).rejects.toThrow(code);
    }),
  );
});
