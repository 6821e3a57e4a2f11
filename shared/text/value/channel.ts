import type { Catalogue } from '../text.ts';

/** The channels, as used in a sentence after « par ». */
export const channel = {
  'channel.post': { fr: 'courrier', en: 'post' },
  'channel.phone': { fr: 'téléphone', en: 'phone' },
  'channel.email': { fr: 'e-mail', en: 'e-mail' },
  'channel.sms': { fr: 'SMS', en: 'SMS' },
  'channel.automated_call': { fr: 'automate d’appel', en: 'call robot' },
} as const satisfies Catalogue;
