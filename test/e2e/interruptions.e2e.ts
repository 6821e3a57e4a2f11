import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import type { LaunchedApp } from './launch.ts';
import { CLAIRE, longList } from './long-list.ts';
import type { Screens } from './screens/screens.ts';

/** Long enough to do something else meanwhile. */
const ROWS = 30_000;
const LONGER = 200_000;
/** Milliseconds for a list of that length on a busy machine. */
const PATIENCE = 45_000;

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

async function open({ folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Importer');
}

/** A long list, chosen and described, up to the button that imports it. */
async function describe({ app, folder, screens }: Given): Promise<void> {
  const { importing } = screens;
  await app.answerDialog(await longList(folder, ROWS));
  await app.page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await importing.firstRows.waitFor({ timeout: PATIENCE });
  await importing.describeDirect('Carte de fidélité', '2026-11-14');
}

async function expectUntouched({ screens }: Given): Promise<void> {
  expect(await screens.shell.status.innerText()).toContain('0 contact');
  await screens.shell.go('Registre');
  await screens.register.verify();
  expect(await screens.register.verdict.innerText()).toContain('1 ligne vérifiée');
}

journey(
  'a no that is said while a file is being imported holds for who is in the file',
  async ({ app, folder, screens }) => {
    const given = { app, folder, screens };
    await open(given);
    await describe(given);
    await screens.importing.continueButton.click();
    await screens.importing.performButton.click({ timeout: PATIENCE });
    await screens.shell.go('Oppositions');
    await screens.suppression.stopContacting(CLAIRE.phone);
    await screens.shell.status.getByText('30 000 contacts').waitFor({ timeout: PATIENCE });

    await screens.shell.go('Contacts');
    await screens.contacts.search.fill(CLAIRE.phone);
    await screens.contacts.count.filter({ hasText: '1 sur 30 000' }).waitFor({ timeout: PATIENCE });
    await screens.contacts.open(CLAIRE.name);
    await screens.contacts
      .sheet(/Claire/)
      .getByText(/Opposition\s: tous les canaux/)
      .waitFor();
    await app.page.getByRole('button', { name: 'Fermer la fiche' }).click();
  },
);

journey('reading a file is cancelled, and nothing is imported', async ({ app, folder, screens }) => {
  const given = { app, folder, screens };
  await open(given);
  await app.answerDialog(await longList(folder, LONGER));
  await app.page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await screens.importing.cancel();
  await expectUntouched(given);
});

journey('the check of a file is cancelled, and can be run again', async ({ app, folder, screens }) => {
  const given = { app, folder, screens };
  await open(given);
  await describe(given);
  await screens.importing.continueButton.click();
  await screens.importing.cancel();
  await screens.accessible();
  await app.page.getByRole('button', { name: 'Contrôler à nouveau' }).click();
  await screens.importing.performButton.waitFor({ timeout: PATIENCE });
  await expectUntouched(given);
});

journey('an import is cancelled, and the workspace is as before', async ({ app, folder, screens }) => {
  const given = { app, folder, screens };
  await open(given);
  await describe(given);
  await screens.importing.continueButton.click();
  await screens.importing.performButton.click({ timeout: PATIENCE });
  await screens.importing.cancel();
  await expectUntouched(given);
});

journey(
  'an engine that dies in the middle of an import leaves the workspace as it was, and says so',
  async ({ app, folder, screens }) => {
    const given = { app, folder, screens };
    await open(given);
    await describe(given);
    await screens.importing.continueButton.click();
    await screens.importing.performButton.click({ timeout: PATIENCE });
    await screens.importing.cancelButton.waitFor();
    await app.killEngine();
    await screens.shell.notice('Aval a redémarré son moteur').waitFor();
    expect(await screens.shell.notice('Aval a redémarré son moteur').innerText()).toMatch(
      /intactes jusqu’à \d\d:\d\d:\d\d/,
    );
    await screens.accessible();
    await expectUntouched(given);
  },
);
