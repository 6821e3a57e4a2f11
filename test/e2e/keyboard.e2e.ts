import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { enter, pick, tabTo, write } from './keyboard.ts';
import { journey } from './journey.ts';
import { ROOT } from './launch.ts';

journey(
  'the main job by keyboard alone, from the first screen to a list on the disk',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const question = (name: RegExp) => page.getByRole('group', { name });

    await enter(page, button('Créer un espace'));
    await write(page, screens.newWorkspace.organisation, 'Boutique Alba');
    await app.answerDialog(path.join(folder, 'alba.aval'));
    await enter(page, screens.newWorkspace.createButton);
    await screens.shell.titled(/^Bonjour/).waitFor();

    await enter(page, page.getByRole('main').getByRole('link', { name: 'Importer un fichier' }));
    await app.answerDialog(path.join(ROOT, 'test/fixtures/samples/clients-boutique.xlsx'));
    await enter(page, button('Choisir un fichier…'));
    await screens.importing.firstRows.waitFor();
    await enter(page, button('Continuer'));
    await screens.importing.step('Colonnes').waitFor();
    await enter(page, button('Continuer'));
    await pick(page, question(/D’où viennent/), 'Les personnes nous ont donné leurs coordonnées');
    await write(page, page.getByLabel('Nom de la source'), 'Carte de fidélité');
    // A day that is the same in both orders of day and month.
    await write(page, page.getByLabel(/^Jour de la/), '11112026');
    await pick(page, question(/Savaient-elles/), 'Oui');
    await pick(page, question(/Pouvaient-elles/), 'Oui');
    await enter(page, button('Continuer'));
    await enter(page, button('Importer ces contacts'));
    await screens.importing.done.waitFor();

    await enter(page, page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: 'Campagnes' }));
    await enter(page, screens.campaign.newButton);
    await tabTo(page, page.getByRole('radio', { name: 'Courrier', exact: true }));
    await page.keyboard.press('Space');
    await write(page, page.getByLabel('Que vendez-vous ?', { exact: true }), 'literie');
    await write(page, page.getByLabel('Le, ou à partir du', { exact: true }), '12122026');
    await write(page, page.getByLabel('Où dire non', { exact: true }), 'non@alba.example.com');
    await enter(page, screens.campaign.nextButton);
    await screens.campaign.step('Segment').waitFor();
    await enter(page, screens.campaign.nextButton);
    await screens.campaign.bar('à contacter').waitFor();
    await enter(page, screens.campaign.nextButton);
    await tabTo(page, page.getByRole('checkbox', { name: /^J’ai vérifié/ }));
    await page.keyboard.press('Space');
    await write(page, page.getByLabel('Votre nom', { exact: true }), 'Anne Alba');
    await enter(page, screens.campaign.nextButton);
    await screens.campaign.preview.waitFor();
    const out = path.join(folder, 'lettres');
    await app.answerDialog(out);
    await enter(page, button('Choisir le dossier et écrire…'));
    await page.getByRole('heading', { name: /^La liste est écrite/ }).waitFor();
    expect(existsSync(path.join(out, 'post-lines.xlsx'))).toBe(true);
  },
);
