import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { launch } from './launch.ts';
import { Screens } from './screens/screens.ts';

journey(
  'a second start with the workspace that is open changes nothing of what is on the screen',
  async ({ app, folder, screens }) => {
    const file = await screens.createPerdrix(folder);
    await screens.shell.go('Oppositions');
    await screens.suppression.field.fill('06 39 98');
    await app.startAgain(file);
    await screens.shell.workspace('Boutique Perdrix').waitFor();
    expect(await screens.suppression.field.inputValue()).toBe('06 39 98');
    expect(await screens.shell.status.innerText()).not.toContain('Lecture seule');
  },
);

journey(
  'a second window of somebody else on the same workspace reads, and says who holds it',
  async ({ folder, screens }) => {
    const file = await screens.createPerdrix(folder);
    const other = await launch({ userFolder: path.join(folder, 'other-settings') });
    try {
      const there = new Screens(other);
      await there.welcome.open(file);
      await there.shell.status.getByText(/^Lecture seule\s: .+ a ouvert cet espace sur /).waitFor();
      await there.shell.go('Oppositions');
      // Enter only searches; the second key records the opposition, which applies here at once and waits for the first
      // window.
      await there.suppression.lookUp('06 39 98 12 34');
      expect(await there.suppression.answer.innerText()).toContain('Aucun contact n’a ce numéro');
      await there.suppression.noteWaiting('06 39 98 12 34');
      await there.accessible();
      await there.suppression.lookUp('06 39 98 12 34');
      expect(await there.suppression.answer.innerText()).toContain('a dit non');

      await screens.shell.go('Oppositions');
      await screens.suppression.stopContacting('06 39 98 12 35');
      await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
      await screens.welcome.title.waitFor();

      // Once it is free, opening it again is enough, and both oppositions recorded meanwhile are there.
      await there.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
      await there.welcome.recent('Boutique Perdrix').click();
      await there.shell.go('Oppositions');
      for (const number of ['06 39 98 12 34', '06 39 98 12 35']) {
        await there.suppression.lookUp(number);
        expect(await there.suppression.answer.innerText()).toContain('a dit non');
      }
      expect(await there.shell.status.innerText()).not.toContain('Lecture seule');
      expect(await other.takeFaults()).toEqual([]);
    } finally {
      await other.close();
    }
  },
);
