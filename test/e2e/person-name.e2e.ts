import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { journeyWith } from './journey.ts';

const journey = journeyWith({ personName: null });

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

journey(
  'people work here by name and code: a helper chooses hers, may not remove anybody, and is removed; a no wants no code',
  async ({ app, folder, screens }) => {
    const { nameDialog, shell, suppression, users } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'perdrix.aval'));
    await nameDialog.answer('Claire Perdrix');
    await shell.titled(/^Bonjour/).waitFor();

    await shell.go('Réglages');
    await users.switchOn('314159');
    await users.present('Claire Perdrix · responsable').waitFor();
    const once = await users.addHelper('Marie');
    expect(once).toMatch(/^\d{8}$/);
    await users.line('Marie').getByText('n’a pas encore choisi son code').waitFor();
    await screens.accessible();
    expect(await app.page.getByRole('main').innerText()).not.toContain(once);

    await users.lock();
    await screens.accessible();
    await users.type('Marie', '000000');
    await users.entry.getByRole('alert').filter({ hasText: 'Encore 4 essais' }).waitFor();
    await users.type('Marie', once);
    await users.chooseCode('271828');
    await users.present('Marie · aide').waitFor();
    // « Vous » is the user who entered, not the name that this computer keeps.
    const you = app.page
      .locator('section')
      .filter({ has: app.page.getByRole('heading', { name: 'Vous', exact: true }) });
    await you.getByText('Marie · aide').waitFor();
    expect(await you.getByRole('textbox').count()).toBe(0);
    expect(await you.innerText()).not.toContain('Claire');
    expect(await app.page.getByLabel('Qui le demande').inputValue()).toBe('Marie');
    const removing = app.page.getByRole('button', { name: 'Retirer Claire Perdrix' });
    expect(await removing.isDisabled()).toBe(true);
    expect(await app.page.getByRole('button', { name: 'Demander deux personnes' }).isDisabled()).toBe(true);
    // Each card says why it is closed to a helper.
    await app.page
      .getByText('Demande le rôle « responsable » ; vous avez le rôle « aide ».')
      .filter({ visible: true })
      .first()
      .waitFor();

    await shell.go('Oppositions');
    await suppression.stopContacting('06 39 98 12 34');
    await users.lock();
    await users.entry.getByRole('button', { name: 'Lire sans entrer' }).click();
    await users.present('Personne n’est entré').waitFor();
    await shell.go('Réglages');
    await you.getByText('Personne n’est entré.').waitFor();
    expect(await you.getByLabel('Votre nom').inputValue()).toBe('Claire Perdrix');
    await shell.go('Oppositions');
    await suppression.stopContacting('06 39 98 12 35');
    const list = await suppression.table.innerText();
    expect(list).toContain('notée par Marie');
    expect(list).toContain('notée par Claire Perdrix (sans code)');

    // A change asks who works, and goes on once she has entered.
    await shell.go('Réglages');
    await app.page.getByRole('button', { name: 'Remettre un code à Marie' }).click();
    await users.entry.waitFor();
    await users.type('Claire Perdrix', '314159');
    await app.page.getByRole('status').getByText('Code de Marie').first().waitFor();
    await users.remove('Marie');
    await users.line('Marie').getByText('Travaillait ici jusqu’au').waitFor();
    await shell.go('Registre');
    await shell.titled('Registre').waitFor();
    await app.page.getByText('Personne retirée').first().waitFor();
    await screens.accessible();
  },
);
