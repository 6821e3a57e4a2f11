import type { Catalogue } from './text.ts';

/** « Où avez-vous eu mon numéro ? »: sentences to read aloud to the person who asks. */
export const lookup = {
  'lookup.email': { fr: 'votre adresse e-mail', en: 'your e-mail address' },
  'lookup.phone': { fr: 'votre numéro', en: 'your number' },
  'lookup.address': { fr: 'votre adresse', en: 'your address' },
  // Agrees with what was asked about.
  'lookup.passed.email': { fr: 'transmise', en: 'passed on' },
  'lookup.passed.phone': { fr: 'transmis', en: 'passed on' },
  'lookup.passed.address': { fr: 'transmise', en: 'passed on' },
  'lookup.direct': { fr: 'Vous nous avez donné {what} le {day} ({source}).', en: 'You gave us {what} on {day} ({source}).' },
  'lookup.purchased': { fr: 'Nous avons {what} depuis le {day} : le fichier nous a été fourni par {source}.', en: 'We have had {what} since {day}: the file was supplied to us by {source}.' },
  'lookup.partner': { fr: 'Nous avons {what} depuis le {day} : notre partenaire {source} nous l’a {passed}.', en: 'We have had {what} since {day}: it was {passed} to us by our partner {source}.' },
  'lookup.public': { fr: 'Nous avons {what} depuis le {day}, d’une source publique : {source}.', en: 'We have had {what} since {day}, from a public source: {source}.' },
  'lookup.referral': { fr: 'Nous avons {what} depuis le {day} : quelqu’un nous a donné vos coordonnées ({source}).', en: 'We have had {what} since {day}: somebody gave us your details ({source}).' },
  'lookup.unknown': { fr: 'Nous avons {what}, mais nous n’avons pas gardé la trace de son origine ; nous ne nous en servons donc pas pour vous démarcher.', en: 'We have {what}, but no trace of where it came from; so we do not use it to contact you.' },
  'lookup.consent': { fr: 'Vous avez donné votre accord pour être contacté par {channel} le {day}.', en: 'You agreed to be contacted by {channel} on {day}.' },
  'lookup.suppressed_all': { fr: 'Vous êtes sur notre liste d’opposition depuis le {day} : nous ne vous contactons plus.', en: 'You have been on our suppression list since {day}: we no longer contact you.' },
  'lookup.suppressed_all_undated': { fr: 'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus.', en: 'You are on our suppression list: we no longer contact you.' },
  'lookup.suppressed_undated': { fr: 'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus par {channels}.', en: 'You are on our suppression list: we no longer contact you by {channels}.' },
  'lookup.suppressed': { fr: 'Vous êtes sur notre liste d’opposition depuis le {day} : nous ne vous contactons plus par {channels}.', en: 'You have been on our suppression list since {day}: we no longer contact you by {channels}.' },
  'lookup.export': { fr: 'Nous vous avons retenu pour « {campaign} » le {day}.', en: 'You were selected for “{campaign}” on {day}.' },
  'lookup.nothing': { fr: 'Nous n’avons pas {what} dans nos fichiers.', en: 'We do not have {what} in our files.' },
  'lookup.several': { fr: '{count|personne de nos fichiers a cette coordonnée|personnes de nos fichiers ont cette coordonnée}.', en: '{count|person in our files has this coordinate|people in our files have this coordinate}.' },
} as const satisfies Catalogue;
