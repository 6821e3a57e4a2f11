import type { Sentence } from '../model.ts';

/** What would make a contact allowed, in words that an owner can act on. */

export const NEW_CONSENT: Sentence = {
  fr: 'Rien à demander à la personne : seul un nouvel accord prouvé, donné d’elle-même et saisi à la main, rouvre ce canal.',
  en: 'There is nothing to ask the person for: only a new proven consent, given unasked and recorded by hand, reopens this channel.',
};
export const PHONE_CONSENT: Sentence = {
  fr: 'Recueillir, autrement que par un appel, un accord au téléphone qui porte les cinq mentions, nomme votre organisation et l’objet, et dont la preuve est gardée.',
  en: 'Obtain, other than by a call, a phone consent that carries the five mentions, names your organisation and the object, and whose proof is kept.',
};
export const ROBOT_CONSENT: Sentence = {
  fr: 'Recueillir un accord aux appels automatisés qui nomme votre organisation, avec les cinq mentions pour un particulier, et en garder la preuve.',
  en: 'Obtain a consent to automated calls that names your organisation, with the five mentions for a consumer, and keep its proof.',
};
export const EMAIL_CONSENT: Sentence = {
  fr: 'Recueillir un accord aux e-mails : une case à cocher à part, qui nomme votre organisation, avec sa preuve.',
  en: 'Obtain a consent to e-mails: a separate box to tick that names your organisation, with its proof.',
};
export const SMS_CONSENT: Sentence = {
  fr: 'Recueillir un accord aux SMS : une case à cocher à part, qui nomme votre organisation, avec sa preuve.',
  en: 'Obtain a consent to text messages: a separate box to tick that names your organisation, with its proof.',
};
export const FIND_ORIGIN: Sentence = {
  fr: 'Retrouver d’où viennent ces données et l’enregistrer ; sinon les effacer.',
  en: 'Find out where the data came from and record it; otherwise delete it.',
};
export const INFORM_AT_COLLECTION: Sentence = {
  fr: 'Enregistrer que la personne a été informée et a pu s’opposer simplement à la collecte, si c’est le cas ; sinon recueillir son accord.',
  en: 'Record that the person was informed and could simply object at collection, if that is so; otherwise obtain a consent.',
};
export const INFORM_OF_SOURCE: Sentence = {
  fr: 'Informer la personne de la source par un courrier sans offre, et noter ce jour ; ou effacer.',
  en: 'Tell the person the source in a letter without an offer and note the day; or delete.',
};
export const LINK_OFFER: Sentence = {
  fr: 'Ne cibler que des offres en rapport avec la profession de la personne, et le noter dans la campagne.',
  en: 'Only make offers related to the person’s profession, and say so in the campaign.',
};
export const CHECK_BLOCTEL: Sentence = {
  fr: 'Passer le fichier à Bloctel : seule une personne qui n’y est pas peut être appelée avant le 11 août 2026.',
  en: 'Check the file against Bloctel: before 11 August 2026 only a person who is not on it may be called.',
};
export const DECIDE: Sentence = {
  fr: 'Une personne nommée examine le cas et enregistre sa décision avec ses raisons ; un accord prouvé l’éviterait.',
  en: 'A named person looks at the case and records a decision with its reasons; a proven consent would spare it.',
};
