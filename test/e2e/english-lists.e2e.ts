import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { withCallers } from './callers.ts';
import { enter, pick, tabTo } from './keyboard.ts';
import { journey } from './journey.ts';

/** French words that no English screen shows: those of the room, of a button, of a count. */
const FRENCH =
  /\b(?:liste|listes|personne|personnes|appel|appels|ligne|lignes|jour|fichier|courrier|retours|permis|aucun)\b/i;

journey(
  'returns, the call plan and what became of a list are walked in English, by keyboard alone',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    const go = (room: string) =>
      enter(page, page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: room, exact: true }));
    const isEnglish = async () => expect((await main.innerText()).replaceAll(/“[^”]*”/g, '')).not.toMatch(FRENCH);
    await screens.welcome.open(await withCallers(folder));
    await screens.shell.status.waitFor();
    await screens.shell.go('Réglages');
    await screens.settings.choose('English');
    await screens.shell.titled('Settings').waitFor();

    await go('Returns');
    const report = path.join(folder, 'report.csv');
    const called = addDays(new Date().toISOString().slice(0, 10), -1);
    const rows = [`${called} 10:05:00,0639981001,RDV`, `${called} 10:06:00,0639981003,DNC`];
    writeFileSync(report, ['Call time,Phone,Outcome', ...rows].join('\n'));
    await isEnglish();
    await app.answerDialog(report);
    await enter(page, main.getByRole('button', { name: 'Choose files' }));
    await main.getByText('What do these codes mean?').waitFor();
    await isEnglish();
    await pick(page, page.getByRole('group', { name: /RDV/ }), 'Answered');
    await enter(page, main.getByRole('button', { name: 'Continue' }));
    await main.getByRole('heading', { name: /^Check/ }).waitFor();
    await pick(page, page.getByRole('group', { name: 'The times of this file are those of:' }), 'Réunion');
    await expect.poll(() => main.innerText()).toContain('2 calls, 1 objection');
    await isEnglish();
    await screens.accessible();
    await enter(page, main.getByRole('button', { name: 'Record these returns' }));
    await main.getByRole('heading', { name: /^Returns recorded/ }).waitFor();
    await isEnglish();

    await go('Call plan');
    const callbacks = page.getByRole('region', { name: 'Call-backs' });
    await callbacks.getByRole('row', { name: /Prénomc NOMC/ }).waitFor();
    await isEnglish();
    await screens.accessible();

    await go('Campaigns');
    await enter(page, page.getByRole('link', { name: 'Novembre' }));
    const became = page.getByRole('region', { name: 'What became of it' });
    await became.waitFor();
    await tabTo(page, became.getByRole('button', { name: 'Sent in part…: Novembre' }));
    // Its returns tell of calls: it was sent.
    expect(await became.getByRole('button', { name: 'Not sent: Novembre' }).count()).toBe(0);
    await screens.accessible();
    await enter(page, became.getByRole('button', { name: 'Sent: Novembre', exact: true }));
    await became
      .getByRole('status')
      .filter({ hasText: /^Sent on/ })
      .waitFor();
    expect(await became.innerText()).not.toMatch(FRENCH);
  },
);
