import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { enter, write } from './keyboard.ts';
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
    const key = path.join(folder, 'CLE-ROUGE');
    await mkdir(key);
    await app.answerDialog(key);
    await page.getByRole('button', { name: 'Choisir une clé ou un partage…' }).click();
    await page.getByRole('status').filter({ hasText: 'Tout est dans CLE-ROUGE' }).waitFor();
    await screens.settings.backUp(backup);
    await screens.shell.go('Oppositions');
    await screens.suppression.stopContacting('06 39 98 12 34');
    await screens.shell.go('Réglages');
    const contacts = (await readContacts()) ?? 0;
    expect(contacts).toBeGreaterThan(50);

    // By keyboard alone: what the backup holds, then what the restore gives.
    await enter(page, page.getByRole('link', { name: 'Reprendre une sauvegarde…' }));
    await app.answerDialog(backup);
    await enter(page, page.getByRole('button', { name: 'Choisir la sauvegarde…' }));
    const counts = page.getByRole('region', { name: 'Ce que la reprise donne' });
    const line = (name: string | RegExp) => counts.getByRole('row', { name });
    await line(`Contacts ${String(contacts)}`).waitFor();
    await screens.accessible();
    // On a new computer the file of refusals brings what was noted after the backup.
    await app.answerDialog(path.join(folder, 'neuf.aval'));
    await enter(page, page.getByRole('button', { name: 'Choisir l’emplacement…' }));
    await counts.getByText('Après la reprise').waitFor();
    await app.answerDialog(path.join(key, 'perdrix.refus'));
    await enter(page, page.getByRole('button', { name: 'Reprendre aussi le fichier des refus…' }));
    await counts.getByText('1 refus plus récent que la sauvegarde est repris du fichier des refus.').waitFor();
    await screens.accessible();
    await enter(page, page.getByRole('button', { name: 'Sans ce fichier' }));
    await counts.getByText('du fichier des refus').waitFor({ state: 'detached' });

    await app.answerDialog(file);
    await enter(page, page.getByRole('button', { name: 'Choisir l’emplacement…' }));
    await counts.getByText('Après la reprise').waitFor();
    await counts.getByText('1 refus plus récent que la sauvegarde est repris de l’espace en place.').waitFor();
    await counts.getByText('Pas dans la sauvegarde, à refaire ensuite : 0 contact, 1 action du registre.').waitFor();
    expect(await line(/^Contacts/).innerText()).toMatch(
      new RegExp(`${String(contacts)}\\s+${String(contacts)}\\s+${String(contacts)}`),
    );
    const [inBackup, inPlace, after] = (
      await line(/^Refus/)
        .getByRole('cell')
        .allInnerTexts()
    ).map(Number);
    expect(inPlace).toBe((inBackup ?? 0) + 1);
    expect(after).toBe(inPlace);
    await screens.accessible();
    await enter(page, page.getByRole('button', { name: 'Reprendre cette sauvegarde' }));
    await screens.shell.notice('Sauvegarde reprise').waitFor();
    await screens.shell.notice('1 refus plus récent').waitFor();
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
    await page.getByRole('alert').filter({ hasText: 'Rien n’a été remplacé' }).waitFor();
    await screens.accessible();
    expect(await readdir(folder)).toEqual(before);
    const accept = page.getByRole('button', { name: 'Remplacer malgré la perte' });
    expect(await accept.isDisabled()).toBe(true);
    await write(page, page.getByRole('textbox'), 'perdrix.aval');
    await enter(page, accept);
    await screens.shell.notice('Sauvegarde reprise').waitFor();
    expect(await readContacts()).toBe(contacts);

    async function readContacts(): Promise<number | null> {
      const found = /(\d[\d\u00a0\u202f]*) contacts/.exec(await screens.shell.status.innerText());
      return found === null ? null : Number(found[1]?.replace(/\s/g, ''));
    }
  },
);
