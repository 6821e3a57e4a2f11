import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

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
    expect(await screens.register.verdict.innerText()).toMatch(/registre est intact : 3 lignes vérifiées/);
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
