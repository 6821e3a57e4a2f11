import { expect } from 'vitest';
import { cutOff, goTo, withEveryRoom } from './every-room.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';

/** French words of these rooms that no English screen shows; names of files and quoted data are apart. */
const FRENCH =
  /\b(?:liste|personnes?|demandes?|fiches?|lignes?|jours?|fichier|retard|garder|effacer|effacées?|réponse|refus|gardées?|conservation|registre|droits|aucune?|oui|non|segment enregistré|traitement|noter|chercher)\b/i;

const ADDRESSES = ['/rights', '/retention', '/register', '/register/processing', '/register/copies'] as const;

journey(
  'the rooms of rights, retention, the register and segments are all English, and nothing is cut off',
  { timeout: 180_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    await screens.welcome.open(await withEveryRoom(folder));
    await screens.shell.status.waitFor();
    await screens.shell.go('Réglages');
    await screens.settings.choose('English');
    await screens.shell.titled('Settings').waitFor();

    const look = async (name: string): Promise<void> => {
      const words = (await main.innerText()).replaceAll(/“[^”]*”|\S+\.(?:xlsx|csv|pdf|aval)\b|\S+@\S+/g, '');
      expect([name, FRENCH.exec(words)?.[0] ?? null]).toEqual([name, null]);
      for (const width of [1280, 900]) {
        await page.setViewportSize({ width, height: 800 });
        expect([name, width, await cutOff(page)]).toEqual([name, width, []]);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    };
    for (const address of ADDRESSES) {
      await goTo(page, address);
      await look(address);
    }

    await goTo(page, '/rights');
    await write(page, main.getByRole('textbox', { name: 'Find a person' }), 'personne.2@example.com');
    await enter(page, main.getByRole('button', { name: 'Search' }));
    await main.getByRole('heading', { name: 'Prénomc NOMC', exact: true }).waitFor();
    await look('/rights/person');

    await goTo(page, '/retention');
    await enter(page, main.getByRole('button', { name: 'See the records to be erased' }));
    await look('/retention/due');

    await goTo(page, '/campaigns');
    await enter(page, main.getByRole('button', { name: 'Prepare a campaign' }));
    await page.getByRole('radio', { name: 'Letter', exact: true }).check({ force: true });
    await page.getByLabel('What do you sell?', { exact: true }).fill('bedding');
    await page.getByLabel('On, or from', { exact: true }).fill('2098-12-01');
    await page.getByLabel('Where to say no', { exact: true }).fill('no@alpha.example.com');
    await enter(page, main.getByRole('button', { name: 'Continue' }));
    await enter(page, main.getByRole('button', { name: 'Keep only some contacts…' }));
    await page.getByRole('combobox', { name: 'Field', exact: true }).press('Enter');
    await page.getByRole('option', { name: 'Today’s answer: letters' }).press('Enter');
    await page.getByRole('combobox', { name: 'Value', exact: true }).press('Enter');
    await page.getByRole('option', { name: 'yes on conditions' }).press('Enter');
    await main.getByText(/contacts? chosen of/).waitFor();
    await look('/campaigns/segment');
  },
);
