import type { Catalogue } from '../text.ts';

/** « Où avez-vous eu mon numéro ? »: sentences to read aloud to the person who asks. */
export const lookup = {
  'lookup.email': { fr: 'votre adresse e-mail', en: 'your e-mail address' },
  'lookup.phone': { fr: 'votre numéro', en: 'your number' },
  'lookup.address': { fr: 'votre adresse', en: 'your address' },
  'lookup.reference': { fr: 'vos coordonnées', en: 'your details' },
  // Grammatical agreement with the coordinate.
  'lookup.passed.email': { fr: 'transmise', en: 'passed on' },
  'lookup.passed.phone': { fr: 'transmis', en: 'passed on' },
  'lookup.passed.address': { fr: 'transmise', en: 'passed on' },
  'lookup.passed.reference': { fr: 'transmises', en: 'passed on' },
  // Since when a coordinate is known: since a day, since an unknown day within several years, since an unknown day.
  'lookup.given_on': { fr: 'Vous nous avez donné {what} le {day}', en: 'You gave us {what} on {day}' },
  'lookup.given_between': {
    fr: 'Vous nous avez donné {what} entre {from} et {until}',
    en: 'You gave us {what} between {from} and {until}',
  },
  'lookup.given_in': { fr: 'Vous nous avez donné {what} en {from}', en: 'You gave us {what} in {from}' },
  'lookup.given_undated': { fr: 'Vous nous avez donné {what}', en: 'You gave us {what}' },
  'lookup.had_on': { fr: 'Nous avons {what} depuis le {day}', en: 'We have had {what} since {day}' },
  'lookup.had_between': {
    fr: 'Nous avons reçu {what} entre {from} et {until}',
    en: 'We received {what} between {from} and {until}',
  },
  'lookup.had_in': { fr: 'Nous avons reçu {what} en {from}', en: 'We received {what} in {from}' },
  'lookup.had_undated': { fr: 'Nous avons {what}', en: 'We have {what}' },
  'lookup.unnamed': { fr: 'une source dont le nom n’a pas été noté', en: 'a source whose name was not noted' },
  'lookup.direct': { fr: '{had} ({source}).', en: '{had} ({source}).' },
  'lookup.direct_unnamed': { fr: '{had}.', en: '{had}.' },
  'lookup.purchased': {
    fr: '{had} : le fichier nous a été fourni par {source}.',
    en: '{had}: the file was supplied to us by {source}.',
  },
  'lookup.partner': {
    fr: '{had} : notre partenaire {source} nous l’a {passed}.',
    en: '{had}: it was {passed} to us by our partner {source}.',
  },
  'lookup.partner_unnamed': {
    fr: '{had} : un partenaire, dont le nom n’a pas été noté, nous l’a {passed}.',
    en: '{had}: it was {passed} to us by a partner whose name was not noted.',
  },
  'lookup.public': { fr: '{had}, d’une source publique : {source}.', en: '{had}, from a public source: {source}.' },
  'lookup.referral': {
    fr: '{had} : quelqu’un nous a donné vos coordonnées ({source}).',
    en: '{had}: somebody gave us your details ({source}).',
  },
  'lookup.referral_unnamed': {
    fr: '{had} : quelqu’un nous a donné vos coordonnées.',
    en: '{had}: somebody gave us your details.',
  },
  'lookup.unknown': {
    fr: 'Nous avons {what}, mais nous n’avons pas gardé la trace de son origine ; nous ne nous en servons donc pas pour vous démarcher.',
    en: 'We have {what}, but no trace of where it came from; so we do not use it to contact you.',
  },
  'lookup.accord': {
    fr: 'Vous avez donné votre accord le {day} pour être contacté par {channels}.',
    en: 'You agreed on {day} to be contacted by {channels}.',
  },
  'lookup.accord_until': {
    fr: 'Vous avez donné votre accord le {day} pour être contacté par {channels}, jusqu’au {until}.',
    en: 'You agreed on {day} to be contacted by {channels}, until {until}.',
  },
  'lookup.paused': {
    fr: 'Vous nous avez demandé une pause : nous ne vous démarchons pas jusqu’au {until} inclus.',
    en: 'You asked us for a pause: we do not approach you until {until}, included.',
  },
  'lookup.paused_channels': {
    fr: 'Vous nous avez demandé une pause : nous ne vous démarchons pas par {channels} jusqu’au {until} inclus.',
    en: 'You asked us for a pause: we do not approach you by {channels} until {until}, included.',
  },
  'lookup.restricted': {
    fr: 'L’usage de vos données est limité à votre demande : nous ne vous démarchons pas.',
    en: 'The use of your data is restricted at your request: we do not approach you.',
  },
  'lookup.suppressed_all': {
    fr: 'Vous êtes sur notre liste d’opposition depuis le {day} : nous ne vous contactons plus.',
    en: 'You have been on our suppression list since {day}: we no longer contact you.',
  },
  'lookup.suppressed_all_undated': {
    fr: 'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus.',
    en: 'You are on our suppression list: we no longer contact you.',
  },
  'lookup.suppressed_undated': {
    fr: 'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus par {channels}.',
    en: 'You are on our suppression list: we no longer contact you by {channels}.',
  },
  'lookup.suppressed': {
    fr: 'Vous êtes sur notre liste d’opposition depuis le {day} : nous ne vous contactons plus par {channels}.',
    en: 'You have been on our suppression list since {day}: we no longer contact you by {channels}.',
  },
  'lookup.transfer_opposed': {
    fr: 'Depuis le {day}, vous ne voulez pas que vos données soient transmises à des partenaires : nous ne les transmettons pas.',
    en: 'Since {day}, you do not want your data to be passed on to partners: we do not pass it on.',
  },
  'lookup.export': {
    fr: 'Nous vous avons retenu pour « {campaign} » le {day}.',
    en: 'You were selected for “{campaign}” on {day}.',
  },
  'lookup.export_more': {
    fr: 'Nous vous avons retenu pour « {campaign} » le {day}, et pour {more|autre liste|autres listes} avant.',
    en: 'You were selected for “{campaign}” on {day}, and for {more|other list|other lists} before.',
  },
  'lookup.nothing': { fr: 'Nous n’avons pas {what} dans nos fichiers.', en: 'We do not have {what} in our files.' },
  'lookup.proofs': {
    fr: 'Nous n’avons plus {what} dans nos fichiers ; la loi nous fait garder, sans votre nom, la preuve d’un accord, d’une demande ou d’un appel jusqu’au {until}.',
    en: 'We no longer have {what} in our files; the law makes us keep, without your name, the proof of a consent, a request or a call until {until}.',
  },
  'lookup.several': {
    fr: '{count|personne de nos fichiers a cette coordonnée|personnes de nos fichiers ont cette coordonnée}.',
    en: '{count|person in our files has this coordinate|people in our files have this coordinate}.',
  },
} as const satisfies Catalogue;
