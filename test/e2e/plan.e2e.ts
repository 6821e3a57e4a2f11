import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { planCalls, withCallers } from './callers.ts';
import { tabTo } from './keyboard.ts';
import { journey } from './journey.ts';

journey(
  'a team’s calls are planned, and the next day’s list written, by keyboard alone',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    const button = (name: string | RegExp) => main.getByRole('button', { name });
    await screens.welcome.open(await withCallers(folder));
    await screens.shell.status.waitFor();
    await screens.shell.go('Planning d’appels');
    await main.getByText('Quelle campagne d’appels ?').waitFor();
    const callbacks = page.getByRole('region', { name: 'Liste des rappels' });
    await callbacks.getByRole('row', { name: /Prénomb NOMB/ }).waitFor();
    await screens.accessible();

    await planCalls(app, screens);
    const forecast = page.getByRole('region', { name: 'Prévision' });
    await forecast.getByText(/^\d+ appels permis au plus/).waitFor();
    expect(await forecast.innerText()).toContain('La Réunion 14:00–16:00 (ici 11:00–13:00)');
    expect(await callbacks.getByRole('row', { name: /Prénomc NOMC/ }).innerText()).toMatch(
      /non permis\s; au plus près\s: \S+ \d\d:00/,
    );
    // The weekend at least is crossed out.
    expect(await forecast.locator('s').count()).toBeGreaterThanOrEqual(2);
    await screens.accessible();

    const out = path.join(folder, 'demain');
    await app.answerDialog(out);
    await tabTo(page, button(/Préparer la liste/));
    await page.keyboard.press('Enter');
    await main.getByText(/^La liste du .* est écrite\s: \d+ personnes/).waitFor();
    expect(existsSync(path.join(out, 'record.html'))).toBe(true);
    await screens.accessible();
  },
);
