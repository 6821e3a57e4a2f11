import type { Catalogue } from '../text.ts';

/** Texts to copy into a message or a script. They address people in France, so senders use the French ones. */
export const ready = {
  'ready.letter': {
    fr: '{sender} vous écrit au sujet de : {subject}.',
    en: '{sender} writes to you about: {subject}.',
  },
  'ready.email': {
    fr: 'Vous recevez ce message de {sender}.',
    en: 'This message comes from {sender}.',
  },
  'ready.email_apart': {
    fr: 'Pour ne plus en recevoir, répondez « STOP » à ce message ou cliquez sur le lien de désinscription : c’est gratuit et immédiat.',
    en: 'To receive no more, answer “STOP” to this message or use the unsubscribe link: it is free and takes effect at once.',
  },
  'ready.sms': {
    fr: '{sender} : [votre message]. STOP au [numéro court] pour ne plus en recevoir.',
    en: '{sender}: [your message]. STOP to [short code] to receive no more.',
  },
  'ready.call': {
    fr: 'Bonjour, ici [prénom], de {sender}. {nature}, au sujet de : {subject}. Souhaitez-vous continuer ? Vous pouvez à tout moment me dire de ne plus vous appeler, sans frais : je le note aussitôt.',
    en: 'Hello, this is [first name] from {sender}. {nature}, about: {subject}. Shall I go on? You can tell me at any time not to call again, free of charge: I note it at once.',
  },
  'ready.call_dialled': {
    fr: 'Bonjour, votre numéro a été composé par un logiciel. Ici [prénom], de {sender}. {nature}, au sujet de : {subject}. Souhaitez-vous continuer ? Vous pouvez à tout moment me dire de ne plus vous appeler, sans frais : je le note aussitôt.',
    en: 'Hello, software dialled your number. This is [first name] from {sender}. {nature}, about: {subject}. Shall I go on? You can tell me at any time not to call again, free of charge: I note it at once.',
  },
  'ready.robot': {
    fr: 'Bonjour, ceci est un message automatique. Il vient de {sender}. {nature}, au sujet de : {subject}. Pour ne plus recevoir ces appels, tapez 9, ou : {contact}. C’est gratuit et immédiat.',
    en: 'Hello, this is an automatic message. It comes from {sender}. {nature}, about: {subject}. To receive no more of these calls, press 9, or: {contact}. It is free and takes effect at once.',
  },
  'ready.robot_voice': {
    fr: 'Bonjour, ceci est un appel automatique : la voix que vous entendez est une intelligence artificielle. Elle appelle pour {sender}. {nature}, au sujet de : {subject}. Pour ne plus recevoir ces appels, dites « stop », ou : {contact}. C’est gratuit et immédiat.',
    en: 'Hello, this is an automatic call: the voice that you hear is an artificial intelligence. It calls for {sender}. {nature}, about: {subject}. To receive no more of these calls, say “stop”, or: {contact}. It is free and takes effect at once.',
  },
  'ready.nature.commercial': { fr: 'C’est un appel commercial', en: 'It is a commercial call' },
  'ready.nature.charity': { fr: 'C’est un appel à la générosité', en: 'It is an appeal for gifts' },
  'ready.nature.relational': {
    fr: 'C’est un appel d’information, sans rien à vendre',
    en: 'It is a call to inform, with nothing to sell',
  },
  'ready.nature.transactional': {
    fr: 'C’est un appel de service, sans rien à vendre',
    en: 'It is a service call, with nothing to sell',
  },
  'ready.source': {
    fr: 'Vos coordonnées nous ont été fournies le [date] par [fournisseur].',
    en: 'Your details were given to us on [date] by [supplier].',
  },
  'ready.notice': {
    fr: '{sender} a reçu vos coordonnées ({data}) le [date], de [fournisseur]. But : vous parler de : {subject}. Fondement : {basis}. Destinataires : {recipients}. Durée : trois ans au plus après votre dernier contact. Vous pouvez demander à les consulter, à les faire corriger ou effacer, et à en limiter l’usage : {contact}. Délégué à la protection des données : {officer}. Réclamation : CNIL, www.cnil.fr.',
    en: '{sender} received your details ({data}) on [date], from [supplier]. Purpose: to tell you about: {subject}. Basis: {basis}. Recipients: {recipients}. Period: three years at most after your last contact. You may ask to see them, to have them corrected or erased, and to have their use limited: {contact}. Data protection officer: {officer}. Complaints: CNIL, www.cnil.fr.',
  },
  'ready.notice_apart': {
    fr: 'Votre droit d’opposition : à tout moment, sans frais et sans motif, vous pouvez refuser que vos coordonnées servent à vous solliciter : {contact}.',
    en: 'Your right to object: at any time, free of charge and without a reason, you may refuse that your details serve to canvass you: {contact}.',
  },
  'ready.basis.consent': {
    fr: 'votre accord, que vous pouvez retirer à tout moment',
    en: 'your consent, which you may withdraw at any time',
  },
  'ready.basis.existing_customer': {
    fr: 'notre intérêt légitime à proposer à nos clients des produits ou services analogues à leurs achats',
    en: 'our legitimate interest in offering our customers products or services similar to what they bought',
  },
  'ready.basis.current_contract': {
    fr: 'le contrat en cours entre vous et nous',
    en: 'the current contract between you and us',
  },
  'ready.basis.request': { fr: 'la demande que vous nous avez faite', en: 'the request that you made to us' },
  'ready.basis.legitimate_interest': {
    fr: 'notre intérêt légitime à faire connaître notre activité',
    en: 'our legitimate interest in making our activity known',
  },
  'ready.basis.charity': {
    fr: 'notre intérêt légitime à faire appel à votre générosité',
    en: 'our legitimate interest in appealing for gifts',
  },
  'ready.basis.not_prospecting': {
    fr: 'notre intérêt légitime à vous informer, sans offre',
    en: 'our legitimate interest in informing you, without an offer',
  },
  'ready.basis.several': { fr: 'selon les personnes, {bases}', en: 'depending on the person, {bases}' },
  'ready.basis.none': {
    fr: '[votre accord, un contrat ou notre intérêt légitime, à préciser]',
    en: '[your consent, a contract or our legitimate interest, to be specified]',
  },
  'ready.data.post': { fr: 'nom et adresse postale', en: 'name and postal address' },
  'ready.data.phone': { fr: 'nom et numéro de téléphone', en: 'name and phone number' },
  'ready.data.email': { fr: 'nom et adresse e-mail', en: 'name and e-mail address' },
  'ready.data.sms': { fr: 'nom et numéro de mobile', en: 'name and mobile number' },
  'ready.data.automated_call': { fr: 'nom et numéro de téléphone', en: 'name and phone number' },
  'ready.recipients_own': { fr: 'nos services', en: 'our own staff' },
  'ready.recipients': { fr: 'nos services, {others}', en: 'our own staff, {others}' },
  'ready.officer': { fr: '[nom et adresse, s’il y en a un]', en: '[name and address, if there is one]' },
  'ready.how_to_object': { fr: '[adresse ou numéro où dire non]', en: '[address or number at which to say no]' },
  'ready.subject': { fr: '[objet]', en: '[subject]' },
} as const satisfies Catalogue;
