import type { Parameter } from '../../model.ts';
import { LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { MENTIONS, type Mention } from '../../../domain/facts.ts';
import { READ, TO_CONFIRM } from '../review.ts';
import { BOOK, CNIL_MANAGEMENT, CNIL_MINORS, CNIL_SALE, CNIL_SUPPRESSION, DECREE_2026, GDPR_14_3, LIL_45, R223_1, R223_2, R223_4 } from '../sources.ts';

/** How long consents and records hold, and from which age (legal/rules-fr.md, sections 3, 6, 7 and 9). */

export interface PhoneConsent {
  /** From the moment of collection; the anniversary itself is out. */
  readonly years: number;
  readonly mentions: readonly Mention[];
}

export const phoneConsent: Parameter<PhoneConsent | null> = {
  id: 'fr.parameter.phone_consent',
  reference: ['T-C1', 'T-C2'],
  title: { fr: 'Durée et mentions de l’accord téléphonique', en: 'Life and mentions of a phone consent' },
  unit: { fr: 'depuis le recueil, anniversaire exclu', en: 'from collection, anniversary excluded' },
  words: ({ years, mentions }) => ({ fr: `${years} an, ${mentions.length} mentions`, en: `${years} year, ${mentions.length} mentions` }),
  values: [
    { from: null, until: LAST_OPT_OUT_DAY, value: null, sources: [DECREE_2026], confidence: 'secondary' },
    { from: PHONE_OPT_IN, until: null, value: { years: 1, mentions: MENTIONS }, sources: [R223_1], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};

export const retentionYears: Parameter<number> = {
  id: 'fr.parameter.retention_years',
  reference: ['R-1', 'R-3'],
  title: { fr: 'Conservation après la collecte, le dernier contact venu de la personne ou la fin de la relation', en: 'Retention after collection, the person’s last contact or the end of the relation' },
  unit: { fr: 'années ; le dernier jour est la veille de l’anniversaire', en: 'years; the last day is the eve of the anniversary' },
  values: [{ from: null, until: null, value: 3, sources: [CNIL_MANAGEMENT, CNIL_SALE], confidence: 'secondary' }],
  review: TO_CONFIRM,
};

export const noticeMonths: Parameter<number> = {
  id: 'fr.parameter.notice_months',
  reference: ['I-2', 'I-3'],
  title: { fr: 'Délai pour informer une personne dont les données viennent d’un tiers', en: 'Time to inform a person whose data came from somebody else' },
  unit: { fr: 'mois ; le même jour du mois suivant est compris', en: 'months; the same day of the next month is included' },
  values: [{ from: null, until: null, value: 1, sources: [GDPR_14_3, CNIL_SALE], confidence: 'official' }],
  review: READ,
};

export const jointConsentUnder: Parameter<number> = {
  id: 'fr.parameter.joint_consent_under',
  reference: ['M-1'],
  title: { fr: 'Âge en dessous duquel l’accord est donné avec un parent', en: 'Age under which a parent gives the consent too' },
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
  title: { fr: 'Conservation de la preuve d’un accord téléphonique ou d’une demande de rappel', en: 'Time for which the proof of a phone consent or call-back request is kept' },
  unit: { fr: 'années depuis le recueil ou la demande', en: 'years from collection or request' },
  values: [
    { from: null, until: LAST_OPT_OUT_DAY, value: null, sources: [R223_2, R223_4], confidence: 'secondary' },
    { from: PHONE_OPT_IN, until: null, value: 3, sources: [R223_2, R223_4], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};
