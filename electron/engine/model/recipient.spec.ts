import { describe, expect, it } from 'vitest';
import type { StoredContact } from './stored-contact.ts';
import { recipientOf, type Housemate } from './recipient.ts';

type Person = StoredContact['person'];

const who = (
  civility: string | undefined,
  firstName: string,
  lastName: string,
  more: Partial<Person> = {},
): Person => ({
  audience: 'consumer',
  firstName,
  lastName,
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
  ...(civility === undefined ? {} : { civility }),
  ...more,
});
const CLAIRE = who('Mme', 'Claire', 'Perdrix');

describe('the name on a letter', () => {
  it.each<[string, Person, Housemate[], [string, string, string, string]]>([
    ['one person', CLAIRE, [], ['Mme', 'Claire', 'Perdrix', 'Madame']],
    ['a couple of one name', CLAIRE, [who('M.', 'Paul', 'PERDRIX')], ['M. et Mme', '', 'Perdrix', 'Madame, Monsieur']],
    ['two sisters', CLAIRE, [who('Mme', 'Anne', 'Perdrix')], ['Famille', '', 'Perdrix', 'Mesdames']],
    [
      'two women',
      who('Mme', 'Anne', 'Faure'),
      [who('Mme', 'Zoé', 'Berger')],
      ['', '', 'Mme Faure et Mme Berger', 'Mesdames'],
    ],
    ['two men', who('M.', 'Jean', 'Faure'), [who('M', 'Luc', 'Berger')], ['', '', 'M. Faure et M Berger', 'Messieurs']],
    ['one man', who('M.', 'Jean', 'Faure'), [], ['M.', 'Jean', 'Faure', 'Monsieur']],
    [
      'three women of one name',
      CLAIRE,
      [who('Mme', 'Anne', 'Perdrix'), who('Mme', 'Zoé', 'Perdrix')],
      ['Famille', '', 'Perdrix', 'Madame, Monsieur'],
    ],
    ['nobody by a civility', who('Dr', 'Zoé', 'Faure'), [], ['Dr', 'Zoé', 'Faure', 'Madame, Monsieur']],
    [
      'two without a civility',
      who(undefined, 'Claire', 'Perdrix'),
      [who(undefined, 'Paul', 'Perdrix')],
      ['Famille', '', 'Perdrix', 'Madame, Monsieur'],
    ],
    [
      'parents and a child',
      CLAIRE,
      [who('M.', 'Paul', 'Perdrix'), who('M.', 'Jean', 'Perdrix')],
      ['Famille', '', 'Perdrix', 'Madame, Monsieur'],
    ],
    ['two names', CLAIRE, [who('M.', 'Paul', 'Martin')], ['', '', 'Mme Perdrix et M. Martin', 'Madame, Monsieur']],
    [
      'two names, one without a civility',
      CLAIRE,
      [who(undefined, 'Paul', 'Martin')],
      ['', '', 'Mme Perdrix et Paul Martin', 'Madame, Monsieur'],
    ],
    [
      'two names that no line holds',
      CLAIRE,
      [who('M.', 'Paul', 'De la Rochefoucauld-Montmorency')],
      ['Mme', 'Claire', 'Perdrix', 'Madame'],
    ],
    [
      'three names',
      CLAIRE,
      [who('M.', 'Paul', 'Martin'), who('M.', 'Jean', 'Petit')],
      ['Mme', 'Claire', 'Perdrix', 'Madame'],
    ],
    [
      'somebody at work there',
      CLAIRE,
      [who('M.', 'Paul', 'Perdrix', { audience: 'professional' })],
      ['Mme', 'Claire', 'Perdrix', 'Madame'],
    ],
    [
      'somebody without a name',
      CLAIRE,
      [{ audience: 'consumer', firstName: 'Paul' }],
      ['Mme', 'Claire', 'Perdrix', 'Madame'],
    ],
  ])('%s', (_, first, others, [civility, firstName, lastName, title]) => {
    expect(recipientOf(first, others)).toEqual({ civility, firstName, lastName, title });
  });
});
