import { headerWords } from '../header/header-words.ts';

/** Headings of sums, prices and the like: not fields of a contact, but headings. */
const COUNT =
  /^(?:nombres?|nb|nbre|total(?:aux)?|sous total|effectifs?|montants?|sommes?|moyennes?|parts?|pourcentages?|quantites?|qte|prix|tarifs?|ca|chiffre d affaires?|soldes?|mois|annees?|periodes?|trimestres?|semaines?|designations?|libelles?|categories?|rubriques?|budgets?|recettes?|depenses?|cotisations?|departements?|regions?|secteurs?|tranches?|variations?|count|number|sum|amount|average|share|quantity|qty|price|month|year|quarter|category|region|department)\b/;

export function isCountHeading(header: string): boolean {
  return header.trim() === '%' || COUNT.test(headerWords(header));
}
