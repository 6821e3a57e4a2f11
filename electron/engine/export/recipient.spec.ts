import { describe, expect, it } from 'vitest';
import type { StoredContact } from '../contact/stored-contact.ts';
import { recipientOf, type Housemate } from './recipient.ts';

type Person = StoredContact['person'];

const who = (civility: string | undefined, firstName: string, lastName: string, more: Partial<Person> = {}): Person => ({
  audience: 'consumer', firstName, lastName, street: '3 rue des Halles', postcode: '69002', city: 'Lyon', ...(civility === undefined ? {} : { civility }), ...more,
});
const CLAIRE = who('Mme', 'Claire', 'Perdrix');

describe('the name on a letter', () => {
  it.each<[string, Person, Housemate[], [string, string, string]]>([
    ['one person', CLAIRE, [], ['Mme', 'Claire', 'Perdrix']],
    ['a couple of one name', CLAIRE, [who('M.', 'Paul', 'PERDRIX')], ['M. et Mme', '', 'Perdrix']],
    ['two sisters', CLAIRE, [who('Mme', 'Anne', 'Perdrix')], ['Famille', '', 'Perdrix']],
    ['two without a civility', who(undefined, 'Claire', 'Perdrix'), [who(undefined, 'Paul', 'Perdrix')], ['Famille', '', 'Perdrix']],
    ['parents and a child', CLAIRE, [who('M.', 'Paul', 'Perdrix'), who('M.', 'Jean', 'Perdrix')], ['Famille', '', 'Perdrix']],
    ['two names', CLAIRE, [who('M.', 'Paul', 'Martin')], ['', '', 'Mme Perdrix et M. Martin']],
    ['two names, one without a civility', CLAIRE, [who(undefined, 'Paul', 'Martin')], ['', '', 'Mme Perdrix et Paul Martin']],
    ['two names that no line holds', CLAIRE, [who('M.', 'Paul', 'De la Rochefoucauld-Montmorency')], ['Mme', 'Claire', 'Perdrix']],
    ['three names', CLAIRE, [who('M.', 'Paul', 'Martin'), who('M.', 'Jean', 'Petit')], ['Mme', 'Claire', 'Perdrix']],
    ['somebody at work there', CLAIRE, [who('M.', 'Paul', 'Perdrix', { audience: 'professional' })], ['Mme', 'Claire', 'Perdrix']],
    ['somebody without a name', CLAIRE, [{ audience: 'consumer', firstName: 'Paul' }], ['Mme', 'Claire', 'Perdrix']],
  ])('%s', (_, first, others, [civility, firstName, lastName]) => {
    expect(recipientOf(first, others)).toEqual({ civility, firstName, lastName });
  });
});
