import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

journey(
  'a backup takes the place of a workspace, also of one that can no longer be read',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const file = path.join(folder, 'perdrix.aval');
    const backup = path.join(folder, 'ailleurs.aval-backup');
    await screens.createPerdrix(folder);
    await importSample(app, 'carnet-secretariat.xlsx', GIVEN);
    await screens.shell.go('Réglages');
    await screens.settings.backUp(backup);
    const contacts = (await readContacts()) ?? 0;
    expect(contacts).toBeGreaterThan(50);

    await page.getByRole('link', { name: 'Reprendre une sauvegarde…' }).click();
    await screens.accessible();
    await app.answerDialog(backup);
    await page.getByRole('button', { name: 'Choisir la sauvegarde…' }).click();
    await app.answerDialog(file);
    await page.getByRole('button', { name: 'Choisir l’emplacement…' }).click();
    await page.getByRole('button', { name: 'Reprendre cette sauvegarde' }).click();
    await screens.shell.notice('Sauvegarde reprise').waitFor();
    await screens.shell.notice('gardé à côté').waitFor();
    expect(await readContacts()).toBe(contacts);

    await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
    await screens.welcome.title.waitFor();
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const before = await readdir(folder);

    await page.getByRole('button', { name: 'Reprendre une sauvegarde' }).click();
    await app.answerDialog(backup);
    await page.getByRole('button', { name: 'Choisir la sauvegarde…' }).click();
    await app.answerDialog(file);
    await page.getByRole('button', { name: 'Choisir l’emplacement…' }).click();
    await page.getByRole('button', { name: 'Reprendre cette sauvegarde' }).click();
    await page.getByRole('alert').filter({ hasText: 'Rien n’a été remplacé' }).waitFor();
    await screens.accessible();
    expect(await readdir(folder)).toEqual(before);
    const accept = page.getByRole('button', { name: 'Remplacer malgré la perte' });
    expect(await accept.isDisabled()).toBe(true);
    await page.getByRole('textbox').fill('perdrix.aval');
    await accept.click();
    await screens.shell.notice('Sauvegarde reprise').waitFor();
    expect(await readContacts()).toBe(contacts);

    async function readContacts(): Promise<number | null> {
      const found = /(\d[\d\u00a0\u202f]*) contacts/.exec(await screens.shell.status.innerText());
      return found === null ? null : Number(found[1]?.replace(/\s/g, ''));
    }
  },
);
