import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

journey(
  'a list leaves once a second person accepted it, and not by the first one',
  async ({ app, folder, screens }) => {
    const { campaign, shell } = screens;
    const { page } = app;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.status.waitFor();
    await importSample(app, 'clients-boutique.xlsx', GIVEN);
    await shell.go('Réglages');
    await shell.titled('Réglages').waitFor();
    await page.getByLabel('Qui le demande').fill('Anne Alba');
    await page.getByRole('button', { name: 'Demander deux personnes' }).click();
    await page.getByText('Demandé pour chaque liste.').waitFor();
    await screens.accessible();

    await shell.go('Campagnes');
    await campaign.begin('Courrier', { 'Où dire non': 'non@alba.example.com' });
    await campaign.next();
    await campaign.next();
    await campaign.bar('à contacter').waitFor();
    const listed = (await campaign.numbers()).get('à contacter') ?? 0;
    expect(listed).toBeGreaterThan(0);
    const attest = async (): Promise<void> => {
      await campaign.bar('à contacter').waitFor();
      await campaign.next();
      await campaign.approve('Anne Alba');
      await campaign.preview.waitFor();
    };
    const write = page.getByRole('button', { name: 'Choisir le dossier et écrire…' });
    await attest();
    await page.getByText('Cette liste attend une deuxième personne').waitFor();
    expect(await write.isDisabled()).toBe(true);
    await screens.accessible();
    await page.getByRole('button', { name: 'Proposer', exact: true }).click();
    await page.getByText('Proposée par Anne Alba').waitFor();
    expect(await write.isDisabled()).toBe(true);

    await shell.go('Accueil');
    await page.getByText('1 liste attend une deuxième personne').waitFor();
    await page.getByRole('link', { name: 'Voir', exact: true }).first().click();
    await shell.titled('Listes à valider').waitFor();
    await page.getByRole('link', { name: /^Voir «\sCourrier · literie/ }).click();
    await page.getByText('La liste d’aujourd’hui est celle qui a été proposée.').waitFor();
    const waterfall = page.getByRole('table', { name: /^De .* à la liste d’aujourd’hui$/ });
    expect((await waterfall.getByRole('row').last().innerText()).replaceAll(/\D/g, '')).toBe(String(listed));
    await screens.accessible();
    await page.getByLabel('Votre nom').fill('anne  ALBA');
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await page.getByText('une autre personne doit la valider').waitFor();
    await page.getByLabel('Votre nom').fill('Benoît Noir');
    await page.getByRole('button', { name: 'Refuser' }).click();
    await page.getByText('Un refus dit pourquoi.').waitFor();
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await page.getByText('Aucune liste n’attend une deuxième personne.').waitFor();

    await shell.go('Campagnes');
    await page.getByRole('link', { name: /^Reprendre/ }).click();
    await campaign.next();
    await campaign.next();
    await attest();
    await page.getByText('Proposée par Anne Alba, validée par Benoît Noir : elle peut partir.').waitFor();
    const out = path.join(folder, 'lettres');
    await campaign.write(out);
    expect(JSON.parse(readFileSync(path.join(out, 'record.json'), 'utf8'))).toMatchObject({
      approvedBy: 'Anne Alba',
      twoPersons: { proposedBy: 'Anne Alba', acceptedBy: 'Benoît Noir', people: listed },
    });
    await page.getByRole('link', { name: 'Voir le dossier de conformité' }).click();
    await page.getByText('Proposée par Anne Alba, validée par Benoît Noir').waitFor();
  },
);
