import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

journey(
  'other names that are typed without Enter are kept, and are changed in the settings',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { newWorkspace, shell } = screens;
    await screens.welcome.create();
    await newWorkspace.organisation.fill('Boutique Perdrix');
    await newWorkspace.alsoNamed.fill('Perdrix Maison');
    await app.answerDialog(path.join(folder, 'perdrix.aval'));
    await newWorkspace.createButton.click();
    await shell.titled(/^Bonjour/).waitFor();

    await shell.go('Réglages');
    const names = page.getByRole('main').getByRole('definition').nth(1);
    expect(await names.innerText()).toContain('Perdrix Maison');
    await page.getByRole('button', { name: 'Changer' }).click();
    await page.getByLabel('Autres noms et marques').fill('Perdrix Jardin');
    await screens.accessible();
    await page.getByRole('button', { name: 'Enregistrer ces noms' }).click();
    await page.getByRole('button', { name: 'Changer' }).waitFor();
    expect(await names.innerText()).toMatch(/Perdrix Maison.*Perdrix Jardin/s);

    // They belong to the workspace, not to the window.
    await page.reload();
    await shell.go('Réglages');
    await names.getByText('Perdrix Jardin').waitFor();
  },
);
