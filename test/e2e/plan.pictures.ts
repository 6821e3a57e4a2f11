import path from 'node:path';
import { planCalls, withCallers } from './callers.ts';
import { picture } from './pictures.ts';

picture('plan-no-campaign', async ({ app, folder, screens }) => {
  await screens.welcome.open(await withCallers(folder));
  await screens.shell.status.waitFor();
  await screens.shell.go('Planning d’appels');
  await app.page.getByRole('region', { name: 'Liste des rappels' }).waitFor();
});

picture('plan-forecast', async ({ app, folder, screens }) => {
  await screens.welcome.open(await withCallers(folder));
  await screens.shell.status.waitFor();
  await screens.shell.go('Planning d’appels');
  await planCalls(app, screens);
  await app.page.getByRole('region', { name: 'Prévision' }).waitFor();
});

picture('plan-list-written', async ({ app, folder, screens }) => {
  await screens.welcome.open(await withCallers(folder));
  await screens.shell.status.waitFor();
  await screens.shell.go('Planning d’appels');
  await planCalls(app, screens);
  await app.answerDialog(path.join(folder, 'demain'));
  await app.page.getByRole('button', { name: /Préparer la liste/ }).click();
  await app.page.getByText(/^La liste du .* est écrite/).waitFor();
});
