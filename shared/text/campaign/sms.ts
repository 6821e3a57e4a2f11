import { fill, type Catalogue, type Language } from '../text.ts';

/** The length of a text message. STOP: the mention of art. L34-5 CPCE. */
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

interface Length {
  readonly units: number;
  readonly perMessage: number;
  readonly messages: number;
  readonly outside: readonly string[];
  readonly stop: number;
}

/** The length of a text message in words: how many messages, and why not fewer. */
export function smsSentences(
  { units, perMessage, messages, outside, stop }: Length,
  language: Language,
): readonly string[] {
  return [
    fill(messages === 1 ? sms['sms.one'] : sms['sms.several'], language, { units, perMessage, messages }),
    ...(stop === 0 ? [] : [fill(sms['sms.stop'], language, { stop })]),
    ...(outside.length === 0 ? [] : [fill(sms['sms.outside'], language, { characters: outside.join(' ') })]),
  ];
}
