import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, person, PHONE_CONSENT, withFirm } from '../../../../test/campaign/firm.ts';
import { exportCampaign } from '../export-campaign.ts';

/** The sentence for an agent about a consent of 1 October 2026. */
async function readAloud(until: string | undefined): Promise<string | undefined> {
  const { until: _stated, ...consent } = PHONE_CONSENT;
  const given = { channel: 'phone', ...consent, ...(until === undefined ? {} : { until }) };
  let comment: string | undefined;
  await withFirm(async ({ folder, workspace, add }) => {
    await add([person(1, { mobile: '06 39 98 10 01' })], { ...DIRECT, consents: [given] });
    const { folder: out } = await exportCampaign(context, workspace, {
      campaign: CALL,
      format: 'dialer-csv',
      out: join(folder, 'calls'),
    });
    comment = /"(Vous nous avez[^"]*)"/.exec(readFileSync(join(out, 'dialer.csv'), 'utf8'))?.[1];
  });
  return comment;
}

describe('the last day of a consent to calls, in the sentence to read aloud', () => {
  it.each([
    ['is that of the law where the text states none', undefined, '30/09/2027'],
    ['is that of the law where the text states a later one', '2029-12-31', '30/09/2027'],
    ['is that of the text where it ends sooner', '2027-01-31', '31/01/2027'],
  ])('%s', async (_what, until, day) => {
    expect(await readAloud(until)).toMatch(
      new RegExp(`vous avez accepté le 01/10/2026 d’être appelé, jusqu’au ${day}\\.$`),
    );
  });
});
