import { request } from '../../bridge.ts';
import { contacts } from '../../text/contacts.ts';
import type { Feature } from '../feature.ts';

/** Hits of the palette: only the data that identify a person. */
const HITS = 8;

export const feature: Feature = {
  name: 'contacts',
  routes: [
    {
      path: '/contacts/:id(\\d+)?',
      component: () => import('./ContactsScreen.vue'),
      meta: { help: [contacts.help1, contacts.help2] },
    },
  ],
  room: { order: 30, icon: 'i-lucide-users', name: contacts.name, path: '/contacts' },
  searches: [
    {
      id: 'contacts',
      title: contacts.name,
      async find(text) {
        const { lines } = await request('contact.page', {
          search: text,
          audience: null,
          origin: null,
          department: null,
          answer: null,
          rule: null,
          care: null,
          sort: 'name',
          offset: 0,
          limit: HITS,
          withFacets: false,
        });
        return lines.map((line) => ({
          id: `contact ${line.id}`,
          label: line.name || line.company || line.email || line.phone,
          note: [line.company, line.place].filter((part) => part !== '').join(' · '),
          icon: 'i-lucide-user',
          to: `/contacts/${line.id}`,
        }));
      },
    },
  ],
};
