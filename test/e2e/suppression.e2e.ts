import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { ROOT } from './launch.ts';

journey('a no is noted while on the phone, looked up, and kept beside an imported list', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Oppositions');
  await screens.accessible();

  await screens.suppression.stopContacting('06.39.98.12.34');
  expect(await screens.suppression.answer.innerText()).toContain('06 39 98 12 34 ne sera plus contacté');
  await screens.suppression.stopContacting('+33 6 39 98 12 34');
  expect(await screens.suppression.answer.innerText()).toContain('était déjà sur la liste');
  await screens.suppression.lookUp('claire@example.com');
  expect(await screens.suppression.answer.innerText()).toContain('n’est pas sur la liste');
  await screens.accessible();

  const result = await screens.suppression.importList(path.join(ROOT, 'test/fixtures/samples/oppositions.csv'));
  expect(await result.innerText()).toMatch(/175 lignes lues/);
  await screens.accessible();
  await screens.suppression.closeImport();
  await screens.suppression.lookUp('PIOTR_LEBRUN@EXAMPLE.ORG');
  expect(await screens.suppression.answer.innerText()).toContain('est opposé : E-mail');
  await screens.suppression.table.waitFor();
  await screens.accessible();
});
