import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { enter, pick } from './keyboard.ts';
import { journey } from './journey.ts';

journey(
  'returns are recognised, asked about, checked and recorded, by keyboard alone',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    const button = (name: string) => page.getByRole('button', { name });
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await screens.shell.go('Retours');
    await screens.accessible();

    const file = path.join(folder, 'stop-sms.csv');
    writeFileSync(
      file,
      'Numéro;Date;Statut\n0639981201;2026-11-20 10:00:00;STOP\n0639981202;2026-11-20 10:01:00;XYZ\n',
    );
    await app.answerDialog(file);
    await enter(page, button('Choisir un fichier'));
    await main.getByText('Que veulent dire ces codes ?').waitFor();
    expect(await main.innerText()).toContain('« XYZ » : 1 ligne');
    await screens.accessible();
    await pick(page, page.getByRole('group', { name: /XYZ/ }), 'Ne pas compter');
    await enter(page, button('Continuer'));
    await main.getByRole('heading', { name: /^Contrôle/ }).waitFor();
    expect(await main.innerText()).toMatch(/1 opposition/);
    await screens.accessible();
    await enter(page, button('Enregistrer ces retours'));
    await main.getByRole('heading', { name: /^Retours enregistrés/ }).waitFor();
    await screens.shell.go('Oppositions');
    await screens.suppression.lookUp('06 39 98 12 01');
    expect(await screens.suppression.answer.innerText()).toContain('a dit non');
  },
);
