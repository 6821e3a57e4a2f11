import type { Source } from '../parameter.ts';

/**
 * The legal sources of the book (docs/law/rules-fr.md, section 0.3), with their addresses. One entry per provision, so
 * that a change of law is found by its article.
 */

const CONSUMER_CODE = 'code de la consommation';
const POSTAL_CODE = 'code des postes et des communications électroniques';
const INSURANCE_CODE = 'code des assurances';
const LABOUR_CODE = 'code du travail';
const GDPR = 'RGPD';
const GDPR_URL = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const DECREE_URL = 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054483939';

const gdpr = (provision: string): Source => ({ instrument: GDPR, provision, url: GDPR_URL });
const article = (id: string): string => `https://www.legifrance.gouv.fr/codes/article_lc/${id}`;

export const L223_1: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-1',
  url: 'https://legal.tricoteuses.fr/articles/LEGIARTI000051830285',
};
export const L223_1_1: Source = { ...L223_1, provision: 'art. L223-1, al. 1' };
export const L223_1_2: Source = { ...L223_1, provision: 'art. L223-1, al. 2' };
export const L223_1_4: Source = { ...L223_1, provision: 'art. L223-1, al. 4' };
export const L223_1_5: Source = { ...L223_1, provision: 'art. L223-1, al. 5' };
export const L223_1_6: Source = { ...L223_1, provision: 'art. L223-1, al. 6' };
/** The article as in force from 2020-07-26 to 2026-08-10 (loi 2020-901). */
export const L223_1_2020: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-1 (rédaction de la loi 2020-901)',
  url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032221489/',
};
export const L223_2: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-2',
  url: 'https://legal.tricoteuses.fr/articles/LEGIARTI000051830282',
};
export const L223_3: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-3 (abrogé le 11 août 2026)',
  url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032221489/',
};
export const L223_5: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-5',
  url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032221489/',
};
export const L223_7: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-7',
  url: 'https://tricoteuses.fr/en/legifrance/articles/LEGIARTI000032226749',
};
export const L223_8: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L223-8',
  url: article('LEGIARTI000051828335'),
};
export const L221_16: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L221-16',
  url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032226870/',
};
export const L221_17: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L221-17',
  url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032226870/',
};
export const L121_11: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L121-11',
  url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000051824277',
};
export const L312_9: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. L312-9',
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565/',
};
export const R223_1: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. R223-1 (décret 2026-662)',
  url: article('LEGIARTI000054491464'),
};
export const R223_2: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. R223-2 (décret 2026-662)',
  url: DECREE_URL,
};
export const R223_3: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. R223-3 (décret 2026-662)',
  url: DECREE_URL,
};
export const R223_4: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. R223-4 (décret 2026-662)',
  url: article('LEGIARTI000032807262'),
};
export const D223_9_2022: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. D223-9 (décret 2022-1313)',
  url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823',
};
export const D223_9_2026: Source = {
  instrument: CONSUMER_CODE,
  provision: 'art. D223-9 (décret 2026-662)',
  url: article('LEGIARTI000054491498'),
};
export const DECREE_2026: Source = {
  instrument: 'décret 2026-662 du 23 juillet 2026',
  provision: 'art. R223-1 à R223-4 et D223-9',
  url: DECREE_URL,
};
export const LAW_2025: Source = {
  instrument: 'loi 2025-594 du 30 juin 2025',
  provision: 'art. 13',
  url: 'https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000051824325',
};

export const L34_5: Source = { instrument: POSTAL_CODE, provision: 'art. L34-5', url: article('LEGIARTI000042155961') };
export const L34_5_3: Source = { ...L34_5, provision: 'art. L34-5, al. 3' };
export const L34_5_4: Source = { ...L34_5, provision: 'art. L34-5, al. 4' };
export const L32: Source = {
  instrument: POSTAL_CODE,
  provision: 'art. L32, 32°',
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987/',
};
export const L34: Source = {
  instrument: POSTAL_CODE,
  provision: 'art. L34 et R10',
  url: article('LEGIARTI000051830311'),
};
export const L44: Source = { instrument: POSTAL_CODE, provision: 'art. L44, IV', url: article('LEGIARTI000051830329') };
export const LCEN: Source = {
  instrument: 'loi 2004-575 (LCEN)',
  provision: 'art. 1',
  url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000801164',
};

export const L112_2_2: Source = {
  instrument: INSURANCE_CODE,
  provision: 'art. L112-2-2 et R112-7',
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073984/',
};
export const L6323_8_1: Source = {
  instrument: LABOUR_CODE,
  provision: 'art. L6323-8-1',
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/',
};
export const L3133_1: Source = {
  instrument: LABOUR_CODE,
  provision: 'art. L3133-1',
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/',
};
export const ENVIRONMENT: Source = {
  instrument: 'code de l’environnement',
  provision: 'art. L541-15-15',
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074220/',
};
export const LIL_45: Source = {
  instrument: 'loi 78-17 Informatique et Libertés',
  provision: 'art. 45',
  url: 'https://cnil.fr/fr/recommandation-4-rechercher-le-consentement-dun-parent-pour-les-mineurs-de-moins-de-15-ans',
};

export const GDPR_4_7: Source = gdpr('art. 4(11) et 7');
export const GDPR_5_2: Source = gdpr('art. 5(2)');
export const GDPR_5_1_D: Source = gdpr('art. 5(1)(d)');
export const GDPR_6_1_F: Source = gdpr('art. 6(1)(f), considérants 38 et 47');
export const GDPR_7_1: Source = gdpr('art. 7(1)');
export const GDPR_12_3: Source = gdpr('art. 12(3)');
export const GDPR_13: Source = gdpr('art. 13');
export const GDPR_14: Source = gdpr('art. 14');
export const GDPR_14_2_F: Source = gdpr('art. 14(2)(f)');
export const GDPR_14_3: Source = gdpr('art. 14(3)');
export const GDPR_21: Source = gdpr('art. 21(2) et (3)');
export const GDPR_21_4: Source = gdpr('art. 21(4)');
export const GDPR_SCOPE: Source = gdpr('art. 2 et 3 ; entrée en application le 25 mai 2018 (art. 99)');
export const AI_ACT_50: Source = {
  instrument: 'règlement (UE) 2024/1689 sur l’intelligence artificielle',
  provision: 'art. 50(1)',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
};
export const CC_QPC: Source = {
  instrument: 'Conseil constitutionnel',
  provision: 'décision 2026-1210 QPC du 25 juin 2026',
  url: 'https://www.conseil-constitutionnel.fr',
};
