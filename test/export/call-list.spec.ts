import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';

describe('call lists', () => {
  const origin = {
    ...DIRECT,
    consents: [
      { channel: 'phone', ...PHONE_CONSENT },
      { channel: 'automated_call', ...PHONE_CONSENT },
    ],
  };

  it('name the accord and the request that permit the call, and no other one', () =>
    withFirm(async ({ folder, workspace, add, record }) => {
      const other = { channel: 'phone', ...PHONE_CONSENT, at: '2026-11-05T10:00:00+01:00', goods: ['voyages'] };
      await add([person(1)], { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }, other] });
      await add([person(2)]);
      const requests = [
        { at: '2026-11-27T16:00:00+01:00', goods: 'vaisselle', proof: true },
        { at: '2026-11-28T09:00:00+01:00', goods: 'vaisselle' },
        { at: '2026-11-30T09:00:00+01:00', goods: 'voyages', proof: true },
        { at: '2062-11-30T09:00:00+01:00', goods: 'vaisselle', proof: true },
      ];
      await record({ id: '2', add: { requests } });
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'calls'),
      });
      const [, first, second] = readFileSync(join(out, 'dialer.csv'), 'utf8').split('\r\n');
      expect(first).toContain('vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027');
      expect(first).toContain(',consent,2026-10-01,');
      expect(second).toContain('vous avez demandé à être rappelé le 27/11/2026');
      const told = JSON.parse(readFileSync(join(out, 'record.json'), 'utf8')) as { readonly consents: object };
      expect(told.consents).toMatchObject({ count: 1, wordings: [{ from: '2026-10-01', to: '2026-10-01' }] });
    }));

  it('name the day in France of an accord whose time a site wrote in UTC', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)], {
        ...DIRECT,
        consents: [{ channel: 'phone', ...PHONE_CONSENT, at: '2026-09-30T22:30:00Z' }],
      });
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'calls'),
      });
      const [, row] = readFileSync(join(out, 'dialer.csv'), 'utf8').split('\r\n');
      expect(row).toContain('vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027');
      expect(row).toContain(',consent,2026-10-01,');
      const told = JSON.parse(readFileSync(join(out, 'record.json'), 'utf8')) as { readonly consents: object };
      expect(told.consents).toMatchObject({ wordings: [{ from: '2026-10-01', to: '2026-10-01' }] });
    }));

  it('give an agent all necessary information', () =>
    withFirm(async ({ folder, workspace, reference, add, record }) => {
      await add(
        [
          {
            civility: 'Mme',
            firstName: '@Claire',
            lastName: '=PERDRIX; "la Belle"',
            mobile: '06 39 98 10 01',
            phone: '01 99 00 10 01',
            street: '3 rue des Halles',
            postcode: '01000',
            city: 'Bourg',
          },
          {
            civility: 'M.',
            firstName: 'Jean',
            lastName: 'PAYET',
            mobile: '0692 00 10 02',
            postcode: '97400',
            city: 'Saint-Denis',
          },
        ],
        origin,
      );
      await record({ id: '1', add: { calls: [{ at: '2026-11-20T11:00:00+01:00', outcome: 'no_answer' }] } });
      const answer = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'calls'),
      });
      const text = readFileSync(join(answer.folder, 'dialer.csv'), 'utf8');
      expect(text.split('\r\n')).toEqual([
        'external_id,phone1,phone2,phone3,last_name,first_name,title,company,postal_code,city,country,timezone,call_from,call_to,max_attempts,consent_basis,consent_date,origin,campaign,comment',
        `${reference(1)},+33639981001,+33199001001,,"PERDRIX; ""la Belle""",Claire,Mme,,01000,Bourg,FR,Europe/Paris,10:00|14:00,13:00|20:00,1,consent,2026-10-01,Carnet de la boutique,Appels,` +
          '"Vous nous avez donné votre numéro le 01/10/2026 (Carnet de la boutique), et vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027."',
        `${reference(2)},+262692001002,,,PAYET,Jean,M.,,97400,Saint-Denis,RE,Indian/Reunion,10:00|14:00,13:00|20:00,1,consent,2026-10-01,Carnet de la boutique,Appels,` +
          '"Vous nous avez donné votre numéro le 01/10/2026 (Carnet de la boutique), et vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027."',
        '',
      ]);
    }));

  it.each([
    ['a slot alone', { slot: '2026-12-01T18:30:00+01:00' }, ['18:30', '18:31']],
    [
      'a slot beside a period',
      { slot: '2026-12-01T18:30:00+01:00', until: '2027-09-30' },
      ['10:00|14:00', '13:00|20:00'],
    ],
  ])('give the hours of a consent to %s', (_title, agreed, hours) =>
    withFirm(async ({ folder, workspace, add, record }) => {
      await add([person(1)]);
      const { until: _until, ...proven } = PHONE_CONSENT;
      await record({ id: '1', add: { consents: [{ channel: 'phone', event: 'granted', ...proven, ...agreed }] } });
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'slot'),
      });
      const [, row = []] = await writtenRows(join(out, 'dialer.csv'));
      expect(row.slice(12, 14)).toEqual(hours);
    }),
  );

  it('give a robot one number a person', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add([person(1, { phone: '01 99 00 10 01' })], origin);
      const campaign = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
      const answer = await exportCampaign(context, workspace, {
        campaign,
        format: 'robot-csv',
        out: join(folder, 'robot'),
      });
      expect(readFileSync(join(answer.folder, 'robot.csv'), 'utf8').split('\r\n')).toEqual([
        'external_id,phone,last_name,first_name,postal_code,timezone,call_from,call_to,max_attempts,caller_id,consent_date,consent_source,campaign',
        `${reference(1)},+33639981001,NOMB,Prénomb,69002,Europe/Paris,10:00|14:00,13:00|20:00,1,+33162000000,2026-10-01,Carnet de la boutique,Appels`,
        '',
      ]);
    }));

  it('have their header when they are empty', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const answer = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'empty'),
      });
      expect(answer.files).toMatchObject([{ rows: 0 }]);
      expect(await writtenRows(join(answer.folder, 'dialer.csv'))).toHaveLength(1);
    }));

  describe('permit so many attempts', () => {
    /** The attempts of the only person on a list of a day; undefined: the list is empty. */
    const attemptsOn = async (
      { folder, workspace }: Firm,
      from: string,
      choices: { attempts?: number } = {},
      name = from,
    ): Promise<string | undefined> => {
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...CALL, from },
        format: 'dialer-csv',
        out: join(folder, name),
        choices,
      });
      return (await writtenRows(join(out, 'dialer.csv')))[1]?.[14];
    };

    it('one each by default, so that four lists are four calls', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'])
          expect(await attemptsOn(firm, day), day).toBe('1');
        expect(await attemptsOn(firm, '2026-12-07')).toBeUndefined();
        const check = await checkCampaign(context, firm.workspace, { campaign: { ...CALL, from: '2026-12-07' } });
        expect(check.funnel.reasons.map(({ rule }) => rule)).toEqual(['fr.hours.attempts']);
      }));

    it('the requested number, within the rest of the cap', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 3 })).toBe('3');
        expect(await attemptsOn(firm, '2026-12-02', { attempts: 3 })).toBe('1');
        expect(await attemptsOn(firm, '2026-12-03', { attempts: 3 })).toBeUndefined();
      }));

    it('and count as those that the file gave, not as those that were asked for', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        await firm.record({
          id: '1',
          add: { calls: [16, 17, 18].map((day) => ({ at: `2026-11-${day}T11:00:00+01:00`, outcome: 'no_answer' })) },
        });
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 4 })).toBe('1');
        // On 16 December the call of 16 November has left the thirty days, on the 18th all three have.
        expect(await attemptsOn(firm, '2026-12-15', { attempts: 4 })).toBeUndefined();
        expect(await attemptsOn(firm, '2026-12-18', { attempts: 4 })).toBe('3');
      }));

    it('the more generous of two lists of one campaign and moment', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 2 }, 'a')).toBe('2');
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 3 }, 'b')).toBe('3');
        expect(await attemptsOn(firm, '2026-12-01', {}, 'c')).toBe('1');
        expect(await attemptsOn(firm, '2026-12-02', { attempts: 4 })).toBe('1');
      }));

    it('the legal rest for each person', () =>
      withFirm(async ({ folder, workspace, add, record }) => {
        await add([person(1), person(2), person(3)], origin);
        await record({
          id: '2',
          add: { calls: [16, 17, 18].map((day) => ({ at: `2026-11-${day}T11:00:00+01:00`, outcome: 'no_answer' })) },
        });
        const campaign = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
        const { folder: out } = await exportCampaign(context, workspace, {
          campaign,
          format: 'robot-csv',
          out: join(folder, 'r'),
          choices: { attempts: 2 },
        });
        expect((await writtenRows(join(out, 'robot.csv'))).slice(1).map((row) => row[8])).toEqual(['2', '1', '2']);
        const next = await exportCampaign(context, workspace, {
          campaign: { ...campaign, from: '2026-12-02' },
          format: 'robot-csv',
          out: join(folder, 's'),
          choices: { attempts: 4 },
        });
        expect(
          (await writtenRows(join(next.folder, 'robot.csv'))).slice(1).map((row) => [row[0]?.slice(-1), row[8]]),
        ).toEqual([
          ['1', '2'],
          ['3', '2'],
        ]);
      }));

    it.each([
      [LETTER, 'post-lines'],
      [CALL, 'suppression-sha256'],
      [{ ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' }, 'asterisk-call-files'],
    ])('where there are calls in one file (%#)', (campaign, format) =>
      withFirm(async ({ folder, workspace, add }) => {
        await add([person(1)], origin);
        const out = join(folder, 'x');
        await expect(
          exportCampaign(context, workspace, { campaign, format, out, choices: { attempts: 2 } }),
        ).rejects.toMatchObject({ code: 'export.attempts_unsuited' });
        expect(existsSync(out)).toBe(false);
      }),
    );

    it.each([0, 1.5, 100, Number.NaN])('never %d', (attempts) =>
      withFirm(async ({ folder, workspace }) => {
        await expect(
          exportCampaign(context, workspace, {
            campaign: CALL,
            format: 'dialer-csv',
            out: join(folder, 'x'),
            choices: { attempts },
          }),
        ).rejects.toMatchObject({ code: 'export.attempts' });
      }),
    );
  });
});
