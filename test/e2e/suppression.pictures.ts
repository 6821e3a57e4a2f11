import path from 'node:path';
import { ROOT } from './launch.ts';
import { picture } from './pictures.ts';

picture('suppression-empty', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Oppositions');
});

picture('suppression-list', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Oppositions');
  await screens.suppression.importList(path.join(ROOT, 'test/fixtures/samples/oppositions.csv'));
  await screens.suppression.closeImport();
  await screens.suppression.stopContacting('06 39 98 12 34');
  await screens.suppression.table.waitFor();
});

picture('suppression-imported', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Oppositions');
  await screens.suppression.importList(path.join(ROOT, 'test/fixtures/samples/oppositions.csv'));
});
