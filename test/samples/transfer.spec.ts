import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Funnel } from '../../electron/engine/campaign/funnel.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { context, withWorkspace } from './new-workspace.ts';
import { SAMPLES } from './truth.ts';

const LETTER = {
  name: 'Noël',
  organisation: 'Alba',
  channel: 'post',
  purpose: 'commercial',
  goods: 'vaisselle',
  from: '2026-12-01',
  sender: { oppositionContact: 'non@alba.example.com' },
};
const TRANSFER = { ...LETTER, name: 'Fichier pour BETA', purpose: 'transfer', recipient: 'BETA Literie' };

it('a transfer of the shop’s customers has one row per person, and does not count as pressure for a letter', () =>
  withWorkspace(async (workspace, folder) => {
    const origin = JSON.parse(readFileSync(`${SAMPLES}clients-boutique.origin.json`, 'utf8')) as object;
    await importFile(context, workspace, {
      file: `${SAMPLES}clients-boutique.xlsx`,
      origin: { ...origin, transmissionInformed: true },
      evidenceFolder: SAMPLES,
      dryRun: false,
    });
    const pressed = { ...LETTER, pressure: { days: 30, max: 1 } };
    const partsOf = ({ total, steps, eligible }: Funnel) => ({
      total,
      ...Object.fromEntries(steps.filter(({ out }) => out > 0).map(({ step, out }) => [step, out])),
      eligible,
    });
    // 378 - 29 without an address - 1 opposed = 348, one of them with a remark that the address is out of date.
    const reached = { total: 378, no_coordinate: 29, suppressed: 1, review: 1 };
    const { files, funnel } = await exportCampaign(context, workspace, {
      campaign: TRANSFER,
      format: 'transfer-csv',
      out: join(folder, 'beta'),
    });
    expect(partsOf(funnel)).toEqual({ ...reached, eligible: 348 - 1 });
    expect(files[0]).toMatchObject({ name: 'transfer.csv', rows: 348 - 1 });
    const { funnel: letter } = await checkCampaign(context, workspace, { campaign: pressed });
    expect(partsOf(letter)).toEqual({ ...reached, duplicate_target: 11, eligible: 337 - 1 });
  }));
