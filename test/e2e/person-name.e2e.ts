import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

journey.override({ options: { personName: null } });

journey(
  'the name is asked once, when the first thing is noted; it can be changed, and the account’s is shown nowhere',
  async ({ app, folder, screens }) => {
    const { nameDialog, shell } = screens;
    const file = path.join(folder, 'perdrix.aval');
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', file);
    await nameDialog.field.waitFor();
    await screens.accessible();

    // Without a name nothing continues, and nothing was created.
    await nameDialog.later();
    expect(await screens.welcome.error.innerText()).toContain('ne connaît pas encore votre nom');
    await app.answerDialog(file);
    await screens.newWorkspace.createButton.click();
    await nameDialog.field.waitFor();
    await app.page.keyboard.press('Enter');
    await app.page.getByText('Écrire un prénom ou un nom.').waitFor();
    // The field has the focus: the user types and presses Enter.
    await app.page.keyboard.type('Nadège Perdrix');
    await app.page.keyboard.press('Enter');
    await shell.titled(/^Bonjour/).waitFor();

    await shell.go('Oppositions');
    await screens.suppression.stopContacting('06 39 98 12 34');
    await shell.go('Réglages');
    await screens.settings.changeName('Camille Perdrix');
    await screens.accessible();
    await shell.go('Oppositions');
    await screens.suppression.stopContacting('06 39 98 12 35');
    const list = await screens.suppression.table.innerText();
    expect(list).toContain('notée par Nadège Perdrix');
    expect(list).toContain('notée par Camille Perdrix');
    await shell.go('Registre');
    // The list that the user leaves says the name too: wait for the register's own title first.
    await shell.titled('Registre').waitFor();
    await screens.register.lines('Nadège Perdrix').first().waitFor();
    const register = await app.page.getByRole('main').innerText();
    expect(register).toContain('Nadège Perdrix');
    expect(register).not.toMatch(new RegExp(`\\b${os.userInfo().username}\\b`));
  },
);
