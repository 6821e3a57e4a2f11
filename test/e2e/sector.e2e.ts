import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { agreedTo, importSample } from './imported.ts';
import { journey } from './journey.ts';
import { plainSpaces } from './plain-spaces.ts';

const GOODS = 'isolation des combles';

journey(
  'goods that suggest a banned sector are asked about once, for the whole campaign, and the answer is kept',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { campaign, shell } = screens;
    await screens.createPerdrix(folder);
    const salon = agreedTo('phone');
    await importSample(app, 'prospects-salon.xlsx', {
      ...salon,
      consents: salon.consents.map((consent) => ({ ...consent, goods: [GOODS] })),
    });
    const question = page.getByRole('group', { name: 'Une question pour toute la campagne' });
    const check = async (): Promise<void> => {
      await shell.go('Campagnes');
      await campaign.begin('Appel', { 'Que vendez-vous ?': GOODS, 'Numéro affiché': '01 99 00 00 01' });
      await campaign.next();
      await campaign.step('Segment').waitFor();
      await campaign.next();
      await question.waitFor();
    };
    const listed = async (): Promise<number> => (await campaign.numbers()).get('à contacter') ?? 0;

    await check();
    expect(plainSpaces(await question.innerText())).toContain(`« ${GOODS} »`);
    await screens.accessible();
    await question.getByRole('button', { name: 'Oui, rénovation énergétique' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: 'De tous les contacts à la liste' }).waitFor();
    expect(await listed()).toBe(0);

    await check();
    await question.getByRole('button', { name: 'Non, aucun de ces secteurs' }).click();
    await question.waitFor({ state: 'detached' });
    await campaign.bar('à contacter').waitFor();
    const count = await listed();
    expect(count).toBeGreaterThan(0);
    await campaign.next();
    await campaign.approve('Anne Alba');
    await campaign.preview.waitFor();
    const out = path.join(folder, 'appels');
    await campaign.write(out);
    expect(JSON.parse(readFileSync(path.join(out, 'record.json'), 'utf8'))).toMatchObject({
      sector: { sector: 'none', by: 'Nadège Perdrix' },
      funnel: { eligible: count },
    });
  },
);
