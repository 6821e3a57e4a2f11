import type { Parameter } from '../../parameter.ts';
import { LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { MENTIONS, type Mention } from '../../../domain/contact/words.ts';
import { READ, TO_CONFIRM } from '../review.ts';
import { DECREE_2026, GDPR_14_3, GDPR_7_1, LIL_45, R223_1, R223_2, R223_4 } from '../sources.ts';
import { BOOK, CNIL_MANAGEMENT, CNIL_MINORS, CNIL_SALE, CNIL_SUPPRESSION } from '../guidance.ts';

/** The duration of consents and records, and ages (docs/law/rules-fr.md, sections 3, 6, 7 and 9). */

export interface PhoneConsent {
  /** From the moment of collection; the anniversary is excluded. */
  readonly years: number;
  readonly mentions: readonly Mention[];
  /** A request with a longer period is not void, but limited to these years. */
  readonly longerPeriod: 'held';
  /** Whether a consent to « anything » names the goods. */
  readonly anyGoodsCounts: false;
}

export const phoneConsent: Parameter<PhoneConsent | null> = {
  id: 'fr.parameter.phone_consent',
  reference: ['T-C1', 'T-C2'],
  title: { fr: 'Durée et mentions de l’accord téléphonique', en: 'Life and mentions of a phone consent' },
  unit: { fr: 'depuis le recueil, anniversaire exclu', en: 'from collection, anniversary excluded' },
  words: ({ years, mentions }) => ({
    fr: `${years} an au plus, une période plus longue y étant ramenée ; ${mentions.length} mentions ; « tous produits » n’en nomme aucun`,
    en: `${years} year at most, a longer period being held to it; ${mentions.length} mentions; “all products” names none`,
  }),
  values: [
    { from: null, until: LAST_OPT_OUT_DAY, value: null, sources: [DECREE_2026], confidence: 'secondary' },
    {
      from: PHONE_OPT_IN,
      until: null,
      value: { years: 1, mentions: MENTIONS, longerPeriod: 'held', anyGoodsCounts: false },
      sources: [R223_1],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};

export const retentionYears: Parameter<number> = {
  id: 'fr.parameter.retention_years',
  reference: ['R-1', 'R-3'],
  title: {
    fr: 'Conservation après la collecte, le dernier contact venu de la personne (demande prouvée et accord par un acte positif compris) ou la fin de la relation',
    en: 'Retention after collection, the person’s last contact (a proven request and a consent by a positive act included) or the end of the relation',
  },
  unit: {
    fr: 'années ; le dernier jour est la veille de l’anniversaire',
    en: 'years; the last day is the eve of the anniversary',
  },
  values: [{ from: null, until: null, value: 3, sources: [CNIL_MANAGEMENT, CNIL_SALE], confidence: 'secondary' }],
  review: TO_CONFIRM,
};

export const noticeMonths: Parameter<number> = {
  id: 'fr.parameter.notice_months',
  reference: ['I-2', 'I-3'],
  title: {
    fr: 'Délai pour informer une personne dont les données viennent d’un tiers',
    en: 'Time to inform a person whose data came from somebody else',
  },
  unit: {
    fr: 'mois ; le même jour du mois suivant est compris',
    en: 'months; the same day of the next month is included',
  },
  values: [{ from: null, until: null, value: 1, sources: [GDPR_14_3, CNIL_SALE], confidence: 'official' }],
  review: READ,
};

export const jointConsentUnder: Parameter<number> = {
  id: 'fr.parameter.joint_consent_under',
  reference: ['M-1'],
  title: {
    fr: 'Âge en dessous duquel l’accord est donné avec un parent',
    en: 'Age under which a parent gives the consent too',
  },
  unit: { fr: 'ans', en: 'years old' },
  values: [{ from: null, until: null, value: 15, sources: [LIL_45, CNIL_MINORS], confidence: 'official' }],
  review: READ,
};

export const majority: Parameter<number> = {
  id: 'fr.parameter.majority',
  reference: ['M-2', 'M-3'],
  title: { fr: 'Majorité', en: 'Full age' },
  unit: { fr: 'ans', en: 'years old' },
  values: [{ from: null, until: null, value: 18, sources: [BOOK('section 9')], confidence: 'interpretation' }],
  review: READ,
};

export const suppressionYears: Parameter<number> = {
  id: 'fr.parameter.suppression_years',
  reference: ['R-4'],
  title: { fr: 'Conservation minimale d’une opposition', en: 'Least time for which an opposition is kept' },
  unit: { fr: 'années depuis l’opposition ; un minimum', en: 'years from the opposition; a minimum' },
  values: [{ from: null, until: null, value: 3, sources: [CNIL_SUPPRESSION], confidence: 'secondary' }],
  review: TO_CONFIRM,
};

export const consentProofYears: Parameter<number | null> = {
  id: 'fr.parameter.consent_proof_years',
  reference: ['T-C3', 'R-6', 'R-7'],
  title: {
    fr: 'Conservation de la preuve d’un accord téléphonique ou d’une demande de rappel',
    en: 'Time for which the proof of a phone consent or call-back request is kept',
  },
  unit: { fr: 'années depuis le recueil ou la demande', en: 'years from collection or request' },
  values: [
    { from: null, until: LAST_OPT_OUT_DAY, value: null, sources: [R223_2, R223_4], confidence: 'secondary' },
    { from: PHONE_OPT_IN, until: null, value: 3, sources: [R223_2, R223_4], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};

/** The scope of an opposition. */
export const oppositionScope: Parameter<'controller'> = {
  id: 'fr.parameter.opposition_scope',
  reference: ['OP-3', '13.18'],
  title: { fr: 'Portée d’une opposition dite à une seule marque', en: 'Reach of an opposition told to one brand' },
  unit: { fr: 'lecture prudente', en: 'cautious reading' },
  words: () => ({
    fr: 'tout le responsable de traitement, dont une marque n’est qu’un nom',
    en: 'the whole controller, of whom a brand is only a name',
  }),
  values: [
    {
      from: null,
      until: null,
      value: 'controller',
      sources: [BOOK('section 3.5 (OP-3)')],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};

export const futureDates: Parameter<'never_in_favour'> = {
  id: 'fr.parameter.future_dates',
  reference: ['FD-1', 'FD-2'],
  title: { fr: 'Dates postérieures au moment jugé', en: 'Dates after the moment judged' },
  unit: { fr: 'à l’heure de la personne', en: 'on the person’s clocks' },
  words: () => ({
    fr: 'ne comptent jamais en faveur d’un contact ; un refus compte toujours',
    en: 'never count in favour of a contact; a no always counts',
  }),
  values: [
    { from: null, until: null, value: 'never_in_favour', sources: [BOOK('section 1.4')], confidence: 'interpretation' },
  ],
  review: TO_CONFIRM,
};

/** Years for which a proof is kept after the record of the person. */
export interface ProofVault {
  readonly phoneConsent: number;
  readonly request: number;
  /** From the last list that relied on it. */
  readonly otherConsent: number;
  readonly attempts: number;
}

export const proofVault: Parameter<ProofVault> = {
  id: 'fr.parameter.proof_vault',
  reference: ['R-10', 'R-13'],
  title: { fr: 'Ce qui reste d’une preuve après un effacement', en: 'How long a proof outlives an erasure' },
  unit: {
    fr: 'années ; le dernier jour est la veille de l’anniversaire',
    en: 'years; the last day is the eve of the anniversary',
  },
  words: ({ phoneConsent: phone, request, otherConsent, attempts }) => ({
    fr: `accord téléphonique ${phone} depuis le recueil ; demande ${request} ; autre accord ${otherConsent} depuis la dernière liste qui s’y fondait ; appels ${attempts}`,
    en: `phone consent ${phone} from collection; request ${request}; other consent ${otherConsent} from the last list that relied on it; calls ${attempts}`,
  }),
  values: [
    {
      from: null,
      until: null,
      value: { phoneConsent: 3, request: 3, otherConsent: 3, attempts: 3 },
      sources: [R223_2, R223_4, GDPR_7_1],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};
