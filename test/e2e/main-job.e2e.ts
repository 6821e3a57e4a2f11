import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { ROOT } from './launch.ts';
import type { Screens } from './screens/screens.ts';

const SAMPLES = path.join(ROOT, 'test/fixtures/samples');

/** The other fields of the form of a campaign. */
type Asked = Readonly<Record<string, string>>;

/** From the list of campaigns to a folder on the disk. Returns the number of people to contact in the waterfall. */
async function exportList(screens: Screens, channel: string, asked: Asked, out: string): Promise<number> {
  const { campaign, shell } = screens;
  await shell.go('Campagnes');
  await campaign.begin(channel, asked);
  await campaign.next();
  await campaign.step('Segment').waitFor();
  await campaign.next();
  await campaign.bar('à contacter').waitFor();
  const listed = (await campaign.numbers()).get('à contacter') ?? 0;
  await campaign.next();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  await campaign.write(out);
  return listed;
}

journey(
  'the main job by mouse: a first run, two files, a list of no’s, and a mailing, a dialing list and a robot’s list',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { importing, shell } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await app.page.getByRole('main').getByRole('link', { name: 'Importer un fichier' }).click();
    await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
    await importing.checkDirect('Carte de fidélité', '2026-11-14');
    await importing.perform();
    expect(await shell.status.innerText()).toContain('378 contacts');

    await app.page.getByRole('button', { name: 'Importer un autre fichier' }).click();
    await importing.choose(path.join(SAMPLES, 'prospects-salon.xlsx'));
    await importing.describeDirect('Salon de l’habitat', '2026-10-14');
    await importing.answer(/Qui sont ces personnes/, 'Des particuliers');
    const agreed = {
      at: '2026-10-14',
      until: '2027-10-13',
      goods: 'literie',
      wording: 'Oui, appelez-moi au sujet de la literie.',
    };
    await importing.consented('Appel', agreed);
    await importing.consented('Automate', agreed);
    await importing.continueButton.click();
    await importing.performButton.waitFor();
    await importing.perform();

    await shell.go('Oppositions');
    await screens.suppression.importList(path.join(SAMPLES, 'oppositions.csv'));
    await screens.suppression.closeImport();

    const lists = [
      { channel: 'Courrier', asked: { 'Où dire non': 'non@alba.example.com' }, file: 'post-lines.xlsx' },
      { channel: 'Appel', asked: { 'Numéro affiché': '01 99 00 00 01' }, file: 'dialer.csv' },
      { channel: 'Automate', asked: { 'Numéro affiché': '01 62 00 00 01' }, file: 'robot.csv' },
    ];
    for (const { channel, asked, file } of lists) {
      const out = path.join(folder, channel);
      if (channel === 'Courrier') {
        // Another program's file of that name: replaced because the user confirms it.
        mkdirSync(out);
        writeFileSync(path.join(out, file), 'mine');
        await app.answerQuestion('Remplacer');
      }
      const listed = await exportList(screens, channel, asked, out);
      expect(listed).toBeGreaterThan(0);
      expect(readFileSync(path.join(out, file), 'latin1')).not.toBe('mine');
      expect(JSON.parse(readFileSync(path.join(out, 'record.json'), 'utf8'))).toMatchObject({
        approvedBy: 'Anne Alba',
        funnel: { eligible: listed },
      });
    }
  },
);
