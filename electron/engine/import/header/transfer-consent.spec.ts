import { describe, expect, it } from 'vitest';
import { headerWords } from './header-words.ts';
import { transferHeader } from './transfer-consent.ts';

describe('a header about passing the data on', () => {
  it.each([
    ['Optin partenaires', 'agrees'],
    ['optin_partenaires', 'agrees'],
    ['Opt-in partenaires (e-mail)', 'agrees'],
    ['Offres des partenaires', 'agrees'],
    ['J’accepte de recevoir les offres de nos partenaires', 'agrees'],
    ['Accord transmission à des tiers', 'agrees'],
    ['J’accepte que mes coordonnées soient transmises', 'agrees'],
    ['Autorise la cession de ses données', 'agrees'],
    ['Partner offers', 'agrees'],
    ['Do you agree to share your data with third parties?', 'agrees'],
    ['Opposition transmission', 'refuses'],
    ['Refus offres partenaires', 'refuses'],
    ['Opt-out partenaires', 'refuses'],
  ])('%j: %s', (header, kind) => {
    expect(transferHeader(headerWords(header))).toBe(kind);
  });

  it.each([
    'Partenaire',
    'Code partenaire',
    'Nom du partenaire',
    'Source partenaire',
    'Fichier partenaire',
    'Compte tiers',
    'Accord tiers payant',
    'Date optin partenaires',
    'Texte accord partenaires',
    'Optin newsletter',
    'Opt-in',
    'Accord commercial',
    'Opposition',
    'Opt-out',
    'Ne pas appeler',
    'Informations',
    'Adresse de transmission',
  ])('%j is another', (header) => {
    expect(transferHeader(headerWords(header))).toBeNull();
  });
});
