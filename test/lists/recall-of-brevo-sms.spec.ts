import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm } from '../campaign/firm.ts';

it('a recall from Brevo’s text messages names the number and the reference', () =>
  withFirm(async ({ folder, workspace, add, reference }) => {
    await add([person(1), person(2)], { ...DIRECT, consents: [{ channel: 'sms', ...PHONE_CONSENT }] });
    const campaign = { ...LETTER, channel: 'sms' };
    await exportCampaign(context, workspace, { campaign, format: 'sms-brevo', out: join(folder, 'list') });
    await suppressPerson(context, workspace, { contact: '2' });
    await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
    expect(readFileSync(join(folder, 'out', 'liste-1', 'liste-noire-brevo.csv'), 'utf8')).toBe(
      `EMAIL;SMS;EXT_ID\r\n;+33639981002;${reference(2)}\r\n`,
    );
  }));
