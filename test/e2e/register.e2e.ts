import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';

journey(
  'what was done stands in the register, which can be verified, filtered and copied',
  async ({ app, folder, screens }) => {
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'perdrix.aval'));
    await screens.shell.titled(/^Bonjour/).waitFor();
    await importSample(app, 'clients-boutique.xlsx', GIVEN);
    await screens.shell.go('Oppositions');
    await screens.suppression.stopContacting('06 39 98 12 34');

    await screens.shell.go('Registre');
    const imported = screens.register.lines('Fichier de contacts importé');
    await imported.waitFor();
    // A hash is for machines: it is shown on demand.
    const hash = imported.getByText(/^[0-9a-f]{64}$/);
    expect(await imported.innerText()).toMatch(/clients-boutique\.xlsx\s+Empreinte SHA-256$/);
    await imported.getByText('Empreinte SHA-256').click();
    await hash.waitFor();
    await screens.register.lines('Espace créé').waitFor();
    await screens.accessible();

    await screens.register.verify();
    expect(await screens.register.verdict.innerText()).toMatch(/registre est intact\s: 3 lignes vérifiées/);
    await screens.accessible();

    await screens.register.filter('Actions', 'Oppositions');
    await imported.waitFor({ state: 'hidden' });
    await expect.poll(() => screens.register.lines('Oppositions notées').count()).toBe(1);
    await screens.register.copy();
    await expect.poll(() => app.page.evaluate(() => document.body.innerText)).toContain('1 ligne copiée');
    await screens.register.filter('Actions', 'Exports');
    await app.page.getByText('Aucune ligne de ce genre.').waitFor();
    await screens.accessible();
  },
);

journey(
  'the record of processing is filled and written, and copies are noted as destroyed, by keyboard',
  async ({ app, folder, screens }) => {
    const { page } = app;
    await screens.createPerdrix(folder);
    await importSample(app, 'carnet-secretariat.xlsx', GIVEN);
    await screens.shell.go('Registre');
    await enter(page, page.getByRole('link', { name: 'Registre des traitements (art. 30)' }));
    await page.getByText('8 rubriques à compléter').waitFor();
    await screens.accessible();
    await write(page, page.getByLabel('Délégué à la protection des données'), 'Aucun');
    await enter(page, page.getByRole('button', { name: 'Enregistrer' }));
    await page.getByText('7 rubriques à compléter').waitFor();
    await page.getByRole('region', { name: 'Tenue du fichier de contacts' }).getByText('3 ans').waitFor();
    // On paper: the record alone, as long as it is.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', document.title);
    });
    await enter(page, page.getByRole('button', { name: 'Imprimer' }));
    await page.locator('body[data-printed]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Boutique Perdrix, le /).waitFor();
    expect(await page.getByLabel('Délégué à la protection des données').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Écrans' }).isVisible()).toBe(false);
    const isWhole = await page.evaluate(() => {
      const content = document.querySelector('#content');
      return content !== null && content.scrollHeight <= content.clientHeight;
    });
    expect(isWhole).toBe(true);
    await page.emulateMedia({ media: null });
    const out = path.join(folder, 'registres');
    await mkdir(out);
    await app.answerDialog(out);
    await enter(page, page.getByRole('button', { name: 'Écrire le classeur…' }));
    await page.getByRole('status').filter({ hasText: 'est écrit : 1 traitement' }).waitFor();
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^registre-des-traitements-.*\.xlsx$/)]);

    await enter(page, page.getByRole('link', { name: 'Registre', exact: true }).last());
    await enter(page, page.getByRole('link', { name: 'Copies' }));
    const line = page.getByRole('row', { name: /carnet-secretariat\.xlsx/ });
    await line.waitFor();
    await screens.accessible();
    await write(page, page.getByLabel('Où est la copie n° 1'), 'coffre');
    await page.keyboard.press('Tab');
    await page.getByText('Copie n° 1 : noté.').waitFor();
    await enter(page, page.getByRole('button', { name: 'Noter la destruction de la copie n° 1' }));
    await line.waitFor({ state: 'hidden' });
    await screens.shell.go('Registre');
    await screens.register.lines('Copie détruite').waitFor();
    await screens.register.lines('Registre des traitements écrit').waitFor();
  },
);
