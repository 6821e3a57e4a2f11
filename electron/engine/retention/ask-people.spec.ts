import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOn, people, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { textsOfPages } from '../../../test/export/pdf-contents.ts';
import { recordLines } from '../record/record-facts.ts';
import { closeList } from '../lists/close-list.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { askPeople } from './ask-people.ts';
import { purgeContacts } from './purge.ts';

const OLD = { kind: 'direct', source: 'Carte de fidélité', on: '2009-06-01', informed: true, objectionOffered: true };

/** Words of an offer. */
const OFFER = /offre|promo|remise|r[ée]duction|solde|cadeau|gratuit|achet|profitez|prix|vente/i;

const ask = ({ workspace, folder }: Firm, on: string, to = 'ask') =>
  askPeople(contextOn(on), workspace, { format: 'letters', on, out: join(folder, to) });

const due = async ({ workspace }: Firm, on: string) => {
  const { due, asked } = await purgeContacts(contextOn(on), workspace, { on, dryRun: true });
  return [due.map(({ contact }) => contact), asked] as const;
};

const sent = ({ workspace }: Firm, exportId: string, on: string) =>
  closeList(contextOn(on), workspace, exportId, { event: 'sent', on });

describe('the last letter', () => {
  it('of 1 December leaves who does not answer due on the 31st, and never who said yes', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), OLD);
      const { exportId, people: asked, due: before } = await ask(firm, '2026-12-01');
      expect([asked, before]).toEqual([3, 3]);
      await sent(firm, exportId, '2026-12-01');
      expect(await due(firm, '2026-12-30')).toEqual([[], 3]);
      const yes = { channel: 'post', event: 'granted', at: '2026-12-10', positiveAct: true, proof: true };
      await recordLines(contextOn('2026-12-10'), firm.workspace, {
        name: 'yes.ndjson',
        bytes: Buffer.from(JSON.stringify({ id: '2', add: { consents: [yes] } })),
      });
      expect(await due(firm, '2026-12-31')).toEqual([['1', '3'], 0]);
    }));

  it('counts its days from the day on which it was sent, and asks nobody twice', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), OLD);
      const { exportId } = await ask(firm, '2026-12-01');
      // Written, and not yet sent: they may still be asked by it.
      expect(await due(firm, '2026-12-31')).toEqual([[], 2]);
      await sent(firm, exportId, '2026-12-20');
      expect(await due(firm, '2027-01-18')).toEqual([[], 2]);
      expect(await due(firm, '2027-01-19')).toEqual([['1', '2'], 0]);
      await expect(ask(firm, '2027-01-19', 'again')).rejects.toMatchObject({ code: 'purge.nobody_to_ask' });
      await closeList(contextOn('2027-01-19'), firm.workspace, exportId, {
        event: 'not_sent',
        reason: 'imprimante en panne',
      });
      expect(await ask(firm, '2027-01-19', 'again')).toMatchObject({ people: 2, before: 0 });
    }));

  it('that was never said to be sent keeps nobody once it is no longer in use', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], OLD);
      await ask(firm, '2026-12-01');
      expect(await due(firm, '2026-12-31')).toEqual([[], 1]);
      expect(await due(firm, '2027-01-01')).toEqual([['1'], 0]);
    }));

  it('makes no offer, is not for those who said no, and its numbers add up', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 5), OLD);
      await firm.add([{ firstName: 'Zoé', lastName: 'AUBERT', email: 'zoe@example.com' }], OLD);
      await suppressPerson(contextOn('2026-11-24'), firm.workspace, { email: 'personne.4@example.com' });
      const { people: asked, unreachable, opposed, before, due: all } = await ask(firm, '2026-12-01');
      expect({ asked, unreachable, opposed, before }).toEqual({ asked: 4, unreachable: 1, opposed: 1, before: 0 });
      expect(all).toBe(6);
      const pages = await textsOfPages(join(firm.folder, 'ask', 'lettres.pdf'));
      expect(pages).toHaveLength(4);
      expect(pages.filter((page) => OFFER.test(page))).toEqual([]);
      expect(pages.filter((page) => page.includes('dans les trente jours'))).toHaveLength(4);
      expect(pages.filter((page) => page.includes(firm.reference(4)))).toEqual([]);
      expect(firm.workspace.get('SELECT purpose FROM exports')).toEqual({ purpose: 'relational' });
    }));
});
