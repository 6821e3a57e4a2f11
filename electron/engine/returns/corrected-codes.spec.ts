import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AGREED, CALL, context, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { LATER, takeLines } from '../../../test/returns/take-lines.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { exportCampaign } from '../export/export-campaign.ts';

const HEADER = 'call_date,phone_number_dialed,status,user,full_name,vendor_lead_code,status_name';
const AT = '2026-12-01 10:05:00';

const withCallList = (work: (firm: Firm) => Promise<void>): Promise<void> =>
  withFirm(async (firm) => {
    await firm.add([person(1), person(2)], AGREED);
    await exportCampaign(context, firm.workspace, {
      campaign: CALL,
      format: 'vicidial',
      out: join(firm.folder, 'list'),
    });
    await work(firm);
  });

const report = (firm: Firm, status: string, at = AT): readonly string[] => [
  HEADER,
  `${at},639981001,${status},6666,Agent Un,${firm.reference(1)},Nom ${status}`,
  `2026-12-01 10:06:00,639981002,NA,6666,Agent Un,${firm.reference(2)},Nom NA`,
];

async function callable({ workspace }: Firm): Promise<readonly number[]> {
  const { listed } = await checkCampaign(LATER, workspace, {
    campaign: { ...CALL, name: 'Suite', from: '2026-12-02' },
  });
  return listed.map(({ contactId }) => contactId);
}

describe('a call whose code is corrected in a later report', () => {
  it.each([
    ['DNC', { oppositions: 1, refusals: 0, calls: 0 }],
    ['NI', { oppositions: 0, refusals: 1, calls: 1 }],
  ])('to %s is a no', (status, counts) =>
    withCallList(async (firm) => {
      expect(await takeLines(firm, 'calls.csv', report(firm, 'NA'))).toMatchObject({ rows: 2, applied: 2, calls: 2 });
      expect(await callable(firm)).toEqual([1, 2]);
      const corrected = await takeLines(firm, 'calls.csv', report(firm, status));
      expect(corrected).toMatchObject({ rows: 2, applied: 1, known: 1, ...counts });
      expect(await callable(firm)).toEqual([2]);
      // The no is told once.
      expect(await takeLines(firm, 'calls.csv', [...report(firm, status), ''])).toMatchObject({ applied: 0, known: 2 });
    }),
  );

  it('to another code than a no is the same call, and takes back no no', () =>
    withCallList(async (firm) => {
      await takeLines(firm, 'calls.csv', report(firm, 'DNC'));
      expect(await takeLines(firm, 'calls.csv', report(firm, 'SALE'))).toMatchObject({
        applied: 0,
        known: 2,
        calls: 0,
      });
      expect(await callable(firm)).toEqual([2]);
    }));
});
