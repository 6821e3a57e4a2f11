import { expect, it } from 'vitest';
import { AGREED, contextOn, people, person, withFirm } from '../../../test/campaign/firm.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { atOnce } from '../steps/pauses.ts';
import { provingErasure } from './erase-contacts.ts';
import { hashOf } from './erasure.ts';

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
