import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { ROOT } from './launch.ts';
import { plainSpaces } from './plain-spaces.ts';

journey(
  'a no is noted while on the phone, looked up, taken back, and kept beside an imported list',
  async ({ folder, screens }) => {
    const { suppression } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await screens.shell.go('Oppositions');
    await screens.accessible();

    // A lookup is not a refusal: Enter only searches.
    await suppression.lookUp('06.39.98.12.34');
    expect(await suppression.answer.innerText()).toContain('Aucun contact n’a ce numéro');
    await suppression.stopContacting('06.39.98.12.34');
    expect(await suppression.answer.innerText()).toContain('06 39 98 12 34 ne sera plus contacté');
    await screens.accessible();
    await suppression.undo();
    await suppression.stopContacting('+33 6 39 98 12 34');
    expect(await suppression.answer.innerText()).toContain('06 39 98 12 34 ne sera plus contacté');
    await suppression.lookUp('06 39 98 12 34');
    expect(await suppression.answer.innerText()).toContain('La personne qui a ce numéro a dit non');
    await suppression.stopContacting('06 39 98 12 34');
    expect(await suppression.answer.innerText()).toContain('était déjà sur la liste');

    await suppression.lookUp('Paul Perdrix, 3 rue des Halles, 69002 Lyon');
    expect(await suppression.answer.innerText()).toContain('Aucun contact ne correspond');
    await screens.accessible();
    await suppression.refusePost('Paul Perdrix', '3 rue des Halles', '69002');
    await suppression.lookUp('Paul Perdrix, 3 rue des Halles, 69002 Lyon');
    expect(await suppression.answer.innerText()).toContain('a dit non');
  },
);

journey(
  'a list of objections is looked at before it is taken, and results are not taken for refusals',
  async ({ folder, screens }) => {
    const { suppression } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await screens.shell.go('Oppositions');

    const calls = path.join(folder, 'appels.csv');
    writeFileSync(calls, 'phone_number_dialed;status;user\n0639981201;NA;lea\n0639981202;DNC;lea\n0639981203;NI;ali\n');
    const asked = await suppression.previewList(calls);
    expect(await asked.innerText()).toContain('Ce fichier contient des réponses, pas seulement des refus');
    await screens.accessible();
    await asked.getByRole('button', { name: 'Ne prendre que les valeurs cochées' }).click();
    await asked.getByText('Laissées de côté').waitFor();
    await suppression.addList();
    await suppression.closeImport();
    await suppression.lookUp('06 39 98 12 02');
    expect(await suppression.answer.innerText()).toContain('a dit non');
    await suppression.lookUp('06 39 98 12 01');
    expect(await suppression.answer.innerText()).toContain('Aucun contact n’a ce numéro');

    await suppression.previewList(path.join(ROOT, 'test/fixtures/samples/oppositions.csv'));
    await screens.accessible();
    const result = await suppression.addList();
    expect(await result.innerText()).toMatch(/175 lignes lues/);
    await screens.accessible();
    await suppression.closeImport();
    await suppression.lookUp('PIOTR_LEBRUN@EXAMPLE.ORG');
    expect(plainSpaces(await suppression.answer.innerText())).toContain('a dit non : E-mail');
    await suppression.table.waitFor();
    await screens.accessible();
  },
);
