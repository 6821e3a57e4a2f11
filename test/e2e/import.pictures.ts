import path from 'node:path';
import { ROOT } from './launch.ts';
import { picture } from './pictures.ts';

const CLIENTS = path.join(ROOT, 'test/fixtures/samples/clients-boutique.xlsx');

type Given = Parameters<Parameters<typeof picture>[1]>[0];

async function inNewWorkspace({ folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Importer');
}

picture('import-drop', inNewWorkspace);

picture('import-file', async (given) => {
  await inNewWorkspace(given);
  await given.screens.importing.choose(CLIENTS);
});

picture('import-columns', async (given) => {
  await inNewWorkspace(given);
  await given.screens.importing.choose(CLIENTS);
  await given.screens.importing.continueButton.click();
  await given.screens.importing.step('Colonnes').waitFor();
});

picture('import-origin', async (given) => {
  const { importing } = given.screens;
  await inNewWorkspace(given);
  await importing.choose(CLIENTS);
  await importing.continueButton.click();
  await importing.step('Colonnes').waitFor();
  await importing.continueButton.click();
  await importing.answer(/D’où viennent/, 'J’ai acheté ou loué ce fichier');
});

picture('import-check', async (given) => {
  await inNewWorkspace(given);
  await given.screens.importing.choose(CLIENTS);
  await given.screens.importing.checkDirect('Carte de fidélité', '2026-11-14');
});

picture('import-check-refused', async (given) => {
  const { importing } = given.screens;
  await inNewWorkspace(given);
  await importing.choose(CLIENTS);
  await importing.checkDirect('Carte de fidélité', '2026-11-14');
  await importing.keepAsRead('CP', 'code postal').click();
  await given.app.page.getByText('gardé tel quel').first().waitFor();
  await given.app.page.getByRole('heading', { name: 'Ce qui a été remarqué' }).scrollIntoViewIfNeeded();
});

picture('import-done', async (given) => {
  await inNewWorkspace(given);
  await given.screens.importing.choose(CLIENTS);
  await given.screens.importing.checkDirect('Carte de fidélité', '2026-11-14');
  await given.screens.importing.perform();
});
