import type { Catalogue } from '../text.ts';

/** The remarks on the length of a text message. STOP: the mention of art. L34-5 CPCE. */
export const sms = {
  'sms.one': {
    fr: '{units|caractère|caractères} sur {perMessage} : un seul SMS.',
    en: '{units|character|characters} of {perMessage}: a single text message.',
  },
  'sms.several': {
    fr: '{units} caractères, {perMessage} par SMS : {messages} SMS.',
    en: '{units} characters, {perMessage} a message: {messages} text messages.',
  },
  'sms.stop': {
    fr: 'Dont {stop} pour la mention STOP que l’opérateur ajoute.',
    en: 'Of which {stop} for the STOP mention that the operator adds.',
  },
  'sms.outside': {
    fr: 'À cause de {characters}, un SMS n’a que 70 caractères au lieu de 160.',
    en: 'Because of {characters}, a message has 70 characters instead of 160.',
  },
} as const satisfies Catalogue;
