import path from 'node:path';
import { GIVEN, importSample } from './imported.ts';
import { picture } from './pictures.ts';

picture('register', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'perdrix.aval'));
  await screens.shell.titled(/^Bonjour/).waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await screens.shell.go('Oppositions');
  await screens.suppression.importList(path.resolve(import.meta.dirname, '../fixtures/samples/oppositions.csv'));
  await screens.suppression.closeImport();
  await screens.suppression.stopContacting('06 39 98 12 34');
  await screens.shell.go('Registre');
  await screens.register.verify();
});
