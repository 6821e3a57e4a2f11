import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AGREED, contextOn, LETTER, people, person, withFirm } from '../../../test/campaign/firm.ts';
import { type Done, history, take } from '../../../test/campaign/histories.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { atOnce } from '../steps/pauses.ts';
import { provingErasure } from './erase-contacts.ts';
import { hashOf } from './erasure.ts';
import { Proving } from './proving.ts';

it('proves for many contacts, whose oppositions are read at once, what it proves for each of them', () =>
  withFirm(async ({ workspace, add }) => {
    const count = 510;
    await add(people(1, count), AGREED);
    const later = contextOn('2026-11-25');
    await suppressPerson(later, workspace, { email: 'personne.3@example.com' });
    await suppressPerson(later, workspace, { phone: String(person(505)['mobile']), channel: 'phone' });
    await suppressPerson(later, workspace, { contact: '509' });
    const ids = Array.from({ length: count }, (_, place) => count - place);
    const hash = hashOf(workspace);
    const many = atOnce(provingErasure(workspace, hash, ids, '2026-11-26'));
    expect(many).toHaveLength(count);
    for (const id of [1, 3, 505, 509, count])
      expect(atOnce(provingErasure(workspace, hash, [id], '2026-11-26'))).toEqual([many[id - 1]]);
    expect(many.flatMap(({ withdrawnAt }, place) => (withdrawnAt === undefined ? [] : [place + 1]))).toEqual([
      3, 505, 509,
    ]);
  }));

it('does not date the end of a consent to calls by a no to being passed on', () =>
  withFirm(async ({ workspace, add, record }) => {
    await add(people(1, 2), AGREED);
    const no = { channel: 'phone', event: 'opposed', at: '2026-11-23' } as const;
    await record({ id: '1', add: { consents: [{ ...no, purpose: 'transfer' }] } });
    await record({ id: '2', add: { consents: [no] } });
    const proofs = atOnce(provingErasure(workspace, hashOf(workspace), [1, 2], '2026-11-26'));
    expect(proofs.map(({ kind, withdrawnAt }) => [kind, withdrawnAt])).toEqual([
      ['consent', undefined],
      ['consent', '2026-11-23'],
    ]);
  }));

/** A list that relies on the consents to e-mails. */
const RELYING = {
  kind: 'list',
  format: 'email-csv',
  campaign: { ...LETTER, name: 'Lettre', channel: 'email', from: '2026-11-28' },
} as const;
const RECORDED = { at: '2026-11-20T10:00:00+01:00', proof: true, goods: 'linge' } as const;
const WRITTEN = {
  channel: 'email',
  event: 'granted',
  positiveAct: true,
  proof: true,
  organisations: ['ALPHA'],
} as const;

it('finds the proofs that reading every contact finds, and reads only those that may have one', async () => {
  const met = { some: 0, none: 0, relied: 0 };
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (steps, isListed) =>
      withFirm(async (firm) => {
        const { workspace, record } = firm;
        const done: Done = { imports: [], lastFile: null };
        for (const taken of steps) await take(taken, firm, done);
        const ids = Array.from(iterateContacts(workspace), ({ id }) => id);
        // A third has only a consent to e-mails, another third a request.
        for (const id of ids) {
          if (id % 3 === 0)
            await record({ id: String(id), add: { consents: [{ ...WRITTEN, at: RECORDED.at, goods: ['*'] }] } });
          if (id % 3 === 1) await record({ id: String(id), add: { requests: [RECORDED] } });
        }
        if (isListed) await take(RELYING, firm, done);
        const [hash, day] = [hashOf(workspace), '2026-11-29'];
        const reading = atOnce(Proving.opening(workspace, hash, ids, day));
        const whole = Array.from(reading.contacts(), (contact) => reading.of(contact).proofs);
        for (const proofs of whole) met[proofs.length > 0 ? 'some' : 'none'] += 1;
        met.relied += whole.flat().filter(({ kind, channel }) => kind === 'consent' && channel === 'email').length;
        expect(atOnce(provingErasure(workspace, hash, ids, day))).toEqual(whole.flat());
      }),
    ),
    { numRuns: 20 },
  );
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(0);
});
