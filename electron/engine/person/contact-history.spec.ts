import { describe, expect, it } from 'vitest';
import { person, withFirm } from '../../../test/campaign/firm.ts';
import { readContact } from '../contact/contact-reader.ts';
import { historyOf } from './contact-history.ts';

const request = (at: string, more: object = {}) => ({
  requests: [{ at, goods: 'vaisselle', proof: true, ...more }],
});

describe('a request to be called back', () => {
  it.each([
    ['2026-11-20T16:00:00+01:00', {}, 'A demandé à être rappelé : vaisselle · dernier jour : jeudi 26 novembre'],
    // Five working days end on Saturday, which is no calling day.
    ['2026-11-16', {}, 'A demandé à être rappelé : vaisselle · dernier jour : vendredi 20 novembre'],
    ['2026-11-20', { proof: false }, 'A demandé à être rappelé : vaisselle'],
  ])('of %s %j tells its last lawful day', (at, more, sentence) =>
    withFirm(async ({ add, record, workspace }) => {
      await add([person(1)]);
      await record({ id: '1', add: request(at, more) });
      const contact = readContact(workspace, 1);
      if (contact === undefined) throw new Error('nobody');
      const lines = historyOf(contact, new Map(), [], [], [], [], 'fr');
      expect(lines.filter(({ kind }) => kind === 'request').map(({ what }) => what)).toEqual([sentence]);
    }),
  );
});
