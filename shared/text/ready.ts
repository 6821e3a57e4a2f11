import type { Catalogue } from './text.ts';

/** Texts to copy into a message or a script. They address people in France: whoever sends them takes the French. */
export const ready = {
  'ready.letter': {
    fr: '{sender} vous écrit au sujet de : {subject}. {opposition}',
    en: '{sender} writes to you about: {subject}. {opposition}',
  },
  'ready.email': {
    fr: 'Vous recevez ce message de {sender}. Pour ne plus en recevoir, répondez « STOP » à ce message ou cliquez sur le lien de désinscription : c’est gratuit et immédiat.',
    en: 'This message comes from {sender}. To receive no more, answer “STOP” to this message or use the unsubscribe link: it is free and takes effect at once.',
  },
  'ready.sms': {
    fr: '{sender} : [votre message]. STOP au [numéro court] pour ne plus en recevoir.',
    en: '{sender}: [your message]. STOP to [short code] to receive no more.',
  },
  'ready.call': {
    fr: 'Bonjour, ici [prénom], de {sender}. Je vous appelle pour vous parler de : {subject} ; c’est un appel commercial. Souhaitez-vous continuer ? Vous pouvez à tout moment me dire de ne plus vous appeler, sans frais : je le note aussitôt.',
    en: 'Hello, this is [first name] from {sender}. I am calling about: {subject}; it is a commercial call. Shall I go on? You can tell me at any time not to call again, free of charge: I note it at once.',
  },
  'ready.call_charity': {
    fr: 'Bonjour, ici [prénom], de {sender}. Je vous appelle au sujet de : {subject}. Souhaitez-vous continuer ? Vous pouvez à tout moment me dire de ne plus vous appeler, sans frais : je le note aussitôt.',
    en: 'Hello, this is [first name] from {sender}. I am calling about: {subject}. Shall I go on? You can tell me at any time not to call again, free of charge: I note it at once.',
  },
  'ready.robot': {
    fr: 'Bonjour, message automatique de {sender}, au sujet de : {subject}. Pour ne plus recevoir ces appels, tapez 9 : c’est gratuit et immédiat.',
    en: 'Hello, automatic message from {sender}, about: {subject}. To receive no more of these calls, press 9: it is free and takes effect at once.',
  },
  'ready.artificial_voice': {
    fr: 'La voix que vous entendez est artificielle.',
    en: 'The voice that you hear is artificial.',
  },
  'ready.source': {
    fr: 'Vos coordonnées nous ont été fournies le [date] par [fournisseur].',
    en: 'Your details were given to us on [date] by [supplier].',
  },
  'ready.notice': {
    fr: '{sender} tient vos coordonnées, reçues le [date] de [fournisseur], pour vous informer de ses offres (intérêt légitime). Elles sont gardées trois ans au plus après votre dernier contact. Vous pouvez les consulter, les faire corriger ou effacer, et vous opposer à tout moment : {contact}. En cas de désaccord : CNIL, www.cnil.fr.',
    en: '{sender} holds your details, received on [date] from [supplier], to tell you about its offers (legitimate interest). They are kept for three years at most after your last contact. You may see them, have them corrected or erased, and object at any time: {contact}. In case of disagreement: CNIL, www.cnil.fr.',
  },
  'ready.how_to_object': { fr: '[adresse ou numéro où dire non]', en: '[address or number at which to say no]' },
  'ready.subject': { fr: '[objet]', en: '[subject]' },
} as const satisfies Catalogue;
