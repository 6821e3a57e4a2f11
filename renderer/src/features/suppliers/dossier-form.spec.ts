import { describe, expect, it } from 'vitest';
import type { SupplierAnswers } from '../../../../shared/contract/supplier-requests.ts';
import { answersOfForm, typedOf } from './dossier-form.ts';

const ANSWERS: SupplierAnswers = {
  kind: 'broker',
  listOwner: 'Jeux du Rhône',
  address: '4 rue du Port',
  contractUntil: '2027-03-31',
  collected: 'jeu',
  wording: 'J’accepte',
  named: 'ALPHA',
  proofOnRequest: false,
  delivery: 'changes',
  priceCents: 45_050,
  note: '',
};
const NOTHING: SupplierAnswers = {
  kind: null,
  listOwner: '',
  address: '',
  contractUntil: null,
  collected: '',
  wording: '',
  named: '',
  proofOnRequest: null,
  delivery: null,
  priceCents: null,
  note: '',
};

describe('the form of a dossier', () => {
  it.each([
    ['known', ANSWERS],
    ['unknown', NOTHING],
  ])('gives back answers that are %s', (_, answers) => {
    expect(answersOfForm(typedOf(answers))).toEqual(answers);
  });

  it.each([
    ['450', 45_000],
    ['450,5', 45_050],
    ['1 250.99 €', 125_099],
    ['0', 0],
    ['', null],
  ])('reads the price %s', (price, priceCents) => {
    expect(answersOfForm({ ...typedOf(NOTHING), price })?.priceCents).toBe(priceCents);
  });

  it.each(['cher', '4,555', '-3', '1,2,3'])('refuses the price %s', (price) => {
    expect(answersOfForm({ ...typedOf(NOTHING), price })).toBeNull();
  });
});
