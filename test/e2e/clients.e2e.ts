import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

journey('a file that names another client gets a warning before anything is kept', async ({ app, folder, screens }) => {
  const { importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.workspaceMenu('Boutique Alba', 'Nouvel espace…');
  await screens.newWorkspace.create('Association Colibri', path.join(folder, 'colibri.aval'));
  await shell.workspace('Association Colibri').waitFor();

  const file = path.join(folder, 'clients-boutique-alba.csv');
  await writeFile(file, 'Nom;Prénom;E-mail\nPERDRIX;Claire;claire@example.com\n');
  await shell.go('Importer');
  await importing.choose(file);
  const question = app.page
    .getByRole('status')
    .filter({ hasText: 'Ce fichier nomme Boutique Alba. Est-il bien pour Association Colibri ?' });
  await question.waitFor();
  await screens.accessible();
  await importing.continueButton.click();
  await importing.step('Colonnes').waitFor();
  await question.waitFor();

  // In its own workspace it is chosen again, without a warning.
  await shell.workspaceMenu('Association Colibri', 'Fermer cet espace');
  await screens.welcome.recent('Boutique Alba').click();
  await shell.workspace('Boutique Alba').waitFor();
  await shell.go('Importer');
  await importing.choose(file);
  expect(await question.count()).toBe(0);
});

journey(
  'two clients’ workspaces stay apart, and a file dropped into the wrong one goes out again',
  async ({ app, folder, screens }) => {
    const { shell, suppression } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.status.waitFor();
    await shell.go('Oppositions');
    await suppression.stopContacting('06 39 98 12 34');

    await shell.workspaceMenu('Boutique Alba', 'Nouvel espace…');
    await screens.newWorkspace.create('Association Colibri', path.join(folder, 'colibri.aval'));
    await shell.workspace('Association Colibri').waitFor();
    await shell.go('Oppositions');
    await suppression.lookUp('06 39 98 12 34');
    expect(await suppression.answer.innerText()).toContain('Aucun contact n’a ce numéro');

    await importSample(app, 'clients-boutique.xlsx', GIVEN);
    await shell.status.getByText('378 contacts').waitFor();
    await shell.go('Importer');
    await screens.importing.undo('clients-boutique.xlsx');
    await shell.status.getByText('0 contact').waitFor();

    // A campaign always belongs to the open workspace: even a hijacked page can't name another organisation.
    const answer = await app.page.evaluate(() =>
      window.aval.request('campaign.check', { campaign: { organisation: 'Boutique Alba' } }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.malformed' } });

    await shell.workspaceMenu('Association Colibri', 'Fermer cet espace');
    await screens.welcome.recent('Boutique Alba').click();
    await shell.workspace('Boutique Alba').waitFor();
    await shell.go('Oppositions');
    await suppression.lookUp('06 39 98 12 34');
    expect(await suppression.answer.innerText()).toContain('a dit non');
  },
);
