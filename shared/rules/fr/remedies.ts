import type { Remedy } from '../model.ts';

/** Remedies of refusals, in words that a business owner can act on (docs/law/rules-fr.md, section 1.5). */

export const NEW_CONSENT: Remedy = {
  kind: 'unasked',
  follow: [],
  say: {
    fr: 'Rien à demander à la personne : seul un nouvel accord prouvé, donné d’elle-même et saisi à la main, rouvre ce canal.',
    en: 'There is nothing to ask the person for: only a new proven consent, given unasked and recorded by hand, reopens this channel.',
  },
};
export const NOTHING: Remedy = {
  kind: 'nothing',
  follow: [],
  say: { fr: 'Rien ne permettrait ce contact.', en: 'Nothing would allow this contact.' },
};
export const PHONE_CONSENT: Remedy = {
  kind: 'consent',
  follow: ['consent'],
  say: {
    fr: 'Recueillir, autrement que par un appel, un accord au téléphone qui porte les cinq mentions, nomme votre organisation et les biens ou services, vaut un an au plus, et dont la preuve est gardée.',
    en: 'Obtain, other than by a call, a phone consent that carries the five mentions, names your organisation and the goods or services, holds for one year at most, and whose proof is kept.',
  },
};
export const ROBOT_CONSENT: Remedy = {
  kind: 'consent',
  follow: ['consent'],
  say: {
    fr: 'Recueillir un accord aux appels automatisés qui nomme votre organisation, avec les cinq mentions et les biens ou services pour un particulier, et en garder la preuve.',
    en: 'Obtain a consent to automated calls that names your organisation, with the five mentions and the goods or services for a consumer, and keep its proof.',
  },
};
export const EMAIL_CONSENT: Remedy = {
  kind: 'consent',
  follow: ['consent'],
  say: {
    fr: 'Recueillir un accord aux e-mails : une case à cocher à part, qui nomme votre organisation, avec sa preuve.',
    en: 'Obtain a consent to e-mails: a separate box to tick that names your organisation, with its proof.',
  },
};
export const SMS_CONSENT: Remedy = {
  kind: 'consent',
  follow: ['consent'],
  say: {
    fr: 'Recueillir un accord aux SMS : une case à cocher à part, qui nomme votre organisation, avec sa preuve.',
    en: 'Obtain a consent to text messages: a separate box to tick that names your organisation, with its proof.',
  },
};
export const POST_CONSENT: Remedy = {
  kind: 'consent',
  follow: ['consent'],
  say: {
    fr: 'Recueillir l’accord de la personne aux courriers, avec sa preuve ; ou effacer.',
    en: 'Obtain the person’s consent to mail, with its proof; or delete.',
  },
};
export const RECIPIENT_CONSENT: Remedy = {
  kind: 'consent',
  follow: ['consent'],
  say: {
    fr: 'Recueillir un accord à ce canal qui nomme ce destinataire, avec sa preuve.',
    en: 'Obtain a consent to this channel that names this recipient, with its proof.',
  },
};
export const FIND_ORIGIN: Remedy = {
  kind: 'facts',
  follow: ['origin_found'],
  say: {
    fr: 'Retrouver d’où viennent ces données et l’enregistrer ; sinon les effacer.',
    en: 'Find out where the data came from and record it; otherwise delete it.',
  },
};
const INFORMED = {
  fr: 'Enregistrer que la personne a été informée et a pu s’opposer simplement à la collecte, si c’est le cas',
  en: 'Record that the person was informed and could simply object at collection, if that is so',
};
export const INFORM_AT_COLLECTION: Remedy = {
  kind: 'facts',
  follow: ['informed_at_collection'],
  say: { fr: `${INFORMED.fr}.`, en: `${INFORMED.en}.` },
  orConsent: { fr: `${INFORMED.fr} ; sinon recueillir son accord.`, en: `${INFORMED.en}; otherwise obtain a consent.` },
};
export const TELL_OF_TRANSMISSION: Remedy = {
  kind: 'facts',
  follow: ['transmission_told'],
  say: {
    fr: 'Enregistrer que la personne a été informée, à la collecte, de la transmission à des partenaires et a pu s’y opposer, si c’est le cas.',
    en: 'Record that the person was told at collection of the transmission to partners and could object to it, if that is so.',
  },
};
export const ASK_SUPPLIER: Remedy = {
  kind: 'facts',
  follow: ['informed_at_collection'],
  say: {
    fr: 'Obtenir du fournisseur de quoi établir que chacun a pu s’opposer à la transmission, et l’enregistrer ; sinon effacer.',
    en: 'Have the supplier establish that everybody could object to the transmission, and record it; otherwise delete.',
  },
};
export const INFORM_OF_SOURCE: Remedy = {
  kind: 'facts',
  follow: ['notice_given'],
  say: {
    fr: 'Informer la personne de la source par un message sans offre (lettre ou e-mail), et noter ce jour ; ou effacer.',
    en: 'Tell the person the source in a message without an offer (letter or e-mail) and note the day; or delete.',
  },
};
export const LINK_OFFER: Remedy = {
  kind: 'facts',
  follow: ['offer_related'],
  say: {
    fr: 'Ne cibler que des offres en rapport avec la profession de la personne, et le noter dans la campagne.',
    en: 'Only make offers related to the person’s profession, and say so in the campaign.',
  },
};
export const CHECK_BLOCTEL: Remedy = {
  kind: 'facts',
  follow: ['not_on_bloctel'],
  say: {
    fr: 'Passer le fichier à Bloctel : seule une personne qui n’y est pas peut être appelée avant le 11 août 2026.',
    en: 'Check the file against Bloctel: before 11 August 2026 only a person who is not on it may be called.',
  },
};
export const LINKED_CONTRACT: Remedy = {
  kind: 'facts',
  follow: ['contract'],
  say: {
    fr: 'Seul un contrat en cours lié à l’offre le permet ; le courrier postal reste possible.',
    en: 'Only a current contract linked to the offer allows it; post remains possible.',
  },
};
export const JOINT_CONSENT: Remedy = {
  kind: 'facts',
  follow: ['consent'],
  say: {
    fr: 'Enregistrer l’accord donné ensemble par le mineur et un titulaire de l’autorité parentale, s’il a été donné et est prouvé.',
    en: 'Record the consent given jointly by the minor and a holder of parental authority, if one was given and is proven.',
  },
};
const DECIDED = {
  fr: 'Une personne nommée examine le cas et enregistre sa décision avec ses raisons',
  en: 'A named person looks at the case and records a decision with its reasons',
};
export const CONFIRM_STATUS: Remedy = {
  kind: 'decision',
  follow: [],
  say: {
    fr: 'Une personne nommée décide sur la fiche : elle confirme la remarque ou l’écarte.',
    en: 'A named person decides on the contact’s sheet: he or she confirms the remark or dismisses it.',
  },
};
export const DECIDE: Remedy = { kind: 'decision', follow: [], say: { fr: `${DECIDED.fr}.`, en: `${DECIDED.en}.` } };
/** Where a proven consent would make the decision unnecessary (RM-4). */
export const DECIDE_OR_CONSENT: Remedy = {
  ...DECIDE,
  orConsent: {
    fr: `${DECIDED.fr} ; un accord prouvé l’éviterait.`,
    en: `${DECIDED.en}; a proven consent would spare it.`,
  },
};
