import { describe, expect, it } from 'vitest';
import { CALL, AGREED, contextOn, people, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { writtenReturns } from '../../../test/returns/take-lines.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { erasePerson } from '../person/person-record.ts';
import { lookUpPerson } from '../person/lookup.ts';
import { takeReturns } from './take-returns.ts';

const TODAY = contextOn('2026-12-02');

const taken = (firm: Firm, lines: readonly string[]) =>
  takeReturns(TODAY, firm.workspace, { ...writtenReturns(firm, 'retours.csv', lines), sameClient: true });

const channelsOf = (firm: Firm, typed: Parameters<typeof lookUpPerson>[2]): readonly string[] =>
  lookUpPerson(TODAY, firm.workspace, typed).suppressed.map(({ channel }) => channel);

const CALLS = 'call_date,status,vendor_lead_code,phone_number_dialed';

describe('a no of somebody who is no contact any more', () => {
  it.each([
    ['A dit non', 'NI', ['phone', 'automated_call']],
    ['Ne plus appeler', 'DNC', ['phone', 'automated_call']],
  ])('« %s » of an erased person closes the number of its row', (_, status, channels) =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2));
      await erasePerson(TODAY, firm.workspace, { id: '2' });
      const lines = [CALLS, `2026-12-01 10:00:00,${status},${firm.reference(2)},0639981002`];
      expect(await taken(firm, lines)).toMatchObject({ rows: 1, applied: 1, unmatched: 0, oppositions: 1, calls: 0 });
      expect(channelsOf(firm, { phone: '06 39 98 10 02' })).toEqual(channels);
      expect(await taken(firm, lines)).toMatchObject({ rows: 1, known: 1, oppositions: 0 });
    }),
  );

  it('holds when the person comes back by another file', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), AGREED);
      await erasePerson(TODAY, firm.workspace, { id: '2' });
      await taken(firm, [CALLS, `2026-12-01 10:00:00,NI,${firm.reference(2)},0639981002`]);
      await firm.add([person(2)], AGREED);
      const { funnel } = await checkCampaign(TODAY, firm.workspace, { campaign: CALL });
      expect(funnel.steps).toContainEqual({ step: 'suppressed', out: 1 });
    }));

  it('closes the name and address of a letter that was refused', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2));
      await erasePerson(TODAY, firm.workspace, { id: '2' });
      const lines = [
        'Date;Motif;Nom;Adresse;Code postal',
        '01/12/2026;Pli refusé;Mme Prénomc NOMC;2 rue des Halles;69002',
      ];
      expect(await taken(firm, lines)).toMatchObject({ rows: 1, applied: 1, oppositions: 1, unmatched: 0 });
      const typed = { name: 'Prénomc NOMC', street: '2 rue des Halles', postcode: '69002' };
      expect(channelsOf(firm, typed)).toEqual(['post']);
      expect(await taken(firm, lines)).toMatchObject({ known: 1 });
    }));

  it('is reported where the row has a reference alone', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3));
      await erasePerson(TODAY, firm.workspace, { id: '2' });
      const lines = [
        'call_date,status,vendor_lead_code',
        `2026-12-01 10:00:00,NI,${firm.reference(2)}`,
        `2026-12-01 10:01:00,DNC,${firm.reference(2)}`,
        `2026-12-01 10:02:00,NA,${firm.reference(2)}`,
      ];
      const report = await taken(firm, lines);
      expect(report).toMatchObject({ rows: 3, applied: 0, unmatched: 3, oppositions: 0 });
      expect(report.problems.map(({ row, code }) => [row, code])).toEqual([
        [2, 'returns.no_of_nobody'],
        [3, 'returns.no_of_nobody'],
      ]);
    }));
});
