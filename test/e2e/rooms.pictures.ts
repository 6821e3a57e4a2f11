import { goTo, withEveryRoom } from './every-room.ts';
import { pictures } from './pictures.ts';

/** Rooms that show something as soon as they are entered, by the name of their picture. */
const ROOMS = {
  returns: '/returns',
  recall: '/campaigns/1',
  plan: '/plan',
  suppliers: '/suppliers',
  recipients: '/campaigns/recipients',
  rights: '/rights',
  retention: '/retention',
  processing: '/register/processing',
  copies: '/register/copies',
  vault: '/vault',
  computer: '/leaving/computer',
  breach: '/leaving/breach',
  about: '/about',
} as const;

/** Parts of the settings, by the name of their picture. */
const SETTINGS = { mirror: 'Deuxième endroit pour les refus', users: 'Personnes qui travaillent ici' } as const;

pictures('rooms', async ({ app: { page }, folder, screens, shoot }) => {
  await screens.welcome.open(await withEveryRoom(folder));
  await screens.shell.status.waitFor();
  for (const [name, address] of Object.entries(ROOMS)) {
    await goTo(page, address);
    await shoot(`room-${name}`);
  }
  for (const [name, heading] of Object.entries(SETTINGS)) {
    await goTo(page, '/settings');
    await page.getByRole('heading', { name: heading }).scrollIntoViewIfNeeded();
    await shoot(`room-${name}`);
  }
});
