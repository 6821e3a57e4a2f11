import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { ROOT } from './launch.ts';

const FILE = path.join(ROOT, 'test/fixtures/samples/inscriptions-site.csv');
const REHEARSAL = { timeout: 20_000 };

journey('a reload at each step of an import comes back to it, with its answers', async ({ app, folder, screens }) => {
  const { page } = app;
  const { importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Importer');
  await importing.step('Fichier').waitFor();
  await page.reload();
  await importing.step('Fichier').waitFor();

  await importing.choose(FILE);
  await page.reload();
  await importing.firstRows.waitFor();
  await importing.continueButton.click();

  await importing.step('Colonnes').waitFor();
  const emailField = await importing.field('Email').innerText();
  await page.reload();
  await importing.step('Colonnes').waitFor();
  expect(await importing.field('Email').innerText()).toBe(emailField);
  await importing.continueButton.click();

  await importing.answer(/D’où viennent/, 'Les personnes nous ont donné leurs coordonnées');
  await importing.originated('Formulaire du site', '2026-11-21');
  await importing.answer(/Savaient-elles/, 'Oui');
  await importing.answer(/Pouvaient-elles/, 'Oui');
  await page.reload();
  await importing.step('Origine').waitFor();
  expect(await page.getByLabel('Nom de la source').inputValue()).toBe('Formulaire du site');
  await importing.continueButton.click();

  await importing.performButton.waitFor(REHEARSAL);
  const created = await importing.counter('Nouveaux').innerText();
  await page.reload();
  await importing.step('Contrôle').waitFor();
  await importing.performButton.waitFor(REHEARSAL);
  expect(await importing.counter('Nouveaux').innerText()).toBe(created);
  expect(await shell.status.innerText()).toContain('0 contact');

  await importing.perform();
  await shell.status.getByText(`${created} contacts`).waitFor();
  await page.reload();
  // A finished import can't be repeated: the wizard starts again, and the file is among those imported.
  await importing.step('Fichier').waitFor();
  await page.getByRole('button', { name: 'Retirer ce fichier : inscriptions-site.csv' }).waitFor();
  expect(await shell.status.innerText()).toContain(`${created} contacts`);
});

journey(
  'back from each step of an import leads to the one before, and forward again',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { importing, shell } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.go('Importer');
    await importing.choose(FILE);
    await importing.checkDirect('Formulaire du site', '2026-11-21');
    const created = await importing.counter('Nouveaux').innerText();
    for (const step of ['Origine', 'Colonnes', 'Fichier']) {
      await page.goBack();
      await importing.step(step).waitFor();
    }
    await importing.firstRows.waitFor();
    for (const step of ['Colonnes', 'Origine']) {
      await page.goForward();
      await importing.step(step).waitFor();
    }
    expect(await page.getByLabel('Nom de la source').inputValue()).toBe('Formulaire du site');
    await page.goForward();
    await importing.performButton.waitFor(REHEARSAL);
    expect(await importing.counter('Nouveaux').innerText()).toBe(created);

    await importing.perform();
    await page.goBack();
    // The screen is ready for the next file: this one has nothing left to check.
    await importing.step('Fichier').waitFor();
    await page.getByText('Dernier fichier : inscriptions-site.csv').waitFor();
    expect(await shell.status.innerText()).toContain(`${created} contacts`);
  },
);

journey('a reload and back at each step of a campaign keep the answers', async ({ app, folder, screens }) => {
  const { page } = app;
  const { campaign, importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Importer');
  await importing.choose(FILE);
  await importing.checkDirect('Formulaire du site', '2026-11-21');
  await importing.perform();
  await shell.go('Campagnes');
  await campaign.begin('Courrier', { 'Où dire non': 'non@alba.example.com' });
  await page.reload();
  await campaign.step('Canal et objet').waitFor();
  expect(await page.getByLabel('Où dire non').inputValue()).toBe('non@alba.example.com');
  await campaign.next();
  await campaign.step('Segment').waitFor();
  await page.reload();
  await campaign.step('Segment').waitFor();
  await campaign.next();
  await campaign.bar('à contacter').waitFor();
  const numbers = [...(await campaign.numbers())];
  await page.reload();
  await campaign.bar('à contacter').waitFor();
  expect([...(await campaign.numbers())]).toEqual(numbers);
  await campaign.next();
  await campaign.step('Validation').waitFor();
  await page.reload();
  await campaign.step('Validation').waitFor();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  await campaign.format('Étiquettes à coller');
  await page.goBack();
  await campaign.step('Validation').waitFor();
  await page.goForward();
  await campaign.preview.getByText('L1', { exact: true }).waitFor();
  // The approver signs again after a reload: the name is not kept.
  await page.reload();
  await campaign.step('Validation').waitFor();
});
