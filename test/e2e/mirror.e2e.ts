import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

journey(
  'the second place for refusals is a line of the copies, and an altered file of it is told until it is removed',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { shell } = screens;
    const key = path.join(folder, 'CLE-ROUGE');
    const refus = path.join(key, 'perdrix.refus');
    await mkdir(key);
    await screens.createPerdrix(folder);
    await shell.go('Réglages');
    await app.answerDialog(key);
    await page.getByRole('button', { name: 'Choisir une clé ou un partage…' }).click();
    await page.getByRole('status').filter({ hasText: 'Tout est dans CLE-ROUGE' }).waitFor();
    await shell.go('Oppositions');
    await screens.suppression.stopContacting('06 39 98 12 34');

    await shell.go('Registre');
    await page.getByRole('link', { name: 'Copies' }).click();
    const line = page.getByRole('row', { name: /Deuxième endroit des refus perdrix\.refus/ });
    await line.getByText('Tout y est').waitFor();
    expect(await line.getByRole('textbox').inputValue()).toBe('CLE-ROUGE');
    await screens.accessible();
    await line.getByRole('link', { name: 'Ne plus y écrire, d’abord' }).click();
    await shell.titled('Réglages').waitFor();

    // Somebody alters the file while nobody has the workspace open.
    await shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
    await screens.welcome.title.waitFor();
    const text = await readFile(refus, 'utf8');
    await writeFile(refus, text.replace('"place":1,', '"place":2,'));
    await screens.welcome.recent('Boutique Perdrix').click();
    const task = page.getByText('1 fichier de refus modifié est mis à l’écart');
    await task.waitFor();
    // Nobody is in this workspace yet: the task stands beside the first steps.
    await page.getByRole('heading', { name: '1. Importez un fichier' }).waitFor();
    await screens.accessible();
    await page
      .getByRole('button', { name: 'Voir les réglages' })
      .or(page.getByRole('link', { name: 'Voir les réglages' }))
      .click();
    await shell.titled('Réglages').waitFor();
    const [aside = ''] = (await readdir(key)).filter((name) => name.includes('-altered-'));
    await page.getByText(`Mis à l’écart : ${aside}.`).waitFor();
    await page.getByRole('status').filter({ hasText: 'Tout est dans CLE-ROUGE' }).waitFor();
    await screens.accessible();
    await rm(path.join(key, aside));
    await shell.go('Accueil');
    await shell.go('Réglages');
    await page.getByRole('status').filter({ hasText: 'Tout est dans CLE-ROUGE' }).waitFor();
    await page.getByText('Mis à l’écart').waitFor({ state: 'detached' });
  },
  120_000,
);
