import path from 'node:path';
import { picture } from './pictures.ts';

picture('settings-workspace', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'perdrix.aval'));
  await screens.shell.go('Réglages');
  await screens.settings.backUp(path.join(folder, 'perdrix 2026-11-24.aval-backup'));
  await screens.settings.verify();
});
