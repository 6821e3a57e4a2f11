import type { Source } from '../parameter.ts';

/**
 * Guidance of authorities and professions (docs/law/rules-fr.md, section 0.3), and the registers and libraries used by
 * the book.
 */

const cnil = (provision: string, url: string): Source => ({ instrument: 'CNIL', provision, url });
export const CNIL_POST: Source = cnil(
  'La prospection commerciale par courrier postal et par téléphone (6 décembre 2019)',
  'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-postal-et-par-telephone-appel-telephonique',
);
export const CNIL_SMS: Source = cnil(
  'La prospection commerciale par SMS-MMS',
  'https://cnil.fr/la-prospection-commerciale-par-sms-mms',
);
export const CNIL_AUTO: Source = cnil(
  'La prospection commerciale par automates d’appel (26 janvier 2022)',
  'https://www.cnil.fr/la-prospection-commerciale-par-automates-dappel',
);
export const CNIL_ELEC: Source = cnil(
  'La prospection commerciale par courrier électronique, SMS-MMS et automate d’appel (10 juin 2026)',
  'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique-sms-mms-et-automate-dappel',
);
export const CNIL_TEL: Source = cnil(
  'Prospection commerciale par téléphone, hors automate d’appel (10 juin 2026)',
  'https://www.cnil.fr/fr/prospection-commerciale-par-telephone-hors-automate-dappel-quelles-sont-les-regles',
);
export const CNIL_COM: Source = cnil(
  'Communication électronique : quelles règles ? (10 juin 2026)',
  'https://www.cnil.fr/fr/communication-electronique-quelles-regles',
);
export const CNIL_PART18: Source = cnil(
  'Quelles règles pour transmettre des données à des partenaires ? (28 décembre 2018)',
  'http://cnil.fr/fr/la-prospection-vers-les-particuliers-b-c-quelles-regles-pour-transmettre-des-donnees-des-partenaires',
);
export const CNIL_PART26: Source = cnil(
  'Transmission aux partenaires (mise à jour du 10 juin 2026, résumée)',
  'https://viqtor.eu/en/business-prospecting-rules-for-transmitting-data-to-b2c-partners/',
);
export const CNIL_SUPPRESSION: Source = cnil(
  'Utiliser une liste repoussoir (27 janvier 2022)',
  'https://www.cnil.fr/fr/comment-utiliser-une-liste-repoussoir-pour-respecter-lopposition-la-prospection-commerciale',
);
export const CNIL_REUSE: Source = cnil(
  'La réutilisation des données publiquement accessibles à des fins de démarchage (30 avril 2020, 12 juin 2024)',
  'https://www.cnil.fr/fr/la-reutilisation-des-donnees-publiquement-accessibles-en-ligne-des-fins-de-demarchage-commercial',
);
export const CNIL_SALE: Source = cnil(
  'Vente de fichiers clients (5 décembre 2022)',
  'https://cnil.fr/fr/vente-de-fichiers-clients-la-cnil-rappelle-les-regles',
);
export const CNIL_MANAGEMENT: Source = cnil(
  'Référentiel « gestion des activités commerciales » (délibération 2021-131)',
  'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045538574',
);
export const CNIL_CHARITY: Source = cnil(
  'La transmission de fichiers entre associations et fondations (20 juin 2022)',
  'https://www.cnil.fr/fr/la-transmission-de-fichiers-de-donateurs-ou-de-contacts-entre-associations-et-fondations',
);
export const CNIL_MINORS: Source = cnil(
  'Recommandation 4 : consentement d’un parent pour les moins de 15 ans (9 juin 2021)',
  'https://cnil.fr/fr/recommandation-4-rechercher-le-consentement-dun-parent-pour-les-mineurs-de-moins-de-15-ans',
);
export const CNIL_PIXELS: Source = cnil(
  'Recommandation sur les pixels de suivi (14 avril 2026)',
  'https://www.cnil.fr',
);
export const CNIL_POLITICS: Source = cnil(
  'La communication politique par téléphone (20 octobre 2016)',
  'https://www.cnil.fr/fr/la-communication-politique-par-telephone',
);
export const EDPB_CONSENT: Source = {
  instrument: 'CEPD',
  provision: 'Lignes directrices 05/2020 sur le consentement',
  url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_fr',
};

export const ARCEP: Source = {
  instrument: 'ARCEP, décision 2018-0881 modifiée (plan national de numérotation)',
  provision: '§ 2.3.2 f',
  url: 'https://www.arcep.fr',
};
export const ARCEP_2022: Source = {
  instrument: 'ARCEP, décision 2022-1583',
  provision: 'communiqué du 13 juin 2024 ; CE 6 juin 2024, n° 489787',
  url: 'https://www.arcep.fr',
};
export const AF2M: Source = {
  instrument: 'AF2M, charte Business Messaging (1er mars 2026)',
  provision: '§ B.3',
  url: 'https://www.af2m.org',
};
export const UFMD: Source = {
  instrument: 'UFMD, code de déontologie (2005)',
  provision: 'parrainage, rapporté par regisjacquin.fr',
  url: 'https://www.regisjacquin.fr',
};
export const INSEE_SIRENE: Source = {
  instrument: 'INSEE',
  provision: 'Statut de diffusion des unités dans Sirene',
  url: 'https://www.insee.fr/fr/information/7456564',
};
export const LIBPHONENUMBER: Source = {
  instrument: 'libphonenumber',
  provision: 'PhoneNumberMetadata.xml (17 juillet 2026)',
  url: 'https://github.com/google/libphonenumber',
};
export const TIME_ZONES: Source = {
  instrument: 'IANA, base des fuseaux horaires',
  provision: 'zones des territoires français',
  url: 'https://www.iana.org/time-zones',
};
export const LA_POSTE: Source = {
  instrument: 'La Poste, Service national de l’adresse',
  provision: 'norme NF/XP Z10-011',
  url: 'http://www.laposte.fr/sna/article.php3?id_article=148',
};

/** Readings that no text states in these words: the reasoning is in the reference of the book. */
export const BOOK = (section: string): Source => ({
  instrument: 'Aval, règles françaises de la prospection (29 novembre 2026)',
  provision: section,
  url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565/',
});
