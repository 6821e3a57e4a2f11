import { picture } from './pictures.ts';

picture('about', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  await app.chooseMenu('Aide', 'À propos d’Aval');
  await screens.shell.titled('À propos d’Aval').waitFor();
  await app.page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await app.page.getByRole('status').filter({ hasText: 'tels qu’ils ont été construits' }).waitFor();
});
