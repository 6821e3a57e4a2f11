import fc from 'fast-check';
import type { TargetField } from '../../shared/domain/contact/target-field.ts';
import type { Row } from './firm.ts';

/** Random rows of files: every field of a contact, for a handful of people. */

const PEOPLE = 6;
export const person = fc.integer({ min: 1, max: PEOPLE });
export const email = (number: number): string => `personne.${String(number)}@example.com`;
const sometimes = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: '', freq: 2 });
const rarely = (...values: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...values) });

/** Days on both sides of the legal periods. */
const DAYS = [
  '26/11/2023',
  '01/12/2023',
  '03/12/2025',
  '05/10/2026',
  '24/11/2026',
  '12/05/1980',
  '30/11/2008',
  '01/02/2012',
];

/** Set by other fields here. */
type Otherwise =
  'fullName' | 'fullAddress' | 'channel' | 'email' | 'firstName' | 'postcode' | 'mobile' | 'lastName' | 'city';

/** Every field of a row: a forgotten one does not compile. Most are empty, so that many rows are alike. */
const FIELDS: { readonly [Field in Exclude<TargetField, Otherwise>]: fc.Arbitrary<string> } = {
  civility: sometimes('Mme'),
  company: sometimes('Les Tuiles SARL'),
  jobTitle: rarely('Gérante'),
  siret: rarely('732 829 320 00074'),
  phone: sometimes('01 99 00 12 34'),
  street: sometimes('3 rue des Halles', '3, r. des halles', '12 rue Édouard-Herriot'),
  addressComplement: sometimes('Bât B'),
  country: rarely('Belgique'),
  birthDate: sometimes(...DAYS),
  customerRef: rarely('C-12'),
  lastContactOn: sometimes(...DAYS),
  lastPurchaseOn: sometimes(...DAYS),
  purchasedGoods: sometimes('linge', 'vais|selle "fine"'),
  contractGoods: rarely('linge', 'fibre'),
  contractFrom: sometimes(...DAYS),
  contractUntil: rarely(...DAYS),
  giftOn: sometimes(...DAYS),
  giftAmount: sometimes('20,00', '35,50 €', '-5'),
  giftForm: rarely('chèque'),
  collectedOn: sometimes(...DAYS),
  source: rarely('Salon'),
  consentEmail: sometimes('oui', 'non'),
  consentSms: rarely('oui', 'non'),
  consentPhone: sometimes('oui', 'non'),
  consentPost: rarely('oui', 'non'),
  consentAutomatedCall: rarely('oui', 'non'),
  consentOn: sometimes(...DAYS, '05/10/2026 14:30'),
  consentWording: rarely('J’accepte.'),
  consentUntil: rarely(...DAYS),
  opposition: rarely('oui'),
  oppositionOn: rarely(...DAYS),
  audience: sometimes('particulier', 'entrepreneur individuel', 'professionnel'),
  sirene: sometimes('P', 'A'),
  bloctel: sometimes('oui'),
  requestOn: rarely(...DAYS),
  requestGoods: rarely('linge'),
  member: sometimes('oui', 'non'),
  memberUntil: sometimes(...DAYS),
  donor: rarely('oui', 'non'),
  lastDonationOn: sometimes(...DAYS),
  status: rarely('décédé', 'NPAI', 'faux numéro'),
  note: rarely('Appeler le soir', 'DCD', 'NPAI', 'faux numéro'),
};

export const row: fc.Arbitrary<Row> = fc
  .record({
    number: person,
    lastName: fc.constantFrom('Perdrix', 'PERDRIX', 'Martin'),
    city: fc.constantFrom('Lyon', 'Lyon', 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson'),
    mobile: fc.option(person, { nil: null }),
    fields: fc.record(FIELDS),
    kept: fc.array(fc.constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[])), { maxLength: 12 }),
  })
  .map(({ number, mobile, lastName, city, fields, kept }) => ({
    // A few of the fields in each row: a contact with all of them is read whole anyway.
    ...Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, kept.some((one) => one === field) ? value : '']),
    ),
    lastName,
    city,
    email: email(number),
    firstName: `Claire`,
    postcode: '69002',
    mobile: mobile === null ? '' : `06 39 98 10 0${String(mobile)}`,
  }));
